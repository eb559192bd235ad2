// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/line/actors.hpp"
#include "libekd/capture/line/draft.hpp"

#include <optional>

namespace ekd::captured {

/// Reads what a line says of one card: who acts, tags, a priority, its place, relations, and text.
class CardReader {
 public:
  /// `kind` is that of the card, unless the line says another one.
  CardReader(Draft& draft, const References& references, const Actors& actors,
             std::optional<ElementKind> kind)
      : m_draft(draft), m_references(references), m_actors(actors), m_kind(kind) {}

  /// Everything up to the end of the line.
  void read();

 private:
  bool takeSign();
  bool takeActors();
  void take(const NamedActor& actor);
  std::vector<std::optional<ElementId>> cardsOf(RelationKind role, const std::vector<Naming>& numbers) const;
  void takeCard(const Naming& number, std::optional<ElementId> card);
  void tieLast(std::size_t count, const std::vector<std::optional<ElementId>>& cards);
  bool takeTag();
  bool takePriority();
  bool takePlace();
  bool takeRelation();
  void takeBroken(std::size_t end, const Naming& missing);
  std::string_view word() const { return m_draft.words[m_draft.next]; }
  std::optional<ElementKind> kind() const { return m_draft.line.kind ? m_draft.line.kind : m_kind; }

  Draft& m_draft;
  const References& m_references;
  const Actors& m_actors;
  std::optional<ElementKind> m_kind;
};

/// The letter or sign in front that sets the kind: "p nobody pays", "p: nobody pays", "+ it is near".
void takeKind(Draft& draft);

}  // namespace ekd::captured
