// SPDX-License-Identifier: MIT
#include "formats/foreign/relation_names.hpp"

namespace ekd::foreign {
namespace {

std::string sortOf(const Relation& relation) {
  return relation.source.hex() + " " + std::string(nameOf(relation.kind)) + " " + relation.target.hex();
}

RelationId idOf(const std::string& sort, int n) {
  return RelationId::fromName("relation", n == 1 ? sort : sort + " " + std::to_string(n));
}

}  // namespace

RelationId RelationNames::peek(const Relation& relation) const {
  const std::string sort = sortOf(relation);
  const auto count = m_counts.find(idOf(sort, 1));
  return idOf(sort, count == m_counts.end() ? 1 : count->second + 1);
}

RelationId RelationNames::next(const Relation& relation) {
  const std::string sort = sortOf(relation);
  return idOf(sort, ++m_counts[idOf(sort, 1)]);
}

}  // namespace ekd::foreign
