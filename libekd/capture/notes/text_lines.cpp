// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/text_lines.hpp"

#include "libekd/text/utf8.hpp"

namespace ekd::notes {
namespace {

bool endsLine(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isSpace(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

/// Characters that nobody sees: byte order marks, zero width spaces and joiners, soft hyphens, directions.
bool isInvisible(char32_t c) {
  return c == 0xFEFF || c == 0xAD || c == 0x2060 || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E);
}

/// Takes out the asterisks around **bold** words when they come in pairs.
void dropEmphasis(std::string& text) {
  std::size_t count = 0;
  for (auto at = text.find("**"); at != std::string::npos; at = text.find("**", at + 2)) ++count;
  if (count == 0 || count % 2 != 0) return;
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const bool marker = text.compare(at, 2, "**") == 0;
    if (!marker) plain += text[at];
    at += marker ? 2 : 1;
  }
  text = std::move(plain);
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : m_text(text) {}

  std::vector<TextLine> run() {
    begin(0);
    text::forEachCodePoint(m_text, [this](char32_t c, std::size_t offset, std::size_t length) {
      if (c == U'\n' && m_afterReturn) {
        m_afterReturn = false;
        begin(offset + length);
        return;
      }
      m_afterReturn = c == U'\r';
      if (endsLine(c)) {
        finish(offset);
        if (c == U'\n' || c == U'\r') {
          ++m_number;
          m_column = 0;
        } else {
          ++m_column;
        }
        begin(offset + length);
        return;
      }
      take(c, offset, length);
    });
    finish(m_text.size());
    return std::move(m_lines);
  }

 private:
  void begin(std::size_t offset) {
    m_line = {};
    m_line.offset = offset;
    m_line.line = m_number;
    m_hasText = false;
  }

  void take(char32_t c, std::size_t offset, std::size_t length) {
    ++m_column;
    if (isInvisible(c)) return;
    if (isSpace(c)) {
      if (m_hasText) {
        m_line.text += c == U'\t' ? '\t' : ' ';
      } else {
        m_line.indent = c == U'\t' ? (m_line.indent / 4 + 1) * 4 : m_line.indent + 1;
      }
      return;
    }
    if (!m_hasText) {
      m_line.column = m_column;
      m_first = offset;
      m_hasText = true;
    }
    m_end = offset + length;
    m_line.text.append(m_text.substr(offset, length));
  }

  void finish(std::size_t end) {
    m_line.length = end - m_line.offset;
    while (!m_line.text.empty() && (m_line.text.back() == ' ' || m_line.text.back() == '\t'))
      m_line.text.pop_back();
    if (m_hasText) m_line.original = m_text.substr(m_first, m_end - m_first);
    dropEmphasis(m_line.text);
    m_lines.push_back(std::move(m_line));
  }

  std::string_view m_text;
  std::vector<TextLine> m_lines;
  TextLine m_line;
  int m_number = 1;
  int m_column = 0;
  std::size_t m_first = 0;
  std::size_t m_end = 0;
  bool m_hasText = false;
  bool m_afterReturn = false;
};

}  // namespace

std::vector<TextLine> splitLines(std::string_view text) {
  return Splitter(text).run();
}

}  // namespace ekd::notes
