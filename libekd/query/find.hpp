// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/numbering.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace ekd {

/// What about an element fitted, the best first.
enum class MatchBasis : std::uint8_t {
  id,
  number,
  key,
  label,  ///< all of it, in any language
  alias,
  earlierNumber,
  spokenName,  ///< of an actor, with another article or in another number: "the clubs" for "Club"
  partOfText,  ///< every word asked for begins a word of the label or of one alias
};

/// How well a part of a text fits, the best first.
enum class PartFit : std::uint8_t {
  whole,  ///< it is no part
  beginsLabel,
  beginsAlias,
  inLabel,
  inAlias
};

struct Match {
  Slot element = 0;
  MatchBasis basis = MatchBasis::partOfText;
  PartFit fit = PartFit::whole;
  bool operator==(const Match&) const = default;
};

/// Elements that `query` may mean: an identity, a number ("2.1") with or without the kind in words, in
/// English or Latvian ("goal 2.1", "G2.1", "mērķis 2.1"), a key, a label or an alias. Texts are compared
/// without case, marks and punctuation, names of actors also as people say them (text::nameKey). `accepts`
/// narrows the elements; joints are found by identity and key alone.
///
/// For lists to choose from: everything that fits, each element once with its best basis; sorted by basis
/// and fit, then by kind, number and identity.
std::vector<Match> findElements(const Model& model, const Numbering& numbering, std::string_view query,
                                const std::function<bool(const Element&)>& accepts = {});

/// Only those of findElements() with the best basis that fits anything, so that one match is an answer and
/// several are a question to the user.
std::vector<Match> bestMatches(const Model& model, const Numbering& numbering, std::string_view query,
                               const std::function<bool(const Element&)>& accepts = {});

/// For "did you mean": up to `count` elements whose labels, aliases or numbers look most like `query`, the
/// most alike first.
std::vector<Slot> suggestElements(const Model& model, const Numbering& numbering, std::string_view query,
                                  std::size_t count, const std::function<bool(const Element&)>& accepts = {});

/// Sorts as people list elements: by kind, then number in natural order, then identity.
void sortForReading(const Model& model, const Numbering& numbering, std::vector<Slot>& elements);
/// The order of sortForReading(): whether `a` comes before `b`.
bool isReadBefore(const Model& model, const Numbering& numbering, Slot a, Slot b);

}  // namespace ekd
