// SPDX-License-Identifier: MIT
#include "libekd/layout/lines/router.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ekd::layout {
namespace {

constexpr std::size_t mostCells = 4'000'000;
constexpr int mostSteps = 30'000;   // their cost is kept in 16 bits
constexpr double clearance = 0.75;  // pitches between a line and a box
constexpr int frameEdge = 3;        // pitches in which a line inside of a frame disturbs nothing

// Costs, in steps.
constexpr std::uint32_t bendCost = 4;
constexpr std::uint32_t crossingCost = 6;
constexpr std::uint32_t overlapCost = 60;
constexpr std::uint32_t besideCost = 2;
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

/// The part of the grid that a way may touch. States are its cells with the step by which they were reached,
/// in the order of the grid.
struct Router::Search {
  static constexpr std::uint16_t unreached = std::numeric_limits<std::uint16_t>::max();
  static constexpr std::uint8_t start = stepCount;
  int left = 0;
  int top = 0;
  int right = -1;  // both inclusive
  int bottom = -1;
  std::vector<std::uint16_t> cost;
  std::vector<std::uint8_t> cameBy;              // the step by which the state before was reached
  std::vector<std::vector<std::uint32_t>> open;  // states to go on from, by what ways over them cost at least

  void spread(std::size_t most) {
    for (auto& states : open) states.clear();
    open.resize(most + 1);
    const std::size_t states = width() * static_cast<std::size_t>(bottom - top + 1) * stepCount;
    cost.assign(states, unreached);
    cameBy.assign(states, start);
  }
  std::size_t width() const { return static_cast<std::size_t>(right - left + 1); }
  bool contains(Cell cell) const {
    return cell.x >= left && cell.x <= right && cell.y >= top && cell.y <= bottom;
  }
  std::size_t stateOf(Cell cell, int step) const {
    return (static_cast<std::size_t>(cell.y - top) * width() + static_cast<std::size_t>(cell.x - left)) *
               stepCount +
           static_cast<std::size_t>(step);
  }
  Cell cellOf(std::size_t state) const {
    const std::size_t index = state / stepCount;
    return {left + static_cast<int>(index % width()), top + static_cast<int>(index / width())};
  }
  static int stepOf(std::size_t state) { return static_cast<int>(state % stepCount); }
  /// `ahead` is at least to come: states of the same sum are equally good to go on from.
  void reach(std::size_t state, std::uint32_t total, std::uint8_t by, std::uint32_t ahead) {
    if (total >= cost[state]) return;
    cost[state] = static_cast<std::uint16_t>(total);
    cameBy[state] = by;
    open[total + ahead].push_back(static_cast<std::uint32_t>(state));
  }
};

/// Cells in a rectangle, both ends inclusive.
struct Router::Span {
  int left = std::numeric_limits<int>::max();
  int top = std::numeric_limits<int>::max();
  int right = std::numeric_limits<int>::min();
  int bottom = std::numeric_limits<int>::min();

  void add(Cell cell) {
    left = std::min(left, cell.x);
    right = std::max(right, cell.x);
    top = std::min(top, cell.y);
    bottom = std::max(bottom, cell.y);
  }
  /// Steps from a cell to the nearest of these.
  int distance(Cell cell) const {
    return std::max({left - cell.x, 0, cell.x - right}) + std::max({top - cell.y, 0, cell.y - bottom});
  }
  int distance(const Span& other) const {
    return std::max({left - other.right, 0, other.left - right}) +
           std::max({top - other.bottom, 0, other.top - bottom});
  }
};

Router::Router(const Drawing& drawing, double pitch, double longest)
    : m_pitch(pitch), m_longest(static_cast<int>(std::min<double>(longest / pitch, mostSteps))) {
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

int Router::mostCost() const {
  return m_longest + detourAllowed;
}

Point Router::centre(Cell cell) const {
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
  if (!m_blocked[indexOf(x, y)]) ports.push_back({{x, y}, step, border});
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
bool Router::runsBeside(Cell at, int step) const {
  const Axis along = isLevel(step) ? level : upright;
  const std::size_t cell = indexOf(at);
  const int place = isLevel(step) ? at.y : at.x;
  const std::size_t next = isLevel(step) ? static_cast<std::size_t>(m_columns) : 1;
  const bool before = place > 0 && (m_occupied[cell - next] & along) != 0;
  return before ||
         (place + 1 < (isLevel(step) ? m_rows : m_columns) && (m_occupied[cell + next] & along) != 0);
}

std::uint32_t Router::costOfStep(Cell from, Cell to, int step, int arrivedBy) const {
  std::uint32_t cost = 1 + (step == arrivedBy ? 0 : bendCost);
  const Axis along = isLevel(step) ? level : upright;
  const Axis across = isLevel(step) ? upright : level;
  const std::uint8_t lines = m_occupied[indexOf(to)];
  // On a line: at both of its cells, so that a bend onto a line counts as well.
  if (((lines | m_occupied[indexOf(from)]) & along) != 0) cost += overlapCost;
  if ((lines & across) != 0) cost += crossingCost;
  if (runsBeside(to, step)) cost += besideCost;
  return cost + m_frameCost[indexOf(to)];
}

std::vector<Point> Router::trace(const Search& search, std::size_t state, const std::vector<Port>& sources,
                                 const Port& target) const {
  std::vector<Point> points{target.border};
  std::size_t at = state;
  while (true) {
    const Cell cell = search.cellOf(at);
    points.push_back(centre(cell));
    if (search.cameBy[at] == Search::start) break;
    const Step& step = steps[static_cast<std::size_t>(Search::stepOf(at))];
    at = search.stateOf({cell.x - step.dx, cell.y - step.dy}, search.cameBy[at]);
  }
  const auto source = std::find_if(sources.begin(), sources.end(), [&](const Port& port) {
    return search.stateOf(port.cell, port.step) == at;
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

/// Prepares a search for ways that cost no more than `most`; false when there can be none.
bool Router::prepare(Search& search, const std::vector<Port>& sources, const Span& target, int most) const {
  Span source;
  for (const Port& port : sources) source.add(port.cell);
  const int spare = most - source.distance(target);
  if (spare < 0) return false;
  // Who goes further than this from both can no longer arrive.
  const int reach = spare / 2 + 1;
  search.left = std::max(0, std::min(source.left, target.left) - reach);
  search.right = std::min(m_columns - 1, std::max(source.right, target.right) + reach);
  search.top = std::max(0, std::min(source.top, target.top) - reach);
  search.bottom = std::min(m_rows - 1, std::max(source.bottom, target.bottom) + reach);
  search.spread(static_cast<std::size_t>(most));
  return true;
}

/// A target is entered against its port's step.
const Router::Port* Router::portAt(const std::vector<Port>& targets, Cell cell, int arrivedBy) {
  const auto found = std::find_if(targets.begin(), targets.end(), [&](const Port& port) {
    return port.cell == cell && (port.step + 2) % stepCount == arrivedBy;
  });
  return found == targets.end() ? nullptr : &*found;
}

/// The cheapest way of no more than `most`. With `looksAhead`, states nearer to the target come first: many
/// fewer are seen, but of several ways that cost the same it may be another one.
std::optional<Router::Arrival> Router::explore(Search& search, const std::vector<Port>& sources,
                                               const std::vector<Port>& targets, const Span& goal,
                                               std::uint32_t most, bool looksAhead) const {
  const auto ahead = [&](Cell cell) { return static_cast<std::uint32_t>(goal.distance(cell)); };
  const auto reach = [&](Cell cell, int step, std::uint32_t total, std::uint8_t by) {
    const std::uint32_t least = ahead(cell);
    if (total + least <= most) search.reach(search.stateOf(cell, step), total, by, looksAhead ? least : 0);
  };
  for (const Port& port : sources) {
    // A place where a line leaves already is taken only in need.
    const Axis along = isLevel(port.step) ? level : upright;
    const bool isTaken = (m_occupied[indexOf(port.cell)] & along) != 0;
    reach(port.cell, port.step, isTaken ? overlapCost : 0, Search::start);
  }
  for (std::uint32_t key = 0; key <= most; ++key) {
    auto& states = search.open[key];
    // Of states that are equally good the first of the grid is the first, whatever was reached first.
    if (!looksAhead) std::sort(states.begin(), states.end());
    for (std::size_t next = 0; next < states.size(); ++next) {  // looking ahead, more may come meanwhile
      const std::size_t state = states[next];
      const std::uint32_t cost = search.cost[state];
      const Cell at = search.cellOf(state);
      const std::uint32_t least = ahead(at);
      if (key > cost + (looksAhead ? least : 0)) continue;
      const int arrivedBy = Search::stepOf(state);
      if (const Port* port = least == 0 ? portAt(targets, at, arrivedBy) : nullptr)
        return Arrival{state, cost, port};
      for (int step = 0; step < stepCount; ++step) {
        if ((step + 2) % stepCount == arrivedBy) continue;
        const Cell to{at.x + steps[static_cast<std::size_t>(step)].dx,
                      at.y + steps[static_cast<std::size_t>(step)].dy};
        if (!search.contains(to) || m_blocked[indexOf(to)]) continue;
        reach(to, step, cost + costOfStep(at, to, step, arrivedBy), static_cast<std::uint8_t>(arrivedBy));
      }
    }
  }
  return std::nullopt;
}

std::optional<std::vector<Point>> Router::route(const Rect& source, const Rect& target) {
  if (m_columns == 0) return std::nullopt;
  const std::vector<Port> sources = portsOf(source);
  const std::vector<Port> targets = portsOf(target);
  if (sources.empty() || targets.empty()) return std::nullopt;
  Span goal;
  for (const Port& port : targets) goal.add(port.cell);
  // What the cheapest way costs is soon found; then which of the cheapest ways it is.
  std::optional<Arrival> arrival;
  Search search;
  for (const bool looksAhead : {true, false}) {
    const int most = arrival ? static_cast<int>(arrival->cost) : mostCost();
    if (!prepare(search, sources, goal, most)) return std::nullopt;
    arrival = explore(search, sources, targets, goal, static_cast<std::uint32_t>(most), looksAhead);
    if (!arrival) return std::nullopt;
  }
  std::vector<Point> points = trace(search, arrival->state, sources, *arrival->port);
  for (std::size_t i = 1; i < points.size(); ++i) occupy(points[i - 1], points[i]);
  return points;
}

}  // namespace ekd::layout
