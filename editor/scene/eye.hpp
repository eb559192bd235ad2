// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/camera.hpp"
#include "editor/scene/picture.hpp"
#include "libekd/model/model.hpp"

#include <functional>
#include <optional>

namespace ekd::editor {

/// What stays where it is in a window while the drawing in it changes.
struct Eye {
  ElementId element;
  QPointF at;  ///< its top left, in the window
};

/// At which card somebody looked, and from how near.
struct Sight {
  ElementId element;
  QPointF at;        ///< its top left from the middle of the window, in pixels
  double scale = 1;  ///< pixels a point
};

/// Who looks at a drawing, and through which window.
struct Looking {
  const Picture& picture;
  const Camera& camera;
  const Model& model;
  std::optional<std::size_t> current;         ///< the box of the card that is talked about
  std::function<bool(std::size_t)> isSteady;  ///< it stands where the layout placed it, and there alone
};

/// The card that is talked about, where that is seen. One that has no place of its own yet makes room for
/// itself among its neighbours, so there it is what it hangs on, if that is seen, and else the nearest card
/// that has one. With nothing in sight to talk about, it is the card in the middle of the window.
std::optional<Eye> eyeOf(const Looking& looking);

}  // namespace ekd::editor
