// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace ekd::layout {

/// Finds ways for lines between boxes, in upright and level steps around everything that stands on a drawing.
/// Ways may cross lines but do not run on top of them, and pass through frames only where the way around is
/// much longer.
class Router {
 public:
  /// Looks at what stands on `drawing`. `pitch` is the distance in points at which two lines can be told
  /// apart; ways are no longer than about `longest` points. A drawing too large for that (several million
  /// places) has no ways.
  Router(const Drawing& drawing, double pitch, double longest);

  /// A way from the border of one box to that of another, and from now on an obstacle for further ones.
  /// Nothing when there is none, or only one that is so long or crosses so much that words serve better.
  std::optional<std::vector<Point>> route(const Rect& source, const Rect& target);

 private:
  enum Axis : std::uint8_t { level = 1, upright = 2 };
  struct Cell {
    int x = 0;
    int y = 0;
    bool operator==(const Cell&) const = default;
  };
  /// A cell beside a box, and the step that leads away from it.
  struct Port {
    Cell cell;
    int step = 0;
    Point border;
  };
  struct Search;
  struct Span;
  /// The end of a way.
  struct Arrival {
    std::size_t state = 0;
    std::uint32_t cost = 0;
    const Port* port = nullptr;
  };

  std::size_t indexOf(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x);
  }
  std::size_t indexOf(Cell cell) const { return indexOf(cell.x, cell.y); }
  int mostCost() const;
  Point centre(Cell cell) const;
  int columnAt(double x) const;
  int rowAt(double y) const;
  void block(const Rect& rect, double margin);
  void enclose(const Rect& frame);
  void occupy(Point from, Point to);
  std::vector<Port> portsOf(const Rect& rect) const;
  void addPort(std::vector<Port>& ports, int x, int y, int step, Point border) const;
  bool runsBeside(Cell at, int step) const;
  std::uint32_t costOfStep(Cell from, Cell to, int step, int arrivedBy) const;
  static const Port* portAt(const std::vector<Port>& targets, Cell cell, int arrivedBy);
  bool prepare(Search& search, const std::vector<Port>& sources, const Span& target, int most) const;
  std::optional<Arrival> explore(Search& search, const std::vector<Port>& sources,
                                 const std::vector<Port>& targets, const Span& goal, std::uint32_t most,
                                 bool looksAhead) const;
  std::vector<Point> trace(const Search& search, std::size_t state, const std::vector<Port>& sources,
                           const Port& target) const;

  double m_pitch;
  int m_longest;  // steps
  Rect m_area;
  int m_columns = 0;
  int m_rows = 0;
  std::vector<std::uint8_t> m_blocked;  // by cell
  std::vector<std::uint8_t>
      m_frameCost;  // by cell: of a step onto the line of a frame or between what is in it
  std::vector<std::uint8_t> m_occupied;  // by cell: axes along which lines run
};

}  // namespace ekd::layout
