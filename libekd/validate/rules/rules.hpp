// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/rule.hpp"

/// One function a rule, in a file of its name or, where several have one shape, of their family:
/// lacks_of_*.cpp, lacks_in_the_field.cpp. rule_list.cpp lists them.
namespace ekd::rules {

const Rule& ar01IdleActor();
const Rule& ar02UnplayedRole();
const Rule& ar03NoRole();
const Rule& ar04NobodyKeepsIt();
const Rule& ar07NoLead();
const Rule& ar08UnlinkedMention();
const Rule& bp01NoFlow();
const Rule& bp02NobodyPerforms();
const Rule& bp03NobodyAnswersForProcess();
const Rule& bp04NoReason();
const Rule& bp05NoRule();
const Rule& bp06DirectFlow();
const Rule& bp08SetOfNothing();
const Rule& br01ServesNoGoal();
const Rule& br02NoKindOfRule();
const Rule& br03TriggersNothing();
const Rule& br04NoConcept();
const Rule& br07NobodyForRule();
const Rule& cm01NoDefinition();
const Rule& cm02UnusedConcept();
const Rule& cm03UnnamedRelationship();
const Rule& cm04NoCardinality();
const Rule& cm05AttributeOwner();
const Rule& cm06NoTotality();
const Rule& cm07OneTermTwoMeanings();
const Rule& cm08NoTerm();
const Rule& cm10SameAsGeneral();
const Rule& fx01ArgumentForNothing();
const Rule& fx02EmptyArgumentGroup();
const Rule& fx04SolvesNothing();
const Rule& fx06MeasuresNothing();
const Rule& gm01NotOperationalised();
const Rule& gm02NobodyAnswers();
const Rule& gm03Orphan();
const Rule& gm06SupportsAndHinders();
const Rule& gm07OpenConflict();
const Rule& gm13IdenticalGoals();
const Rule& gm14NearGoals();
const Rule& gm17Unmeasured();
const Rule& gm20ProblemHindersNothing();
const Rule& gm21NoCauseAndNoEnd();
const Rule& gm22ProblemUnsolved();
const Rule& gm23DismissedWithoutReason();
const Rule& gm25CausesNothing();
const Rule& gm26CauseOfGoal();
const Rule& gm27LimitsNothing();
const Rule& gm28UnusedOpportunity();
const Rule& gm29GenericProblem();
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
const Rule& tc02UnwantedRequirement();
const Rule& tc03AppliesToNothing();
const Rule& tc04NoKindOfRequirement();
const Rule& tc05ComponentForNothing();
const Rule& tc06IsProblemHindersNothing();
const Rule& tc07RequirementOfNoConcept();

}  // namespace ekd::rules
