// SPDX-License-Identifier: MIT
#pragma once

#include "formats/bytes.hpp"
#include "formats/ekd_xml/scan.hpp"
#include "formats/report.hpp"
#include "formats/text_position.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ekd::xml {

/// The bytes that are being read, and what there is to say about them.
///
/// A file is parsed in pieces: runs of elements and relations one after the other, each in its place, and
/// before them the skeleton, a copy of all the rest. The tree of a large file would take twice its size and
/// would be gone through once.
class Source {
 public:
  Source(Bytes bytes, std::string file) : m_bytes(std::move(bytes)), m_report(std::move(file)) {}

  /// The text behind a byte order mark.
  std::string_view text() const { return m_bytes.view().substr(m_skipped); }
  char* data() { return m_bytes.data() + m_skipped; }
  void skip(std::size_t bytes) { m_skipped = bytes; }
  Report& report() { return m_report; }
  /// Takes off everything from `offset` on.
  void cutAt(std::size_t offset) { m_bytes.shrink(m_skipped + offset); }

  /// Call before parsing, which puts zeros in place of line feeds here and there.
  void countLines() { m_lines = LineTable(m_bytes.view(), m_skipped); }
  std::size_t lineCount() const { return m_lines.count(); }
  /// Of a character inside text() or the skeleton.
  Position at(const char* character) { return atOffset(offsetOf(character)); }
  Position atOffset(std::size_t offset) { return m_lines.at(m_bytes.view(), m_skipped + offset); }
  /// Where a character of text() or the skeleton stands in text().
  std::size_t offsetOf(const char* character) const;

  /// `runs` are ascending and lie in text().
  void makeSkeleton(const std::vector<Run>& runs);
  std::string& skeleton() { return m_skeleton; }

 private:
  struct Piece {
    std::size_t skeleton;  // offset of its beginning there
    std::size_t text;      // and here
  };

  Bytes m_bytes;
  Report m_report;
  std::size_t m_skipped = 0;
  LineTable m_lines;
  std::string m_skeleton;
  std::vector<Piece> m_pieces;
};

enum class TextState {
  fine,
  broken,      ///< reported; what stands before the break can be read
  unreadable,  ///< reported; must not be parsed
};
struct TextCheck {
  TextState state = TextState::fine;
  Items elements = {};
  Items relations = {};
};

/// Looks at the bytes before any XML is read: byte order mark, encoding, control characters, structure.
/// `sink` is told of the items.
TextCheck checkText(Source& source, ItemSink* sink = nullptr);

}  // namespace ekd::xml
