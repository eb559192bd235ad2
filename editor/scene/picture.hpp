// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/drawing_painter.hpp"
#include "libekd/base/id.hpp"

#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace ekd::editor {

/// The drawing that is on the screen, and where its elements are in it. Edits change it before the layout has
/// seen them.
class Picture {
 public:
  Picture() = default;
  explicit Picture(layout::Drawing drawing);

  const layout::Drawing& drawing() const { return m_drawing; }
  const DrawingMeasures& measures() const { return m_measures; }
  const layout::Box& box(std::size_t index) const { return m_drawing.boxes[index]; }
  /// Of everything.
  QRectF bounds() const;

  /// Boxes that show an element; an actor may have several.
  std::span<const std::size_t> boxesOf(ElementId element) const;
  bool shows(ElementId element) const { return !boxesOf(element).empty(); }
  /// The first of them.
  std::optional<QRectF> rectOf(ElementId element) const;
  /// Which of them all it is: 0 for the first box of its element.
  std::size_t occurrence(std::size_t box) const;

  /// The box of an element under a point, the topmost one.
  std::optional<std::size_t> boxAt(QPointF point) const;
  /// The wire of a relation that runs no further than `reach` points from it.
  std::optional<std::size_t> wireAt(QPointF point, double reach) const;
  /// Boxes of elements that touch a rectangle.
  std::vector<std::size_t> boxesIn(const QRectF& rect) const;
  /// The box of an element whose middle is nearest, of those that are asked for.
  std::optional<std::size_t> nearest(
      QPointF point,
      const std::function<bool(std::size_t)>& isAskedFor = [](std::size_t) { return true; }) const;

  void add(layout::Box box);
  void add(layout::Wire wire);
  void replace(std::size_t index, layout::Box box);
  void restyle(std::size_t wire, layout::Wire as);
  /// Its boxes and the wires that end at them.
  void remove(ElementId element, std::span<const RelationId> relations);
  void remove(RelationId relation);

 private:
  void index();

  layout::Drawing m_drawing;
  DrawingMeasures m_measures;
  std::unordered_map<ElementId, std::vector<std::size_t>, IdHash> m_boxes;
};

}  // namespace ekd::editor
