// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"

#include <cstdint>
#include <unordered_map>

namespace ekd::layout {

/// What the cards of a block need so that no word is broken, in points from the left of its top card.
struct BlockNeeds {
  double host = 0;   ///< the cards that others stand beside, and what stands below them
  double guest = 0;  ///< what stands beside them, with the gap before it; 0 without guests
  double under = 0;  ///< everything, when guests stand below their hosts
};

/// Heights and widths of the cards of a forest in one size of text, each worked out once.
class CardRuler {
 public:
  CardRuler(const Content& content, const Forest& forest, const CardSetter& setter)
      : m_content(content),
        m_forest(forest),
        m_setter(setter),
        m_last(forest.nodes.size()),
        m_isJoint(forest.nodes.size()) {
    for (std::size_t i = 0; i < m_isJoint.size(); ++i)
      m_isJoint[i] = ekd::isJoint(content.kind(forest.nodes[i].element));
  }
  CardRuler(const CardRuler&) = delete;
  CardRuler& operator=(const CardRuler&) = delete;

  const CardSetter& setter() const { return m_setter; }
  double em() const { return m_setter.textSize(); }
  /// Between cards below one another, of so many sizes of the text; less between dense cards.
  double gap(double sizes) const { return sizes * em() * (m_setter.isDense() ? 0.6 : 1); }
  bool isJoint(std::size_t node) const { return m_isJoint[node]; }
  /// Which of the lines that look different and hang below the same card the card's own is. Lines that look
  /// alike may share their way.
  std::size_t lane(std::size_t node) {
    if (m_lanes.empty()) findLanes();
    return m_lanes[node];
  }
  double height(std::size_t node, double width) {
    const CardHeight& last = m_last[node];
    return last.widths.holds(width) && last.height > 0 ? last.height : lookUpHeight(node, width);
  }
  /// Of a stub that stands for the card elsewhere.
  double stubHeight(std::size_t node, double width) const;
  const BlockNeeds& needs(std::size_t block);
  /// The narrowest card in which no word is broken.
  double narrowest(std::size_t node);

 private:
  KnownCard::Measures& measures(std::size_t node) {
    return m_forest.nodes[node].card->measures(em(), m_setter.isDense());
  }
  double lookUpHeight(std::size_t node, double width);
  void findLanes();
  void addNeeds(std::size_t node, double indent, BlockNeeds& needs);
  void addGuestNeeds(std::size_t node, double indent, double hostIndent, BlockNeeds& needs);
  const ElementStyle& styleOfNode(std::size_t node) const {
    return styleOf(m_content.kind(m_forest.nodes[node].element));
  }

  const Content& m_content;
  const Forest& m_forest;
  CardSetter m_setter;
  std::vector<CardHeight> m_last;                       // by node: what was found last; no card is 0 high
  std::vector<bool> m_isJoint;                          // by node
  std::vector<std::uint8_t> m_lanes;                    // by node, once they are asked for
  std::unordered_map<std::size_t, BlockNeeds> m_needs;  // by block
};

}  // namespace ekd::layout
