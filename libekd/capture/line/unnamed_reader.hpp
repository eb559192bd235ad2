// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/line/actors.hpp"
#include "libekd/capture/line/draft.hpp"

#include <optional>

namespace ekd::captured {

/// Reads a line that says of cards that nobody, or nobody in particular, answers for them: "Nobody is
/// responsible for 1.2", "par 1.2 neviens neatbild". All its words are the text of a card of its own: a
/// problem that hinders them, or a comment about them when it is somebody ("kāds atbild par 1.2").
class UnnamedReader {
 public:
  UnnamedReader(const Words& words, const Vocabulary& vocabulary, const References& references,
                const Actors& actors)
      : m_words(words), m_vocabulary(vocabulary), m_references(references), m_actors(actors) {}

  /// Nothing when the line says no such thing, or of no card that is there.
  std::optional<CaptureLine> read() const;

 private:
  /// The pronoun and the numbers of a line.
  struct Said {
    bool isNobody = false;
    std::vector<Naming> cards;
    std::size_t end = 0;  ///< of all the words that belong to it
  };

  std::optional<Said> whoFirst(std::size_t first) const;
  std::optional<Said> numbersFirst(std::size_t first) const;
  /// The words of a role from `index` on, also of a Latvian one that is denied ("neatbild"); 0 for none.
  std::size_t roleWords(std::size_t index) const;
  bool isSomebodysName(std::size_t index, std::size_t words) const;
  void tie(CaptureLine& line, const Said& said, Draft& draft) const;

  const Words& m_words;
  const Vocabulary& m_vocabulary;
  const References& m_references;
  const Actors& m_actors;
};

}  // namespace ekd::captured
