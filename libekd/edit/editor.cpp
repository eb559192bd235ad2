// SPDX-License-Identifier: MIT
#include "libekd/edit/editor.hpp"

#include "libekd/base/contract.hpp"
#include "libekd/edit/refusal.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <string>

namespace ekd {
namespace {

template <class Value>
Status modifyIn(Editor& editor, const Value* current, ErrorCode missing,
                const std::function<void(Value&)>& change) {
  if (current == nullptr) return refuseMissing(missing);
  Value after = *current;
  change(after);
  if (after == *current) return {};
  return editor.perform(Replaced<Value>{*current, std::move(after)});
}

template <class Map>
auto* findIn(Map& map, const typename Map::key_type& id) {
  const auto it = map.find(id);
  return it == map.end() ? nullptr : &it->second;
}

template <class Map, class Value>
Status addTo(Map& map, const Value& value, const std::string& what) {
  if (!value.id) return failure(ErrorCode::badInput, what + " has no identity");
  if (!map.emplace(value.id, value).second) return refuseDuplicate(what);
  return {};
}

template <class Map, class Value>
Status removeFrom(Map& map, const Value& value, ErrorCode missing, const std::string& what) {
  const auto it = map.find(value.id);
  if (it == map.end()) return refuseMissing(missing);
  if (!(it->second == value)) return refuseStale(what);
  map.erase(it);
  return {};
}

template <class Map, class Value>
Status replaceIn(Map& map, const Replaced<Value>& change, ErrorCode missing, const std::string& what) {
  const auto it = map.find(change.before.id);
  if (it == map.end()) return refuseMissing(missing);
  if (change.after.id != change.before.id)
    return failure(ErrorCode::badInput, "The identity of what is there never changes");
  if (!(it->second == change.before)) return refuseStale(what);
  it->second = change.after;
  return {};
}

void forget(std::vector<ElementId>& ids, ElementId id) {
  ids.erase(std::remove(ids.begin(), ids.end(), id), ids.end());
}

bool names(const ViewQuery& query, ElementId id) {
  const auto has = [id](const std::vector<ElementId>& ids) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  return has(query.roots) || has(query.actors) || has(query.elements);
}

}  // namespace

Status Editor::modify(ElementId id, const std::function<void(Element&)>& change) {
  return modifyIn(*this, model().find(id), ErrorCode::unknownElement, change);
}
Status Editor::modify(RelationId id, const std::function<void(Relation&)>& change) {
  return modifyIn(*this, model().find(id), ErrorCode::unknownRelation, change);
}
Status Editor::modify(ViewId id, const std::function<void(View&)>& change) {
  return modifyIn(*this, findIn(document().views, id), ErrorCode::unknownView, change);
}
Status Editor::modify(SessionId id, const std::function<void(ModellingSession&)>& change) {
  return modifyIn(*this, findIn(document().sessions, id), ErrorCode::unknownSession, change);
}
Status Editor::modify(BinId id, const std::function<void(BinEntry&)>& change) {
  return modifyIn(*this, findIn(document().bin, id), ErrorCode::unknownBinEntry, change);
}
Status Editor::modifyMetadata(const std::function<void(Metadata&)>& change) {
  return modifyIn(*this, &document().metadata, ErrorCode::badInput, change);
}

Status Editor::add(Element element) {
  const ElementId id = element.id;
  if (auto status = perform(Added<Element>{std::move(element)}); !status) return status;
  std::vector<Relation> resolved;
  for (const auto& [relationId, relation] : document().unresolved) {
    const bool named = relation.source == id || relation.target == id;
    if (named && checkEnds(relation)) resolved.push_back(relation);
  }
  for (Relation& relation : resolved) {
    if (auto status = removeUnresolved(relation.id); !status) return status;
    if (!checkPlace(relation)) relation.order.reset();
    if (auto status = add(std::move(relation)); !status) return status;
  }
  return {};
}

Status Editor::remove(ElementId id) {
  const Slot* slot = model().elements().slotOf(id);
  if (slot == nullptr) return refuseMissing(ErrorCode::unknownElement);
  std::vector<RelationId> attached;
  for (const Slot relation : model().outgoing(*slot)) attached.push_back(model().relation(relation).id);
  for (const Slot relation : model().incoming(*slot)) {
    if (model().sourceSlot(relation) != *slot)
      attached.push_back(model().relation(relation).id);  // a loop is listed already
  }
  for (const RelationId relation : attached) {
    if (auto status = remove(relation); !status) return status;
  }
  std::vector<ViewId> naming;
  for (const auto& [viewId, view] : document().views) {
    if (names(view.query, id)) naming.push_back(viewId);
  }
  for (const ViewId view : naming) {
    auto status = modify(view, [id](View& changed) {
      forget(changed.query.roots, id);
      forget(changed.query.actors, id);
      forget(changed.query.elements, id);
    });
    if (!status) return status;
  }
  return perform(Removed<Element>{*model().find(id)});
}

Status Editor::remove(RelationId id) {
  const Relation* relation = model().find(id);
  if (relation == nullptr) return refuseMissing(ErrorCode::unknownRelation);
  return perform(Removed<Relation>{*relation});
}
Status Editor::remove(ViewId id) {
  const View* view = findIn(document().views, id);
  if (view == nullptr) return refuseMissing(ErrorCode::unknownView);
  return perform(Removed<View>{*view});
}
Status Editor::remove(SessionId id) {
  const ModellingSession* session = findIn(document().sessions, id);
  if (session == nullptr) return refuseMissing(ErrorCode::unknownSession);
  return perform(Removed<ModellingSession>{*session});
}
Status Editor::remove(BinId id) {
  const BinEntry* entry = findIn(document().bin, id);
  if (entry == nullptr) return refuseMissing(ErrorCode::unknownBinEntry);
  return perform(Removed<BinEntry>{*entry});
}
Status Editor::removeUnresolved(RelationId id) {
  const Relation* relation = findIn(document().unresolved, id);
  if (relation == nullptr) return refuseMissing(ErrorCode::unknownRelation);
  return perform(Removed<UnresolvedRelation>{{*relation}});
}

Status Editor::perform(Change change) {
  if (auto status = std::visit([this](const auto& c) { return apply(c); }, change); !status) return status;
  m_done.push_back(std::move(change));
  return {};
}

void Editor::rollback() noexcept {
  while (!m_done.empty()) {
    const Change back = inverse(m_done.back());
    const Status status = std::visit([this](const auto& c) { return apply(c); }, back);
    require(status.has_value(), "undoing what was just done cannot fail");
    m_done.pop_back();
  }
}

Status Editor::apply(const Added<Element>& c) {
  if (!c.value.id) return failure(ErrorCode::badInput, "The element has no identity");
  if (model().find(c.value.id) != nullptr) return refuseDuplicate(nameForRefusal(model(), c.value.id));
  m_document.model.insert(c.value);
  return {};
}

Status Editor::apply(const Removed<Element>& c) {
  const Slot* slot = model().elements().slotOf(c.value.id);
  if (slot == nullptr) return refuseMissing(ErrorCode::unknownElement);
  if (!(model().element(*slot) == c.value)) return refuseStale(nameForRefusal(model(), c.value.id));
  const bool linked = !model().outgoing(*slot).empty() || !model().incoming(*slot).empty();
  if (linked)
    return failure(ErrorCode::elementInUse,
                   nameForRefusal(model(), c.value.id) + " is still related to other elements");
  m_document.model.erase(c.value.id);
  return {};
}

Status Editor::apply(const Replaced<Element>& c) {
  const Element* current = model().find(c.before.id);
  if (current == nullptr) return refuseMissing(ErrorCode::unknownElement);
  if (c.after.id != c.before.id)
    return failure(ErrorCode::badInput, "The identity of what is there never changes");
  if (!(*current == c.before)) return refuseStale(nameForRefusal(model(), c.before.id));
  m_document.model.replace(c.after);
  return {};
}

Status Editor::checkEnds(const Relation& relation) const {
  if (!relation.id) return failure(ErrorCode::badInput, "The relation has no identity");
  for (const ElementId end : {relation.source, relation.target}) {
    if (model().find(end) == nullptr) return refuseMissing(ErrorCode::unknownElement);
  }
  return {};
}

Status Editor::checkPlace(const Relation& relation) const {
  if (!relation.order) return {};
  const Relation* place = placeOf(model(), *model().elements().slotOf(relation.source));
  if (place == nullptr || place->id == relation.id) return {};
  return failure(ErrorCode::secondPlace,
                 nameForRefusal(model(), relation.source) + " has a place in the hierarchy already");
}

Status Editor::apply(const Added<Relation>& c) {
  if (model().find(c.value.id) != nullptr || m_document.unresolved.contains(c.value.id)) {
    return refuseDuplicate("The relation");
  }
  if (auto status = checkEnds(c.value); !status) return status;
  if (auto status = checkPlace(c.value); !status) return status;
  m_document.model.insert(c.value);
  return {};
}

Status Editor::apply(const Removed<Relation>& c) {
  const Relation* current = model().find(c.value.id);
  if (current == nullptr) return refuseMissing(ErrorCode::unknownRelation);
  if (!(*current == c.value)) return refuseStale("The relation");
  m_document.model.erase(c.value.id);
  return {};
}

Status Editor::apply(const Replaced<Relation>& c) {
  const Relation* current = model().find(c.before.id);
  if (current == nullptr) return refuseMissing(ErrorCode::unknownRelation);
  if (c.after.id != c.before.id)
    return failure(ErrorCode::badInput, "The identity of what is there never changes");
  if (!(*current == c.before)) return refuseStale("The relation");
  if (auto status = checkEnds(c.after); !status) return status;
  if (auto status = checkPlace(c.after); !status) return status;
  m_document.model.replace(c.after);
  return {};
}

Status Editor::apply(const Added<View>& c) {
  return addTo(m_document.views, c.value, "The view");
}
Status Editor::apply(const Removed<View>& c) {
  return removeFrom(m_document.views, c.value, ErrorCode::unknownView, "The view");
}
Status Editor::apply(const Replaced<View>& c) {
  return replaceIn(m_document.views, c, ErrorCode::unknownView, "The view");
}

Status Editor::apply(const Added<ModellingSession>& c) {
  return addTo(m_document.sessions, c.value, "The modelling session");
}
Status Editor::apply(const Removed<ModellingSession>& c) {
  return removeFrom(m_document.sessions, c.value, ErrorCode::unknownSession, "The modelling session");
}
Status Editor::apply(const Replaced<ModellingSession>& c) {
  return replaceIn(m_document.sessions, c, ErrorCode::unknownSession, "The modelling session");
}

Status Editor::apply(const Added<UnresolvedRelation>& c) {
  if (model().find(c.value.relation.id) != nullptr) return refuseDuplicate("The relation");
  return addTo(m_document.unresolved, c.value.relation, "The relation");
}
Status Editor::apply(const Removed<UnresolvedRelation>& c) {
  return removeFrom(m_document.unresolved, c.value.relation, ErrorCode::unknownRelation, "The relation");
}

Status Editor::apply(const Added<BinEntry>& c) {
  return addTo(m_document.bin, c.value, "The entry of the bin");
}
Status Editor::apply(const Removed<BinEntry>& c) {
  return removeFrom(m_document.bin, c.value, ErrorCode::unknownBinEntry, "The entry of the bin");
}
Status Editor::apply(const Replaced<BinEntry>& c) {
  return replaceIn(m_document.bin, c, ErrorCode::unknownBinEntry, "The entry of the bin");
}

Status Editor::apply(const Replaced<Metadata>& c) {
  if (!(m_document.metadata == c.before)) return refuseStale("What is said of the whole model");
  m_document.metadata = c.after;
  return {};
}

}  // namespace ekd
