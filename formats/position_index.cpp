// SPDX-License-Identifier: MIT
#include "formats/position_index.hpp"

#include <algorithm>

namespace ekd {
namespace {

constexpr std::size_t distance = 1024;

Position after(Position position, std::string_view text) {
  for (const char c : text) {
    if (c == '\n') {
      ++position.line;
      position.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++position.column;
    }
  }
  return position;
}

}  // namespace

PositionIndex::PositionIndex(std::string_view text) : m_text(text) {
  m_marks.reserve(text.size() / distance + 1);
  m_marks.push_back({1, 1});
  for (std::size_t at = distance; at <= text.size(); at += distance)
    m_marks.push_back(after(m_marks.back(), text.substr(at - distance, distance)));
}

Position PositionIndex::at(std::size_t offset) const {
  const std::size_t mark = std::min(offset, m_text.size()) / distance;
  return after(m_marks[mark], m_text.substr(mark * distance, offset - mark * distance));
}

}  // namespace ekd
