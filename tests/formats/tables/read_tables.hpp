// SPDX-License-Identifier: MIT
#pragma once

#include "formats/tables/tables.hpp"

#include <string>
#include <vector>

namespace ekd::test {

/// Reads elements and relations from text, as the files "e" and "r".
inline ReadResult readTables(std::string elements, std::string relations = {}) {
  std::vector<tables::TableText> texts{{tables::TableKind::elements, "e", std::move(elements)}};
  if (!relations.empty()) texts.push_back({tables::TableKind::relations, "r", std::move(relations)});
  return tables::read(std::move(texts));
}

inline std::vector<std::string> messages(const ReadResult& result) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : result.diagnostics) all.push_back(toText(diagnostic));
  return all;
}

inline const Element& elementCalled(const ReadResult& result, std::string_view key) {
  static const Element none;
  const Element* found = result.document->model.find(ElementId::fromName("element", key));
  return found == nullptr ? none : *found;
}

}  // namespace ekd::test
