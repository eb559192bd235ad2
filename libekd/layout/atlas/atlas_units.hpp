// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/content/content.hpp"
#include "libekd/layout/forest/forest.hpp"

#include <optional>

namespace ekd::layout {

/// What stays together on a page of an atlas: a tree or a part of one, a flow, or a network.
struct AtlasUnit {
  ElementKind kind =
      ElementKind::idea;           ///< of its first element, all actors being one; pages do not mix them
  bool isLoose = false;            ///< tied to no goal, with nothing below it: pages mix these
  std::vector<Slot> elements;      ///< each once, the first one being what it is called after
  std::vector<Slot> cutOff;        ///< those of them whose own trees are units of their own
  std::optional<std::size_t> top;  ///< of the forest's nodes; none for what cannot be cut
};

/// Cuts a forest into units.
class AtlasUnits {
 public:
  AtlasUnits(const Forest& forest, const Content& content) : m_forest(forest), m_content(content) {}

  /// Everything: by kind, then trees before flows and networks, in the order of the model. What is loose
  /// comes last.
  std::vector<AtlasUnit> all() const;

  /// A tree down to `depth` levels below its top. What has more below it there is cut off.
  AtlasUnit crown(std::size_t top, std::size_t depth) const;
  /// The top and, of what stands directly below it, those from `begin` to `end`.
  AtlasUnit crownOfSome(std::size_t top, std::size_t begin, std::size_t end) const;
  /// The whole trees of what crown() cut off.
  std::vector<AtlasUnit> below(std::size_t top, std::size_t depth) const;

  /// Levels below the top.
  std::size_t depthOf(std::size_t top) const;
  std::size_t childCount(std::size_t top) const { return m_forest.nodes[top].below.size(); }

 private:
  class Collector;

  AtlasUnit tree(std::size_t top) const;
  bool isAboutGoals(const AtlasUnit& unit) const;

  const Forest& m_forest;
  const Content& m_content;
};

}  // namespace ekd::layout
