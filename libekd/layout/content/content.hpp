// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/content/editions.hpp"
#include "libekd/layout/draw.hpp"
#include "libekd/query/hierarchy_index.hpp"
#include "libekd/query/numbering.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ekd::layout {

/// What a view shows: its elements in the order of the model, and the relations between them.
class Content {
 public:
  /// With `editions`, edition() tells what changed since these were asked last.
  explicit Content(const Request& request, Editions* editions = nullptr);

  const Model& model() const { return m_model; }
  const std::string& language() const { return m_language; }
  Division division() const { return m_division; }
  bool isNarrated() const { return m_isNarrated; }
  const std::vector<Slot>& elements() const { return m_elements; }
  /// Both ends are shown; by ascending identity.
  const std::vector<Slot>& relations() const { return m_relations; }
  bool shows(Slot element) const { return m_position[element] != hidden; }
  /// The same elements, by ascending identity.
  const std::vector<Slot>& byIdentity() const { return m_byIdentity; }
  /// Where an element stands in elements().
  const Numbering& numbering() const { return m_numbering; }
  std::size_t position(Slot element) const { return m_position[element]; }

  const Element& element(Slot slot) const { return m_model.element(slot); }
  ElementKind kind(Slot slot) const { return m_model.elementKind(slot); }
  std::string_view number(Slot element) const { return m_numbering.of(element); }
  /// "Goal 2.1"
  std::string heading(Slot element) const;
  std::string_view label(Slot element) const;
  /// As long as it is the same, all that is said about an element and its relations is the same; 0 where
  /// nobody knows.
  std::uint64_t edition(Slot element) const { return m_editions == nullptr ? 0 : m_editions->of(element); }

  /// Roots of the view that are shown, in the order in which it names them.
  const std::vector<Slot>& roots() const { return m_roots; }

 private:
  void order(std::vector<bool> shown);

  static constexpr std::uint32_t hidden = static_cast<std::uint32_t>(-1);
  const Model& m_model;
  const Editions* m_editions;
  std::string m_language;
  Division m_division;
  bool m_isNarrated;
  HierarchyIndex m_hierarchy;
  Numbering m_numbering;
  std::vector<Slot> m_elements;
  std::vector<Slot> m_byIdentity;
  std::vector<std::uint32_t> m_position;  // by slot
  std::vector<Slot> m_relations;
  std::vector<Slot> m_roots;
};

}  // namespace ekd::layout
