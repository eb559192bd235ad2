// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/atlas/atlas_units.hpp"

#include <functional>
#include <string>

namespace ekd::layout {

/// What one page of an atlas shows.
struct AtlasSheet {
  std::vector<Slot> elements;
  std::vector<Slot> heads;   ///< what the page is called after
  std::vector<Slot> cutOff;  ///< elements that go on on another page
  bool isLoose = false;      ///< nothing of it is tied to a goal
  std::size_t part = 0;      ///< of several pages called after the same, counted from 1; 0: the only one
};

/// Deals units to sheets, as many to each as fit and are of one kind or loose. A unit that does not fit alone
/// becomes a sheet with the top of its tree, as deep as fits, and as many of its branches in full as have
/// room there, and sheets with what is cut off.
class AtlasPager {
 public:
  using Fits = std::function<bool(const std::vector<Slot>& elements)>;

  AtlasPager(const Forest& forest, const Content& content, Fits fits)
      : m_units(forest, content), m_fits(std::move(fits)) {}

  std::vector<AtlasSheet> sheets();

 private:
  void deal(const std::vector<AtlasUnit>& units);
  std::size_t mostThatFit(const std::vector<AtlasUnit>& units, std::size_t begin) const;
  void cut(const AtlasUnit& unit);
  std::size_t extend(const AtlasUnit& crown, const std::vector<AtlasUnit>& branches);
  void dealChildren(const AtlasUnit& unit);
  void add(const std::vector<AtlasUnit>& units, std::size_t begin, std::size_t end);

  AtlasUnits m_units;
  Fits m_fits;
  std::vector<AtlasSheet> m_sheets;
};

}  // namespace ekd::layout
