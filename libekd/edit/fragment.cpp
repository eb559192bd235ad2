// SPDX-License-Identifier: MIT
#include "libekd/edit/fragment.hpp"

#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/model/document_builder.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace ekd {
namespace {

/// By slot: whether the element is one of `elements`, stands under one, or is a joint between such.
std::vector<char> carried(const Model& model, std::span<const ElementId> elements) {
  std::vector<char> inside(model.elements().slotEnd());
  std::vector<Slot> open;
  const auto take = [&](Slot slot) {
    if (inside[slot] == 0) open.push_back(slot);
    inside[slot] = 1;
  };
  for (const ElementId id : elements) {
    if (const Slot* slot = model.elements().slotOf(id)) take(*slot);
  }
  while (!open.empty()) {
    const Slot slot = open.back();
    open.pop_back();
    for (const Slot child : childrenOf(model, slot)) take(child);
    for (const Slot joint : jointsOf(model, slot)) take(joint);
  }
  return inside;
}

class Insertion {
 public:
  Insertion(Editor& editor, IdSource& ids, const Document& fragment)
      : m_editor(editor), m_ids(ids), m_fragment(fragment) {
    for (const auto& [id, entry] : editor.document().bin) {
      for (const Element& element : entry.elements) m_binned.insert(element.id);
      for (const Relation& relation : entry.relations) m_binnedRelations.insert(relation.id);
    }
  }

  Status elements() {
    const Model& model = m_fragment.model;
    for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
      if (model.elements().isFree(slot)) continue;
      Element element = model.element(slot);
      const ElementId before = element.id;
      if (m_editor.model().find(before) != nullptr || m_binned.contains(before)) {
        element.id = m_ids.make<ElementId>();
        element.details.edit().key.clear();  // keys are unique
      }
      m_newIds[before] = element.id;
      if (auto added = m_editor.add(std::move(element)); !added) return added;
    }
    return {};
  }

  Status relations(std::size_t& dropped) {
    const Model& model = m_fragment.model;
    for (Slot slot = 0; slot < model.relations().slotEnd(); ++slot) {
      if (model.relations().isFree(slot)) continue;
      if (auto added = relation(model.relation(slot)); !added) return added;
    }
    for (const auto& [id, waiting] : m_fragment.unresolved) {
      const auto isThere = [this](ElementId end) { return m_editor.model().find(idOf(end)) != nullptr; };
      if (!isThere(waiting.source) || !isThere(waiting.target)) {
        ++dropped;
        continue;
      }
      if (auto added = relation(waiting); !added) return added;
    }
    return {};
  }

  /// The elements of the fragment that stand under nothing in it, joints left out.
  std::vector<ElementId> top() const {
    const Model& model = m_fragment.model;
    std::vector<ElementId> ids;
    for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
      if (model.elements().isFree(slot) || isJoint(model.element(slot).kind) || parentOf(model, slot))
        continue;
      ids.push_back(idOf(model.element(slot).id));
    }
    return ids;
  }

 private:
  ElementId idOf(ElementId id) const {
    const auto it = m_newIds.find(id);
    return it == m_newIds.end() ? id : it->second;
  }

  Status relation(Relation relation) {
    relation.source = idOf(relation.source);
    relation.target = idOf(relation.target);
    if (m_editor.model().find(relation.id) != nullptr ||
        m_editor.document().unresolved.contains(relation.id) || m_binnedRelations.contains(relation.id))
      relation.id = m_ids.make<RelationId>();
    return m_editor.add(std::move(relation));
  }

  Editor& m_editor;
  IdSource& m_ids;
  const Document& m_fragment;
  std::unordered_map<ElementId, ElementId, IdHash> m_newIds;
  std::unordered_set<ElementId, IdHash> m_binned;
  std::unordered_set<RelationId, IdHash> m_binnedRelations;
};

Status attach(Editor& editor, IdSource& ids, ElementId element, ElementId parent) {
  const ElementKind kind = editor.model().find(element)->kind;
  const ElementKind parentKind = editor.model().find(parent)->kind;
  if (hierarchyRelation(kind, parentKind)) return place(editor, ids, element, parent);
  const auto forward = defaultRelation(kind, parentKind);
  const auto backward = forward ? std::nullopt : defaultRelation(parentKind, kind);
  if (!forward && !backward) return {};
  const auto tied = forward ? relate(editor, ids, element, *forward, parent)
                            : relate(editor, ids, parent, *backward, element);
  return statusOf(tied);
}

}  // namespace

Document fragmentOf(const Document& document, std::span<const ElementId> elements) {
  const Model& model = document.model;
  const std::vector<char> inside = carried(model, elements);
  DocumentBuilder builder;
  builder.metadata().language = document.metadata.language;
  for (Slot slot = 0; slot < inside.size(); ++slot) {
    if (inside[slot] != 0) builder.add(model.element(slot));
  }
  for (Slot slot = 0; slot < model.relations().slotEnd(); ++slot) {
    if (model.relations().isFree(slot)) continue;
    const bool from = inside[model.sourceSlot(slot)] != 0;
    const bool to = inside[model.targetSlot(slot)] != 0;
    const bool isOuterPlace =
        from && !to && (model.relation(slot).order || model.relation(slot).kind == RelationKind::arm);
    // one with an end that stays behind waits in the fragment
    if ((from || to) && !isOuterPlace) builder.add(model.relation(slot));
  }
  return builder.take();
}

Result<InsertedFragment> insertFragment(Editor& editor, IdSource& ids, const Document& fragment,
                                        ElementId parent) {
  Insertion insertion(editor, ids, fragment);
  InsertedFragment inserted;
  if (const auto done = insertion.elements(); !done) return tl::unexpected<Error>(done.error());
  if (const auto done = insertion.relations(inserted.dropped); !done)
    return tl::unexpected<Error>(done.error());
  inserted.top = insertion.top();
  if (!parent) return inserted;
  for (const ElementId id : inserted.top) {
    if (const auto done = attach(editor, ids, id, parent); !done) return tl::unexpected<Error>(done.error());
  }
  return inserted;
}

}  // namespace ekd
