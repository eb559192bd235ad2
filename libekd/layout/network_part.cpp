// SPDX-License-Identifier: MIT
#include "libekd/layout/network_part.hpp"

#include <algorithm>
#include <limits>

namespace ekd::layout {
namespace {

constexpr double gap = 2.4;  // sizes of the text, between networks

/// Which of its layouts each network may take: all ways for a few networks, else all low or all narrow.
std::vector<std::vector<std::size_t>> ways(const std::vector<Network>& networks) {
  constexpr std::size_t few = 6;
  std::vector<std::vector<std::size_t>> all{{}};
  if (networks.size() <= few) {
    for (const Network& network : networks) {
      std::vector<std::vector<std::size_t>> longer;
      for (const auto& way : all) {
        for (std::size_t i = 0; i < network.sizes().size(); ++i) {
          longer.push_back(way);
          longer.back().push_back(i);
        }
      }
      all = std::move(longer);
    }
    return all;
  }
  all.assign(2, {});
  for (const Network& network : networks) {
    const std::vector<Size> sizes = network.sizes();
    const auto low =
        std::min_element(sizes.begin(), sizes.end(), [](Size a, Size b) { return a.height < b.height; });
    const auto narrow =
        std::min_element(sizes.begin(), sizes.end(), [](Size a, Size b) { return a.width < b.width; });
    all[0].push_back(static_cast<std::size_t>(low - sizes.begin()));
    all[1].push_back(static_cast<std::size_t>(narrow - sizes.begin()));
  }
  return all;
}

}  // namespace

NetworkPart::Arrangement NetworkPart::inRows(const std::vector<std::size_t>& way, double scale,
                                             double distance, double width) const {
  Arrangement rows;
  double x = 0;
  double y = 0;
  double rowHeight = 0;
  for (std::size_t i = 0; i < m_networks.size(); ++i) {
    Size size = m_networks[i].sizes()[way[i]];
    size = {size.width * scale, size.height * scale};
    if (x > 0 && x + size.width > width) {
      x = 0;
      y += rowHeight + distance;
      rowHeight = 0;
    }
    rows.placed.push_back({way[i], {x, y}});
    rows.size.width = std::max(rows.size.width, x + size.width);
    rows.size.height = std::max(rows.size.height, y + size.height);
    rowHeight = std::max(rowHeight, size.height);
    x += size.width + distance;
  }
  return rows;
}

Size NetworkPart::arrange(const CardSetter& setter, Size room, Manner) {
  const double scale = setter.textSize() / m_textSize;
  double best = std::numeric_limits<double>::infinity();
  for (const auto& way : ways(m_networks)) {
    Arrangement rows = inRows(way, scale, gap * setter.textSize(), room.width);
    const double bad = std::max(1.0, rows.size.width / room.width) * 1000 + rows.size.height / room.height;
    if (bad >= best) continue;
    best = bad;
    m_arrangement = std::move(rows);
  }
  return m_arrangement.size;
}

void NetworkPart::paint(const CardSetter& setter, Point origin, Painting& painting) const {
  const double scale = setter.textSize() / m_textSize;
  for (std::size_t i = 0; i < m_networks.size(); ++i) {
    const Placed& placed = m_arrangement.placed[i];
    m_networks[i].paint(placed.layout, scale, {origin.x + placed.at.x, origin.y + placed.at.y}, painting);
  }
}

}  // namespace ekd::layout
