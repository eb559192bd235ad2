// SPDX-License-Identifier: MIT
#include "libekd/layout/page/flow_part.hpp"

#include "libekd/layout/notation/style.hpp"
#include "libekd/layout/wall/tree_painter.hpp"
#include "libekd/layout/wall/wall_head.hpp"
#include "libekd/layout/wall/wall_tree.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ekd::layout {
namespace {

// Sizes of the text.
constexpr double stepGap = 2.6;  // between steps of a row
constexpr double rowGap = 2;
constexpr double sideRoom = 1;  // for the line that leads to the next row
constexpr double framePadding = 0.9;
constexpr double pleasantStep = 14;
constexpr double widestStep = 22;
constexpr double headLine = 1.25;  // points

}  // namespace

double FlowPart::narrowestStep() {
  double narrowest = 0;
  for (const std::size_t step : m_flow.steps) narrowest = std::max(narrowest, m_ruler->needs(step).under);
  return narrowest;
}

FlowPart::Plan FlowPart::plan(std::size_t columns, double width) {
  const double em = m_ruler->em();
  Plan plan;
  plan.columns = columns;
  const std::size_t nodes = m_forest.nodes.size();
  WallPlan& walls = plan.walls;
  walls.rects.resize(nodes);
  walls.trunks.resize(nodes);
  walls.lanes.resize(nodes);
  walls.guestLines.resize(nodes);
  walls.guestsUnder.resize(nodes);
  TreePlacer trees(m_content, m_forest, *m_ruler, false, walls);
  const bool hasHead = m_flow.head != nowhere;
  const double padding = hasHead ? framePadding * em : 0;
  const double left = padding + sideRoom * em;
  const double step = (width - 2 * left + stepGap * em) / static_cast<double>(columns) - stepGap * em;
  double y = padding;
  if (hasHead) {
    HeadPlacer heads(m_content, m_forest, *m_ruler, trees, walls);
    y = heads.place(m_flow.head, padding, width - padding, padding, 1);
    y += rowGap / 2 * em;
  }
  for (std::size_t i = 0; i < m_flow.steps.size(); i += columns) {
    if (i > 0) y += rowGap * em;
    plan.rowTops.push_back(y);
    double bottom = y;
    for (std::size_t s = i; s < std::min(i + columns, m_flow.steps.size()); ++s) {
      const double x = left + static_cast<double>(s - i) * (step + stepGap * em);
      bottom = std::max(bottom, y + trees.place(m_flow.steps[s], 0, step, {1, true, true}));
      trees.shift(m_flow.steps[s], x, y);
    }
    plan.rowBottoms.push_back(bottom);
    y = bottom;
  }
  walls.size = {width, y + padding};
  if (hasHead) plan.frame = {0, 0, walls.size.width, walls.size.height};
  return plan;
}

Size FlowPart::arrange(const CardSetter& setter, Size room, Manner) {
  if (!m_ruler || !(m_ruler->setter() == setter)) m_ruler.emplace(m_content, m_forest, setter);
  const double em = setter.textSize();
  const double around = 2 * (sideRoom + framePadding) * em;
  const double narrowest = narrowestStep();
  const double most = std::max(1.0, (room.width - around + stepGap * em) / (narrowest + stepGap * em));
  const auto columns = std::min(m_flow.steps.size(), static_cast<std::size_t>(most));
  double best = std::numeric_limits<double>::infinity();
  for (std::size_t count = 1; count <= columns; ++count) {
    const double gaps = around + static_cast<double>(count - 1) * stepGap * em;
    const double step =
        std::clamp((room.width - gaps) / static_cast<double>(count), narrowest, widestStep * em);
    Plan candidate = plan(count, gaps + step * static_cast<double>(count));
    const double height = candidate.walls.size.height;
    double bad = height / room.height + std::abs(std::log(step / em / pleasantStep)) / 2;
    if (height > room.height) bad += 1000 * height / room.height;
    if (bad >= best) continue;
    best = bad;
    m_plan = std::move(candidate);
  }
  return m_plan.walls.size;
}

Size FlowPart::arrangeAgain(const CardSetter& setter, const Memory&, const std::vector<Rect>&) {
  if (!m_ruler || !(m_ruler->setter() == setter)) m_ruler.emplace(m_content, m_forest, setter);
  m_plan = plan(m_earlier->columns, m_earlier->columnWidth);
  return m_plan.walls.size;
}

void FlowPart::remember(PartPlace& place, std::vector<std::uint32_t>&, std::uint32_t&) const {
  const auto idOf = [this](std::size_t node) { return m_content.element(m_forest.nodes[node].element).id; };
  place.kind = PartKind::flow;
  if (m_flow.head != nowhere) {
    place.heads.push_back(idOf(m_flow.head));
  } else {
    for (const std::size_t step : m_flow.steps) place.heads.push_back(idOf(step));
  }
  place.columns = m_plan.columns;
  place.columnWidth = m_plan.walls.size.width;
}

void FlowPart::paint(const CardSetter& setter, Point origin, Painting& painting) const {
  TreePainter painter(m_content, m_forest, setter, m_plan.walls, origin, painting);
  if (m_flow.head != nowhere) {
    Box frame;
    frame.rect = m_plan.frame;
    frame.rect.x += origin.x;
    frame.rect.y += origin.y;
    frame.shape = Shape::roundedRectangle;
    frame.filled = false;
    frame.stroke = {frameLine, 1, LineStyle::solid};
    frame.narration.edit().title = m_content.heading(m_forest.nodes[m_flow.head].element);
    painting.drawing.frames.push_back(std::move(frame));
    painter.head(m_flow.head, 1, headLine);
  }
  for (const std::size_t step : m_flow.steps) painter.tree(step);
  paintTies(painter, setter, origin);
}

void FlowPart::paintTies(TreePainter& painter, const CardSetter& setter, Point origin) const {
  const double em = setter.textSize();
  for (const Tie& tie : m_flow.ties) {
    const Rect from = painter.rect(tie.source);
    const Rect to = painter.rect(tie.target);
    const double y = painter.lineOf(tie.source);
    const Point start{from.right(), y};
    if (from.y == to.y) {
      painter.pen().wire(tie.relation, tie.source, tie.target, {start, {to.x, y}});
      continue;
    }
    const auto row = static_cast<std::size_t>(
        std::find(m_plan.rowTops.begin(), m_plan.rowTops.end(), m_plan.walls.rects[tie.source].y) -
        m_plan.rowTops.begin());
    const double right = from.right() + sideRoom / 2 * em;
    const double between = origin.y + m_plan.rowBottoms[row] + rowGap / 2 * em;
    const double left = to.x - sideRoom / 2 * em;
    const double end = painter.lineOf(tie.target);
    painter.pen().wire(tie.relation, tie.source, tie.target,
                       {start, {right, y}, {right, between}, {left, between}, {left, end}, {to.x, end}});
  }
}

}  // namespace ekd::layout
