// SPDX-License-Identifier: MIT
#include "editor/scene/eye.hpp"

#include "editor/scene/qt_shapes.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

bool isSeen(const Looking& looking, std::size_t box) {
  return toQt(looking.picture.box(box).rect).intersects(looking.camera.visible());
}

std::optional<std::size_t> steadyHost(const Looking& looking, std::size_t card) {
  const auto ties = looking.model.outgoing(looking.picture.box(card).element);
  const auto isHost = [&](std::size_t box) {
    const ElementId element = looking.picture.box(box).element;
    return looking.isSteady(box) && isSeen(looking, box) &&
           std::any_of(ties.begin(), ties.end(),
                       [&](Slot tie) { return looking.model.relation(tie).target == element; });
  };
  return looking.picture.nearest(toQt(looking.picture.box(card).rect).center(), isHost);
}

}  // namespace

std::optional<Eye> eyeOf(const Looking& looking) {
  const auto current = looking.current && isSeen(looking, *looking.current) ? looking.current : std::nullopt;
  const QPointF point =
      current ? toQt(looking.picture.box(*current).rect).center() : looking.camera.visible().center();
  auto steady = current && !looking.isSteady(*current) ? steadyHost(looking, *current) : std::nullopt;
  if (!steady) steady = looking.picture.nearest(point, looking.isSteady);
  if (!steady) return std::nullopt;
  const layout::Box& box = looking.picture.box(*steady);
  return Eye{box.element, looking.camera.toWindow(toQt(box.rect).topLeft())};
}

}  // namespace ekd::editor
