// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/line/actors.hpp"
#include "libekd/capture/line/draft.hpp"

namespace ekd::captured {

/// Reads a line of notes, see understandNoted().
class NotedReader {
 public:
  NotedReader(Draft& draft, const References& references, const Actors& actors, ElementKind kind)
      : m_draft(draft), m_references(references), m_actors(actors), m_kind(kind) {}

  void read();

 private:
  bool takeActors();
  bool takeClosingRelation();
  bool isClosing(std::size_t index) const;
  bool isMeant(const Phrase& phrase) const;
  void dropJoiner();

  Draft& m_draft;
  const References& m_references;
  const Actors& m_actors;
  ElementKind m_kind;
  bool m_isAfterMark = true;  ///< the word before is none of the text, or there is none
};

}  // namespace ekd::captured
