// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"
#include "libekd/layout/notation/path.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ekd::layout {

/// What an output has to be able to do: SVG text, a Cairo surface, a Qt painter. Shapes, arrowheads and the
/// sequence of things are decided before.
class Canvas {
 public:
  virtual ~Canvas() = default;
  /// What follows until endGroup() belongs to one thing. `id` is unique in the drawing: "e-<hex>" for an
  /// element and "r-<hex>" for a relation, with "-2", "-3" ... where it is shown again; empty for what is not
  /// in the model. Groups do not nest.
  virtual void beginGroup(std::string_view id, std::string_view title, std::string_view description) = 0;
  virtual void endGroup() = 0;
  virtual void path(const Path& path, std::optional<Colour> fill, const Stroke& stroke) = 0;
  virtual void text(const TextRun& run) = 0;
};

/// Tells `canvas` to draw one thing, without a group around it.
void paint(const Box& box, Canvas& canvas);
/// Only its shape: for where its text is not shown, nor what divides that.
void paintShape(const Box& box, Canvas& canvas);
void paint(const Wire& wire, Colour background, Canvas& canvas);

/// Tells `canvas` to draw everything: frames, wires, boxes, texts. The background is left to the output.
void paint(const Drawing& drawing, Canvas& canvas);

}  // namespace ekd::layout
