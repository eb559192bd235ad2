// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_part.hpp"

#include "libekd/layout/wall/wall_growth.hpp"
#include "libekd/layout/wall/wall_islands.hpp"
#include "libekd/layout/wall/wall_measures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ekd::layout {
namespace {

// Sizes of the text: the widths at which a card with a label of a few words reads best, and the width of a
// column beyond which lines get too long.
constexpr double pleasantHost = 17;
constexpr double pleasantGuest = 13;
constexpr double widestAlone = 30;
constexpr double widestWithGuests = 44;
// With more cards than these, fewer shapes are tried.
constexpr std::size_t manyCards = 300;
constexpr std::size_t countsTried = 7;  // of columns, then, or a few more
constexpr std::array<double, 6> hostShares{0.38, 0.44, 0.5, 0.56, 0.62, 0.68};

// How far others may move for something new: of the diagonal of the sheet, and sizes of the text.
constexpr double pushedShare = 0.009;
constexpr double pushedRows = 4.5;
constexpr std::size_t mostSetApart = 20;  // at once

/// How far a plan is from what reads best; plans that do not fit come after all that do.
double badness(const Wall& wall, const WallPlan& plan, Size room, double em) {
  const bool hasGuests = wall.hasGuests();
  const double column = plan.shape.columnWidth / em;
  const ColumnStyle& style = plan.shape.styles.front();
  const double host = hasGuests && !style.guestsUnder ? column * style.hostShare : column;
  double bad =
      std::abs(std::log(host / pleasantHost)) + (style.wideHosts ? 0.2 : 0) + (style.guestsUnder ? 0.6 : 0);
  if (hasGuests && !style.guestsUnder)
    bad += 0.7 * std::abs(std::log(column * (1 - style.hostShare) / pleasantGuest));
  bad += plan.size.height / room.height + 0.1 * plan.stylePenalty + (plan.splits > 0 ? 0.4 : 0);
  if (plan.shelves > 1) bad += wall.isBoard() ? 3 : 0.4;
  if (plan.size.height > room.height) bad += 1000 * plan.size.height / room.height;
  return bad;
}

Tearing tearingIn(Manner manner) {
  if (manner == Manner::plain) return Tearing::never;
  return manner == Manner::torn ? Tearing::betweenChildren : Tearing::anywhere;
}

std::vector<ColumnStyle> stylesFor(const Wall& wall, bool isLarge) {
  if (!wall.hasGuests()) return {ColumnStyle{}};
  std::vector<ColumnStyle> styles;
  if (isLarge) {
    styles.push_back({hostShares[2], true, false});
  } else {
    for (const double share : hostShares) {
      for (const bool wide : {false, true}) styles.push_back({share, wide, false});
    }
  }
  if (wall.mayHangGuests()) styles.push_back({1, true, true});
  return styles;
}

}  // namespace

std::vector<WallShape> WallPart::shapes(const Wall& wall, double width, Tearing tearing) {
  const double em = m_ruler->em();
  if (wall.hasShelfLine()) width -= wallMeasures.trunkRoom * em;
  const double beside = wall.narrowestColumn(*m_ruler, false);
  const bool mayHang = wall.mayHangGuests() && wall.hasGuests();
  const double narrowest = mayHang ? std::min(beside, wall.narrowestColumn(*m_ruler, true)) : beside;
  const double widest = std::max(narrowest, (wall.hasGuests() ? widestWithGuests : widestAlone) * em);
  const double gap = wallMeasures.columnGap * em;
  const auto most = static_cast<std::size_t>(std::clamp((width + gap) / (narrowest + gap), 1.0, 1e4));
  const auto fewest = static_cast<std::size_t>(std::max(1.0, std::floor((width + gap) / (widest + gap))));
  const std::size_t last = std::min(most, wall.mostColumns(tearing));
  const bool isLarge = m_forest.nodes.size() > manyCards;
  const std::vector<ColumnStyle> styles = stylesFor(wall, isLarge);
  const std::size_t first = std::min(fewest, last);
  const std::size_t step = isLarge ? std::max<std::size_t>(1, (last - first) / (countsTried - 1)) : 1;
  std::vector<WallShape> shapes;
  for (std::size_t columns = first; columns <= last; columns += step) {
    WallShape shape;
    shape.columns = columns;
    shape.tearing = tearing;
    shape.columnWidth = std::clamp((width + gap) / static_cast<double>(columns) - gap, narrowest, widest);
    shape.isLastResort = styles.size() == 1;
    for (const ColumnStyle& style : styles) {
      shape.styles = {style};
      shapes.push_back(shape);
    }
    if (styles.size() > 1) {
      shape.styles = styles;
      shapes.push_back(shape);
    }
  }
  return shapes;
}

/// Plans every shape, and keeps of each what says how good it is, and of the best one all.
void WallPart::planAll(Size room, Tearing tearing) {
  m_tried.clear();
  double best = std::numeric_limits<double>::infinity();
  // Columns that blocks may go on in need less room than columns of their own ever do.
  const bool onlyFirst = tearing == Tearing::anywhere && m_forest.nodes.size() > manyCards;
  for (std::size_t w = 0; w < (onlyFirst ? 1 : m_walls.size()); ++w) {
    for (const WallShape& shape : shapes(m_walls[w], room.width, tearing)) {
      WallPlan plan = m_walls[w].plan(*m_ruler, shape);
      m_tried.push_back({w, {}});
      WallPlan& outline = m_tried.back().outline;
      outline.shape = shape;
      outline.size = plan.size;
      outline.shelves = plan.shelves;
      outline.splits = plan.splits;
      outline.stylePenalty = plan.stylePenalty;
      const double bad = badness(m_walls[w], plan, room, m_ruler->em());
      if (bad >= best) continue;
      best = bad;
      m_best = m_tried.size() - 1;
      m_plan = std::move(plan);
    }
  }
}

Size WallPart::arrange(const CardSetter& setter, Size room, Manner manner) {
  if (!m_ruler || !(m_ruler->setter() == setter)) {
    m_ruler.emplace(m_content, m_forest, setter);
    m_tried.clear();
  }
  const Tearing tearing = tearingIn(manner);
  if (m_tried.empty() || room.width != m_triedWidth || tearing != m_triedTearing) {
    planAll(room, tearing);
    m_triedWidth = room.width;
    m_triedTearing = tearing;
    return m_plan.size;
  }
  // Only the height that is wanted is another, and with it perhaps the choice.
  double best = std::numeric_limits<double>::infinity();
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < m_tried.size(); ++i) {
    const double bad = badness(m_walls[m_tried[i].wall], m_tried[i].outline, room, setter.textSize());
    if (bad >= best) continue;
    best = bad;
    chosen = i;
  }
  if (chosen != m_best) {
    m_best = chosen;
    m_plan = m_walls[m_tried[chosen].wall].plan(*m_ruler, m_tried[chosen].outline.shape);
  }
  return m_plan.size;
}

WallPart::WallPart(const Content& content, const Forest& forest, const PartPlace& earlier,
                   const std::vector<std::size_t>& heads, std::vector<RecalledSection> sections)
    : m_content(content),
      m_forest(forest),
      m_recalledHeads(heads),
      m_isPinned(static_cast<bool>(earlier.pinned.element)) {
  m_recalled = {earlier.at, earlier.left, earlier.columns, std::move(sections)};
  m_recalledShape.columns = earlier.columns;
  m_recalledShape.columnWidth = earlier.columnWidth;
  m_recalledShape.tearing = earlier.maySplit ? Tearing::anywhere : Tearing::never;
  m_recalledShape.styles = earlier.styles;
  m_tried.push_back({0, {}});
}

void WallPart::planAgain(const Memory& memory, const std::vector<Rect>& taken) {
  std::vector<WallSection> sections;
  for (const RecalledSection& section : m_recalled.sections) sections.push_back(section.section);
  m_walls.clear();
  m_walls.emplace_back(m_content, m_forest, m_recalledHeads, std::move(sections));
  Keeper keeper(memory, m_recalled.at, taken);
  m_plan = m_walls[0].planAgain(*m_ruler, m_recalledShape, m_recalled, keeper);
}

bool WallPart::isBoard() const {
  return !m_recalledHeads.empty() &&
         m_content.element(m_forest.nodes[m_recalledHeads.back()].element).kind == ElementKind::project;
}

/// What finds no room at the end of its column goes on at the right of the wall.
void WallPart::grow(const Memory& memory, const std::vector<Rect>& taken) {
  const double gap = partGap * m_ruler->em();
  if (openColumns(memory, m_walls[0].cards(), m_plan, *m_ruler, taken, gap, m_recalled))
    planAgain(memory, taken);
  if (memory.places().manner == Manner::dense) return;
  for (std::size_t i = 0; i < mostSetApart; ++i) {
    const auto overflow = overflowOf(memory, m_walls[0].cards(), m_plan, *m_ruler, taken, gap, m_recalled);
    if (!overflow) break;
    setApart(m_forest, overflow->newcomer, m_plan, m_recalled, overflow->at);
    planAgain(memory, taken);
  }
}

/// What pushes others too far goes where there is room. Only where blocks are torn apart anyway: on a sheet
/// that is seen at once, everything stands best where it belongs.
void WallPart::makeRoom(const Memory& memory, const std::vector<Rect>& taken) {
  const Places& earlier = memory.places();
  if (earlier.manner != Manner::dense) return;
  const double limit = std::max(pushedRows * m_ruler->em(),
                                pushedShare * std::hypot(earlier.sheet.width, earlier.sheet.height));
  for (std::size_t i = 0; i < mostSetApart; ++i) {
    const auto newcomer = newcomerInTheWay(m_forest, memory, m_walls[0].cards(), m_recalled, m_plan, limit,
                                           partGap * m_ruler->em());
    if (!newcomer) break;
    setApart(m_forest, *newcomer, m_plan, m_recalled);
    planAgain(memory, taken);
  }
}

Size WallPart::arrangeAgain(const CardSetter& setter, const Memory& memory, const std::vector<Rect>& taken) {
  if (!m_ruler || !(m_ruler->setter() == setter)) m_ruler.emplace(m_content, m_forest, setter);
  planAgain(memory, taken);
  if (isBoard()) return m_plan.size;
  if (!m_isPinned) grow(memory, taken);
  makeRoom(memory, taken);
  return m_plan.size;
}

void WallPart::remember(PartPlace& place, std::vector<std::uint32_t>& columns, std::uint32_t& column) const {
  m_walls[m_tried[m_best].wall].remember(m_plan, place, columns, column);
}

void WallPart::cover(Skyline& skyline, Point at) const {
  for (const Rect& rect : m_plan.rects) {
    const bool isApart = std::any_of(m_plan.islands.begin(), m_plan.islands.end(),
                                     [&](const Rect& island) { return island.overlaps(rect); });
    if (!isApart) skyline.cover({at.x + rect.x, at.y + rect.y, rect.width, rect.height});
  }
}

void WallPart::paint(const CardSetter& setter, Point origin, Painting& painting) const {
  m_walls[m_tried[m_best].wall].paint(setter, m_plan, origin, painting);
}

}  // namespace ekd::layout
