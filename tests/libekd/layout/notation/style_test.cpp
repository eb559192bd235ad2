// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/style.hpp"

#include "libekd/layout/notation/dress.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::layout;

TEST_CASE("text has a contrast of 4.5 on every kind, faded or not") {
  for (const ElementKindInfo& kind : elementKinds()) {
    if (isJoint(kind.kind)) continue;  // carry no text
    INFO(kind.name);
    const ElementStyle& style = styleOf(kind.kind);
    CHECK(contrast(style.text, style.fill) >= 4.5);
    CHECK(contrast(fadedText, faded(style.fill, fading)) >= 4.5);
  }
  CHECK(contrast(quiet, white) >= 4.5);
}

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast({255, 255, 255}, {255, 255, 255}) == Approx(1));
  CHECK(contrast({0x77, 0x77, 0x77}, {255, 255, 255}) == Approx(4.48).epsilon(0.01));
}

TEST_CASE("what supports, hinders, solves, causes or conflicts is told apart without colour") {
  const std::array kinds{RelationKind::supports, RelationKind::hinders, RelationKind::solves,
                         RelationKind::causes, RelationKind::conflicts};
  for (const RelationKind a : kinds) {
    for (const RelationKind b : kinds) {
      if (a == b) continue;
      INFO(nameOf(a) << " " << nameOf(b));
      CHECK((styleOf(a).head != styleOf(b).head || styleOf(a).stroke.style != styleOf(b).stroke.style));
    }
  }
}

TEST_CASE("dashes are left to what is only possible") {
  for (const RelationKindInfo& kind : relationKinds())
    CHECK(styleOf(kind.kind).stroke.style != LineStyle::dashed);
}
