// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/line/words.hpp"
#include "libekd/capture/vocabulary.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace ekd::captured {

/// What is shaped like the number of a card, whether or not anything has it.
struct Naming {
  std::string_view number;
  std::optional<ElementKind> kind;
  std::size_t first = 0;  ///< of its words
  std::size_t words = 0;

  std::size_t end() const { return first + words; }
};

/// A relation with the numbers that it leads to: "hinders 2.4 and p7".
struct Phrase {
  RelationSpelling relation;
  std::size_t words = 0;  ///< of the relation
  std::vector<Naming> others;

  std::size_t end() const { return others.back().end(); }
};

/// Which of the numbers in a row are taken behind the first one.
enum class RowOf : std::uint8_t {
  likely,  ///< those that a card has, or that could hardly be anything else
  all
};

/// "p", "P", "problem".
std::optional<ElementKind> kindNamed(std::string_view text);
/// Whether the relation is legal from a card to another one; nothing is known to fit a card of no kind.
bool isLegal(std::optional<ElementKind> card, const RelationSpelling& relation, ElementKind other);
/// Whether a card can stand under another one, or be tied to it as usual.
bool canStand(std::optional<ElementKind> card, ElementKind under);

/// Finds in a line what leads to cards that are there.
class References {
 public:
  References(const Words& words, const Vocabulary& vocabulary) : m_words(words), m_vocabulary(vocabulary) {}

  /// "2.4", "p7", "G2.4", "problem 7", "2.4. mērķis"; with `#` in front where a card has the number, or it
  /// could hardly be a tag.
  std::optional<Naming> at(std::size_t index) const;
  /// "1.2, 1.3 and p7": several with commas or "and" between them; empty when there is none.
  std::vector<Naming> rowAt(std::size_t index, RowOf which = RowOf::likely) const;
  /// The same where the first one could hardly be anything else, but empty in "finances 3 shelters" and
  /// "finances 2.5 million".
  std::vector<Naming> cardsAt(std::size_t index) const;
  /// A relation and the numbers behind it.
  std::optional<Phrase> phraseAt(std::size_t index) const;
  /// The number in "under 5", "zem 5", which has one word in front.
  std::optional<Naming> placeAt(std::size_t index) const;
  /// Whether a relation or a place leads from here to what is shaped like a number.
  bool leadsOn(std::size_t index) const;

  bool isThere(const Naming& naming) const { return !cards(naming).empty(); }
  std::vector<Vocabulary::Numbered> cards(const Naming& naming) const {
    return m_vocabulary.elementsNumbered(naming.number, naming.kind);
  }
  using Fits = std::function<bool(ElementKind)>;
  /// Of several with the number the first that fits, else what is meant without anything around it.
  std::optional<Vocabulary::Numbered> likeliest(const Naming& naming, const Fits& fits) const;

 private:
  struct Relation {
    RelationSpelling meaning;
    std::size_t words = 0;
  };

  std::optional<Naming> unsignedAt(std::size_t index, std::string_view first) const;
  /// The longest one with what is shaped like a number behind it.
  std::optional<Relation> relationAt(std::size_t index) const;
  bool isPlainly(const Naming& naming) const;
  bool endsRow(const Naming& last) const;

  const Words& m_words;
  const Vocabulary& m_vocabulary;
};

}  // namespace ekd::captured
