// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/known_card.hpp"
#include "libekd/layout/content/content.hpp"
#include "libekd/layout/forest/hosting.hpp"
#include "libekd/layout/places.hpp"

#include <cstddef>
#include <memory>
#include <vector>

#include <boost/container/small_vector.hpp>

namespace ekd::layout {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// One card of the drawing. An element has one, an actor may have several.
struct Node {
  Slot element = 0;
  std::size_t host = nowhere;
  Post post = Post::below;
  std::vector<std::size_t> below;                ///< in the order in which they are drawn
  std::vector<std::size_t> beside;               ///< likewise
  boost::container::small_vector<Slot, 2> ties;  ///< the relations that join it to its host
  std::size_t network = nowhere;                 ///< which of the forest's networks it is a part of
  std::size_t cutFrom = nowhere;                 ///< on which it would hang if that had not become too large
  std::size_t block = nowhere;      ///< of an actor that is drawn again and again: where this card is
  std::shared_ptr<KnownCard> card;  ///< null until it is written

  const CardText& text() const { return card->text(); }
};

/// A relation that does not follow from where its two cards stand.
struct Tie {
  Slot relation = 0;
  std::size_t source = 0;
  std::size_t target = 0;
  bool operator==(const Tie&) const = default;
};

/// Cards that follow one another in time.
struct Flow {
  std::size_t head = nowhere;      ///< of which they are the steps
  std::vector<std::size_t> steps;  ///< in their sequence
  std::vector<Tie> ties;           ///< between steps next to each other
};

/// A tree that stands where somebody put it.
struct PinnedTree {
  std::size_t top = nowhere;
  Pin pin;
};

/// The cards of a view, each with the one it belongs to on the sheet: trees and networks, and the relations
/// that run across.
struct Forest {
  std::vector<Node> nodes;
  std::vector<std::size_t> tops;                   ///< roots of trees, in the order of the model
  std::vector<std::vector<std::size_t>> networks;  ///< cards without a host that hang together
  std::vector<Flow> flows;                         ///< their heads and steps are not among the tops
  std::vector<PinnedTree> pinned;                  ///< their tops are not among the tops
  std::vector<Tie> networkTies;                    ///< within a network
  std::vector<Tie> ties;                           ///< all others
};

/// How often an actor is drawn.
enum class ActorsStand : unsigned char { oncePerBlock, oncePerGoal, once };
/// As the settings of the view say.
ActorsStand actorsStand(const View& view);

/// With earlier places a tree that grew or shrank past a limit is not cut otherwise than it was.
Forest plant(const Content& content, ActorsStand actors, const Places* earlier = nullptr);

/// The top card of the block in which a card stands: the one directly below the top of its tree, or that top.
std::size_t blockOf(const Forest& forest, std::size_t node);

}  // namespace ekd::layout
