// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/boxed.hpp"
#include "libekd/base/id.hpp"
#include "libekd/base/shared_list.hpp"
#include "libekd/layout/geometry.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ekd::layout {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

enum class LineStyle : std::uint8_t { solid, dashed, dotted };

struct Stroke {
  Colour colour;
  double width = 0.75;  ///< points; 0 draws nothing
  LineStyle style = LineStyle::solid;
  bool operator==(const Stroke&) const = default;
};

enum class Shape : std::uint8_t {
  rectangle,
  roundedRectangle,
  terminator,
  cutCorner,
  ellipse,
  parallelogram,
  chevron,
  document,
  cube,
  trapezoid,
  shadowedRectangle,
  triangleUp,
  triangleDown,
  rhombus,
  circle,
  square,
};

enum class Arrowhead : std::uint8_t { none, filled, open, bar, circle, diamond };

enum class Anchor : std::uint8_t { start, middle, end };

/// One line of text, broken and measured already. `baseline` is where the anchor lies.
struct TextRun {
  Point baseline;
  std::string text;
  double size = 9;  ///< points
  bool bold = false;
  bool italic = false;
  Anchor anchor = Anchor::start;
  Colour colour;
  double width = 0;  ///< points, as measured; outputs keep to it whatever font the reader has
  bool operator==(const TextRun&) const = default;
};

/// What a shape or a line is, in words for screen readers.
struct Narration {
  std::string title;        ///< "Goal 2.1", "Problem 3 hinders Goal 2.1"
  std::string description;  ///< label, status, relations in words
  bool operator==(const Narration&) const = default;
};

/// A filled shape with its text: an element, a joint, a legend sample, a frame.
struct Box {
  ElementId element;  ///< none for what is not in the model
  Rect rect;
  Shape shape = Shape::rectangle;
  Colour fill{255, 255, 255};
  bool filled = true;
  Stroke stroke;
  double headerHeight = 0;  ///< points below the top at which a line crosses the shape; 0 draws none
  std::vector<TextRun> texts;
  std::string number;  ///< in its heading; empty for what has none
  Boxed<Narration> narration;
  bool operator==(const Box&) const = default;
};

/// A drawn relation, from source to target along a polyline.
struct Wire {
  RelationId relation;  ///< none for what is not in the model
  std::vector<Point> points;
  double cornerRadius = 0;  ///< points; rounds the bends
  Stroke stroke;
  Arrowhead head = Arrowhead::filled;
  Boxed<std::vector<TextRun>> labels;  ///< painted on a patch of background
  Boxed<Narration> narration;
  bool operator==(const Wire&) const = default;
};

/// Everything that is to be seen, placed and measured. The one geometry that screen, SVG, PDF and PNG paint.
/// Points (1/72 inch), origin at the top left, y downwards. Painted in the order frames, wires, boxes, texts.
struct Drawing {
  Size size;
  Colour background{255, 255, 255};
  std::string language;  ///< BCP 47
  std::string title;
  std::string description;
  std::vector<Box> frames;
  SharedList<Wire> wires;  ///< drawings of the same things share what did not change
  SharedList<Box> boxes;   ///< likewise
  std::vector<TextRun> texts;
  bool operator==(const Drawing&) const = default;
};

}  // namespace ekd::layout
