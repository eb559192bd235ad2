// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/network.hpp"
#include "libekd/layout/part.hpp"

namespace ekd::layout {

/// Networks one beside the other, in rows.
class NetworkPart : public Part {
 public:
  /// All of them are laid out, for text of `textSize` points.
  NetworkPart(std::vector<Network> networks, double textSize)
      : m_networks(std::move(networks)), m_textSize(textSize) {}

  Size arrange(const CardSetter& setter, Size room, Manner manner) override;
  Size size() const override { return m_arrangement.size; }
  void paint(const CardSetter& setter, Point origin, Painting& painting) const override;

 private:
  struct Placed {
    std::size_t layout = 0;
    Point at;
  };

  struct Arrangement {
    std::vector<Placed> placed;  // by network
    Size size;
  };
  Arrangement inRows(const std::vector<std::size_t>& way, double scale, double distance, double width) const;

  std::vector<Network> m_networks;
  double m_textSize;
  Arrangement m_arrangement;
};

}  // namespace ekd::layout
