// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

namespace ekd {

/// The words of a text, as hashes of their stems.
using StemHashes = std::vector<std::uint64_t>;
void appendStems(std::string_view text, std::string_view language, StemHashes& stems);

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
    std::string capitals;  ///< of an abbreviation, which a text must have letter by letter
    bool operator==(const Name&) const = default;
  };
  /// The names of one actor, as add() would take them in.
  static std::vector<Name> namesOf(const Element& actor);
  const std::vector<Name>& known(ElementId actor) const;

  /// Actors whose name begins at the front of `stems`: those with the longest such name, and its length in
  /// words. `text` is where the stems come from.
  struct Hit {
    std::vector<ElementId> actors;
    std::size_t length = 0;
  };
  Hit longestAt(std::span<const std::uint64_t> stems, std::string_view text) const;

 private:
  tsl::robin_map<ElementId, std::vector<Name>, IdHash> m_byActor;
  tsl::robin_map<std::uint64_t, std::vector<Name>> m_byFirstStem;
};

}  // namespace ekd
