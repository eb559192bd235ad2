// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/enum_set.hpp"
#include "libekd/metamodel/kinds.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ekd {

/// One row of the method: each of `sources` may have the relation to each of `targets`. The rows are the
/// source of every answer below; docs/metamodel.md prints them.
struct LegalityRow {
  KindSet sources;
  RelationKind relation;
  KindSet targets;
  Profile profile;
  bool confirmed = true;  ///< false: believed to be part of the method, not seen in a source that settles it
  std::string_view note = {};
};
std::span<const LegalityRow> legalityRows();

/// The narrowest profile in which the relation is legal; nothing when it is legal in none.
std::optional<Profile> legalProfile(ElementKind source, RelationKind relation, ElementKind target);

/// Whether a source of the method settles that the relation is legal (see LegalityRow::confirmed).
bool isConfirmed(ElementKind source, RelationKind relation, ElementKind target);

/// Legal in the profile `upTo`: classic is strict, toolkit has classic in it, field has everything.
bool canRelate(ElementKind source, RelationKind relation, ElementKind target, Profile upTo = Profile::field);

/// All that is legal from `source` to `target`, in this direction.
RelationSet relationsBetween(ElementKind source, ElementKind target, Profile upTo = Profile::field);

/// What a line drawn from `source` to `target` means unless somebody says otherwise. Nothing when no relation
/// is legal in this direction; the caller may then ask for the other one.
std::optional<RelationKind> defaultRelation(ElementKind source, ElementKind target,
                                            Profile upTo = Profile::field);

/// What it means that an element stands under another one, in a `parent` column or an indentation: the
/// relation from the child to the parent. Nothing where standing under it has no meaning of its own; then
/// defaultRelation() in either direction tells how the two can be tied without a place.
std::optional<RelationKind> hierarchyRelation(ElementKind child, ElementKind parent);

/// Why the relation is not legal in profile `upTo`, as a sentence in "en" or "lv" that names what is legal
/// between the two kinds, the other direction included. Empty when it is legal.
std::string explain(ElementKind source, RelationKind relation, ElementKind target, std::string_view language,
                    Profile upTo = Profile::field);

/// The verb between two names: Problem 3 `forward` Goal 2.1, Goal 2.1 `inverse` Problem 3.
struct Reading {
  std::string_view forward;
  std::string_view inverse;
};

/// How a relation between these kinds reads. Some verbs depend on the kinds: an organisation "veic" a process
/// and "īsteno" a goal.
Reading read(ElementKind source, RelationKind relation, ElementKind target, std::string_view language);

}  // namespace ekd
