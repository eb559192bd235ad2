// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/diagram_view.hpp"
#include "tests/editor/settle.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/plain_measurer.hpp"
#include "tests/support/rank_engine.hpp"

#include <QTest>

#include <catch2/catch.hpp>

namespace ekd::test {

inline editor::LayoutService::Ports plainPorts() {
  return {[] { return std::make_unique<PlainMeasurer>(); }, [] { return std::make_unique<RankEngine>(); }};
}

/// From one place of the window to another, in whole pixels.
inline void drag(editor::DiagramView& view, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
  QWidget* window = view.viewport();
  QTest::mouseMove(window, from);
  QTest::mousePress(window, Qt::LeftButton, modifiers, from);
  QTest::mouseMove(window, (from + to) / 2);
  QTest::mouseMove(window, to);
  QTest::mouseRelease(window, Qt::LeftButton, modifiers, to);
}

/// A diagram of a whole document in a shown window, laid out.
class DiagramFixture {
 public:
  explicit DiagramFixture(Document document, editor::LayoutService::Ports ports = plainPorts())
      : bridge(std::move(document), clock, ids), view(bridge, std::move(ports)) {
    for (int i = 0; i < 1000; ++i) ids.next();  // apart from those of the document
    view.setAnimated(false);
    view.resize(800, 600);
    view.show();
    view.showView({});
    settle();
  }

  /// In the shape of the window: what is laid out anew fills that.
  layout::Sheet sheet() const {
    const QSizeF window = view.viewport()->size();
    return layout::windowSheet(layout::windowText, window.width() / window.height());
  }

  void settle() { test::settle(view); }
  /// In the window, whole pixels.
  QPoint at(ElementId element) const {
    return const_cast<editor::DiagramView&>(view).camera().toWindow(rect(element).center()).toPoint();
  }
  QRectF rect(ElementId element) const { return view.picture().rectOf(element).value(); }

  FixedClock clock;
  CountedIds ids;
  editor::SessionBridge bridge;
  editor::DiagramView view;
};

}  // namespace ekd::test
