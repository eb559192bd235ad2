// SPDX-License-Identifier: MIT
#include "formats/graphviz/dot_style.hpp"

#include "libekd/layout/notation/style.hpp"
#include "libekd/text/utf8.hpp"

#include <array>
#include <charconv>

namespace ekd::graphviz {
namespace {

using layout::Arrowhead;
using layout::Colour;
using layout::LineStyle;
using layout::Shape;

struct ShapeName {
  Shape shape;
  std::string_view name;
  std::string_view style = {};
  bool twice = false;  ///< drawn with two lines
};

// A row a line.
// clang-format off
constexpr std::array<ShapeName, 16> shapeNames{{
    {Shape::rectangle, "box"},
    {Shape::roundedRectangle, "box", "rounded"},
    {Shape::terminator, "box", "rounded"},
    {Shape::cutCorner, "tab"},
    {Shape::ellipse, "ellipse"},
    {Shape::parallelogram, "parallelogram"},
    {Shape::chevron, "cds"},
    {Shape::document, "note"},
    {Shape::cube, "box3d"},
    {Shape::trapezoid, "trapezium"},
    {Shape::shadowedRectangle, "box", "", true},
    {Shape::triangleUp, "triangle"},
    {Shape::triangleDown, "invtriangle"},
    {Shape::rhombus, "diamond"},
    {Shape::circle, "circle"},
    {Shape::square, "square"},
}};
// clang-format on

constexpr bool inOrder() {
  for (std::size_t i = 0; i < shapeNames.size(); ++i) {
    if (static_cast<std::size_t>(shapeNames[i].shape) != i) return false;
  }
  return true;
}
static_assert(inOrder(), "the table is indexed by shape");

std::string colour(Colour c) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const unsigned part : {c.red, c.green, c.blue}) {
    text += digits[part >> 4U];
    text += digits[part & 15U];
  }
  return text;
}

std::string number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), end.ptr};
}

std::string_view nameOf(LineStyle style) {
  if (style == LineStyle::dashed) return "dashed";
  return style == LineStyle::dotted ? "dotted" : "solid";
}

std::string_view nameOf(Arrowhead head) {
  switch (head) {
    case Arrowhead::none:
      return "none";
    case Arrowhead::filled:
      return "normal";
    case Arrowhead::open:
      return "vee";
    case Arrowhead::bar:
      return "tee";
    case Arrowhead::circle:
      return "odot";
    case Arrowhead::diamond:
      return "diamond";
  }
  return "normal";
}

bool isPale(const Element& element) {
  return element.standing == Standing::rejected || element.standing == Standing::parked;
}

}  // namespace

NodeStyle nodeStyle(const Element& element) {
  const layout::ElementStyle& look = layout::styleOf(element.kind);
  const ShapeName& shape = shapeNames[static_cast<std::size_t>(look.shape)];
  const LineStyle line = element.certainty == Certainty::possible ? LineStyle::dashed : look.stroke.style;
  std::string style = "filled";
  if (!shape.style.empty()) style += "," + std::string(shape.style);
  if (line != LineStyle::solid) style += "," + std::string(nameOf(line));
  const bool pale = isPale(element);
  return {std::string(shape.name),
          style,
          colour(pale ? layout::faded(look.fill, 0.7) : look.fill),
          colour(pale ? layout::faded(look.stroke.colour, 0.5) : look.stroke.colour),
          colour(pale ? layout::quiet : look.text),
          number(look.stroke.width),
          shape.twice ? "2" : "1"};
}

EdgeStyle edgeStyle(const Relation& relation) {
  const layout::RelationStyle& look = layout::styleOf(relation.kind);
  const LineStyle line = relation.certainty == Certainty::possible ? LineStyle::dashed : look.stroke.style;
  return {std::string(nameOf(line)), colour(look.stroke.colour), number(look.stroke.width),
          std::string(nameOf(look.head))};
}

std::string edgeLabel(const Relation& relation, std::string_view language) {
  if (relation.kind == RelationKind::supports || relation.kind == RelationKind::arm) return {};
  const std::string_view own = textFor(relation.details->descriptions, language);
  const bool isNamed = relation.kind == RelationKind::relates || relation.kind == RelationKind::link;
  if (isNamed && !own.empty()) return wrapped(own, 24);
  std::string label(info(relation.kind).reading.in(language));
  if (relation.certainty == Certainty::possible) label += " (?)";
  return label;
}

std::string wrapped(std::string_view text, std::size_t columns) {
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n\r", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const std::size_t width = text::columns(word);
    if (used > 0) out += used + 1 + width > columns ? '\n' : ' ';
    used = used > 0 && out.back() == ' ' ? used + 1 + width : width;
    out += word;
  }
  return out;
}

}  // namespace ekd::graphviz
