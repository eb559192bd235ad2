// SPDX-License-Identifier: MIT
#include "formats/notes/notes.hpp"
#include "formats/report.hpp"
#include "formats/text_input.hpp"
#include "libekd/capture/notes/take_notes.hpp"

#include <algorithm>
#include <utility>

namespace ekd {
namespace {

/// Identities that ascend in the order in which they are asked for, so that elements at the top keep the
/// order of the text; the bytes of the text tell them from those of other texts.
class TextIds : public IdSource {
 public:
  explicit TextIds(std::string_view text) : m_bits(bitsFromName("notes", text)) { m_bits.low = 0; }
  Bits128 next() override {
    ++m_bits.low;
    return m_bits;
  }

 private:
  Bits128 m_bits;
};

/// One warning for a run of lines with the same fate.
void reportLines(const NotesReading& reading, Report& report) {
  const auto& lines = reading.lines;
  for (std::size_t i = 0; i < lines.size() && !report.isFull();) {
    std::size_t last = i;
    std::size_t next = i + 1;
    for (; next < lines.size(); ++next) {
      if (lines[next].role == NotesRole::blank) continue;
      if (lines[next].reason != lines[i].reason) break;
      last = next;
    }
    if (lines[i].reason != NotesReason::none) {
      std::string message(explain(lines[i].reason));
      if (lines[last].line > lines[i].line)
        message += " (up to line " + std::to_string(lines[last].line) + ")";
      report.warning("NOTES", {lines[i].line, lines[i].column}, std::move(message));
    }
    i = lines[i].reason == NotesReason::none ? i + 1 : next;
  }
}

void reportDoubts(const NotesReading& reading, Report& report) {
  for (const NotesDoubt& doubt : reading.doubts) {
    const NotesElement& element = reading.elements[doubt.element];
    std::string message = "the number " + element.number;
    if (doubt.other == noIndex) {
      message += " does not fit the place of the element; it is kept as printed";
    } else {
      message += " is that of line " + std::to_string(reading.elements[doubt.other].line) +
                 " too, for something else; both are kept";
    }
    report.warning("NUMBER", {element.line, element.column}, std::move(message));
  }
}

}  // namespace

ReadResult readNotesText(std::string bytes, const std::string& file, const ReadOptions& options) {
  Report report(file);
  ReadResult result;
  if (!makeText(bytes, report)) {
    result.diagnostics = report.take();
    return result;
  }
  NotesOptions how;
  how.language = options.language;
  const NotesReading reading = readNotes(bytes, how);
  NotesPlace place;
  place.language = options.language;
  place.provenance.document = std::filesystem::path(file).filename().string();
  TextIds ids(bytes);
  Document document;
  Editor editor(document);
  const auto outcome = takeNotes(editor, ids, reading, place);
  if (!outcome) {
    report.error("NOTES", {}, outcome.error().detail);
    result.diagnostics = report.take();
    return result;
  }
  editor.take();
  result.positions.files = {file};
  for (std::size_t i = 0; i < reading.elements.size(); ++i)
    result.positions.entries.push_back(
        {outcome->elements[i].bits, 0, {reading.elements[i].line, reading.elements[i].column}});
  std::sort(result.positions.entries.begin(), result.positions.entries.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  document.metadata.language = options.language;
  reportLines(reading, report);
  reportDoubts(reading, report);
  for (std::size_t i = 0; i < outcome->notes.size(); ++i)
    report.warning("NOTES", {outcome->noteLines[i], 1}, outcome->notes[i]);
  result.diagnostics = report.take();
  result.document = std::move(document);
  return result;
}

}  // namespace ekd
