// SPDX-License-Identifier: MIT
// quality GRAPH LAYOUT: how good a layout is, whoever made it, as JSON.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <limits>
#include <map>
#include <set>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  std::size_t node = 0;
  double left = 0, top = 0, right = 0, bottom = 0;
  Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
  double area() const { return (right - left) * (bottom - top); }
};

struct Segment {
  Point from;
  Point to;
  int edge = -1;  // of the graph; -1: no one's in particular
  double left() const { return std::min(from.x, to.x); }
  double right() const { return std::max(from.x, to.x); }
  double length() const { return std::hypot(to.x - from.x, to.y - from.y); }
};

using Edges = std::vector<std::array<std::size_t, 2>>;

constexpr double hair = 0.5;  // points: what touches or overlaps by less is fine

double side(Point a, Point b, Point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// They cross inside both; touching, or lying on one another, is not crossing.
bool cross(const Segment& a, const Segment& b) {
  constexpr double flat = 1e-9;
  const double one = side(a.from, a.to, b.from), two = side(a.from, a.to, b.to);
  const double three = side(b.from, b.to, a.from), four = side(b.from, b.to, a.to);
  return one * two < -flat && three * four < -flat;
}

/// The segment runs through the inside of the box (Liang and Barsky, 1984).
bool runsThrough(const Segment& segment, const Box& box) {
  const double dx = segment.to.x - segment.from.x, dy = segment.to.y - segment.from.y;
  const std::array<double, 4> p{-dx, dx, -dy, dy};
  const std::array<double, 4> q{segment.from.x - box.left - hair, box.right - hair - segment.from.x,
                                segment.from.y - box.top - hair, box.bottom - hair - segment.from.y};
  double begin = 0, end = 1;
  for (std::size_t i = 0; i < 4; ++i) {
    if (p[i] == 0) {
      if (q[i] <= 0) return false;
    } else if (p[i] < 0) {
      begin = std::max(begin, q[i] / p[i]);
    } else {
      end = std::min(end, q[i] / p[i]);
    }
  }
  return begin < end;
}

/// Calls `each(a, b)` for pairs whose ranges from left to right overlap. `items` are sorted by their left.
template <class Item, class Left, class Right, class Each>
void sweep(const std::vector<Item>& items, Left left, Right right, Each each) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t k = i + 1; k < items.size() && left(items[k]) < right(items[i]); ++k)
      each(items[i], items[k]);
  }
}

std::size_t overlaps(std::vector<Box> boxes) {
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
  std::size_t count = 0;
  sweep(
      boxes, [](const Box& box) { return box.left; }, [](const Box& box) { return box.right - hair; },
      [&](const Box& a, const Box& b) {
        if (std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > hair) ++count;
      });
  return count;
}

bool shareANode(const Edges& edges, int a, int b) {
  if (a < 0 || b < 0) return false;
  const auto& [as, at] = edges[static_cast<std::size_t>(a)];
  const auto& [bs, bt] = edges[static_cast<std::size_t>(b)];
  return as == bs || as == bt || at == bs || at == bt;
}

std::size_t crossings(std::vector<Segment> segments, const Edges& edges, bool atNodes) {
  std::sort(segments.begin(), segments.end(),
            [](const Segment& a, const Segment& b) { return a.left() < b.left(); });
  std::size_t count = 0;
  sweep(
      segments, [](const Segment& s) { return s.left(); }, [](const Segment& s) { return s.right(); },
      [&](const Segment& a, const Segment& b) {
        if ((a.edge >= 0 && a.edge == b.edge) || (!atNodes && shareANode(edges, a.edge, b.edge))) return;
        if (cross(a, b)) ++count;
      });
  return count;
}

bool holds(const Box& box, Point point) {
  return point.x > box.left - 2 && point.x < box.right + 2 && point.y > box.top - 2 &&
         point.y < box.bottom + 2;
}

/// Lines that run through a box which is not at one of their ends.
std::size_t linesThroughBoxes(const json& lines, const std::vector<Box>& boxes, const Edges& edges) {
  std::size_t count = 0;
  for (const json& line : lines) {
    const int edge = line["edge"];
    std::vector<Point> points;
    for (const json& point : line["points"]) points.push_back({point[0], point[1]});
    if (points.size() < 2) continue;
    const auto isOwn = [&](const Box& box) {
      if (holds(box, points.front()) || holds(box, points.back())) return true;
      return edge >= 0 && (edges[static_cast<std::size_t>(edge)][0] == box.node ||
                           edges[static_cast<std::size_t>(edge)][1] == box.node);
    };
    count += static_cast<std::size_t>(std::count_if(boxes.begin(), boxes.end(), [&](const Box& box) {
      for (std::size_t i = 1; i < points.size(); ++i) {
        if (runsThrough({points[i - 1], points[i], edge}, box)) return !isOwn(box);
      }
      return false;
    }));
  }
  return count;
}

/// One straight segment for each relation that `counts`, between the two cards of its ends that are closest.
template <class Counts>
std::vector<Segment> straight(const std::vector<Box>& boxes, const Edges& edges, std::size_t nodes,
                              Counts counts) {
  std::vector<std::vector<Point>> at(nodes);
  for (const Box& box : boxes) at[box.node].push_back(box.centre());
  std::vector<Segment> segments;
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    if (!counts(edge)) continue;
    Segment best;
    double shortest = std::numeric_limits<double>::max();
    for (const Point& a : at[edges[edge][0]]) {
      for (const Point& b : at[edges[edge][1]]) {
        const Segment segment{a, b, static_cast<int>(edge)};
        if (segment.length() < shortest) {
          shortest = segment.length();
          best = segment;
        }
      }
    }
    if (shortest < std::numeric_limits<double>::max()) segments.push_back(best);
  }
  return segments;
}

struct SiblingPairs {
  std::size_t all = 0;
  std::size_t turned = 0;  ///< the later one stands neither further right nor further down
};

/// Of the cards that have their place below the same one; nodes are in the sequence of the model.
SiblingPairs siblingPairs(const json& graph, const std::vector<Box>& boxes) {
  std::map<std::size_t, const Box*> cards;
  for (const Box& box : boxes) cards.try_emplace(box.node, &box);
  std::map<std::size_t, std::set<std::size_t>> siblings;
  for (std::size_t edge = 0; edge < graph["edges"].size(); ++edge) {
    if (graph["places"][edge]) siblings[graph["edges"][edge][1]].insert(std::size_t(graph["edges"][edge][0]));
  }
  SiblingPairs pairs;
  for (const auto& [parent, children] : siblings) {
    for (auto a = children.begin(); a != children.end(); ++a) {
      for (auto b = std::next(a); b != children.end(); ++b) {
        const Point first = cards.at(*a)->centre(), second = cards.at(*b)->centre();
        ++pairs.all;
        if (second.x <= first.x + hair && second.y <= first.y + hair) ++pairs.turned;
      }
    }
  }
  return pairs;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const json graph = json::parse(std::ifstream(argv[1]));
  const json layout = json::parse(std::ifstream(argv[2]));
  Edges edges;
  for (const json& edge : graph["edges"]) edges.push_back({edge[0], edge[1]});
  std::vector<Box> boxes;
  Point low{1e300, 1e300}, high{-1e300, -1e300};
  const auto reach = [&](double x, double y) {
    low = {std::min(low.x, x), std::min(low.y, y)};
    high = {std::max(high.x, x), std::max(high.y, y)};
  };
  double covered = 0;
  for (const json& box : layout["boxes"]) {
    boxes.push_back(
        {box[0], box[1], box[2], double(box[1]) + double(box[3]), double(box[2]) + double(box[4])});
    reach(boxes.back().left, boxes.back().top);
    reach(boxes.back().right, boxes.back().bottom);
    covered += boxes.back().area();
  }
  std::vector<Segment> drawn;
  std::set<int> withLine;
  double length = 0;
  for (const json& line : layout["lines"]) {
    if (line["edge"] >= 0) withLine.insert(int(line["edge"]));
    const json& points = line["points"];
    for (std::size_t i = 0; i < points.size(); ++i) {
      reach(points[i][0], points[i][1]);
      if (i == 0) continue;
      drawn.push_back({{points[i - 1][0], points[i - 1][1]}, {points[i][0], points[i][1]}, line["edge"]});
      length += drawn.back().length();
    }
  }
  const double width = high.x - low.x, height = high.y - low.y;
  const SiblingPairs pairs = siblingPairs(graph, boxes);
  const auto straightCrossings = [&](auto counts) {
    return crossings(straight(boxes, edges, graph["nodes"].size(), counts), edges, false);
  };
  const json result{{"boxes", boxes.size()},
                    {"overlaps", overlaps(boxes)},
                    {"throughBoxes", linesThroughBoxes(layout["lines"], boxes, edges)},
                    {"crossings", crossings(drawn, edges, true)},
                    {"straightCrossings", straightCrossings([](std::size_t) { return true; })},
                    {"straightOfDrawn", straightCrossings([&](std::size_t edge) {
                       return withLine.contains(static_cast<int>(edge));
                     })},
                    {"siblingPairs", pairs.all},
                    {"turnedPairs", pairs.turned},
                    {"withoutLine", edges.size() - withLine.size()},
                    {"length", length},
                    {"width", width},
                    {"height", height},
                    {"covered", covered / (width * height)},
                    {"scale", std::min(1920 / width, 1080 / height)}};
  std::printf("%s\n", result.dump().c_str());
  return 0;
}
