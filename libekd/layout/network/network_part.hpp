// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/network/network.hpp"
#include "libekd/layout/parts/part.hpp"

namespace ekd::layout {

/// Networks one beside the other, in rows.
class NetworkPart : public Part {
 public:
  /// All of them are laid out, for text of `textSize` points. `earlier` is how they stood before, where they
  /// did.
  NetworkPart(std::vector<Network> networks, double textSize, const PartPlace* earlier = nullptr)
      : m_networks(std::move(networks)), m_textSize(textSize), m_earlier(earlier) {}

  Size arrange(const CardSetter& setter, Size room, Manner manner) override;
  Size arrangeAgain(const CardSetter& setter, const Memory& memory, const std::vector<Rect>& taken) override;
  void remember(PartPlace& place, std::vector<std::uint32_t>& columns, std::uint32_t& column) const override;
  bool mayStandAside() const override { return true; }
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
  struct Fit {
    std::size_t layout = 0;
    Point at;
    double distance = 0;   // how far its cards are from where they stood, on average
    bool isKnown = false;  // some of them stood somewhere
    bool isSame = false;   // all of them stay where they are
  };
  static bool coversTaken(const Network& network, const Fit& fit, double scale,
                          const std::vector<Rect>& taken);
  Fit fit(const Network& network, const Memory& memory, double scale) const;
  Arrangement inRows(const std::vector<std::size_t>& way, double scale, double distance, double width) const;

  std::vector<Network> m_networks;
  double m_textSize;
  const PartPlace* m_earlier;
  Arrangement m_arrangement;
};

}  // namespace ekd::layout
