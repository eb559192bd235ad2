// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document_builder.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ekd::test {

/// Builds small documents for tests in few words. Identities count up from 1, elements and relations each for
/// themselves.
class ModelBuilder {
 public:
  /// With an English label. An empty number leaves it automatic.
  ElementId add(ElementKind kind, std::string_view label, std::string_view number = {});
  ElementId add(Element element);

  RelationId relate(ElementId source, RelationKind kind, ElementId target,
                    std::optional<std::int64_t> order = std::nullopt,
                    Certainty certainty = Certainty::stated);

  /// A new goal under `parent`, behind those that are there.
  ElementId goalUnder(ElementId parent, std::string_view label, std::string_view number = {});

  DocumentBuilder& builder() { return m_builder; }
  Document take() { return m_builder.take(); }

 private:
  DocumentBuilder m_builder;
  std::uint64_t m_elements = 0;
  std::uint64_t m_relations = 0;
};

/// The slot of an element that is there.
inline Slot slotOf(const Model& model, ElementId id) {
  return *model.elements().slotOf(id);
}

}  // namespace ekd::test
