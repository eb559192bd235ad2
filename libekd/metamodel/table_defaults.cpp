// SPDX-License-Identifier: MIT
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/table.hpp"

#include <array>

namespace ekd {
namespace {

using enum ElementKind;
using enum RelationKind;

struct Preference {
  KindSet sources;
  RelationKind relation;
  KindSet targets;
};

constexpr KindSet processKinds = kinds::processes;
constexpr KindSet actorKinds = kinds::actors;
constexpr KindSet solvers{solution, project, process, goal, argument};

// The first row that fits and is legal wins. A row a line.
// clang-format off
constexpr auto hierarchy = std::to_array<Preference>({
    {{goal, isGoal, isRequirement, opportunity, rule, capability}, supports, {goal, isGoal, isRequirement, opportunity, rule, capability}},
    {{developmentAction, solution}, supports, {goal, opportunity}},
    {{constraint, cause, problem, isProblem}, hinders, {goal, isGoal}},
    {cause, causes, {problem, opportunity, isProblem}},
    {cause, causes, cause},
    {{solution, developmentAction}, solves, {problem, isProblem}},
    {isProblem, affects, technicalComponent},
    {isRequirement, appliesTo, technicalComponent},
    {{problem, constraint}, hinders, {process, project, solution, opportunity}},
    {opportunity, supports, {process, project, solution}},
    {{project, process, externalProcess, developmentAction}, realises, {goal, isGoal, opportunity, solution}},
    {kinds::everything, partOf, kinds::everything},
    {{argument, argumentGroup}, justifies, kinds::everything},
    {{criterion, criterionGroup, kpi}, measures, kinds::everything},
    {example, illustrates, kinds::everything},
    {kinds::notes | developmentAction, annotates, kinds::everything},
    {kinds::components, arm, kinds::joints},
    {idea, link, kinds::components},
    {kinds::components, link, idea},
});

constexpr auto preferred = std::to_array<Preference>({
    {actorKinds, isResponsibleFor, kinds::components - actorKinds},
    {actorKinds - resource, performs, processKinds},
    {resource, performs, kinds::components},
    {individual, plays, role},
    {{individual, role}, worksIn, organizationalUnit},
    {role, dependsOn, role},
    {resource, belongsTo, organizationalUnit},
    {concept_, relates, concept_},
    {kinds::everything, partOf, kinds::components & (actorKinds | KindSet{argumentGroup, criterionGroup, project})},
    {goal, motivates, processKinds | KindSet{rule, isGoal, solution, project, developmentAction, capability, feature}},
    {goal, requires_, {isRequirement, technicalComponent}},
    {{process, externalProcess}, requires_, {isRequirement, technicalComponent}},
    {rule, supports, goal},
    {rule, triggers, process},
    {process, supports, rule},
    {processKinds, uses, concept_},
    {processKinds, precedes, processKinds},
    {solvers, solves, {problem, isProblem}},
    {kinds::everything, refersTo, concept_},
});
// clang-format on

std::optional<RelationKind> firstFit(std::span<const Preference> table, ElementKind source,
                                     ElementKind target, RelationSet legal) {
  for (const Preference& row : table) {
    if (row.sources.contains(source) && row.targets.contains(target) && legal.contains(row.relation))
      return row.relation;
  }
  return std::nullopt;
}

/// The first of the narrowest profile; an untyped line only when there is nothing better.
std::optional<RelationKind> narrowest(ElementKind source, ElementKind target, Profile upTo) {
  for (const Profile profile : {Profile::classic, Profile::toolkit, Profile::field}) {
    if (profile > upTo) break;
    const RelationSet legal = relationsBetween(source, target, profile) - link - annotates;
    if (!legal.empty()) return *legal.begin();
  }
  const RelationSet rest = relationsBetween(source, target, upTo);
  if (rest.contains(annotates)) return annotates;
  return rest.empty() ? std::nullopt : std::optional(*rest.begin());
}

}  // namespace

std::optional<RelationKind> defaultRelation(ElementKind source, ElementKind target, Profile upTo) {
  const RelationSet legal = relationsBetween(source, target, upTo);
  if (const auto found = firstFit(preferred, source, target, legal)) return found;
  if (source != idea && target != idea) {
    if (const auto found = firstFit(hierarchy, source, target, legal)) return found;
  }
  return narrowest(source, target, upTo);
}

std::optional<RelationKind> hierarchyRelation(ElementKind child, ElementKind parent) {
  return firstFit(hierarchy, child, parent, relationsBetween(child, parent));
}

}  // namespace ekd
