// SPDX-License-Identifier: MIT
#include "libekd/edit/restoration.hpp"

#include "libekd/edit/lifting.hpp"
#include "libekd/edit/refusal.hpp"
#include "libekd/edit/verb_parts.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace ekd {

using namespace bin_parts;
using namespace verb_parts;

const Element* Restoration::inRest(ElementId id) const {
  const auto it = std::find_if(m_rest.elements.begin(), m_rest.elements.end(),
                               [id](const Element& element) { return element.id == id; });
  return it == m_rest.elements.end() ? nullptr : &*it;
}

void Restoration::takeJointsAlong() {
  for (std::size_t before = 0; before != m_chosen.size();) {
    before = m_chosen.size();
    for (const Relation& relation : m_rest.relations) {
      const Element* target = inRest(relation.target);
      const bool isArm = relation.order || relation.kind == RelationKind::arm;
      if (isArm && target != nullptr && groups(target->kind) && m_chosen.contains(relation.source))
        m_chosen.insert(target->id);
      if (bringsJoint(relation)) m_chosen.insert(relation.source);
    }
  }
}

/// A joint below what comes back, at which something stands that is there.
bool Restoration::bringsJoint(const Relation& arm) const {
  const Element* joint = inRest(arm.source);
  if (arm.kind != RelationKind::arm || joint == nullptr || !groups(joint->kind) ||
      !m_chosen.contains(arm.target))
    return false;
  return std::any_of(m_rest.relations.begin(), m_rest.relations.end(), [&](const Relation& relation) {
    return relation.target == joint->id && relation.order &&
           (m_chosen.contains(relation.source) || m_editor.model().find(relation.source) != nullptr);
  });
}

std::vector<Relation> Restoration::placesIn(const BinEntry& entry) {
  std::vector<Relation> places;
  std::copy_if(entry.relations.begin(), entry.relations.end(), std::back_inserter(places),
               [](const Relation& relation) { return relation.order.has_value(); });
  return places;
}

Status Restoration::elements() {
  for (const ElementId id : m_chosen) {
    const Element* found = inRest(id);
    if (found == nullptr) return refuseMissing(ErrorCode::unknownElement);
    if (m_editor.model().find(id) != nullptr)
      return failure(ErrorCode::duplicateId, "what lies in the bin is in the model, too");
    Element element = *found;
    if (!element.number.empty() && !wasShared(element) &&
        numberIsTaken(m_editor.model(), element.kind, element.number)) {
      retireNumber(element);
      m_restored.renumbered.push_back(id);
    }
    if (auto status = m_editor.add(std::move(element)); !status) return status;
    m_restored.elements.push_back(id);
  }
  std::erase_if(m_rest.elements, [&](const Element& element) { return m_chosen.contains(element.id); });
  return {};
}

bool Restoration::wasShared(const Element& pinned) const {
  return std::any_of(m_rest.places.begin(), m_rest.places.end(), [&](const FormerPlace& former) {
    return former.element == pinned.id && former.number == pinned.number;
  });
}

Status Restoration::relations() {
  std::vector<Relation> left;
  for (const Relation& one : m_rest.relations) {
    const bool isMeant = m_rest.elements.empty() || touches(one, m_chosen);
    if (!isMeant || waitsInRest(one.source) || waitsInRest(one.target)) {
      left.push_back(one);
      m_restored.waiting += isMeant ? 1 : 0;
    } else if (auto status = relation(one); !status) {
      return status;
    }
  }
  m_rest.relations = std::move(left);
  return {};
}

bool Restoration::waitsInRest(ElementId end) const {
  return m_editor.model().find(end) == nullptr && inRest(end) != nullptr;
}

std::optional<BinId> Restoration::entryOf(ElementId end) const {
  for (const auto& [id, entry] : m_editor.document().bin) {
    const auto isEnd = [end](const Element& element) { return element.id == end; };
    if (id != m_rest.id && std::any_of(entry.elements.begin(), entry.elements.end(), isEnd)) return id;
  }
  return std::nullopt;
}

/// The source stands above the target by now.
bool Restoration::wouldCircle(const Relation& relation) const {
  return relation.order && relation.source != relation.target &&
         isWithin(m_editor.model(), relation.target, relation.source);
}

Status Restoration::relation(Relation relation) {
  const Model& model = m_editor.model();
  if (model.find(relation.id) != nullptr || m_editor.document().unresolved.contains(relation.id)) return {};
  for (const ElementId end : {relation.source, relation.target}) {
    if (model.find(end) != nullptr) continue;
    const auto entry = entryOf(end);
    if (!entry) {
      ++m_restored.lost;
      return {};
    }
    ++m_restored.waiting;
    return m_editor.modify(*entry, [&](BinEntry& other) {
      const auto at = std::lower_bound(other.relations.begin(), other.relations.end(), relation.id,
                                       [](const Relation& a, RelationId b) { return a.id < b; });
      other.relations.insert(at, relation);
    });
  }
  const bool isPlaceTaken = placeOf(model, *model.elements().slotOf(relation.source)) != nullptr;
  if (isPlaceTaken || wouldCircle(relation)) relation.order.reset();
  return m_editor.add(std::move(relation));
}

/// The relations are there again, but those of children that got another place are no places.
Status Restoration::children() {
  const Model& model = m_editor.model();
  const std::size_t before = model.relationCount();
  for (const Relation& former : m_places) {
    if (m_chosen.contains(former.source) || !m_chosen.contains(former.target)) continue;
    const Relation* relation = model.find(former.id);
    Status status;
    if (relation == nullptr) {
      status = forgetLiftedPlace(former.source, familyOf(model, former.target));
    } else if (!relation->order && isWhereItWent(*relation)) {
      status = takeBack(m_editor, m_rest.id, former.id, *former.order);
    }
    if (!status) return status;
  }
  m_restored.givenUp += before - model.relationCount();
  return {};
}

bool Restoration::isWhereItWent(const Relation& former) const {
  const Model& model = m_editor.model();
  const auto parent = parentOf(model, *model.elements().slotOf(former.source));
  return parent &&
         verb_parts::isWhereItWent(model, model.element(*parent).id, familyOf(model, former.target));
}

/// The child lies in the bin itself, with two places by now.
Status Restoration::forgetLiftedPlace(ElementId child, ElementId parent) {
  const auto entry = entryOf(child);
  if (!entry) return {};
  const Model& model = m_editor.model();
  const RelationId lifted = liftedPlace(m_rest.id, child);
  const auto isLifted = [&](const Relation& relation) {
    return relation.id == lifted && relation.order && model.find(relation.target) != nullptr &&
           verb_parts::isWhereItWent(model, relation.target, parent);
  };
  const auto& relations = m_editor.document().bin.at(*entry).relations;
  if (std::none_of(relations.begin(), relations.end(), isLifted)) return {};
  ++m_restored.givenUp;
  return m_editor.modify(*entry, [&](BinEntry& other) { std::erase_if(other.relations, isLifted); });
}

/// In the order in which they stood, so that each finds the one before it.
Status Restoration::positions() {
  std::vector<FormerPlace> places;
  const auto orderOf = [&](const FormerPlace& former) {
    const Relation* place = placeOf(m_editor.model(), *m_editor.model().elements().slotOf(former.element));
    return place == nullptr ? std::pair(std::int64_t{0}, RelationId{}) : std::pair(*place->order, place->id);
  };
  for (const FormerPlace& former : m_rest.places) {
    if (m_chosen.contains(former.element)) places.push_back(former);
  }
  std::sort(places.begin(), places.end(),
            [&](const FormerPlace& a, const FormerPlace& b) { return orderOf(a) < orderOf(b); });
  for (const FormerPlace& former : places) {
    if (auto status = position(former); !status) return status;
  }
  std::erase_if(m_rest.places, [&](const FormerPlace& former) { return m_chosen.contains(former.element); });
  return {};
}

/// Orders tell the place, unless siblings were moved since.
Status Restoration::position(const FormerPlace& former) {
  const Model& model = m_editor.model();
  const auto parent = parentOf(model, *model.elements().slotOf(former.element));
  if (!parent) return {};
  std::vector<ElementId> siblings;
  for (const Slot child : childrenOf(model, *parent)) siblings.push_back(model.element(child).id);
  const auto indexOf = [&](ElementId id) { return std::find(siblings.begin(), siblings.end(), id); };
  const auto at = indexOf(former.element);
  const auto behind = indexOf(former.behind);
  const auto before = indexOf(former.before);
  const auto end = siblings.end();
  const bool isNext = behind != end && at == behind + 1;
  const bool isRight = (behind == end || behind < at) && (before == end || at < before);
  if (at == end || isNext || isRight) return {};
  const auto next = behind == end ? before : behind + 1;
  const auto index = next - siblings.begin() - (at < next ? 1 : 0);
  return reorder(m_editor, former.element, static_cast<std::size_t>(index));
}

Status Restoration::mentions() {
  std::map<ViewId, std::vector<FormerMention>> byView;  // sorted: earlier ones of a list first
  std::vector<FormerMention> left;
  for (const FormerMention& mention : m_rest.mentions)
    (m_chosen.contains(mention.element) ? byView[mention.view] : left).push_back(mention);
  m_rest.mentions = std::move(left);
  for (const auto& [id, mentions] : byView) {
    if (!m_editor.document().views.contains(id)) continue;
    auto status = m_editor.modify(id, [&](View& view) {
      for (const FormerMention& mention : mentions) {
        auto& ids = listOf(view.query, mention.list);
        if (std::find(ids.begin(), ids.end(), mention.element) != ids.end()) continue;
        const auto index = std::min<std::size_t>(mention.index, ids.size());
        const auto at = mention.list == ViewList::elements
                            ? std::lower_bound(ids.begin(), ids.end(), mention.element)
                            : ids.begin() + static_cast<std::ptrdiff_t>(index);
        ids.insert(at, mention.element);
      }
    });
    if (!status) return status;
  }
  return {};
}

Status Restoration::settle() {
  if (m_rest.elements.empty() && m_rest.relations.empty()) return m_editor.remove(m_rest.id);
  return m_editor.modify(m_rest.id, [this](BinEntry& entry) { entry = m_rest; });
}

}  // namespace ekd
