// SPDX-License-Identifier: MIT
#include "libekd/layout/wall_part.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ekd::layout {
namespace {

// Sizes of the text: the width at which a card with a label of a few words reads best, and the width of a
// column beyond which lines get too long.
constexpr double pleasantHost = 17;
constexpr double widestAlone = 30;
constexpr double widestWithGuests = 44;
constexpr double columnGap = 1.7;
constexpr std::array<double, 3> hostShares{0.5, 0.56, 0.62};

/// How far a plan is from what reads best; plans that do not fit come after all that do.
double badness(const WallPlan& plan, Size room, double em, bool hasGuests) {
  const double column = plan.size.width / static_cast<double>(plan.shape.columns) / em;
  const double host = hasGuests ? column * plan.shape.hostShare : column;
  double bad = std::abs(std::log(host / pleasantHost)) + (plan.shape.wideHosts ? 0.15 : 0);
  bad += 0.3 * plan.size.height / room.height;
  if (plan.size.height > room.height) bad += 1000 * plan.size.height / room.height;
  return bad;
}

}  // namespace

std::vector<WallShape> WallPart::shapes(const CardSetter& setter, double width) const {
  const double em = setter.textSize();
  const double narrowest = m_wall.narrowestColumn(setter);
  const double widest = (m_wall.hasGuests() ? widestWithGuests : widestAlone) * em;
  const double gap = columnGap * em;
  const std::size_t blocks = std::max<std::size_t>(m_wall.blocks().size(), 1);
  const auto most = static_cast<std::size_t>(std::clamp((width + gap) / (narrowest + gap), 1.0, 1e4));
  const auto fewest = static_cast<std::size_t>(std::max(1.0, std::floor((width + gap) / (widest + gap))));
  std::vector<WallShape> shapes;
  for (std::size_t columns = std::min({fewest, most, blocks}); columns <= std::min(most, blocks); ++columns) {
    const auto count = static_cast<double>(columns);
    WallShape shape;
    shape.columns = columns;
    shape.width = std::min(width, count * (widest + gap) - gap);
    shape.width = std::max(shape.width, count * (narrowest + gap) - gap);
    if (!m_wall.hasGuests()) {
      shapes.push_back(shape);
      continue;
    }
    for (const double share : hostShares) {
      shape.hostShare = share;
      for (const bool wide : {false, true}) {
        shape.wideHosts = wide;
        shapes.push_back(shape);
      }
    }
  }
  return shapes;
}

Size WallPart::arrange(const CardSetter& setter, Size room) {
  double best = std::numeric_limits<double>::infinity();
  for (const WallShape& shape : shapes(setter, room.width)) {
    WallPlan plan = m_wall.plan(setter, shape);
    const double bad = badness(plan, room, setter.textSize(), m_wall.hasGuests());
    if (bad < best) {
      best = bad;
      m_plan = std::move(plan);
    }
  }
  return m_plan.size;
}

void WallPart::paint(const CardSetter& setter, Point origin, Drawing& drawing) const {
  m_wall.paint(setter, m_plan, origin, drawing);
}

}  // namespace ekd::layout
