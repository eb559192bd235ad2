// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/line/actors.hpp"
#include "libekd/capture/line/draft.hpp"

#include <optional>
#include <vector>

namespace ekd::captured {

/// Reads lines that make no card and say something of cards that are there. They have no text:
///
///     2.3 hinders 4.1, 4.2      1.3 @municipality performs #2027        NVO atbild par 1.2
///     2.3 under 4               @Town council is responsible for 1.2    par 1.2 atbild NVO
class AboutReader {
 public:
  AboutReader(const Words& words, const Vocabulary& vocabulary)
      : m_words(words),
        m_references(words, vocabulary),
        m_actors(words, vocabulary, m_references, NewName::alone) {}

  /// Nothing for any other line.
  std::optional<CaptureLine> read() const;

 private:
  /// The first thing behind the numbers or names with which a line begins: who acts, and with which words.
  struct Behind {
    std::vector<NamedActor> actors;
    std::optional<Role> role;  ///< said in front of them
    std::size_t end = 0;
  };

  bool readNumbersFirst(Draft& draft) const;
  bool readActorsFirst(Draft& draft) const;
  bool readNamesFirst(Draft& draft) const;

  Behind actorsBehind(std::size_t index) const;
  std::vector<NamedActor> knownRowAt(std::size_t index) const;
  References::Fits whatFits(std::size_t next, const std::vector<NamedActor>& actors) const;
  void takeActors(Draft& draft, const Behind& behind) const;
  std::optional<ElementKind> takeNumbers(Draft& draft, const std::vector<Naming>& row,
                                         const References::Fits& fits) const;
  void readRest(Draft& draft, std::optional<ElementKind> kind) const;

  const Words& m_words;
  References m_references;
  Actors m_actors;
};

}  // namespace ekd::captured
