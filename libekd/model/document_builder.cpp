// SPDX-License-Identifier: MIT
#include "libekd/model/document_builder.hpp"

#include "libekd/query/hierarchy.hpp"

#include <utility>

namespace ekd {

void DocumentBuilder::reserve(std::size_t elements, std::size_t relations) {
  m_document.model.reserve(elements, relations);
}

DocumentBuilder::Taken DocumentBuilder::add(Element&& element) {
  if (!element.id || m_document.model.find(element.id) != nullptr) return Taken::duplicateId;
  m_document.model.insert(std::move(element));
  return Taken::yes;
}

DocumentBuilder::Taken DocumentBuilder::add(Relation&& relation) {
  auto& model = m_document.model;
  if (!relation.id || model.find(relation.id) != nullptr || m_document.unresolved.contains(relation.id))
    return Taken::duplicateId;
  const Slot* source = model.elements().slotOf(relation.source);
  if (source == nullptr || model.find(relation.target) == nullptr) {
    m_document.unresolved.emplace(relation.id, std::move(relation));
    return Taken::unresolved;
  }
  const bool second = relation.order.has_value() && placeOf(model, *source) != nullptr;
  if (second) {
    setAttribute(relation.details.edit().extras.attributes, "second_order", std::to_string(*relation.order));
    relation.order.reset();
  }
  model.insert(std::move(relation));
  return second ? Taken::secondPlace : Taken::yes;
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

}  // namespace ekd
