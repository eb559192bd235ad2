// SPDX-License-Identifier: MIT
#include "editor/scene/transition.hpp"

#include "editor/scene/qt_shapes.hpp"

#include <algorithm>

namespace ekd::editor {

std::vector<QPointF> startOffsets(const Picture& before, const Picture& after, QPointF shift) {
  std::vector<QPointF> offsets(after.drawing().boxes.size());
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    const layout::Box& box = after.box(i);
    const auto old = before.boxesOf(box.element);
    if (!box.element || old.empty()) continue;
    const std::size_t which = std::min(after.occurrence(i), old.size() - 1);
    offsets[i] = toQt(before.box(old[which]).rect).topLeft() + shift - toQt(box.rect).topLeft();
  }
  return offsets;
}

bool movesAnything(const std::vector<QPointF>& offsets, double least) {
  return std::any_of(offsets.begin(), offsets.end(),
                     [least](QPointF offset) { return offset.manhattanLength() > least; });
}

std::vector<QPointF> partOf(const std::vector<QPointF>& offsets, double share) {
  std::vector<QPointF> left(offsets.size());
  std::transform(offsets.begin(), offsets.end(), left.begin(),
                 [share](QPointF offset) { return offset * (1 - share); });
  return left;
}

}  // namespace ekd::editor
