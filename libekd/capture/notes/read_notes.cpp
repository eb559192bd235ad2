// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/actor_proposals.hpp"
#include "libekd/capture/notes/blocks.hpp"
#include "libekd/capture/notes/notes_reading.hpp"
#include "libekd/capture/notes/said_words.hpp"
#include "libekd/capture/notes/structure.hpp"

#include <algorithm>

namespace ekd {
namespace {

/// Latvian when its letters are a share of the text that no English one has.
std::string languageOf(std::string_view text) {
  std::size_t latvian = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    letters += (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    if ((byte != 0xC4U && byte != 0xC5U) || i + 1 >= text.size()) continue;
    constexpr std::string_view lead4 = "\x80\x81\x8C\x8D\x92\x93\xA2\xA3\xAA\xAB\xB6\xB7\xBB\xBC";
    constexpr std::string_view lead5 = "\x85\x86\xA0\xA1\xAA\xAB\xBD\xBE";
    latvian += (byte == 0xC4U ? lead4 : lead5).find(text[i + 1]) != std::string_view::npos;
  }
  return latvian * 50 > letters ? "lv" : "en";
}

}  // namespace

std::string_view explain(NotesReason reason) {
  switch (reason) {
    case NotesReason::none:
      return {};
    case NotesReason::runningText:
      return "running text, kept as a note";
    case NotesReason::heading:
      return "a heading that names no kind, kept as a note";
    case NotesReason::noKind:
      return "nothing says of which kind this is: it becomes an idea";
    case NotesReason::participants:
      return "a list of people, kept as a note";
    case NotesReason::repeated:
      return "says again what is there already, kept as a note";
    case NotesReason::unknownNumber:
      return "a relation whose end is not there, kept as a note";
  }
  return {};
}

bool isTaken(const NotesReading& reading, const NotesTie& tie) {
  return tie.taken && reading.actors[tie.actor].taken &&
         (tie.element == noIndex || reading.elements[tie.element].taken);
}

NotesReading readNotes(std::string_view text, const NotesOptions& options) {
  NotesReading reading;
  reading.language = options.language.empty() ? languageOf(text) : options.language;
  const auto lines = notes::splitLines(text);
  reading.lines.reserve(lines.size());
  for (const notes::TextLine& line : lines) {
    NotesLine read;
    read.offset = line.offset;
    read.length = line.length;
    read.line = line.line;
    read.column = line.column;
    reading.lines.push_back(read);
  }
  const auto shapes = notes::shapesOf(lines);
  const auto survey = notes::surveyOf(lines, shapes);
  auto blocks = notes::blocksOf(lines, shapes, survey);
  notes::defineSides(blocks);
  notes::defineMarks(blocks);
  notes::Structure structure(lines, options, reading);
  structure.read(blocks);
  notes::placeByNumbers(reading, structure.mainGoal());
  notes::takeSaidWords(reading, structure.aboutLines(), options.vocabulary);
  if (options.proposeActors) notes::proposeActors(reading, options.vocabulary);
  return reading;
}

}  // namespace ekd
