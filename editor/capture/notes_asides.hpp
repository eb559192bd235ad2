// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "libekd/capture/notes/notes_reading.hpp"

#include <QString>
#include <optional>

namespace ekd::editor {

/// What pasted notes say of a card beside its text: "against", "hinders Goal 6.6", "@NGOs performs",
/// "@?volunteers performs" where that is only possible, "is Actor 2" of who is there already.
class NotesAsides {
 public:
  /// `parent` is what the notes go under, if anything. All must outlive this.
  NotesAsides(const SessionBridge& bridge, const NotesReading& reading, ElementId parent)
      : m_bridge(bridge), m_reading(reading), m_parent(parent) {}

  /// With dots between what is said; empty when nothing is.
  QString of(std::size_t element) const;
  /// Who is there already and is taken for the card.
  std::optional<ElementId> namesakeOf(std::size_t element) const;

 private:
  QString namesake(std::size_t element) const;
  QString side(std::size_t element) const;
  QString place(std::size_t element) const;
  QString link(const NotesLink& link, std::size_t element) const;
  QString tie(const NotesTie& tie) const;
  ElementKind kindOf(const NotesEnd& end) const;
  QString nameOf(const NotesEnd& end) const;
  bool isTaken(const NotesEnd& end) const;
  NotesEnd hostOf(std::size_t element) const;
  bool saysOtherwise(std::size_t element) const;

  const SessionBridge& m_bridge;
  const NotesReading& m_reading;
  ElementId m_parent;
};

}  // namespace ekd::editor
