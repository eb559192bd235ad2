// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/table.hpp"

#include <array>

/// The method as rows. Only table.cpp includes this; everybody else asks libekd/metamodel/table.hpp.
///
/// What the generic actor may do is not listed: in the field profile it may do whatever one of the four kinds
/// of actors may, which table.cpp adds.
namespace ekd::metamodel_rows {

using enum ElementKind;
using enum RelationKind;

inline constexpr Profile classic = Profile::classic;
inline constexpr Profile toolkit = Profile::toolkit;
inline constexpr Profile field = Profile::field;
inline constexpr bool unconfirmed = false;

inline constexpr KindSet processKinds = kinds::processes;
inline constexpr KindSet actorKinds = kinds::actors;
inline constexpr KindSet definers{organizationalUnit, role, resource};
inline constexpr KindSet responsibles{organizationalUnit, role};
inline constexpr KindSet goalArms{goal, problem, opportunity};
inline constexpr KindSet flowArms{process, externalProcess, informationSet};
inline constexpr KindSet technicalNeeds{isRequirement, technicalComponent};
/// What the notes of the toolkit may be attached to.
inline constexpr KindSet annotated{goal,
                                   problem,
                                   cause,
                                   constraint,
                                   opportunity,
                                   rule,
                                   concept_,
                                   attribute,
                                   process,
                                   externalProcess,
                                   informationSet,
                                   individual,
                                   organizationalUnit,
                                   role,
                                   resource,
                                   isGoal,
                                   isProblem,
                                   isRequirement,
                                   technicalComponent};
/// Ways to get rid of a problem.
inline constexpr KindSet remedies{
    goal,          opportunity,        developmentAction, process,  externalProcess, rule,          isGoal,
    isRequirement, technicalComponent, productService,    solution, argument,        argumentGroup, project};
using kinds::plans;
using kinds::undertakings;

// A row a line.
// clang-format off
inline constexpr auto rows = std::to_array<LegalityRow>({
    // goals
    {{goal, opportunity}, supports, goal, classic},
    {constraint, supports, goal, classic, unconfirmed, "a law may also help"},
    {opportunity, supports, opportunity, classic, unconfirmed},
    {{goal, constraint, problem}, hinders, goal, classic},
    {problem, hinders, {problem, opportunity}, classic, unconfirmed},
    {cause, hinders, goal, classic, unconfirmed, "the strict reading goes through a problem"},
    {goal, conflicts, goal, classic},
    {cause, causes, {problem, opportunity}, classic},
    {goal, measuredBy, kpi, toolkit},
    {{developmentAction, solution}, supports, {goal, opportunity}, field},
    {opportunity, supports, {process, isGoal, solution, project}, field},
    {problem, hinders, {developmentAction, process, externalProcess, isGoal, isRequirement, capability, solution, project}, field},
    {constraint, hinders, {opportunity, developmentAction, process, isGoal, isRequirement, solution, project}, field},
    {{cause, problem}, causes, {cause, problem, isProblem}, field},
    {problem, partOf, problem, field, true, "parts of a problem, where nobody said AND or OR"},
    {{solution, project}, conflicts, {solution, project}, field},
    {opportunity, conflicts, opportunity, field},
    {argument, conflicts, argument, field},

    // business rules
    {rule, supports, rule, classic},
    {rule, hinders, rule, classic},
    {rule, conflicts, rule, classic},

    // concepts
    {concept_, hasAttribute, attribute, classic},
    {concept_, relates, concept_, classic, true, "cardinalities and the names of both directions are attributes"},
    {concept_, synonymOf, concept_, field},
    {concept_, isA, concept_, field, true, "short for an ISA joint with one arm"},
    {concept_, partOf, concept_, field, true, "short for a PartOf joint with one arm"},

    // processes
    {informationSet, input, processKinds, classic},
    {materialSet, input, processKinds, classic, unconfirmed},
    {processKinds, output, informationSet, classic},
    {processKinds, output, materialSet, classic, unconfirmed},
    {process, partOf, process, classic, true, "decomposition"},
    {process, link, externalProcess, toolkit},
    {externalProcess, link, process, toolkit},
    {informationSet, link, informationSet, toolkit},
    {processKinds | developmentAction | project, precedes, processKinds | developmentAction | project, field, true, "steps without information between them"},
    {{process, developmentAction}, partOf, project, field},
    {informationSet, partOf, informationSet, field},
    {materialSet, partOf, materialSet, field},

    // actors and resources
    {individual, plays, role, classic},
    {role, worksIn, organizationalUnit, classic},
    {role, worksAt, organizationalUnit, classic},
    {role, supplies, organizationalUnit, classic},
    {role, maintains, resource, classic},
    {responsibles, isResponsibleFor, resource, classic},
    {resource, belongsTo, organizationalUnit, classic},
    {resource, interactsWith, resource, classic},
    {role, dependsOn, role, classic, unconfirmed, "operative or authority dependency"},
    {organizationalUnit, dependsOn, organizationalUnit, classic, unconfirmed},
    {kinds::classicActors, link, kinds::classicActors, classic, unconfirmed, "a line with a free label"},
    {organizationalUnit, navigates, resource, toolkit},
    {responsibles, owns, resource, toolkit},
    {role, monitors, role, toolkit},
    {actorKinds, isA, actorKinds, field, true, "short for an ISA joint with one arm"},
    {actorKinds, partOf, actorKinds, field, true, "short for a PartOf joint with one arm"},
    {actorKinds, synonymOf, actorKinds, field},
    {actorKinds, cooperatesWith, actorKinds, field},
    {individual, worksIn, organizationalUnit, field},

    // technical components and requirements
    {isGoal, supports, isGoal, classic, unconfirmed},
    {isGoal, hinders, isGoal, classic, unconfirmed},
    {isGoal, conflicts, isGoal, classic, unconfirmed},
    {isProblem, affects, technicalComponent, classic},
    {isProblem, hinders, isGoal, classic, unconfirmed},
    {isRequirement, appliesTo, technicalComponent, classic},
    {isRequirement, supports, {isRequirement, isGoal}, classic, unconfirmed},
    {isRequirement, hinders, isRequirement, classic, unconfirmed},
    {isRequirement, conflicts, isRequirement, classic, unconfirmed},
    {technicalComponent, hasRequirement, isRequirement, classic},
    {technicalComponent, supports, technicalComponent, classic},
    {technicalComponent, hinders, technicalComponent, classic},
    {isGoal, hasRequirement, technicalNeeds, classic, unconfirmed, "the toolkit draws the IS goal as a goal"},
    {technicalComponent, hasGoal, isGoal, classic, unconfirmed, "the toolkit draws the IS goal as a goal"},
    {isProblem, partOf, isProblem, field},
    {technicalComponent, partOf, technicalComponent, field, true, "short for a PartOf joint with one arm"},

    // products, features, capabilities
    {{component, productService}, link, productService, toolkit},
    {feature, requires_, {component, productService}, toolkit},
    {capability, supports, capability, toolkit},
    {capability, conflicts, capability, toolkit},
    {kinds::offers, partOf, kinds::offers, field},
    {productService, isA, productService, field},
    {capability, partOf, capability, field},

    // goals to the other sub-models
    {goal, motivates, processKinds, classic},
    {goal, requires_, processKinds, classic},
    {goal, motivates, rule, classic, unconfirmed},
    {goal, requires_, rule, classic, unconfirmed},
    {goal, affects, rule, classic, unconfirmed, "which end the label sits on is not settled"},
    {goal, motivates, technicalNeeds | isGoal, classic},
    {goal, requires_, technicalNeeds | isGoal, classic},
    {goal, hasRequirement, technicalNeeds, toolkit},
    {goal, uses, concept_, classic},
    {goal, refersTo, concept_, classic},
    {problem, uses, concept_, classic, unconfirmed},
    {problem, refersTo, concept_, classic, unconfirmed},
    {goal, motivates, feature, toolkit},
    {kpi, refersTo, concept_, toolkit},
    {{goal, problem, opportunity}, motivates, {developmentAction, capability, solution, project}, field},
    {goal, solves, problem, field},

    // rules to the other sub-models
    {rule, definedBy, goal, classic, unconfirmed, "which end the label sits on is not settled"},
    {rule, supports, goal, classic},
    {rule, hinders, goal, classic},
    {rule, triggers, process, classic},
    {rule, supports, process, toolkit},
    {rule, uses, concept_, classic},
    {rule, refersTo, concept_, classic},
    {rule, refersTo, productService, toolkit},

    // processes to the other sub-models
    {process, supports, rule, classic},
    {processKinds, uses, concept_, classic},
    {processKinds, produces, concept_, classic},
    {processKinds, motivates, technicalNeeds, classic},
    {processKinds, requires_, technicalNeeds, classic},
    {process, motivates, isGoal, classic},
    {externalProcess, motivates, isGoal, classic, unconfirmed},
    {processKinds, requires_, isGoal, classic, unconfirmed},
    {kinds::flowSets, refersTo, concept_, classic, unconfirmed},
    {process, creates, productService, toolkit},

    // actors to the other sub-models
    {definers, defines, {goal, rule}, classic},
    {individual, defines, {goal, rule}, classic, unconfirmed},
    {definers, defines, technicalNeeds, classic},
    {individual, defines, technicalNeeds, classic, unconfirmed},
    {kinds::classicActors, defines, {isGoal, isProblem}, classic, unconfirmed},
    {responsibles, isResponsibleFor, processKinds | goal | rule, classic},
    {individual, isResponsibleFor, processKinds | goal | rule, classic, unconfirmed},
    {definers, performs, processKinds, classic},
    {individual, performs, processKinds, classic, unconfirmed},
    {role, isResponsibleFor, {productService, feature}, toolkit},
    {role, requires_, capability, toolkit},
    {resource, supports, capability, toolkit},

    // requirements, components and offers to the other sub-models
    {technicalNeeds, refersTo, concept_, classic},
    {{isGoal, isProblem}, refersTo, concept_, classic, unconfirmed},
    {isRequirement, supports, process, classic, unconfirmed},
    {technicalComponent, supports, {goal, process}, toolkit},
    {technicalComponent, hasGoal, goal, toolkit},
    {isProblem, hinders, goal, toolkit},
    {{productService, feature}, refersTo, concept_, toolkit},
    {{productService, feature}, requires_, technicalComponent, toolkit},
    {capability, supports, goal, toolkit},
    {capability, realizedBy, process, toolkit},
    {capability, uses, concept_, toolkit},
    {{isGoal, isRequirement}, supports, goal, field},
    {isProblem, hinders, {process, project}, field},

    // who does what
    {actorKinds, performs, undertakings, field},
    {actorKinds, participatesIn, undertakings, field},
    {actorKinds, finances, undertakings, field},
    {actorKinds, provides, undertakings, field},
    {actorKinds, informs, undertakings, field},
    {actorKinds - resource, isResponsibleFor, undertakings | KindSet{problem, rule, kpi, feature, isProblem, criterion, criterionGroup}, field},
    {actorKinds - resource, organises, undertakings, field},
    {actorKinds - resource, cooperatesOn, undertakings, field},

    // what a real workshop says beside the classic sub-models
    {remedies, solves, {problem, isProblem}, field},
    {{argument, argumentGroup}, justifies, plans, field},
    {{argument, argumentGroup, problem, opportunity, solution, criterion, criterionGroup}, fromViewpoint, viewpoint, field},
    {{project, process, externalProcess, developmentAction}, realises, {goal, opportunity, isGoal, solution}, field},
    {{criterion, criterionGroup, kpi}, measures, plans | KindSet{productService, capability}, field},
    {example, illustrates, kinds::components - KindSet{example, comment, assumption}, field},
    {plans | KindSet{problem, isProblem, productService, argument, argumentGroup, criterion}, concerns, actorKinds | targetGroup, field},
    {{argument, argumentGroup}, partOf, argumentGroup, field},
    {argument, partOf, argument, field},
    {{criterion, criterionGroup}, partOf, criterionGroup, field},
    {criterion, partOf, criterion, field},
    {project, partOf, project, field},
    {solution, partOf, {solution, project}, field},
    {viewpoint, partOf, viewpoint, field},
    {targetGroup, partOf, targetGroup, field},
    {targetGroup, isA, targetGroup, field},
    {plans, creates, actorKinds | KindSet{technicalComponent, productService}, field},
    {plans, requires_, actorKinds | KindSet{technicalComponent, productService}, field},
    {plans, uses, {resource, technicalComponent, productService}, field},
    {kinds::components - KindSet{concept_, idea}, refersTo, concept_, field},

    // notes and untyped lines
    {kinds::notes | developmentAction, annotates, annotated, toolkit},
    {kinds::notes, annotates, developmentAction, toolkit},
    {kinds::notes, annotates, kinds::everything, field},
    {developmentAction, annotates, kinds::components - kinds::notes, field},
    {kinds::components, link, kinds::components, field, true, "said to belong together, not yet said how"},

    // joints: what may be an arm of which
    {goalArms | rule | technicalNeeds, arm, kinds::refinements, classic},
    {kinds::refinements, arm, goalArms | rule | technicalNeeds, classic},
    {capability, arm, kinds::refinements, toolkit},
    {kinds::refinements, arm, capability, toolkit},
    {{isGoal, process, solution, project}, arm, kinds::refinements, field},
    {kinds::refinements, arm, {isGoal, process, solution, project}, field},
    {kinds::classicActors | concept_, arm, kinds::isaJoints | kinds::partJoints, classic},
    {kinds::isaJoints | kinds::partJoints, arm, kinds::classicActors | concept_, classic},
    {technicalComponent, arm, kinds::partJoints, classic},
    {kinds::partJoints, arm, technicalComponent, classic},
    {attribute, arm, kinds::isaJoints | kinds::partJoints, toolkit},
    {kinds::isaJoints | kinds::partJoints, arm, attribute, toolkit},
    {kinds::offers, arm, kinds::isaJoints | kinds::offerJoints, toolkit},
    {kinds::isaJoints | kinds::offerJoints, arm, kinds::offers, toolkit},
    {partOfAnd, arm, {partOfOr, partOfXor}, toolkit},
    {partOfOr, arm, {partOfAnd, partOfXor}, toolkit},
    {partOfXor, arm, {partOfAnd, partOfOr}, toolkit},
    {flowArms, arm, kinds::splits | kinds::joins, classic},
    {kinds::splits | kinds::joins, arm, flowArms, classic},
    {materialSet, arm, kinds::splits | kinds::joins, classic, unconfirmed},
    {kinds::splits | kinds::joins, arm, materialSet, classic, unconfirmed},
});
// clang-format on

}  // namespace ekd::metamodel_rows
