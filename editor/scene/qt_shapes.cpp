// SPDX-License-Identifier: MIT
#include "editor/scene/qt_shapes.hpp"

namespace ekd::editor {

QPainterPath toQt(const layout::Path& path) {
  using Verb = layout::Path::Verb;
  QPainterPath out;
  for (const layout::Path::Step& step : path.steps) {
    switch (step.verb) {
      case Verb::move:
        out.moveTo(toQt(step.to));
        break;
      case Verb::line:
        out.lineTo(toQt(step.to));
        break;
      case Verb::curve:
        out.cubicTo(toQt(step.firstControl), toQt(step.secondControl), toQt(step.to));
        break;
      case Verb::close:
        out.closeSubpath();
        break;
    }
  }
  return out;
}

}  // namespace ekd::editor
