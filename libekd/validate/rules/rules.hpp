// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/rule.hpp"

/// One function a rule, each in a file of its name. rule_list.cpp lists them.
namespace ekd::rules {

const Rule& qa09DeclaredCount();
const Rule& str01NoKind();
const Rule& str02DuplicateNumber();
const Rule& str03NumberOffPlace();
const Rule& str04NumberGap();
const Rule& str05EmptyText();
const Rule& str06DanglingRelation();
const Rule& str07IllegalRelation();
const Rule& str09SelfLoop();
const Rule& str10DuplicateRelation();
const Rule& str11CompetingRelations();
const Rule& str12JointArms();
const Rule& str13SplitArms();
const Rule& str14JointKinds();
const Rule& str15HierarchyCircle();
const Rule& str16SupportsCircle();
const Rule& str17KindCircle();
const Rule& str18Isolated();
const Rule& str21RelationInWords();
const Rule& str22SameName();

}  // namespace ekd::rules
