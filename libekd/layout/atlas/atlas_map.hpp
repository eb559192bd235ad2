// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/atlas/atlas.hpp"
#include "libekd/layout/cards/typesetter.hpp"

#include <span>

namespace ekd::layout {

/// The key map of an atlas: every page small, with its number and name.
class AtlasMap {
 public:
  /// `title` stands at the top of its sheets.
  AtlasMap(const Sheet& sheet, std::string title, std::string language, std::size_t pages,
           Typesetter& typesetter);

  /// How many sheets the map itself takes.
  std::size_t sheetCount() const;
  /// Those sheets; the first of `pages` has the number after the last of them.
  std::vector<AtlasPage> draw(std::span<const AtlasPage> pages);

 private:
  double lineHeight() const;
  std::size_t sheetsWith(std::size_t columns) const;
  /// With the room that names have.
  Size cell() const;
  double thumbnailHeight(std::size_t columns) const;
  double cellWidth(std::size_t columns) const;
  double nameRoom(std::size_t lines) const;
  /// Below the title, for cells.
  double room() const;
  /// How many lines names may have so that all cells still stand on the sheets that the map takes.
  std::size_t linesThatFit() const;
  std::size_t rows(std::size_t columns) const;
  void addThumbnail(const AtlasPage& page, std::size_t number, Point origin, AtlasPage& map);
  void addName(const AtlasPage& page, std::size_t number, Point origin, AtlasPage& map);

  const Sheet& m_sheet;
  std::string m_title;
  std::string m_language;
  std::size_t m_pages;
  Typesetter& m_typesetter;
  std::size_t m_columns;
  std::size_t m_nameLines;
  double m_shrinking = 1;  ///< of thumbnails
};

/// Writes into the lower margin: `left`, and the number of the page at the right.
void addFooter(AtlasPage& page, std::size_t number, std::size_t count, std::string_view left,
               const Sheet& sheet, Typesetter& typesetter);

}  // namespace ekd::layout
