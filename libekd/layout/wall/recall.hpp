// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/memory.hpp"
#include "libekd/layout/wall/columns.hpp"
#include "libekd/layout/wall/wall_shape.hpp"

#include <cstdint>
#include <vector>

namespace ekd::layout {

/// Of a section that was not there before: no card stood in it.
inline constexpr std::uint32_t newColumn = noColumn - 1;

/// Likewise, and its place is given.
inline constexpr std::uint32_t givenColumn = noColumn - 2;

/// A section of a wall, and how it was arranged; a new one has a place as well.
struct RecalledSection {
  WallSection section;
  SectionPlace place;
  std::uint32_t firstColumn = 0;         ///< counted through all parts
  std::vector<std::size_t> columns;      ///< by block: which of the section's columns it stands in
  std::vector<std::size_t> opened = {};  ///< cards that begin columns at its right that were not there before
};

/// The sections of a wall that was arranged as `part` says, its first column being number `firstColumn`, for
/// the blocks that it has now. Every block stays in its section and column where the sequence of the model
/// allows it; a new one joins the block before it.
std::vector<RecalledSection> recallSections(const Content& content, const Forest& forest,
                                            const Memory& memory, const PartPlace& part,
                                            std::uint32_t firstColumn,
                                            const std::vector<std::size_t>& blocks);

/// Which columns of a section that was arranged as `place` says its blocks stand in.
std::vector<std::size_t> recallColumnsOf(const Forest& forest, const Memory& memory,
                                         const WallSection& section, const SectionPlace& place,
                                         std::uint32_t firstColumn);

/// What stands in which of the columns of a section now: as many as it had, of its rows.
std::vector<Column> recallRows(const Memory& memory, const RecalledSection& recalled, const WallRows& rows);

/// The columns of a section in which something stood, from 0 on; negative for what is new.
struct ColumnWish {
  double begin = -1;
  double end = -1;
};

/// The columns from `least` to `most` in which things come that follow one another: where they stood as far
/// as none comes before one that precedes it, and what is new where the one before it ends.
std::vector<std::size_t> recallColumns(const std::vector<ColumnWish>& wishes, std::size_t least,
                                       std::size_t most);

}  // namespace ekd::layout
