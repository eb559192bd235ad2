// SPDX-License-Identifier: MIT
#include "libekd/edit/bin_verbs.hpp"

#include "libekd/edit/lifting.hpp"
#include "libekd/edit/refusal.hpp"
#include "libekd/edit/restoration.hpp"
#include "libekd/edit/verb_parts.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/numbering.hpp"

#include <algorithm>
#include <map>

namespace ekd {
namespace {

using namespace bin_parts;
using namespace verb_parts;

constexpr ViewList viewLists[] = {ViewList::roots, ViewList::actors, ViewList::elements};

bool isArmOrPlace(const Model& model, Slot relation) {
  return model.isPlace(relation) || model.relationKind(relation) == RelationKind::arm;
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
  if (entry == nullptr) return refuseMissing(ErrorCode::unknownBinEntry);
  Restoration restoration(editor, *entry, chosenOf(*entry, some));
  for (const auto step : {&Restoration::elements, &Restoration::relations, &Restoration::children,
                          &Restoration::positions, &Restoration::mentions, &Restoration::settle}) {
    if (auto status = (restoration.*step)(); !status) return tl::unexpected<Error>(status.error());
  }
  return restoration.take();
}

Status discardFromBin(Editor& editor, BinId id, std::span<const ElementId> some) {
  const BinEntry* entry = findEntry(editor.document(), id);
  if (entry == nullptr) return refuseMissing(ErrorCode::unknownBinEntry);
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
