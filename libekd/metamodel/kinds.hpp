// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/text/language.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ekd {

/// The sub-models of EKD/4EM, and where the helpers outside of them belong.
enum class Submodel : std::uint8_t {
  goals,
  rules,
  concepts,
  processes,
  actors,
  technical,
  products,
  capabilities,
  joints,
  field,
  notes
};

/// Which sources vouch for a kind or a relation: the classic core of EKD and 4EM, the extensions of the 4EM
/// toolkit, or what a real workshop needed (see docs/metamodel.md).
enum class Profile : std::uint8_t { classic, toolkit, field };

enum class ElementKind : std::uint8_t {
  idea,  ///< not typed yet
  goal,
  problem,
  cause,
  constraint,
  opportunity,
  developmentAction,
  kpi,
  rule,
  concept_,
  attribute,
  process,
  externalProcess,
  informationSet,
  materialSet,
  actor,  ///< somebody or something that acts, not yet said whether individual, unit, role or resource
  individual,
  organizationalUnit,
  role,
  resource,
  isGoal,
  isProblem,
  isRequirement,
  technicalComponent,
  productService,
  feature,
  component,
  capability,
  comment,
  assumption,
  jointAnd,
  jointOr,
  jointAndOr,
  isaPartial,
  isaTotal,
  partOfPartial,
  partOfTotal,
  splitAnd,
  splitOr,
  joinAnd,
  joinOr,
  partOfAnd,
  partOfOr,
  partOfXor,
  solution,
  argument,
  argumentGroup,
  project,
  viewpoint,
  criterion,
  criterionGroup,
  targetGroup,
  example,
};
inline constexpr std::size_t elementKindCount = static_cast<std::size_t>(ElementKind::example) + 1;

enum class RelationKind : std::uint8_t {
  supports,
  hinders,
  conflicts,
  causes,
  measuredBy,
  solves,
  motivates,
  requires_,
  uses,
  refersTo,
  affects,
  definedBy,
  triggers,
  produces,
  creates,
  defines,
  isResponsibleFor,
  performs,
  participatesIn,
  organises,
  finances,
  provides,
  cooperatesOn,
  informs,
  cooperatesWith,
  plays,
  worksIn,
  worksAt,
  supplies,
  maintains,
  belongsTo,
  interactsWith,
  navigates,
  dependsOn,
  owns,
  monitors,
  isA,
  partOf,
  synonymOf,
  hasAttribute,
  relates,
  input,
  output,
  precedes,
  hasRequirement,
  hasGoal,
  appliesTo,
  realizedBy,
  justifies,
  fromViewpoint,
  realises,
  measures,
  illustrates,
  concerns,
  annotates,
  arm,   ///< from an element to a joint, or from a joint to an element
  link,  ///< untyped: what it means stands in its description
};
inline constexpr std::size_t relationKindCount = static_cast<std::size_t>(RelationKind::link) + 1;

/// A text in the two languages every name of the metamodel has.
struct Bilingual {
  std::string_view en;
  std::string_view lv = {};  ///< empty where it is not translated yet
  std::string_view in(std::string_view language) const { return text::isLatvian(language) ? lv : en; }
};

struct ElementKindInfo {
  ElementKind kind;
  std::string_view name;  ///< in files and on the command line: "organizational_unit"
  Bilingual label;        ///< as a heading: "Organizational unit", "Struktūrvienība"
  Bilingual plural;
  std::string_view shortName;  ///< in front of a number where room is short: "OU 3"
  Submodel submodel;
  Profile profile;
};

struct RelationKindInfo {
  RelationKind kind;
  std::string_view name;  ///< in files: "is_responsible_for"
  Bilingual reading;      ///< "Problem 3 hinders Goal 2.1"
  Bilingual inverse;      ///< "Goal 2.1 is hindered by Problem 3"
  bool symmetric = false;
};

const ElementKindInfo& info(ElementKind kind);
const RelationKindInfo& info(RelationKind kind);
std::span<const ElementKindInfo> elementKinds();
std::span<const RelationKindInfo> relationKinds();

inline std::string_view nameOf(ElementKind kind) {
  return info(kind).name;
}
inline std::string_view nameOf(RelationKind kind) {
  return info(kind).name;
}
std::string_view nameOf(Submodel submodel);
std::string_view nameOf(Profile profile);

/// Exactly the canonical name. What people and other tools write is understood by
/// libekd/metamodel/spelling.hpp.
std::optional<ElementKind> elementKindFromName(std::string_view name);
std::optional<RelationKind> relationKindFromName(std::string_view name);
std::optional<Profile> profileFromName(std::string_view name);

constexpr bool isJoint(ElementKind kind) {
  return kind >= ElementKind::jointAnd && kind <= ElementKind::partOfXor;
}
/// The generic actor or one of its four classic kinds.
constexpr bool isActor(ElementKind kind) {
  return kind >= ElementKind::actor && kind <= ElementKind::resource;
}
/// Who does what: responsible, performs, participates, organises, finances, provides, cooperates on, informs.
constexpr bool isResponsibility(RelationKind kind) {
  return kind >= RelationKind::isResponsibleFor && kind <= RelationKind::informs;
}

}  // namespace ekd
