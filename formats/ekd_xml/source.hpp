// SPDX-License-Identifier: MIT
#pragma once

#include "formats/bytes.hpp"
#include "formats/format.hpp"
#include "formats/text_position.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace ekd::xml {

/// The bytes that are being read, and what there is to say about them.
class Source {
 public:
  Source(Bytes bytes, std::string file) : m_bytes(std::move(bytes)), m_file(std::move(file)) {}

  /// The text behind a byte order mark.
  std::string_view text() const { return m_bytes.view().substr(m_skipped); }
  char* data() { return m_bytes.data() + m_skipped; }
  void skip(std::size_t bytes) { m_skipped = bytes; }

  /// Call before parsing, which puts zeros in place of line feeds here and there.
  void countLines() { m_lines = LineTable(m_bytes.view(), m_skipped); }
  /// Of a character inside text().
  Position at(const char* character) { return m_lines.at(m_bytes.view(), character - m_bytes.data()); }
  Position atOffset(std::size_t offsetInText) { return m_lines.at(m_bytes.view(), m_skipped + offsetInText); }

  void report(DiagnosticSeverity severity, std::string code, Position position, std::string message);
  void error(std::string code, Position position, std::string message) {
    report(DiagnosticSeverity::error, std::move(code), position, std::move(message));
  }
  void warning(std::string code, Position position, std::string message) {
    report(DiagnosticSeverity::warning, std::move(code), position, std::move(message));
  }

  const std::string& file() const { return m_file; }
  /// In file order; when there were too many to be of use, the last one says how many are left out.
  Diagnostics takeDiagnostics();

 private:
  Bytes m_bytes;
  std::string m_file;
  std::size_t m_skipped = 0;
  LineTable m_lines;
  Diagnostics m_diagnostics;
  std::size_t m_errorsLeftOut = 0;
  std::size_t m_othersLeftOut = 0;
};

enum class TextState {
  fine,
  broken,      ///< reported; what stands before the break can be read
  unreadable,  ///< reported; must not be parsed
};
struct TextCheck {
  TextState state = TextState::fine;
  std::size_t elements = 0;  ///< how many there seem to be
  std::size_t relations = 0;
};

/// Looks at the bytes before any XML is read: byte order mark, encoding, control characters, structure.
TextCheck checkText(Source& source);

}  // namespace ekd::xml
