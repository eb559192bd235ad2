// SPDX-License-Identifier: MIT
#include "libekd/layout/atlas/atlas_pager.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

/// The largest number in [1, most] for which `fits` holds, which does so up to some number; 0 for none.
/// Looks at small numbers first: they cost less.
template <class Fits>
std::size_t largestThat(std::size_t most, Fits fits) {
  std::size_t low = 0;
  std::size_t high = most + 1;
  for (std::size_t next = 1; high - low > 1;) {
    if (fits(next)) {
      low = next;
    } else {
      high = next;
    }
    next = high > most ? std::min(2 * low, most) : (low + high) / 2;
    if (next == low) break;
  }
  return low;
}

std::vector<Slot> elementsOf(const std::vector<AtlasUnit>& units, std::size_t begin, std::size_t end) {
  std::vector<Slot> all;
  for (std::size_t i = begin; i < end; ++i)
    all.insert(all.end(), units[i].elements.begin(), units[i].elements.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool mayShareASheet(const AtlasUnit& a, const AtlasUnit& b) {
  return a.isLoose == b.isLoose && (a.isLoose || a.kind == b.kind);
}

}  // namespace

std::vector<AtlasSheet> AtlasPager::sheets() {
  deal(m_units.all());
  return std::move(m_sheets);
}

void AtlasPager::add(const std::vector<AtlasUnit>& units, std::size_t begin, std::size_t end) {
  AtlasSheet sheet;
  sheet.elements = elementsOf(units, begin, end);
  sheet.isLoose = units[begin].isLoose;
  for (std::size_t i = begin; i < end; ++i) {
    sheet.heads.push_back(units[i].elements.front());
    sheet.cutOff.insert(sheet.cutOff.end(), units[i].cutOff.begin(), units[i].cutOff.end());
  }
  m_sheets.push_back(std::move(sheet));
}

std::size_t AtlasPager::mostThatFit(const std::vector<AtlasUnit>& units, std::size_t begin) const {
  std::size_t most = 1;
  while (begin + most < units.size() && mayShareASheet(units[begin], units[begin + most])) ++most;
  return largestThat(most,
                     [&](std::size_t count) { return m_fits(elementsOf(units, begin, begin + count)); });
}

void AtlasPager::deal(const std::vector<AtlasUnit>& units) {
  for (std::size_t i = 0; i < units.size();) {
    const std::size_t count = mostThatFit(units, i);
    if (count == 0) {
      cut(units[i]);
    } else {
      add(units, i, i + count);
    }
    i += std::max<std::size_t>(count, 1);
  }
}

void AtlasPager::cut(const AtlasUnit& unit) {
  const std::size_t depth = unit.top ? m_units.depthOf(*unit.top) : 0;
  if (depth == 0) return add({unit}, 0, 1);
  const std::size_t most = largestThat(depth, [&](std::size_t levels) {
    return m_fits(elementsOf({m_units.crown(*unit.top, levels)}, 0, 1));
  });
  if (most == 0) return dealChildren(unit);
  auto branches = m_units.below(*unit.top, most);
  const std::size_t shown = extend(m_units.crown(*unit.top, most), branches);
  branches.erase(branches.begin(), branches.begin() + static_cast<std::ptrdiff_t>(shown));
  deal(branches);
}

/// Adds a sheet with the top of a tree and, where there is room, the first of its branches in full. Gives how
/// many.
std::size_t AtlasPager::extend(const AtlasUnit& crown, const std::vector<AtlasUnit>& branches) {
  std::vector<AtlasUnit> units{crown};
  units.insert(units.end(), branches.begin(), branches.end());
  const std::size_t shown = largestThat(
      branches.size(), [&](std::size_t count) { return m_fits(elementsOf(units, 0, count + 1)); });
  add(units, 0, 1);
  m_sheets.back().elements = elementsOf(units, 0, shown + 1);
  for (std::size_t i = 0; i < shown; ++i) std::erase(m_sheets.back().cutOff, branches[i].elements.front());
  return shown;
}

void AtlasPager::dealChildren(const AtlasUnit& unit) {
  const std::size_t count = m_units.childCount(*unit.top);
  std::size_t part = 0;
  for (std::size_t begin = 0; begin < count;) {
    const auto some = [&](std::size_t children) {
      return m_units.crownOfSome(*unit.top, begin, begin + children);
    };
    const std::size_t fitting =
        largestThat(count - begin, [&](std::size_t n) { return m_fits(elementsOf({some(n)}, 0, 1)); });
    const std::size_t taken = std::max<std::size_t>(fitting, 1);
    add({some(taken)}, 0, 1);
    m_sheets.back().part = ++part;
    begin += taken;
  }
  deal(m_units.below(*unit.top, 1));
}

}  // namespace ekd::layout
