// SPDX-License-Identifier: MIT
#include "libekd/layout/content/content.hpp"

#include "libekd/query/caption.hpp"
#include "libekd/query/find.hpp"
#include "libekd/query/view_members.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

std::string languageOf(const Request& request) {
  if (!request.language.empty()) return request.language;
  if (!request.view.language.empty()) return request.view.language;
  if (!request.document.metadata.language.empty()) return request.document.metadata.language;
  return "en";
}

}  // namespace

Content::Content(const Request& request, Editions* editions)
    : m_model(request.document.model),
      m_editions(editions),
      m_language(languageOf(request)),
      m_division(request.division),
      m_isNarrated(request.isNarrated),
      m_hierarchy(m_model),
      m_numbering(m_model, m_hierarchy),
      m_position(m_model.elements().slotEnd(), hidden) {
  ViewMembers members = viewMembers(m_model, request.view.query);
  const auto isHidden = [&](Slot slot) {
    return std::binary_search(request.hidden.begin(), request.hidden.end(), element(slot).id);
  };
  std::vector<bool> shown(m_model.elements().slotEnd());
  for (const Slot slot : members.elements) shown[slot] = !isHidden(slot);
  std::erase_if(members.relations, [&](Slot relation) {
    return !shown[m_model.sourceSlot(relation)] || !shown[m_model.targetSlot(relation)];
  });
  const ViewQuery& query = request.view.query;
  // What one actor has to do with is the actor's own diagram.
  for (const ElementId id : query.roots.empty() && query.actors.size() == 1 ? query.actors : query.roots) {
    const Slot* slot = m_model.elements().slotOf(id);
    if (slot != nullptr && shown[*slot]) m_roots.push_back(*slot);
  }
  order(std::move(shown));
  m_relations = std::move(members.relations);
  m_byIdentity = std::move(members.elements);
  std::erase_if(m_byIdentity, [this](Slot slot) { return !shows(slot); });
  if (editions != nullptr)
    editions->update(m_model, m_numbering, m_language, [this](Slot slot) { return shows(slot); });
}

void Content::order(std::vector<bool> shown) {
  const auto take = [&](Slot slot) {
    if (!shown[slot]) return;
    shown[slot] = false;
    m_position[slot] = static_cast<std::uint32_t>(m_elements.size());
    m_elements.push_back(slot);
  };
  std::vector<Slot> tops = m_hierarchy.roots();
  sortForReading(m_model, m_numbering, tops);
  std::vector<Slot> stack(tops.rbegin(), tops.rend());
  while (!stack.empty()) {
    const Slot slot = stack.back();
    stack.pop_back();
    take(slot);
    const auto children = m_hierarchy.children(slot);
    stack.insert(stack.end(), children.rbegin(), children.rend());
  }
  std::vector<Slot> rest;  // joints, and what stands in circles
  for (Slot slot = 0; slot < shown.size(); ++slot) {
    if (shown[slot]) rest.push_back(slot);
  }
  sortForReading(m_model, m_numbering, rest);
  for (const Slot slot : rest) take(slot);
}

std::string Content::heading(Slot element) const {
  return kindAndNumber(m_model.element(element), number(element), m_language);
}

std::string_view Content::label(Slot element) const {
  return textFor(m_model.element(element).labels, m_language);
}

}  // namespace ekd::layout
