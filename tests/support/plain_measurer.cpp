// SPDX-License-Identifier: MIT
#include "tests/support/plain_measurer.hpp"

#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::test {
namespace {

constexpr double characterWidth = 0.6;

class Lines {
 public:
  explicit Lines(std::size_t mostCharacters) : m_most(mostCharacters) {}

  void addWord(std::string_view word) {
    const std::size_t length = text::codePointCount(word);
    if (!m_lines.empty() && m_used + 1 + length <= m_most) {
      m_lines.back() += ' ';
      m_lines.back() += word;
      m_used += 1 + length;
      return;
    }
    m_lines.emplace_back();
    m_used = 0;
    text::forEachCodePoint(word, [&](char32_t, std::size_t offset, std::size_t bytes) {
      if (m_used == m_most) {
        m_lines.emplace_back();
        m_used = 0;
      }
      m_lines.back() += word.substr(offset, bytes);
      ++m_used;
    });
  }

  std::vector<std::string> take() { return std::move(m_lines); }

 private:
  std::size_t m_most;
  std::size_t m_used = 0;
  std::vector<std::string> m_lines;
};

}  // namespace

std::vector<layout::MeasuredLine> PlainMeasurer::wrap(std::string_view text, const layout::Font& font,
                                                      double maxWidth) {
  const double width = characterWidth * font.size;
  Lines lines(static_cast<std::size_t>(std::max(1.0, std::floor(maxWidth / width + 1e-9))));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
    if (end > at) lines.addWord(text.substr(at, end - at));
    at = end + 1;
  }
  std::vector<layout::MeasuredLine> measured;
  for (std::string& line : lines.take()) {
    const auto length = static_cast<double>(text::codePointCount(line));
    measured.push_back({std::move(line), length * width});
  }
  return measured;
}

}  // namespace ekd::test
