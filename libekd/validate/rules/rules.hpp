// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/rule.hpp"

/// One function a rule, each in a file of its name. rule_list.cpp lists them.
namespace ekd::rules {

const Rule& ar01IdleActor();
const Rule& ar07NoLead();
const Rule& ar08UnlinkedMention();
const Rule& bp06DirectFlow();
const Rule& cm01NoDefinition();
const Rule& cm03UnnamedRelationship();
const Rule& cm04NoCardinality();
const Rule& cm05AttributeOwner();
const Rule& cm06NoTotality();
const Rule& cm07OneTermTwoMeanings();
const Rule& cm08NoTerm();
const Rule& gm01NotOperationalised();
const Rule& gm02NobodyAnswers();
const Rule& gm03Orphan();
const Rule& gm06SupportsAndHinders();
const Rule& gm07OpenConflict();
const Rule& gm13IdenticalGoals();
const Rule& gm14NearGoals();
const Rule& gm20ProblemHindersNothing();
const Rule& gm22ProblemUnsolved();
const Rule& gm23DismissedWithoutReason();
const Rule& gm26CauseOfGoal();
const Rule& gm28UnusedOpportunity();
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
const Rule& str19InNoView();
const Rule& str21RelationInWords();
const Rule& str22SameName();
const Rule& tc01IsElementAmongGoals();

}  // namespace ekd::rules
