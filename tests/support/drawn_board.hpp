// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/session.hpp"
#include "libekd/layout/draw.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/plain_measurer.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include <catch2/catch.hpp>

namespace ekd::test {

/// Other ones than those of the models.
class NewIds : public IdSource {
 public:
  Bits128 next() override { return {7, ++m_last}; }

 private:
  std::uint64_t m_last = 0;
};

/// A model in a window: every edit is drawn where everything stood.
class Board {
 public:
  explicit Board(Document document, layout::LayoutEngine& engine)
      : m_engine(engine), m_session(std::move(document), m_clock) {
    redraw(nullptr);
  }

  const Model& model() const { return m_session.model(); }
  const layout::Outcome& now() const { return m_now; }
  IdSource& ids() { return m_ids; }

  /// Gives the drawing before.
  layout::Outcome edit(const std::function<Status(Editor&)>& change) {
    const layout::Outcome before = m_now;
    m_session.edit("edit", change);
    redraw(&before.places);
    return before;
  }
  layout::Outcome pin(const std::vector<layout::Pin>& pins) {
    m_pins = pins;
    return edit([](Editor&) -> Status { return {}; });
  }
  void tidyUp() { redraw(nullptr); }
  layout::Outcome undo() {
    const layout::Outcome before = m_now;
    m_session.undo();
    redraw(&before.places);
    return before;
  }

 private:
  void redraw(const layout::Places* earlier) {
    layout::Request request{m_session.document(), View{}, "en", layout::windowSheet()};
    request.earlier = earlier;
    request.pins = m_pins;
    m_now = layout::draw(request, m_measurer, m_engine);
  }

  layout::LayoutEngine& m_engine;
  FixedClock m_clock;
  NewIds m_ids;
  PlainMeasurer m_measurer;
  Session m_session;
  std::vector<layout::Pin> m_pins;
  layout::Outcome m_now;
};

inline layout::Rect rectOf(const layout::Outcome& outcome, ElementId element) {
  for (const layout::CardPlace& place : outcome.places.cards) {
    if (place.card.element == element) return place.rect;
  }
  FAIL("no card");
  return {};
}

/// How far the farthest card is from where it stood, of all that are there before and after.
inline double farthest(const layout::Outcome& before, const layout::Outcome& after) {
  double most = 0;
  for (const layout::CardPlace& old : before.places.cards) {
    for (const layout::CardPlace& place : after.places.cards) {
      if (place.card == old.card)
        most = std::max(most, std::hypot(place.rect.x - old.rect.x, place.rect.y - old.rect.y));
    }
  }
  return most;
}

}  // namespace ekd::test
