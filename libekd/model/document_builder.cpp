// SPDX-License-Identifier: MIT
#include "libekd/model/document_builder.hpp"

#include <utility>

namespace ekd {

DocumentBuilder::DocumentBuilder() {
  m_document.model.m_elements.deferIndex();
  m_document.model.m_relations.deferIndex();
}

const Document& DocumentBuilder::document() const {
  m_document.model.m_elements.index();  // without it a table does not even know its size
  m_document.model.m_relations.index();
  return m_document;
}

/// Indexing and linking jump all over the memory; with nothing else between them the jumps overlap.
Document DocumentBuilder::take() {
  Model& model = m_document.model;
  model.m_elements.index();
  model.m_relations.index();
  for (Slot slot = 0; slot < model.m_relations.slotEnd(); ++slot) model.link(slot);
  for (Slot slot = 0; slot < model.m_elements.slotEnd(); ++slot) model.noteChange(slot);
  return std::move(m_document);
}

void DocumentBuilder::reserve(std::size_t elements, std::size_t relations) {
  m_document.model.reserve(elements, relations);
}

DocumentBuilder::Taken DocumentBuilder::add(Element&& element) {
  return m_document.model.tryInsert(std::move(element)) ? Taken::yes : Taken::duplicateId;
}

DocumentBuilder::Taken DocumentBuilder::add(Relation&& relation) {
  auto& model = m_document.model;
  auto& unresolved = m_document.unresolved;
  const auto id = relation.id;
  if (!id || (!unresolved.empty() && unresolved.contains(id))) return Taken::duplicateId;
  const Slot* source = model.elements().slotOf(relation.source);
  const Slot* target = model.elements().slotOf(relation.target);
  if (source == nullptr || target == nullptr) {
    if (model.find(id) != nullptr) return Taken::duplicateId;
    unresolved.emplace(id, std::move(relation));
    return Taken::unresolved;
  }
  const bool wantsPlace = relation.order.has_value();
  const auto slot = model.tryInsertUnlinked(std::move(relation), *source, *target);
  if (!slot) return Taken::duplicateId;
  if (!wantsPlace || takePlace(*source)) return Taken::yes;
  Relation& second = model.m_relations.mutableAt(*slot);
  setAttribute(second.details.edit().extras.attributes, "second_order", std::to_string(*second.order));
  second.order.reset();
  model.noteKind(*slot);
  return Taken::secondPlace;
}

bool DocumentBuilder::takePlace(Slot element) {
  if (m_hasPlace.size() <= element) m_hasPlace.resize(m_document.model.elements().slotEnd());
  const bool isFree = !m_hasPlace[element];
  m_hasPlace[element] = true;
  return isFree;
}

DocumentBuilder::Taken DocumentBuilder::add(View&& view) {
  const auto id = view.id;
  return id && m_document.views.try_emplace(id, std::move(view)).second ? Taken::yes : Taken::duplicateId;
}

DocumentBuilder::Taken DocumentBuilder::add(ModellingSession&& session) {
  const auto id = session.id;
  return id && m_document.sessions.try_emplace(id, std::move(session)).second ? Taken::yes
                                                                              : Taken::duplicateId;
}

DocumentBuilder::Taken DocumentBuilder::add(BinEntry&& entry) {
  const auto id = entry.id;
  return id && m_document.bin.try_emplace(id, std::move(entry)).second ? Taken::yes : Taken::duplicateId;
}

}  // namespace ekd
