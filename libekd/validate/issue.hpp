// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ekd {

class Rule;

enum class Severity : std::uint8_t { info, warning, error };
std::string_view nameOf(Severity severity);

/// One thing that an issue is about.
struct Subject {
  enum class Type : std::uint8_t { element, relation };
  Type type = Type::element;
  Bits128 id;

  Subject() = default;
  // NOLINTBEGIN(google-explicit-constructor): an identity says all that a subject holds
  Subject(ElementId element) : type(Type::element), id(element.bits) {}
  Subject(RelationId relation) : type(Type::relation), id(relation.bits) {}
  // NOLINTEND(google-explicit-constructor)

  /// The identity when the subject is of that type, else none.
  ElementId element() const { return type == Type::element ? ElementId{id} : ElementId{}; }
  RelationId relation() const { return type == Type::relation ? RelationId{id} : RelationId{}; }

  auto operator<=>(const Subject&) const = default;
};
using Subjects = std::vector<Subject>;

/// What a rule found wrong with a model. Holds identities only: its sentence is made from the document as it
/// is when somebody reads it (see libekd/validate/wording.hpp), so a rename never makes one stale.
///
/// A rule finds at most one issue about the same subjects, the one that a reader would look at first standing
/// first.
struct Issue {
  const Rule* rule = nullptr;
  Subjects subjects;

  bool operator==(const Issue&) const = default;
};

/// By the id of the rule, then by subjects: the same for the same document, always.
bool operator<(const Issue& a, const Issue& b);

}  // namespace ekd
