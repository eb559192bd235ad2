// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kinds.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What people, the 4EM toolkit and other programs write for the names of the metamodel. Case, spaces,
/// hyphens, underscores and diacritics do not matter; English and Latvian labels, plurals and short names are
/// understood.
namespace ekd {

/// An element kind as somebody wrote it. Some words say more than the kind: a "weakness" is a problem whose
/// problem_kind is weakness.
struct KindSpelling {
  ElementKind kind;
  std::string_view attribute = {};  ///< the attribute that the word sets as well, or empty
  std::string_view value = {};
};
inline constexpr KindSpelling argumentFor{ElementKind::argument, "polarity", "for"};
inline constexpr KindSpelling argumentAgainst{ElementKind::argument, "polarity", "against"};

std::optional<KindSpelling> elementKindFromSpelling(std::string_view text);

/// The same for words that mean several of a kind, as they stand over lists: "goals", "problēmas", and the
/// cases in which Latvian announces a list ("šādus mērķus", "piecos apakšmērķos").
std::optional<KindSpelling> pluralKindFromSpelling(std::string_view text);

/// A relation kind as somebody wrote it.
struct RelationSpelling {
  RelationKind kind;
  /// "and-refines" and its like: the source is an arm of a joint of this kind, which refines the target.
  std::optional<ElementKind> joint = {};
  /// The words name the relation from its other end ("is hindered by"): source and target change places.
  bool inverse = false;
  /// "1:n" between concepts: values of cardinality_source and cardinality_target, or empty.
  std::string_view cardinalitySource = {};
  std::string_view cardinalityTarget = {};
};

/// The first meaning of the words. Some have several, which only the ends tell apart ("creates" is produces
/// for a concept): give them where they are known.
std::optional<RelationSpelling> relationFromSpelling(std::string_view text);

/// The first meaning that is legal between `source` and `target`, else the first meaning.
std::optional<RelationSpelling> relationFromSpelling(std::string_view text, ElementKind source,
                                                     ElementKind target);

/// The canonical name of an attribute of the kind, from its name or label in either language.
std::optional<std::string_view> attributeFromSpelling(ElementKind kind, std::string_view text);
std::optional<std::string_view> attributeFromSpelling(RelationKind kind, std::string_view text);

/// Other words that are understood for a kind, beside its names, labels and readings: for help and
/// documents.
std::vector<std::string_view> otherWords(ElementKind kind);
std::vector<std::string_view> otherWords(RelationKind kind);

/// Letters and digits of `text` in small letters without diacritics; everything else goes. Two spellings that
/// give the same are the same name.
std::string spellingKey(std::string_view text);

}  // namespace ekd
