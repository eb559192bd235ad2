// SPDX-License-Identifier: MIT
#include "editor/scene/diagram_view.hpp"
#include "editor/scene/qt_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace ekd::editor {
namespace {

constexpr double room = 4;  // points, around a card that is put somewhere

/// What a card has with it: itself, and all that hangs on it.
QRectF boundsOf(const layout::Places& places, const layout::CardPlace& top, std::set<ElementId>& members) {
  QRectF bounds = toQt(top.rect);
  members.insert(top.card.element);
  for (bool grows = true; grows;) {
    grows = false;
    for (const layout::CardPlace& card : places.cards) {
      if (!members.contains(card.host) || members.contains(card.card.element)) continue;
      bounds |= toQt(card.rect);
      members.insert(card.card.element);
      grows = true;
    }
  }
  return bounds;
}

}  // namespace

bool DiagramView::isRemembered() const {
  return m_filter == DiagramFilter{} && (m_view.id || m_view.query == ViewQuery{});
}

void DiagramView::setSavedPlaces(SavedPlaces saved) {
  m_saved = std::move(saved);
  recallPlaces();
  ++m_showing;
  askForLayout();
}

void DiagramView::recallPlaces() {
  m_places.reset();
  m_pins.clear();
  m_former.clear();
  const SavedView* saved = isRemembered() ? m_saved.find(m_view.id, m_bridge.language()) : nullptr;
  if (saved == nullptr || saved->places.text != layout::windowSheet().maxText) return;
  m_places = std::make_shared<const layout::Places>(saved->places);
  m_pins = saved->pins;
}

void DiagramView::rememberPlaces() {
  if (isRemembered() && m_places) m_saved.put({m_view.id, m_bridge.language(), *m_places, m_pins});
}

const layout::CardPlace* DiagramView::placeOf(std::size_t box) const {
  if (!m_places) return nullptr;
  const layout::Box& card = picture().box(box);
  constexpr double slack = 0.5;  // points
  const auto at = std::find_if(m_places->cards.begin(), m_places->cards.end(), [&](const auto& place) {
    return place.card.element == card.element &&
           std::abs(place.rect.x + m_places->origin.x - card.rect.x) < slack &&
           std::abs(place.rect.y + m_places->origin.y - card.rect.y) < slack;
  });
  return at == m_places->cards.end() ? nullptr : &*at;
}

bool DiagramView::isPinned(std::size_t box) const {
  const ElementId element = picture().box(box).element;
  const bool mayBe = std::any_of(m_pins.begin(), m_pins.end(),
                                 [&](const layout::Pin& pin) { return pin.card.element == element; });
  const layout::CardPlace* place = mayBe ? placeOf(box) : nullptr;
  return place != nullptr && std::any_of(m_pins.begin(), m_pins.end(),
                                         [&](const layout::Pin& pin) { return pin.card == place->card; });
}

/// The place nearest to that of `rect` at which a card covers none that it does not carry itself.
QPointF DiagramView::freePlace(QRectF rect, const std::set<ElementId>& carried) const {
  const QPointF wish = rect.topLeft();
  const QPointF least = toQt(m_places->origin);
  constexpr double step = 6;  // points
  constexpr int directions = 24;
  for (int ring = 0; ring < 400; ++ring) {
    for (int direction = 0; direction < (ring == 0 ? 1 : directions); ++direction) {
      const double angle = 2 * std::numbers::pi * direction / directions;
      QPointF at = wish + ring * step * QPointF(std::cos(angle), std::sin(angle));
      at = {std::max(at.x(), least.x()), std::max(at.y(), least.y())};
      rect.moveTopLeft(at);
      const auto covered = picture().boxesIn(rect.adjusted(-room, -room, room, room));
      if (std::all_of(covered.begin(), covered.end(),
                      [&](std::size_t box) { return carried.contains(picture().box(box).element); }))
        return at;
    }
  }
  return wish;
}

void DiagramView::pin(std::size_t box, QPointF by) {
  const layout::CardPlace* place = placeOf(box);
  if (place == nullptr) return;
  std::set<ElementId> carried;
  const QRectF bounds = boundsOf(*m_places, *place, carried);
  const QPointF at =
      freePlace(toQt(picture().box(box).rect).translated(by), carried) - toQt(m_places->origin);
  const layout::Pin pin{place->card, fromQt(at), {bounds.width(), bounds.height()}};
  auto pins = m_pins;
  std::erase_if(pins, [&](const layout::Pin& other) { return other.card == pin.card; });
  pins.push_back(pin);
  arrange(m_places, std::move(pins));
}

void DiagramView::release() {
  auto pins = m_pins;
  std::erase_if(pins,
                [this](const layout::Pin& pin) { return m_bridge.selection().contains(pin.card.element); });
  if (pins != m_pins) arrange(m_places, std::move(pins));
}

void DiagramView::releaseAll() {
  if (!m_pins.empty()) arrange(m_places, {});
}

void DiagramView::tidyUp() {
  arrange(nullptr, m_pins);
}

void DiagramView::arrangeAsBefore() {
  if (m_former.empty()) return;
  FormerPlaces former = std::move(m_former.back());
  m_former.pop_back();
  m_places = std::move(former.places);
  m_pins = std::move(former.pins);
  arrangeNow();
}

bool DiagramView::wasJustArranged() const {
  return !m_former.empty() && m_former.back().revision == m_bridge.session().revision();
}

/// The places of before come back with arrangeAsBefore().
void DiagramView::arrange(std::shared_ptr<const layout::Places> places, std::vector<layout::Pin> pins) {
  constexpr std::size_t most = 50;
  if (m_places) m_former.push_back({m_places, m_pins, m_bridge.session().revision()});
  if (m_former.size() > most) m_former.erase(m_former.begin());
  m_places = std::move(places);
  m_pins = std::move(pins);
  arrangeNow();
}

void DiagramView::arrangeNow() {
  rememberPlaces();
  ++m_showing;
  askForLayout();
  Q_EMIT arranged();
}

}  // namespace ekd::editor
