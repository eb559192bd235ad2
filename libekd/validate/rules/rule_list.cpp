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
      &rules::ar02UnplayedRole(),
      &rules::ar03NoRole(),
      &rules::ar04NobodyKeepsIt(),
      &rules::ar05NearNames(),
      &rules::ar06Overload(),
      &rules::ar07NoLead(),
      &rules::ar08UnlinkedMention(),
      &rules::bp01NoFlow(),
      &rules::bp02NobodyPerforms(),
      &rules::bp03NobodyAnswersForProcess(),
      &rules::bp04NoReason(),
      &rules::bp05NoRule(),
      &rules::bp06DirectFlow(),
      &rules::bp07LooseEnd(),
      &rules::bp08SetOfNothing(),
      &rules::bp09OutsideInScope(),
      &rules::bp10Unbalanced(),
      &rules::br01ServesNoGoal(),
      &rules::br02NoKindOfRule(),
      &rules::br03TriggersNothing(),
      &rules::br04NoConcept(),
      &rules::br06OpenConflict(),
      &rules::br07NobodyForRule(),
      &rules::cm01NoDefinition(),
      &rules::cm02UnusedConcept(),
      &rules::cm03UnnamedRelationship(),
      &rules::cm04NoCardinality(),
      &rules::cm05AttributeOwner(),
      &rules::cm06NoTotality(),
      &rules::cm07OneTermTwoMeanings(),
      &rules::cm08NoTerm(),
      &rules::cm10SameAsGeneral(),
      &rules::fx01ArgumentForNothing(),
      &rules::fx02EmptyArgumentGroup(),
      &rules::fx03OneSided(),
      &rules::fx04SolvesNothing(),
      &rules::fx06MeasuresNothing(),
      &rules::fx07OneNameTwoKinds(),
      &rules::fx09LeftPossible(),
      &rules::fx10Arrow(),
      &rules::gm01NotOperationalised(),
      &rules::gm02NobodyAnswers(),
      &rules::gm03Orphan(),
      &rules::gm04SeveralTops(),
      &rules::gm05OnlySubGoal(),
      &rules::gm06SupportsAndHinders(),
      &rules::gm07OpenConflict(),
      &rules::gm08ConflictInLine(),
      &rules::gm10TwoStatements(),
      &rules::gm11Unclear(),
      &rules::gm12SingleWord(),
      &rules::gm13IdenticalGoals(),
      &rules::gm14NearGoals(),
      &rules::gm15NoPriority(),
      &rules::gm17Unmeasured(),
      &rules::gm18ManySubGoals(),
      &rules::gm19UndecidedAlternatives(),
      &rules::gm20ProblemHindersNothing(),
      &rules::gm21NoCauseAndNoEnd(),
      &rules::gm22ProblemUnsolved(),
      &rules::gm23DismissedWithoutReason(),
      &rules::gm24ProblemAsked(),
      &rules::gm25CausesNothing(),
      &rules::gm26CauseOfGoal(),
      &rules::gm27LimitsNothing(),
      &rules::gm28UnusedOpportunity(),
      &rules::gm29GenericProblem(),
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
      &rules::str20DirectAndJoint(),
      &rules::str21RelationInWords(),
      &rules::str22SameName(),
      &rules::tc01IsElementAmongGoals(),
      &rules::tc02UnwantedRequirement(),
      &rules::tc03AppliesToNothing(),
      &rules::tc04NoKindOfRequirement(),
      &rules::tc05ComponentForNothing(),
      &rules::tc06IsProblemHindersNothing(),
      &rules::tc07RequirementOfNoConcept(),
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
