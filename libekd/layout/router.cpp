// SPDX-License-Identifier: MIT
#include "libekd/layout/router.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>

namespace ekd::layout {
namespace {

constexpr std::size_t mostCells = 4'000'000;
constexpr double clearance = 0.75;  // pitches between a line and a box
constexpr int frameEdge = 3;        // pitches in which a line inside of a frame disturbs nothing

// Costs, in steps.
constexpr int bendCost = 4;
constexpr int crossingCost = 6;
constexpr int overlapCost = 60;
constexpr int besideCost = 2;
constexpr int framedCost = 2;  // between what is in a frame
constexpr int frameLineCost = 8;
constexpr int detourAllowed = 30;  // for bends and crossings

// Right, down, left, up; opposite steps are two apart.
struct Step {
  int dx;
  int dy;
};
constexpr std::array<Step, 4> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
constexpr int stepCount = 4;

bool isLevel(int step) {
  return step % 2 == 0;
}

}  // namespace

/// States are cells with the step by which they were reached.
struct Router::Search {
  std::vector<int> cost;
  std::vector<std::size_t> cameFrom;
  static constexpr std::size_t start = static_cast<std::size_t>(-1);
};

Router::Router(const Drawing& drawing, double pitch, double longest)
    : m_pitch(pitch), m_longest(static_cast<int>(longest / pitch)) {
  // Lines keep off the edge of the sheet, where printers do not reach.
  const double edge = 3 * pitch;
  m_area = {edge, edge, drawing.size.width - 2 * edge, drawing.size.height - 2 * edge};
  const double columns = std::floor(m_area.width / pitch);
  const double rows = std::floor(m_area.height / pitch);
  if (!(columns >= 1 && rows >= 1) || columns * rows > static_cast<double>(mostCells)) return;
  m_columns = static_cast<int>(columns);
  m_rows = static_cast<int>(rows);
  m_blocked.assign(indexOf(0, m_rows), 0);
  m_frameCost = m_occupied = m_blocked;
  for (const Box& frame : drawing.frames) enclose(frame.rect);
  for (const Box& box : drawing.boxes) block(box.rect, clearance * pitch);
  for (const TextRun& run : drawing.texts) {
    double left = run.baseline.x;
    if (run.anchor == Anchor::middle) left -= run.width / 2;
    if (run.anchor == Anchor::end) left -= run.width;
    block({left, run.baseline.y - run.size, run.width, 1.25 * run.size}, 0);
  }
  for (const Wire& wire : drawing.wires) {
    for (std::size_t i = 1; i < wire.points.size(); ++i) occupy(wire.points[i - 1], wire.points[i]);
  }
}

Point Router::centre(std::size_t index) const {
  const Cell cell = cellAt(index);
  return {m_area.x + (cell.x + 0.5) * m_pitch, m_area.y + (cell.y + 0.5) * m_pitch};
}

int Router::columnAt(double x) const {
  return static_cast<int>(std::floor((x - m_area.x) / m_pitch));
}

int Router::rowAt(double y) const {
  return static_cast<int>(std::floor((y - m_area.y) / m_pitch));
}

void Router::block(const Rect& rect, double margin) {
  // Cells whose centres lie inside.
  const int left = std::max(0, columnAt(rect.x - margin + m_pitch / 2));
  const int right = std::min(m_columns - 1, columnAt(rect.right() + margin - m_pitch / 2));
  const int top = std::max(0, rowAt(rect.y - margin + m_pitch / 2));
  const int bottom = std::min(m_rows - 1, rowAt(rect.bottom() + margin - m_pitch / 2));
  for (int y = top; y <= bottom; ++y) {
    for (int x = left; x <= right; ++x) m_blocked[indexOf(x, y)] = 1;
  }
}

void Router::enclose(const Rect& frame) {
  const int left = columnAt(frame.x);
  const int right = columnAt(frame.right());
  const int top = rowAt(frame.y);
  const int bottom = rowAt(frame.bottom());
  for (int y = std::max(0, top); y <= std::min(m_rows - 1, bottom); ++y) {
    for (int x = std::max(0, left); x <= std::min(m_columns - 1, right); ++x) {
      const int depth = std::min({x - left, right - x, y - top, bottom - y});
      if (depth == 0) m_frameCost[indexOf(x, y)] = frameLineCost;
      if (depth > frameEdge) m_frameCost[indexOf(x, y)] = framedCost;
    }
  }
}

void Router::occupy(Point from, Point to) {
  const bool runsLevel = std::abs(from.y - to.y) < std::abs(from.x - to.x);
  const double length = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
  const int count = static_cast<int>(std::min(length / m_pitch * 2 + 1, 1e6));
  for (int i = 0; i <= count; ++i) {
    const double share = static_cast<double>(i) / count;
    const int x = columnAt(from.x + (to.x - from.x) * share);
    const int y = rowAt(from.y + (to.y - from.y) * share);
    if (x >= 0 && y >= 0 && x < m_columns && y < m_rows)
      m_occupied[indexOf(x, y)] |= runsLevel ? level : upright;
  }
}

void Router::addPort(std::vector<Port>& ports, int x, int y, int step, Point border) const {
  if (x < 0 || y < 0 || x >= m_columns || y >= m_rows) return;
  const std::size_t cell = indexOf(x, y);
  if (!m_blocked[cell]) ports.push_back({cell, step, border});
}

std::vector<Router::Port> Router::portsOf(const Rect& rect) const {
  std::vector<Port> ports;
  const double out = (clearance + 0.5) * m_pitch;
  for (int x = columnAt(rect.x + m_pitch); x <= columnAt(rect.right() - m_pitch); ++x) {
    const double middle = m_area.x + (x + 0.5) * m_pitch;
    addPort(ports, x, rowAt(rect.bottom() + out), 1, {middle, rect.bottom()});
    addPort(ports, x, rowAt(rect.y - out), 3, {middle, rect.y});
  }
  for (int y = rowAt(rect.y + m_pitch); y <= rowAt(rect.bottom() - m_pitch); ++y) {
    const double middle = m_area.y + (y + 0.5) * m_pitch;
    addPort(ports, columnAt(rect.right() + out), y, 0, {rect.right(), middle});
    addPort(ports, columnAt(rect.x - out), y, 2, {rect.x, middle});
  }
  return ports;
}

/// Next to a line of the same direction.
bool Router::runsBeside(std::size_t cell, int step) const {
  const Axis along = isLevel(step) ? level : upright;
  const Cell at = cellAt(cell);
  const int place = isLevel(step) ? at.y : at.x;
  const std::size_t next = isLevel(step) ? static_cast<std::size_t>(m_columns) : 1;
  const bool before = place > 0 && (m_occupied[cell - next] & along) != 0;
  return before ||
         (place + 1 < (isLevel(step) ? m_rows : m_columns) && (m_occupied[cell + next] & along) != 0);
}

int Router::costOfStep(std::size_t from, std::size_t to, int step, int arrivedBy) const {
  int cost = 1 + (step == arrivedBy ? 0 : bendCost);
  const Axis along = isLevel(step) ? level : upright;
  const Axis across = isLevel(step) ? upright : level;
  // On a line: at both of its cells, so that a bend onto a line counts as well.
  if ((m_occupied[to] & along) != 0 || (m_occupied[from] & along) != 0) cost += overlapCost;
  if ((m_occupied[to] & across) != 0) cost += crossingCost;
  if (runsBeside(to, step)) cost += besideCost;
  cost += m_frameCost[to];
  return cost;
}

std::vector<Point> Router::trace(const Search& search, std::size_t state, const std::vector<Port>& sources,
                                 const Port& target) const {
  std::vector<Point> points{target.border};
  std::size_t at = state;
  while (true) {
    points.push_back(centre(at / stepCount));
    if (search.cameFrom[at] == Search::start) break;
    at = search.cameFrom[at];
  }
  const auto source = std::find_if(sources.begin(), sources.end(), [&](const Port& port) {
    return port.cell == at / stepCount && port.step == static_cast<int>(at % stepCount);
  });
  points.push_back(source->border);
  std::reverse(points.begin(), points.end());
  std::vector<Point> bends;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i > 0 && i + 1 < points.size()) {
      const bool straight = (points[i - 1].x == points[i].x && points[i].x == points[i + 1].x) ||
                            (points[i - 1].y == points[i].y && points[i].y == points[i + 1].y);
      if (straight) continue;
    }
    bends.push_back(points[i]);
  }
  return bends;
}

std::optional<std::vector<Point>> Router::route(const Rect& source, const Rect& target) {
  if (m_columns == 0) return std::nullopt;
  const std::vector<Port> sources = portsOf(source);
  const std::vector<Port> targets = portsOf(target);
  if (sources.empty() || targets.empty()) return std::nullopt;
  // By state of arrival: a target is entered against its port's step.
  std::vector<std::size_t> goals;
  for (const Port& port : targets) goals.push_back(port.cell);
  std::sort(goals.begin(), goals.end());

  const int limit = m_longest + detourAllowed;
  Search search;
  const std::size_t states = m_blocked.size() * stepCount;
  search.cost.assign(states, std::numeric_limits<int>::max());
  search.cameFrom.assign(states, Search::start);
  using Entry = std::pair<int, std::size_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  for (const Port& port : sources) {
    const std::size_t state = port.cell * stepCount + static_cast<std::size_t>(port.step);
    // A place where a line leaves already is taken only in need.
    search.cost[state] =
        (m_occupied[port.cell] & (isLevel(port.step) ? level : upright)) != 0 ? overlapCost : 0;
    open.emplace(search.cost[state], state);
  }
  while (!open.empty()) {
    const auto [cost, state] = open.top();
    open.pop();
    if (cost > search.cost[state]) continue;
    if (cost > limit) return std::nullopt;
    const std::size_t cell = state / stepCount;
    const int arrivedBy = static_cast<int>(state % stepCount);
    if (std::binary_search(goals.begin(), goals.end(), cell)) {
      for (const Port& port : targets) {
        if (port.cell != cell || (port.step + 2) % stepCount != arrivedBy) continue;
        std::vector<Point> points = trace(search, state, sources, port);
        for (std::size_t i = 1; i < points.size(); ++i) occupy(points[i - 1], points[i]);
        return points;
      }
    }
    const Cell at = cellAt(cell);
    for (int step = 0; step < stepCount; ++step) {
      if ((step + 2) % stepCount == arrivedBy) continue;
      const int x = at.x + steps[static_cast<std::size_t>(step)].dx;
      const int y = at.y + steps[static_cast<std::size_t>(step)].dy;
      if (x < 0 || y < 0 || x >= m_columns || y >= m_rows || m_blocked[indexOf(x, y)]) continue;
      const std::size_t next = indexOf(x, y) * stepCount + static_cast<std::size_t>(step);
      const int total = cost + costOfStep(cell, indexOf(x, y), step, arrivedBy);
      if (total >= search.cost[next]) continue;
      search.cost[next] = total;
      search.cameFrom[next] = state;
      open.emplace(total, next);
    }
  }
  return std::nullopt;
}

}  // namespace ekd::layout
