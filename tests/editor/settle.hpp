// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/diagram_view.hpp"

#include <QTest>

#include <catch2/catch.hpp>

namespace ekd::test {

/// Waits until the drawing is that of the model as it is now. The limit is for a drawing that never comes.
inline void settle(const editor::DiagramView& diagram) {
  REQUIRE(QTest::qWaitFor([&] { return diagram.isSettled(); }, 60'000));
}

}  // namespace ekd::test
