// SPDX-License-Identifier: MIT
#include "tests/support/model_builder.hpp"

#include "tests/support/ids.hpp"

#include <utility>

namespace ekd::test {

ElementId ModelBuilder::add(ElementKind kind, std::string_view label, std::string_view number) {
  Element element;
  element.kind = kind;
  element.number = number;
  setText(element.labels, "en", label);
  return add(std::move(element));
}

ElementId ModelBuilder::add(Element element) {
  element.id = nth<ElementId>(++m_elements);
  const ElementId id = element.id;
  m_builder.add(std::move(element));
  return id;
}

RelationId ModelBuilder::relate(ElementId source, RelationKind kind, ElementId target,
                                std::optional<std::int64_t> order, Certainty certainty) {
  Relation relation;
  relation.id = nth<RelationId>(++m_relations);
  relation.kind = kind;
  relation.source = source;
  relation.target = target;
  relation.order = order;
  relation.certainty = certainty;
  const RelationId id = relation.id;
  m_builder.add(std::move(relation));
  return id;
}

ElementId ModelBuilder::goalUnder(ElementId parent, std::string_view label, std::string_view number) {
  const ElementId id = add(ElementKind::goal, label, number);
  relate(id, RelationKind::supports, parent, static_cast<std::int64_t>(m_relations));
  return id;
}

}  // namespace ekd::test
