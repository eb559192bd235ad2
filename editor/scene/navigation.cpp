// SPDX-License-Identifier: MIT
#include "editor/scene/navigation.hpp"

#include "editor/scene/qt_shapes.hpp"

#include <algorithm>
#include <limits>

namespace ekd::editor {
namespace {

/// Turned so that the way leads to the right.
QRectF turned(const QRectF& rect, Heading heading) {
  switch (heading) {
    case Heading::right:
      return rect;
    case Heading::left:
      return {-rect.right(), rect.top(), rect.width(), rect.height()};
    case Heading::down:
      return {rect.top(), rect.left(), rect.height(), rect.width()};
    case Heading::up:
      return {-rect.bottom(), rect.left(), rect.height(), rect.width()};
  }
  return rect;
}

/// How far `to` is for somebody who goes right from `from`; endless when it does not lie that way.
double effort(const QRectF& from, const QRectF& to) {
  constexpr double aside = 4;       // what lies beside the way is that much farther
  constexpr double sideways = 0.1;  // among those straight ahead, the one in the middle
  if (to.center().x() <= from.center().x() || to.left() < from.left())
    return std::numeric_limits<double>::max();
  const double ahead = std::max(0.0, to.left() - from.right());
  const double off = std::max({0.0, to.top() - from.bottom(), from.top() - to.bottom()});
  const double overlap = std::min(from.right(), to.right()) - std::max(from.left(), to.left());
  if (overlap > 0 && ahead == 0 && off > 0 && overlap > 0.5 * std::min(from.width(), to.width()))
    return std::numeric_limits<double>::max();  // above or below rather than ahead
  return ahead + aside * off + sideways * std::abs(to.center().y() - from.center().y());
}

}  // namespace

std::optional<std::size_t> boxTowards(const Picture& picture, std::size_t from, Heading heading) {
  const QRectF start = turned(toQt(picture.box(from).rect), heading);
  std::optional<std::size_t> best;
  double least = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < picture.drawing().boxes.size(); ++i) {
    const layout::Box& box = picture.box(i);
    if (i == from || !box.element || box.element == picture.box(from).element) continue;
    const double cost = effort(start, turned(toQt(box.rect), heading));
    if (cost >= least) continue;
    least = cost;
    best = i;
  }
  return best;
}

}  // namespace ekd::editor
