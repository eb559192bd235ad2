// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"
#include "libekd/validate/key_chains.hpp"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

namespace ekd {

/// The words of a text, as hashes of their stems.
using StemHashes = std::vector<std::uint64_t>;
/// `folded` comes from text::foldForSearch().
void appendStems(std::string_view folded, std::string_view language, StemHashes& stems);

/// A dictionary of what actors are called: labels in all languages, and aliases. Words are compared by their
/// stems, so that "pašvaldībām" is the actor "Pašvaldība".
class ActorNames {
 public:
  void clear();
  void add(const Element& actor);
  void remove(ElementId actor);
  bool empty() const { return m_names.size() == m_free.size(); }

  struct Name {
    ElementId actor;
    StemHashes stems;
    std::string capitals;       ///< of an abbreviation, which a text must have letter by letter
    std::size_t beginning = 0;  ///< beginningOf() its text
    bool operator==(const Name&) const = default;
  };
  /// The names of one actor, as add() would take them in.
  static std::vector<Name> namesOf(const Element& actor);
  /// What namesOf() gave when the actor was added.
  std::vector<Name> known(ElementId actor);

  /// Actors whose name begins at the front of `folded`: those with the longest such name, and its length in
  /// words. `text` is what was folded.
  struct Hit {
    std::vector<ElementId> actors;
    std::size_t length = 0;
  };
  Hit longestAt(std::string_view folded, std::string_view language, std::string_view text) const;
  /// False only when no name begins with the first word of `folded`.
  bool mayBeginAt(std::string_view folded) const { return m_beginnings[beginningOf(folded)]; }

 private:
  using Index = KeyChains::Index;

  /// Of the first three letters, which no stem lacks.
  static std::size_t beginningOf(std::string_view folded) {
    const auto letter = [folded](std::size_t at) {
      return static_cast<std::size_t>(at < folded.size() ? static_cast<unsigned char>(folded[at]) : ' ');
    };
    const std::size_t second = letter(1);
    const std::size_t third = second == ' ' ? second : letter(2);
    return (letter(0) << 10U ^ second << 5U ^ third) & 0xFFFFU;
  }
  void collectActors();

  std::vector<Name> m_names;
  std::vector<Index> m_free;
  std::bitset<0x10000> m_beginnings;  // of all names there ever were
  /// How many names begin with a sequence of stems, or are it; by its hash.
  tsl::robin_map<std::uint64_t, std::uint32_t> m_sequences;
  KeyChains m_byStems;  // names by the hash of all their stems
  /// Only updates ask for it, so the first of them makes it.
  std::optional<tsl::robin_map<ElementId, std::vector<Index>, IdHash>> m_byActor;
};

}  // namespace ekd
