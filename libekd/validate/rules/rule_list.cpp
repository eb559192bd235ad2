// SPDX-License-Identifier: MIT
#include "libekd/validate/rule_list.hpp"

#include "libekd/validate/rules/rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace ekd {

std::span<const Rule* const> allRules() {
  static const std::array list{
      &rules::ar01IdleActor(),
      &rules::ar07NoLead(),
      &rules::ar08UnlinkedMention(),
      &rules::bp06DirectFlow(),
      &rules::cm01NoDefinition(),
      &rules::cm03UnnamedRelationship(),
      &rules::cm04NoCardinality(),
      &rules::cm05AttributeOwner(),
      &rules::cm06NoTotality(),
      &rules::cm07OneTermTwoMeanings(),
      &rules::cm08NoTerm(),
      &rules::gm01NotOperationalised(),
      &rules::gm02NobodyAnswers(),
      &rules::gm03Orphan(),
      &rules::gm06SupportsAndHinders(),
      &rules::gm07OpenConflict(),
      &rules::gm13IdenticalGoals(),
      &rules::gm14NearGoals(),
      &rules::gm20ProblemHindersNothing(),
      &rules::gm22ProblemUnsolved(),
      &rules::gm23DismissedWithoutReason(),
      &rules::gm26CauseOfGoal(),
      &rules::gm28UnusedOpportunity(),
      &rules::qa09DeclaredCount(),
      &rules::str01NoKind(),
      &rules::str02DuplicateNumber(),
      &rules::str03NumberOffPlace(),
      &rules::str04NumberGap(),
      &rules::str05EmptyText(),
      &rules::str06DanglingRelation(),
      &rules::str07IllegalRelation(),
      &rules::str09SelfLoop(),
      &rules::str10DuplicateRelation(),
      &rules::str11CompetingRelations(),
      &rules::str12JointArms(),
      &rules::str13SplitArms(),
      &rules::str14JointKinds(),
      &rules::str15HierarchyCircle(),
      &rules::str16SupportsCircle(),
      &rules::str17KindCircle(),
      &rules::str18Isolated(),
      &rules::str19InNoView(),
      &rules::str21RelationInWords(),
      &rules::str22SameName(),
      &rules::tc01IsElementAmongGoals(),
  };
  return list;
}

const Rule* findRule(std::string_view id) {
  const auto sameLetter = [](char a, char b) {
    return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
  };
  for (const Rule* rule : allRules()) {
    const std::string_view known = rule->info().id;
    if (std::equal(id.begin(), id.end(), known.begin(), known.end(), sameLetter)) return rule;
  }
  return nullptr;
}

}  // namespace ekd
