// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/draw.hpp"
#include "libekd/layout/forest/forest.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ekd::layout {

/// "2.1, 2.3, 7": with three or more in a row as "7.1–7.4". `slots` in the order of the model.
std::string listOf(const Content& content, const std::vector<Slot>& slots);

/// What a sheet is called on the others: "p. 7", "part 7"
std::string sheetWord(std::size_t sheet, Division division, std::string_view language);

/// What cards tell in words of what is drawn nowhere else, a line for each sort of relation.
class References {
 public:
  References() = default;
  /// `ties` lead to cards of this page, `pages` to others.
  References(const Content& content, const Forest& forest, const std::vector<Tie>& ties,
             const std::vector<PageReference>& pages);

  /// The lines of a card.
  std::span<const std::string> of(std::size_t node) const;

 private:
  struct Writer;

  std::vector<std::string> m_lines;    // by node
  std::vector<std::uint32_t> m_begin;  // into m_lines, by node; none when there are no lines
};

}  // namespace ekd::layout
