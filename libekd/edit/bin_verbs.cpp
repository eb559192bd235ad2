// SPDX-License-Identifier: MIT
#include "libekd/edit/bin_verbs.hpp"

#include "libekd/edit/lifting.hpp"
#include "libekd/edit/verb_parts.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/numbering.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace ekd {
namespace {

using namespace verb_parts;

using ElementSet = std::set<ElementId>;

constexpr ViewList viewLists[] = {ViewList::roots, ViewList::actors, ViewList::elements};

template <class Query>
auto& listOf(Query& query, ViewList list) {
  if (list == ViewList::roots) return query.roots;
  return list == ViewList::actors ? query.actors : query.elements;
}

bool isArmOrPlace(const Model& model, Slot relation) {
  return model.isPlace(relation) || model.relationKind(relation) == RelationKind::arm;
}

bool touches(const Relation& relation, const ElementSet& elements) {
  return elements.contains(relation.source) || elements.contains(relation.target);
}

/// Collects what goes into an entry while it is all there.
class Deletion {
 public:
  Deletion(const Document& document, std::span<const ElementId> elements)
      : m_document(document),
        m_model(document.model),
        m_numbering(document.model),
        m_elements(elements.begin(), elements.end()) {
    takeEmptiedJoints();
    takeJointsBelow();
  }

  const ElementSet& elements() const { return m_elements; }

  void fill(BinEntry& entry) {
    std::set<RelationId> relations;
    for (const ElementId id : m_elements) {
      entry.elements.push_back(*m_model.find(id));
      for (const auto side : {m_model.outgoing(id), m_model.incoming(id)}) {
        for (const Slot slot : side) relations.insert(m_model.relation(slot).id);
      }
      fillPlace(id, entry);
    }
    for (const RelationId id : relations) entry.relations.push_back(*m_model.find(id));
    fillMentions(entry);
  }

 private:
  void takeEmptiedJoints() {
    std::vector<ElementId> open(m_elements.begin(), m_elements.end());
    while (!open.empty()) {
      const ElementId id = open.back();
      open.pop_back();
      for (const Slot slot : m_model.outgoing(id)) {
        const ElementId target = m_model.relation(slot).target;
        if (isArmOrPlace(m_model, slot) && isEmptied(target) && m_elements.insert(target).second)
          open.push_back(target);
      }
    }
  }

  /// A joint that refined nothing else says nothing any more.
  void takeJointsBelow() {
    std::vector<ElementId> open(m_elements.begin(), m_elements.end());
    while (!open.empty()) {
      const ElementId id = open.back();
      open.pop_back();
      for (const Slot slot : m_model.incoming(id)) {
        const ElementId source = m_model.relation(slot).source;
        if (m_model.relationKind(slot) == RelationKind::arm && leadsOnlyToThem(source) &&
            m_elements.insert(source).second)
          open.push_back(source);
      }
    }
  }

  bool leadsOnlyToThem(ElementId joint) const {
    if (!groups(m_model.find(joint)->kind)) return false;
    const auto outgoing = m_model.outgoing(joint);
    return std::all_of(outgoing.begin(), outgoing.end(), [&](Slot slot) {
      return m_model.relationKind(slot) != RelationKind::arm ||
             m_elements.contains(m_model.relation(slot).target);
    });
  }

  bool isEmptied(ElementId joint) const {
    if (!groups(m_model.find(joint)->kind)) return false;
    const auto incoming = m_model.incoming(joint);
    return std::all_of(incoming.begin(), incoming.end(), [&](Slot slot) {
      return !isArmOrPlace(m_model, slot) || m_elements.contains(m_model.relation(slot).source);
    });
  }

  void fillPlace(ElementId id, BinEntry& entry) {
    const Slot slot = *m_model.elements().slotOf(id);
    FormerPlace place{id, {}, {}};
    const Element& element = m_model.element(slot);
    if (element.number.empty() || isNumberShared(element)) place.number = m_numbering.of(slot);
    if (const auto parent = parentOf(m_model, slot)) findNeighbours(slot, *parent, place);
    if (!(place == FormerPlace{id, {}, {}})) entry.places.push_back(std::move(place));
  }

  /// Two cards with one printed number, which is a slip of the minutes; both keep it.
  bool isNumberShared(const Element& pinned) {
    if (m_pinned.empty()) {
      const auto& all = m_model.elements();
      for (Slot slot = 0; slot < all.slotEnd(); ++slot) {
        if (!all.isFree(slot) && !all[slot].number.empty()) ++m_pinned[{all[slot].kind, all[slot].number}];
      }
    }
    return m_pinned[{pinned.kind, pinned.number}] > 1;
  }

  void findNeighbours(Slot slot, Slot parent, FormerPlace& place) {
    auto [known, isNew] = m_children.try_emplace(parent);
    if (isNew) known->second = childrenOf(m_model, parent);
    const auto& children = known->second;
    const auto at = std::find(children.begin(), children.end(), slot);
    if (at == children.end()) return;
    if (at != children.begin()) place.behind = m_model.element(*(at - 1)).id;
    if (at + 1 != children.end()) place.before = m_model.element(*(at + 1)).id;
  }

  void fillMentions(BinEntry& entry) const {
    for (const auto& [id, view] : m_document.views) {
      for (const ViewList list : viewLists) {
        const auto& ids = listOf(view.query, list);
        for (std::size_t i = 0; i < ids.size(); ++i) {
          if (m_elements.contains(ids[i]))
            entry.mentions.push_back({id, list, static_cast<std::uint32_t>(i), ids[i]});
        }
      }
    }
  }

  const Document& m_document;
  const Model& m_model;
  Numbering m_numbering;
  ElementSet m_elements;
  std::map<Slot, std::vector<Slot>> m_children;
  std::map<std::pair<ElementKind, std::string_view>, std::size_t> m_pinned;  ///< how many have a number
};

/// Takes part of an entry back into the model; what is left of the entry is `rest`.
class Restoration {
 public:
  Restoration(Editor& editor, const BinEntry& entry, ElementSet chosen)
      : m_editor(editor), m_places(placesIn(entry)), m_rest(entry), m_chosen(std::move(chosen)) {
    takeJointsAlong();
  }

  Status elements();
  Status relations();
  Status children();
  Status positions();
  Status mentions();
  Status settle();
  Restored take() { return std::move(m_restored); }

 private:
  static std::vector<Relation> placesIn(const BinEntry& entry);
  void takeJointsAlong();
  bool bringsJoint(const Relation& arm) const;
  Status relation(Relation relation);
  bool wasShared(const Element& pinned) const;
  bool isWhereItWent(const Relation& former) const;
  Status forgetLiftedPlace(ElementId child, ElementId parent);
  bool wouldCircle(const Relation& relation) const;
  bool waitsInRest(ElementId end) const;
  std::optional<BinId> entryOf(ElementId end) const;
  Status position(const FormerPlace& former);
  const Element* inRest(ElementId id) const;

  Editor& m_editor;
  std::vector<Relation> m_places;  ///< all that the entry holds
  BinEntry m_rest;
  ElementSet m_chosen;
  Restored m_restored;
};

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
    if (found == nullptr) return failure(ErrorCode::unknownElement, id.hex());
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

ElementSet chosenOf(const BinEntry& entry, std::span<const ElementId> some) {
  if (!some.empty()) return {some.begin(), some.end()};
  ElementSet all;
  for (const Element& element : entry.elements) all.insert(element.id);
  return all;
}

const BinEntry* findEntry(const Document& document, BinId id) {
  const auto it = document.bin.find(id);
  return it == document.bin.end() ? nullptr : &it->second;
}

}  // namespace

Status moveToBin(Editor& editor, BinId id, std::span<const ElementId> elements, std::string reason) {
  for (const ElementId element : elements) {
    if (auto status = expectElement(editor.model(), element); !status) return status;
  }
  if (elements.empty()) return {};
  const Occasion& occasion = editor.occasion();
  BinEntry entry;
  entry.id = id;
  entry.time = occasion.time;
  entry.author = occasion.author;
  entry.session = occasion.modellingSession;
  entry.reason = std::move(reason);
  Deletion deletion(editor.document(), elements);
  deletion.fill(entry);
  if (auto status = liftChildren(editor, id, deletion.elements()); !status) return status;
  for (const Element& element : entry.elements) {
    if (auto status = editor.remove(element.id); !status) return status;
  }
  return editor.add(std::move(entry));
}

Result<Restored> restoreFromBin(Editor& editor, BinId id, std::span<const ElementId> some) {
  const BinEntry* entry = findEntry(editor.document(), id);
  if (entry == nullptr) return failure(ErrorCode::unknownBinEntry, id.hex());
  Restoration restoration(editor, *entry, chosenOf(*entry, some));
  for (const auto step : {&Restoration::elements, &Restoration::relations, &Restoration::children,
                          &Restoration::positions, &Restoration::mentions, &Restoration::settle}) {
    if (auto status = (restoration.*step)(); !status) return tl::unexpected<Error>(status.error());
  }
  return restoration.take();
}

Status discardFromBin(Editor& editor, BinId id, std::span<const ElementId> some) {
  const BinEntry* entry = findEntry(editor.document(), id);
  if (entry == nullptr) return failure(ErrorCode::unknownBinEntry, id.hex());
  const ElementSet gone = chosenOf(*entry, some);
  const auto isGone = [&](const auto& one) { return gone.contains(one); };
  BinEntry rest = *entry;
  std::erase_if(rest.elements, [&](const Element& element) { return isGone(element.id); });
  std::erase_if(rest.relations, [&](const Relation& relation) { return touches(relation, gone); });
  std::erase_if(rest.places, [&](const FormerPlace& place) { return isGone(place.element); });
  std::erase_if(rest.mentions, [&](const FormerMention& mention) { return isGone(mention.element); });
  if (rest.elements.empty()) return editor.remove(id);
  return editor.modify(id, [&](BinEntry& changed) { changed = rest; });
}

Status emptyBin(Editor& editor) {
  while (!editor.document().bin.empty()) {
    if (auto status = editor.remove(editor.document().bin.begin()->first); !status) return status;
  }
  return {};
}

}  // namespace ekd
