// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/hosting.hpp"

#include <array>

namespace ekd::layout {
namespace {

enum class Guest : unsigned char { none, source, target };

struct Row {
  RelationKind kind;
  Guest guest;
  Post post;
  int rank;
};

using enum RelationKind;
using enum Post;

// A row a line.
// clang-format off
constexpr std::array<Row, relationKindCount> rows{{
    {supports, Guest::source, beside, 30},
    {hinders, Guest::source, beside, 30},
    {conflicts, Guest::none, beside, 0},
    {causes, Guest::source, beside, 20},
    {measuredBy, Guest::target, beside, 30},
    {solves, Guest::source, beside, 20},
    {motivates, Guest::target, beside, 60},
    {requires_, Guest::target, beside, 60},
    {uses, Guest::target, beside, 70},
    {refersTo, Guest::target, beside, 70},
    {affects, Guest::target, beside, 70},
    {definedBy, Guest::source, beside, 70},
    {triggers, Guest::source, beside, 65},
    {produces, Guest::target, beside, 65},
    {creates, Guest::target, beside, 65},
    {defines, Guest::source, beside, 45},
    {isResponsibleFor, Guest::source, beside, 40},
    {performs, Guest::source, beside, 40},
    {participatesIn, Guest::source, beside, 40},
    {organises, Guest::source, beside, 40},
    {finances, Guest::source, beside, 40},
    {provides, Guest::source, beside, 40},
    {cooperatesOn, Guest::source, beside, 40},
    {informs, Guest::source, beside, 40},
    {cooperatesWith, Guest::none, beside, 0},
    {plays, Guest::source, beside, 80},
    {worksIn, Guest::source, below, 80},
    {worksAt, Guest::source, below, 80},
    {supplies, Guest::source, beside, 85},
    {maintains, Guest::target, beside, 80},
    {belongsTo, Guest::source, below, 80},
    {interactsWith, Guest::none, beside, 0},
    {navigates, Guest::target, beside, 85},
    {dependsOn, Guest::none, beside, 0},
    {owns, Guest::target, beside, 85},
    {monitors, Guest::target, beside, 85},
    {isA, Guest::source, below, 50},
    {partOf, Guest::source, below, 50},
    {synonymOf, Guest::source, beside, 60},
    {hasAttribute, Guest::target, below, 20},
    {relates, Guest::none, beside, 0},
    {input, Guest::none, beside, 0},
    {output, Guest::none, beside, 0},
    {precedes, Guest::none, beside, 0},
    {hasRequirement, Guest::target, below, 60},
    {hasGoal, Guest::target, below, 60},
    {appliesTo, Guest::source, beside, 60},
    {realizedBy, Guest::target, beside, 60},
    {justifies, Guest::source, below, 55},
    {fromViewpoint, Guest::target, beside, 90},
    {realises, Guest::source, beside, 50},
    {measures, Guest::source, beside, 50},
    {illustrates, Guest::source, beside, 50},
    {concerns, Guest::target, beside, 60},
    {annotates, Guest::source, beside, 50},
    {arm, Guest::source, below, 10},
    {link, Guest::none, beside, 0},
}};
// clang-format on

constexpr bool inOrder() {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].kind) != i) return false;
  }
  return true;
}
static_assert(inOrder(), "the table is indexed by kind");

bool isFlowJoint(ElementKind kind) {
  return kind == ElementKind::splitAnd || kind == ElementKind::splitOr || kind == ElementKind::joinAnd ||
         kind == ElementKind::joinOr;
}

/// What concepts, information, material and resources are for.
bool isSpokenOfBy(ElementKind host) {
  switch (host) {
    case ElementKind::goal:
    case ElementKind::isGoal:
    case ElementKind::problem:
    case ElementKind::opportunity:
    case ElementKind::solution:
    case ElementKind::rule:
    case ElementKind::process:
    case ElementKind::externalProcess:
    case ElementKind::isRequirement:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<Hosting> hostingOf(RelationKind kind, ElementKind source, ElementKind target) {
  const Row& row = rows[static_cast<std::size_t>(kind)];
  if (row.guest == Guest::none) return std::nullopt;
  Hosting hosting{row.rank, row.guest == Guest::source, row.post};
  if (source == target) {
    if (kind == supports) return Hosting{50, true, below};
    // Equals that hinder or solve each other both stand where they stand.
    if (kind == hinders || kind == solves) return std::nullopt;
  }
  const bool sourceIsGoal = source == ElementKind::goal || source == ElementKind::isGoal;
  if (sourceIsGoal && (kind == hinders || kind == solves)) return std::nullopt;
  // What is said about a project is a list.
  if (target == ElementKind::project && hosting.guestIsSource && kind != realises) hosting.post = below;
  // A viewpoint stands with the arguments seen from it rather than with single cards.
  if (kind == fromViewpoint && source != ElementKind::argumentGroup) hosting.rank += 5;
  return hosting;
}

bool mayStandBeside(ElementKind guest, ElementKind host) {
  switch (guest) {
    case ElementKind::problem:
    case ElementKind::isProblem:
    case ElementKind::cause:
    case ElementKind::constraint:
    case ElementKind::opportunity:
    case ElementKind::kpi:
    case ElementKind::comment:
    case ElementKind::assumption:
    case ElementKind::solution:
    case ElementKind::argument:
    case ElementKind::viewpoint:
    case ElementKind::criterion:
    case ElementKind::targetGroup:
    case ElementKind::example:
      return true;
    case ElementKind::concept_:
    case ElementKind::informationSet:
    case ElementKind::materialSet:
    case ElementKind::resource:
      return isSpokenOfBy(host);
    default:
      return false;
  }
}

bool isNetworkRelation(RelationKind kind, ElementKind source, ElementKind target) {
  if (kind == arm) return isFlowJoint(source) || isFlowJoint(target);
  return kind == relates || kind == input || kind == output;
}

bool isStep(ElementKind kind) {
  return kind == ElementKind::process || kind == ElementKind::externalProcess;
}

int besideRank(ElementKind kind) {
  switch (kind) {
    case ElementKind::kpi:
    case ElementKind::criterion:
      return 0;
    case ElementKind::opportunity:
      return 1;
    case ElementKind::problem:
    case ElementKind::isProblem:
      return 2;
    case ElementKind::constraint:
      return 3;
    case ElementKind::cause:
      return 4;
    case ElementKind::solution:
      return 5;
    default:
      return isActor(kind) ? 6 : 7;
  }
}

}  // namespace ekd::layout
