// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"
#include "libekd/layout/places.hpp"

#include <vector>

namespace ekd::layout {

/// Which card of its element a node of a forest is.
CardKey cardKey(const Content& content, const Forest& forest, std::size_t node);

/// All nodes of a forest, in the sequence of their keys.
std::vector<std::size_t> nodesByKey(const Content& content, const Forest& forest);

/// Which things of a sequence may stay where they are when none may stand before one that precedes it: those
/// that weigh most together. Negative places never stay.
std::vector<bool> inSequence(const std::vector<double>& places, const std::vector<double>& weights);

/// Where the cards of a forest stood in an earlier drawing.
class Memory {
 public:
  Memory(const Content& content, const Forest& forest, const Places& earlier);

  const Places& places() const { return m_earlier; }
  /// Nothing for a new card.
  const CardPlace* of(std::size_t node) const { return m_places[node]; }
  /// Where a card stood that may stay there: it still hangs on the same card, which may stay too, and in the
  /// same sequence. Nothing for others.
  const CardPlace* kept(std::size_t node) const { return m_isKept[node] ? m_places[node] : nullptr; }
  /// How many cards hang together with a card: itself, and all beside and below it.
  double weight(std::size_t node) const { return m_weights[node]; }

 private:
  double weigh(std::size_t node);
  void keep(const std::vector<std::size_t>& siblings);
  bool hasSameHost(std::size_t node) const;

  const Content& m_content;
  const Forest& m_forest;
  const Places& m_earlier;
  std::vector<const CardPlace*> m_places;  // by node
  std::vector<double> m_weights;           // by node
  std::vector<bool> m_isKept;              // by node
};

}  // namespace ekd::layout
