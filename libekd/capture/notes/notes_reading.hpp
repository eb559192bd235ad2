// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/vocabulary.hpp"
#include "libekd/model/element.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Any text, read as the notes of a modelling session: minutes, outlines, lists, pasted tables, chats. What
/// is understood and how it becomes a model is told in formats/notes/NOTES.md.
namespace ekd {

inline constexpr std::size_t noIndex = static_cast<std::size_t>(-1);

struct NotesOptions {
  /// The language of the text, for inflected names; empty: English or Latvian, by the letters in it.
  std::string language;
  /// The kind of list items about which the text does not say more.
  ElementKind kind = ElementKind::idea;
  /// The kind of the card that they go under, if any.
  std::optional<ElementKind> under = {};
  /// Names that are there already: they are found in sentences too. May be null.
  const Vocabulary* vocabulary = nullptr;
  bool proposeActors = true;
};

/// From what the kind of an element is known.
enum class NotesKindSource : std::uint8_t {
  said,       ///< "Goal 3:", "(2.4. mērķis)"
  heading,    ///< a heading or sentence over the list
  inherited,  ///< the kind of the element that it stands under
  assumed     ///< NotesOptions::kind
};

struct NotesElement {
  ElementKind kind = ElementKind::idea;
  NotesKindSource kindSource = NotesKindSource::assumed;
  std::string text;
  std::string description;       ///< what else the text says about it, lines as they are in the text
  std::string number;            ///< as printed, without brackets and final dot; empty when none is printed
  std::size_t parent = noIndex;  ///< under which element it stands
  std::size_t depth = 0;         ///< 0 at the top
  Level priority = Level::unset;
  Attributes attributes;
  std::string author;  ///< who said it, in a chat
  int line = 0;        ///< counted from 1
  int column = 0;      ///< in code points, counted from 1
  bool taken = true;   ///< a preview clears this for what is not wanted
};

/// Somebody whom a sentence names, or who is tied with `@name`.
struct NotesActor {
  std::string name;
  std::vector<std::string> aliases;  ///< abbreviations that the text gives
  std::optional<ElementId> known;    ///< in the vocabulary
  bool taken = true;
};

struct NotesTie {
  std::size_t actor = noIndex;
  RelationKind role = RelationKind::isResponsibleFor;
  std::size_t element = noIndex;
  int line = 0;
  bool taken = true;
  Certainty certainty = Certainty::possible;  ///< what patterns find in sentences is only possible
  ElementId known = {};                       ///< where `element` is none: a card that is there already
};

/// An element of the text, or one that is there already.
struct NotesEnd {
  std::size_t element = noIndex;
  ElementId known;  ///< where `element` is none
  bool operator==(const NotesEnd&) const = default;
};

/// "P7 hinders 2.4" alone on a line, or ", hinders 2.4" behind what an element says.
struct NotesLink {
  NotesEnd source;
  RelationKind kind = RelationKind::supports;
  NotesEnd target;
  int line = 0;
  std::size_t said = noIndex;  ///< the element that says it; none for a line of its own
};

enum class NotesRole : std::uint8_t {
  blank,
  element,      ///< makes `element`, and perhaps more behind it
  description,  ///< is kept as description of `element`
  context,      ///< is a heading that says the kind of what follows, or the head of a table
  link,         ///< makes a relation
  document      ///< is kept as description of the document
};

/// Why a line made no element, or one without a kind.
enum class NotesReason : std::uint8_t {
  none,
  runningText,   ///< sentences
  heading,       ///< a heading that names no kind and holds no list
  noKind,        ///< a list item whose kind nothing says
  participants,  ///< people who took part
  repeated,      ///< names an element that is there already
  unknownNumber  ///< a relation whose end nothing has
};
/// A sentence for people.
std::string_view explain(NotesReason reason);

/// One line of the text. Line separators of Unicode end lines too, so two of them can have one number.
struct NotesLine {
  std::size_t offset = 0;  ///< bytes
  std::size_t length = 0;
  int line = 0;
  int column = 0;  ///< where its text begins, in code points, counted from 1
  NotesRole role = NotesRole::blank;
  NotesReason reason = NotesReason::none;
  std::size_t element = noIndex;
};

/// A number that two different elements of a kind have, or one that is not that of the place.
struct NotesDoubt {
  std::size_t element = noIndex;
  std::size_t other = noIndex;  ///< which has the same number; none when the number does not fit the place
};

/// What was understood, for a preview and for takeNotes(). Elements are in the order of the text.
struct NotesReading {
  std::vector<NotesLine> lines;
  std::vector<NotesElement> elements;
  std::vector<NotesActor> actors;
  std::vector<NotesTie> ties;
  std::vector<NotesLink> links;
  std::vector<NotesDoubt> doubts;
  std::string documentText;  ///< what belongs to no element, lines as they are in the text
  std::string language;      ///< by which inflected names were understood
};

/// Whether a tie is taken, with both that it ties.
bool isTaken(const NotesReading& reading, const NotesTie& tie);

/// Reads a text of any shape; nothing of it is lost. Linear in its length.
NotesReading readNotes(std::string_view text, const NotesOptions& options = {});

}  // namespace ekd
