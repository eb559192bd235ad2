// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"
#include "libekd/model/relation.hpp"
#include "libekd/model/slot_table.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <boost/container/small_vector.hpp>

namespace ekd {

/// The typed graph: elements are its vertices, relations its edges. Everyone may read; only an Editor writes.
///
/// Elements and relations have slots, small numbers for algorithms that want arrays; they are valid until the
/// next edit. `libekd/model/graph.hpp` makes a Model a bidirectional graph for the algorithms of Boost.Graph.
class Model {
 public:
  std::size_t elementCount() const { return m_elements.size(); }
  std::size_t relationCount() const { return m_relations.size(); }

  const Element* find(ElementId id) const { return m_elements.find(id); }
  const Relation* find(RelationId id) const { return m_relations.find(id); }

  const SlotTable<Element>& elements() const { return m_elements; }
  const SlotTable<Relation>& relations() const { return m_relations; }

  /// Slots of the relations that leave or enter an element, by ascending identity.
  std::span<const Slot> outgoing(Slot element) const { return span(m_links[element].outgoing); }
  std::span<const Slot> incoming(Slot element) const { return span(m_links[element].incoming); }
  /// The same of an element by its identity; none when the model has no such element.
  std::span<const Slot> outgoing(ElementId id) const {
    const Slot* const slot = m_elements.slotOf(id);
    return slot == nullptr ? std::span<const Slot>{} : outgoing(*slot);
  }
  std::span<const Slot> incoming(ElementId id) const {
    const Slot* const slot = m_elements.slotOf(id);
    return slot == nullptr ? std::span<const Slot>{} : incoming(*slot);
  }
  const Relation& relation(Slot slot) const { return m_relations[slot]; }
  const Element& element(Slot slot) const { return m_elements[slot]; }

  /// Slot numbers of the two ends of a relation.
  Slot sourceSlot(Slot relation) const { return m_ends[relation].source; }
  Slot targetSlot(Slot relation) const { return m_ends[relation].target; }

  /// What algorithms mostly ask for, from flat arrays; a whole element or relation is two cache lines.
  ElementKind elementKind(Slot element) const { return m_kinds[element]; }
  RelationKind relationKind(Slot relation) const { return m_ends[relation].kind; }
  /// Whether the relation has an order: is the place of its source.
  bool isPlace(Slot relation) const { return m_ends[relation].isPlace; }

  /// A number that no element of any other model of this process has unless it is a copy: as long as it is
  /// the same, so are the element, its relations, and their slots.
  std::uint64_t revision(Slot element) const { return m_revisions[element]; }

  /// The same elements and relations, wherever they are stored.
  bool operator==(const Model& other) const;

 private:
  friend class Editor;
  friend class DocumentBuilder;

  using SlotList = boost::container::small_vector<Slot, 2>;
  struct Links {
    SlotList outgoing;
    SlotList incoming;
  };
  struct Ends {
    Slot source = 0;
    Slot target = 0;
    RelationKind kind = RelationKind::supports;
    bool isPlace = false;
  };
  static std::span<const Slot> span(const SlotList& list) { return {list.data(), list.size()}; }

  void insert(Element element);
  void insert(Relation relation);
  bool tryInsert(Element&& element);
  std::optional<Slot> tryInsert(Relation&& relation, Slot source, Slot target);
  std::optional<Slot> tryInsertUnlinked(Relation&& relation, Slot source, Slot target);
  void link(Slot relation);
  void erase(ElementId id);
  void erase(RelationId id);
  void replace(Element element);
  void replace(Relation relation);
  void reserve(std::size_t elements, std::size_t relations);
  void link(SlotList& list, Slot relation) const;
  void unlink(SlotList& list, Slot relation) const;
  void noteKind(Slot relation);
  void noteChange(Slot element);
  void noteChangeOfEnds(Slot relation);

  SlotTable<Element> m_elements;
  SlotTable<Relation> m_relations;
  std::vector<ElementKind> m_kinds;        // by element slot
  std::vector<Links> m_links;              // by element slot
  std::vector<Ends> m_ends;                // by relation slot
  std::vector<std::uint64_t> m_revisions;  // by element slot
};

}  // namespace ekd
