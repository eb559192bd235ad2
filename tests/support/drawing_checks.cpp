// SPDX-License-Identifier: MIT
#include "tests/support/drawing_checks.hpp"

#include "libekd/layout/notation/outline.hpp"

#include <algorithm>
#include <limits>
#include <sstream>

namespace ekd::test {
namespace {

using layout::Box;
using layout::Drawing;
using layout::Point;
using layout::Rect;
using layout::TextRun;
using layout::Wire;

// Numbers are sums of doubles; a hundredth of a point is not to be seen.
constexpr double slack = 0.01;

std::string name(const Box& box) {
  std::ostringstream out;
  out << (box.narration->title.empty() ? "a box without a title" : box.narration->title) << " at "
      << box.rect.x << "," << box.rect.y << " " << box.rect.width << "x" << box.rect.height;
  return out.str();
}

Rect extent(const TextRun& run) {
  double left = run.baseline.x;
  if (run.anchor == layout::Anchor::middle) left -= run.width / 2;
  if (run.anchor == layout::Anchor::end) left -= run.width;
  return {left, run.baseline.y - 0.93 * run.size, run.width, 1.17 * run.size};
}

bool contains(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
         inner.bottom() <= outer.bottom() + slack;
}

Rect shrunk(Rect rect, double by) {
  return {rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by};
}

bool holds(const Box& box, Point point) {
  return contains(box.rect, {point.x, point.y, 0, 0});
}

/// Liang-Barsky: does any of the segment lie inside?
bool crosses(Point a, Point b, const Rect& rect) {
  double first = 0;
  double last = 1;
  const auto clip = [&](double p, double q) {
    if (p == 0) return q > 0;
    const double r = q / p;
    if (p < 0)
      first = std::max(first, r);
    else
      last = std::min(last, r);
    return first < last;
  };
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  return clip(-dx, a.x - rect.x) && clip(dx, rect.right() - a.x) && clip(-dy, a.y - rect.y) &&
         clip(dy, rect.bottom() - a.y);
}

/// The corners of an outline, its curves in short steps.
std::vector<Point> polygonOf(const layout::Path& path) {
  constexpr int curveSteps = 64;
  std::vector<Point> corners;
  for (const layout::Path::Step& step : path.steps) {
    using Verb = layout::Path::Verb;
    if (step.verb == Verb::move || step.verb == Verb::line) corners.push_back(step.to);
    if (step.verb != Verb::curve) continue;
    const Point from = corners.back();
    for (int i = 1; i <= curveSteps; ++i) {
      const double t = static_cast<double>(i) / curveSteps;
      const double u = 1 - t;
      const auto along = [&](double Point::*axis) {
        return u * u * u * from.*axis + 3 * u * u * t * step.firstControl.*axis +
               3 * u * t * t * step.secondControl.*axis + t * t * t * step.to.*axis;
      };
      corners.push_back({along(&Point::x), along(&Point::y)});
    }
  }
  return corners;
}

/// By the number of sides that a ray to the right meets.
bool isInside(const std::vector<Point>& corners, Point point) {
  bool inside = false;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point a = corners[i];
    const Point b = corners[(i + 1) % corners.size()];
    if ((a.y > point.y) == (b.y > point.y)) continue;
    if (point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

}  // namespace

std::vector<std::string> overlappingBoxes(const Drawing& drawing) {
  std::vector<std::string> found;
  std::vector<const Box*> boxes;
  for (const Box& box : drawing.boxes) boxes.push_back(&box);
  std::sort(boxes.begin(), boxes.end(), [](const Box* a, const Box* b) { return a->rect.y < b->rect.y; });
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Rect rect = shrunk(boxes[i]->rect, slack);
    for (std::size_t j = i + 1; j < boxes.size() && boxes[j]->rect.y < rect.bottom(); ++j) {
      if (rect.overlaps(shrunk(boxes[j]->rect, slack)))
        found.push_back(name(*boxes[i]) + " / " + name(*boxes[j]));
    }
  }
  return found;
}

std::vector<std::string> thingsOutside(const Drawing& drawing) {
  std::vector<std::string> found;
  const Rect sheet{0, 0, drawing.size.width, drawing.size.height};
  for (const Box& box : drawing.boxes) {
    if (!contains(sheet, box.rect)) found.push_back(name(box) + " leaves the sheet");
    for (const TextRun& run : box.texts) {
      if (!contains(box.rect, extent(run))) found.push_back("\"" + run.text + "\" leaves " + name(box));
    }
  }
  for (const Wire& wire : drawing.wires) {
    for (const Point point : wire.points) {
      if (!contains(sheet, {point.x, point.y, 0, 0}))
        found.push_back(wire.narration->title + " leaves the sheet");
    }
    for (const TextRun& run : *wire.labels) {
      if (!contains(sheet, extent(run))) found.push_back("\"" + run.text + "\" leaves the sheet");
    }
  }
  for (const TextRun& run : drawing.texts) {
    if (!contains(sheet, extent(run))) found.push_back("\"" + run.text + "\" leaves the sheet");
  }
  return found;
}

std::vector<std::string> textsOverOutlines(const Drawing& drawing) {
  std::vector<std::string> found;
  for (const Box& box : drawing.boxes) {
    const std::vector<Point> outline = polygonOf(outlineOf(box.shape, box.rect).body);
    for (const TextRun& run : box.texts) {
      const Rect rect = extent(run);
      for (const Point corner : {Point{rect.x, rect.y}, Point{rect.right(), rect.y},
                                 Point{rect.x, rect.bottom()}, Point{rect.right(), rect.bottom()}}) {
        if (isInside(outline, corner)) continue;
        found.push_back("\"" + run.text + "\" runs over the outline of " + name(box));
        break;
      }
    }
  }
  return found;
}

std::vector<std::string> wiresThroughBoxes(const Drawing& drawing) {
  std::vector<std::string> found;
  for (const Wire& wire : drawing.wires) {
    for (std::size_t i = 1; i < wire.points.size(); ++i) {
      for (const Box& box : drawing.boxes) {
        if (!crosses(wire.points[i - 1], wire.points[i], shrunk(box.rect, 0.5))) continue;
        // In the rectangle of a shape that does not fill it, a line may end at the shape.
        const bool endsHere = (i == 1 && holds(box, wire.points.front())) ||
                              (i + 1 == wire.points.size() && holds(box, wire.points.back()));
        if (endsHere && box.shape != layout::Shape::rectangle) continue;
        found.push_back(wire.narration->title + " crosses " + name(box));
      }
    }
  }
  return found;
}

std::vector<std::string> coveredTexts(const Drawing& drawing) {
  std::vector<const TextRun*> runs;
  for (const TextRun& run : drawing.texts) runs.push_back(&run);
  for (const Wire& wire : drawing.wires) {
    for (const TextRun& run : *wire.labels) runs.push_back(&run);
  }
  std::vector<std::string> found;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Rect rect = shrunk(extent(*runs[i]), slack);
    for (std::size_t j = i + 1; j < runs.size(); ++j) {
      if (rect.overlaps(shrunk(extent(*runs[j]), slack)))
        found.push_back("\"" + runs[i]->text + "\" / \"" + runs[j]->text + "\"");
    }
    for (const Box& box : drawing.boxes) {
      if (rect.overlaps(shrunk(box.rect, slack)))
        found.push_back("\"" + runs[i]->text + "\" on " + name(box));
    }
  }
  return found;
}

double smallestText(const Drawing& drawing) {
  double smallest = std::numeric_limits<double>::infinity();
  const auto look = [&](const std::vector<TextRun>& runs) {
    for (const TextRun& run : runs) smallest = std::min(smallest, run.size);
  };
  look(drawing.texts);
  for (const Box& box : drawing.boxes) look(box.texts);
  for (const Wire& wire : drawing.wires) look(*wire.labels);
  return smallest;
}

std::size_t timesShown(const Drawing& drawing, ElementId element) {
  return static_cast<std::size_t>(std::count_if(drawing.boxes.begin(), drawing.boxes.end(),
                                                [&](const Box& box) { return box.element == element; }));
}

}  // namespace ekd::test
