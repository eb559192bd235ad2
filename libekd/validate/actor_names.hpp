// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"

#include <bitset>
#include <cstdint>
#include <span>
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
  bool empty() const { return m_byActor.empty(); }

  struct Name {
    ElementId actor;
    StemHashes stems;
    std::string capitals;       ///< of an abbreviation, which a text must have letter by letter
    std::size_t beginning = 0;  ///< beginningOf() its text
    bool operator==(const Name&) const = default;
  };
  /// The names of one actor, as add() would take them in.
  static std::vector<Name> namesOf(const Element& actor);
  const std::vector<Name>& known(ElementId actor) const;

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
  /// A sequence of stems that names begin with.
  struct Sequence {
    std::uint32_t beginnings = 0;  ///< how many names begin with it, or are it
    std::vector<Name> names;       ///< those that are it, without their stems
  };

  /// The first two letters, which no stem lacks.
  static std::size_t beginningOf(std::string_view folded) {
    const auto first = static_cast<unsigned char>(folded.front());
    const auto second = folded.size() > 1 ? static_cast<unsigned char>(folded[1]) : ' ';
    return first << 8U | second;
  }

  tsl::robin_map<ElementId, std::vector<Name>, IdHash> m_byActor;
  std::bitset<0x10000> m_beginnings;                    // of all names there ever were
  tsl::robin_map<std::uint64_t, Sequence> m_sequences;  // by a hash of the stems
};

}  // namespace ekd
