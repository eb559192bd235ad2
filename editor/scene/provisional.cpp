// SPDX-License-Identifier: MIT
#include "editor/scene/provisional.hpp"

#include "editor/document/text.hpp"
#include "editor/scene/card_update.hpp"
#include "editor/scene/qt_shapes.hpp"
#include "libekd/layout/notation/dress.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/view_members.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::editor {
namespace {

constexpr double cardWidth = 160;  // points, of a card that nobody has laid out
constexpr double gap = 6;
constexpr double indent = 14;

/// Where a line from the middle of `rect` towards `to` leaves it.
QPointF borderPoint(const QRectF& rect, QPointF to) {
  const QPointF middle = rect.center();
  const QPointF way = to - middle;
  double share = 1;
  if (way.x() != 0) share = std::min(share, rect.width() / 2 / std::abs(way.x()));
  if (way.y() != 0) share = std::min(share, rect.height() / 2 / std::abs(way.y()));
  return middle + share * way;
}

std::vector<RelationId> formerRelationsOf(const ChangeSet& changes, ElementId element) {
  std::vector<RelationId> relations;
  for (const FormerRelation& relation : changes.former) {
    if (relation.source == element || relation.target == element) relations.push_back(relation.id);
  }
  return relations;
}

std::optional<QRectF> lastChild(const Picture& picture, const Model& model, Slot parent, Slot but) {
  std::optional<QRectF> last;
  for (const Slot child : childrenOf(model, parent)) {
    if (child == but) continue;
    const auto rect = picture.rectOf(model.element(child).id);
    if (rect && (!last || rect->bottom() > last->bottom())) last = rect;
  }
  return last;
}

/// What a new card belongs to: what it stands under, else anything shown that it is tied to.
std::optional<Slot> hostOf(const Picture& picture, const Model& model, Slot element) {
  const auto isShown = [&](Slot slot) { return picture.shows(model.element(slot).id); };
  if (const auto parent = parentOf(model, element); parent && isShown(*parent)) return parent;
  for (const Slot relation : model.outgoing(element)) {
    if (isShown(model.targetSlot(relation))) return model.targetSlot(relation);
  }
  for (const Slot relation : model.incoming(element)) {
    if (isShown(model.sourceSlot(relation))) return model.sourceSlot(relation);
  }
  return std::nullopt;
}

}  // namespace

std::vector<layout::Point> straightWire(const QRectF& source, const QRectF& target) {
  return {fromQt(borderPoint(source, target.center())), fromQt(borderPoint(target, source.center()))};
}

layout::Point roomFor(const Picture& picture, const Model& model, Slot element, QSizeF size) {
  std::vector<QPointF> places;
  if (const auto host = hostOf(picture, model, element)) {
    const QRectF at = *picture.rectOf(model.element(*host).id);
    if (const auto last = lastChild(picture, model, *host, element))
      places.push_back(last->bottomLeft() + QPointF(0, gap));
    places.push_back(at.bottomLeft() + QPointF(indent, gap));
    places.push_back(at.topRight() + QPointF(indent, 0));
  } else {
    places.push_back(picture.bounds().bottomLeft() + QPointF(0, 2 * indent));
  }
  const auto free = std::find_if(places.begin(), places.end(),
                                 [&](QPointF place) { return picture.boxesIn(QRectF(place, size)).empty(); });
  return fromQt(free == places.end() ? places[0] : *free);
}

Provisional::Provisional(Picture& picture, const SessionBridge& bridge, const View& view,
                         layout::Typesetter& typesetter)
    : m_picture(picture),
      m_bridge(bridge),
      m_view(view),
      m_typesetter(typesetter),
      m_textSize(picture.measures().textSize) {}

void Provisional::show(const ChangeSet& changes) {
  for (const TouchedElement& touched : changes.elements) show(touched, changes);
  for (const RelationId id : changes.relations) {
    const bool wasThere = std::any_of(changes.former.begin(), changes.former.end(),
                                      [id](const FormerRelation& former) { return former.id == id; });
    show(id, wasThere);
  }
}

void Provisional::show(const TouchedElement& touched, const ChangeSet& changes) {
  if (m_bridge.model().find(touched.id) == nullptr) {
    if (m_picture.shows(touched.id)) m_picture.remove(touched.id, formerRelationsOf(changes, touched.id));
  } else if (m_picture.shows(touched.id)) {
    if (touched.fields) update(touched);
  } else if (touched.existence) {
    add(touched.id);
  }
}

void Provisional::update(const TouchedElement& touched) {
  const Element& element = *m_bridge.model().find(touched.id);
  const bool isNamedAnew = touched.kind || touched.number || touched.existence;
  const std::string heading = isNamedAnew ? fromQt(m_bridge.heading(touched.id)) : std::string();
  const auto boxes = m_picture.boxesOf(touched.id);
  for (const std::size_t index : std::vector(boxes.begin(), boxes.end())) {
    layout::Box card = updatedCard(m_picture.box(index), element, heading, m_bridge.language(), m_typesetter);
    if (isNamedAnew) card.number = m_bridge.number(touched.id);
    m_picture.replace(index, std::move(card));
  }
}

void Provisional::add(ElementId id) {
  const Model& model = m_bridge.model();
  const Slot slot = *model.elements().slotOf(id);
  if (!showsElement(model, m_view.query, slot)) return;
  layout::Box card = newCard(model.element(slot), fromQt(m_bridge.heading(id)), m_bridge.language(), {},
                             cardWidth, m_textSize, m_typesetter);
  card.number = m_bridge.number(id);
  const layout::Point at = roomFor(m_picture, model, slot, {card.rect.width, card.rect.height});
  card.rect.x = at.x;
  card.rect.y = at.y;
  for (layout::TextRun& run : card.texts) {
    run.baseline.x += at.x;
    run.baseline.y += at.y;
  }
  m_picture.add(std::move(card));
}

void Provisional::show(RelationId id, bool wasThere) {
  const Relation* relation = m_bridge.model().find(id);
  if (relation == nullptr) {
    m_picture.remove(id);
    return;
  }
  const auto& wires = m_picture.drawing().wires;
  const auto it = std::find_if(wires.begin(), wires.end(),
                               [id](const layout::Wire& wire) { return wire.relation == id; });
  if (it != wires.end()) {
    m_picture.restyle(static_cast<std::size_t>(it - wires.begin()), layout::dressed(*relation, it->points));
  } else if (!wasThere) {
    connect(*relation);
  }
}

void Provisional::connect(const Relation& relation) {
  const auto source = m_picture.rectOf(relation.source);
  const auto target = m_picture.rectOf(relation.target);
  if (source && target) m_picture.add(layout::dressed(relation, straightWire(*source, *target)));
}

}  // namespace ekd::editor
