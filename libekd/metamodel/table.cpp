// SPDX-License-Identifier: MIT
#include "libekd/metamodel/table.hpp"

#include "libekd/metamodel/table_rows.hpp"

#include <array>

namespace ekd {
namespace {

using metamodel_rows::rows;

constexpr std::size_t index(auto enumerator) {
  return static_cast<std::size_t>(enumerator);
}

/// What is legal from one kind to another, profile by profile, each without the narrower ones.
struct Cell {
  std::array<RelationSet, 3> byProfile;
  RelationSet confirmed;

  constexpr RelationSet upTo(Profile profile) const {
    RelationSet set;
    for (std::size_t i = 0; i <= index(profile); ++i) set |= byProfile[i];
    return set;
  }
};
using Matrix = std::array<std::array<Cell, elementKindCount>, elementKindCount>;

constexpr void expand(Matrix& matrix, const LegalityRow& row) {
  for (const ElementKind source : row.sources) {
    for (const ElementKind target : row.targets) {
      Cell& cell = matrix[index(source)][index(target)];
      cell.byProfile[index(row.profile)] |= row.relation;
    }
  }
}

/// A triple stands in the narrowest profile that has it, and is confirmed when a row of that profile says so.
constexpr void narrow(Cell& cell) {
  cell.byProfile[1] = cell.byProfile[1] - cell.byProfile[0];
  cell.byProfile[2] = cell.byProfile[2] - cell.byProfile[1] - cell.byProfile[0];
}

constexpr void confirm(Matrix& matrix, const LegalityRow& row) {
  if (!row.confirmed) return;
  for (const ElementKind source : row.sources) {
    for (const ElementKind target : row.targets) {
      Cell& cell = matrix[index(source)][index(target)];
      if (cell.byProfile[index(row.profile)].contains(row.relation)) cell.confirmed |= row.relation;
    }
  }
}

/// In the field profile the generic actor may do whatever one of the four kinds may, so that a card can be
/// captured as an actor and told apart later.
constexpr void addGenericActor(Matrix& matrix) {
  const std::size_t actor = index(ElementKind::actor);
  const auto grant = [](Cell& cell, const Cell& from) {
    const RelationSet fresh = from.upTo(Profile::field) - cell.upTo(Profile::field);
    cell.byProfile[index(Profile::field)] |= fresh;
    cell.confirmed |= fresh;
  };
  for (const ElementKind kind : kinds::classicActors) {
    for (const ElementKind other : kinds::everything) {
      grant(matrix[actor][index(other)], matrix[index(kind)][index(other)]);
      grant(matrix[index(other)][actor], matrix[index(other)][index(kind)]);
    }
  }
  for (const ElementKind kind : kinds::classicActors) grant(matrix[actor][actor], matrix[actor][index(kind)]);
}

constexpr Matrix makeMatrix() {
  Matrix matrix{};
  for (const LegalityRow& row : rows) expand(matrix, row);
  for (auto& line : matrix) {
    for (Cell& cell : line) narrow(cell);
  }
  for (const LegalityRow& row : rows) confirm(matrix, row);
  addGenericActor(matrix);
  return matrix;
}
constexpr Matrix matrix = makeMatrix();

constexpr const Cell& cellOf(ElementKind source, ElementKind target) {
  return matrix[index(source)][index(target)];
}

constexpr bool jointsHaveOnlyArms() {
  for (const ElementKind joint : kinds::joints) {
    for (const ElementKind other : kinds::everything) {
      const RelationSet outgoing = cellOf(joint, other).upTo(Profile::field);
      const RelationSet incoming = cellOf(other, joint).upTo(Profile::field) - RelationKind::annotates;
      if (!(outgoing - RelationKind::arm).empty() || !(incoming - RelationKind::arm).empty()) return false;
    }
  }
  return true;
}

constexpr bool armsNeedAJoint() {
  for (const ElementKind source : kinds::components) {
    for (const ElementKind target : kinds::components) {
      if (cellOf(source, target).upTo(Profile::field).contains(RelationKind::arm)) return false;
    }
  }
  return true;
}

constexpr bool everyRelationIsUsed() {
  RelationSet used;
  for (const auto& line : matrix) {
    for (const Cell& cell : line) used |= cell.upTo(Profile::field);
  }
  return used == RelationSet::all();
}

constexpr bool noRowIsEmpty() {
  for (const LegalityRow& row : rows) {
    if (row.sources.empty() || row.targets.empty()) return false;
  }
  return true;
}

static_assert(jointsHaveOnlyArms(), "a joint has arms, and may be annotated");
static_assert(armsNeedAJoint(), "an arm has a joint at one end");
static_assert(everyRelationIsUsed(), "a relation kind that no row allows is of no use");
static_assert(noRowIsEmpty());

}  // namespace

std::span<const LegalityRow> legalityRows() {
  return rows;
}

std::optional<Profile> legalProfile(ElementKind source, RelationKind relation, ElementKind target) {
  const Cell& cell = cellOf(source, target);
  for (const Profile profile : {Profile::classic, Profile::toolkit, Profile::field}) {
    if (cell.byProfile[index(profile)].contains(relation)) return profile;
  }
  return std::nullopt;
}

bool isConfirmed(ElementKind source, RelationKind relation, ElementKind target) {
  return cellOf(source, target).confirmed.contains(relation);
}

bool canRelate(ElementKind source, RelationKind relation, ElementKind target, Profile upTo) {
  return cellOf(source, target).upTo(upTo).contains(relation);
}

RelationSet relationsBetween(ElementKind source, ElementKind target, Profile upTo) {
  return cellOf(source, target).upTo(upTo);
}

}  // namespace ekd
