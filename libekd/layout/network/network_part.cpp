// SPDX-License-Identifier: MIT
#include "libekd/layout/network/network_part.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

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

std::vector<Rect> withTaken(std::vector<Rect> occupied, const std::vector<Rect>& taken) {
  occupied.insert(occupied.end(), taken.begin(), taken.end());
  return occupied;
}

bool isFree(const Rect& rect, const std::vector<Rect>& taken) {
  return std::none_of(taken.begin(), taken.end(), [&](const Rect& other) { return other.overlaps(rect); });
}

void sortByDistance(std::vector<double>& all, double wish) {
  std::stable_sort(all.begin(), all.end(),
                   [&](double a, double b) { return std::abs(a - wish) < std::abs(b - wish); });
}

/// The free place nearest to that of `rect`, with nothing nearer than `distance`.
Point nearestFree(Rect rect, const std::vector<Rect>& taken, double distance) {
  std::vector<Rect> kept;
  kept.reserve(taken.size());
  for (const Rect& other : taken)
    kept.push_back(
        {other.x - distance, other.y - distance, other.width + 2 * distance, other.height + 2 * distance});
  const Point wish{std::max(0.0, rect.x), std::max(0.0, rect.y)};
  if (isFree({wish.x, wish.y, rect.width, rect.height}, kept)) return wish;
  std::vector<double> xs{wish.x};
  std::vector<double> ys{wish.y};
  for (const Rect& other : kept) {
    for (const double x : {other.right(), other.x - rect.width}) {
      if (x >= 0) xs.push_back(x);
    }
    for (const double y : {other.bottom(), other.y - rect.height}) {
      if (y >= 0) ys.push_back(y);
    }
  }
  sortByDistance(xs, wish.x);
  sortByDistance(ys, wish.y);
  Point best = wish;
  double nearest = std::numeric_limits<double>::infinity();
  for (const double x : xs) {
    for (const double y : ys) {
      const double away = std::hypot(x - wish.x, y - wish.y);
      if (away >= nearest) break;
      if (!isFree({x, y, rect.width, rect.height}, kept)) continue;
      nearest = away;
      best = {x, y};
    }
  }
  return best;
}

}  // namespace

bool NetworkPart::coversTaken(const Network& network, const Fit& fit, double scale,
                              const std::vector<Rect>& taken) {
  const std::vector<Rect> cards = network.rects(fit.layout);
  return std::any_of(cards.begin(), cards.end(), [&](const Rect& card) {
    return !isFree(
        {fit.at.x + card.x * scale, fit.at.y + card.y * scale, card.width * scale, card.height * scale},
        taken);
  });
}

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

/// Moved as a whole, in the layout whose cards then stand nearest to where they stood.
NetworkPart::Fit NetworkPart::fit(const Network& network, const Memory& memory, double scale) const {
  constexpr double slack = 0.05;  // points
  Fit best;
  for (std::size_t which = 0; which < network.sizes().size(); ++which) {
    const std::vector<Rect> rects = network.rects(which);
    std::vector<Point> ways;
    Point mean;
    for (std::size_t i = 0; i < rects.size(); ++i) {
      const CardPlace* place = memory.of(network.cards()[i]);
      if (place == nullptr) continue;
      const Point was = place->rect.centre();
      const Point is = rects[i].centre();
      ways.push_back({was.x - m_earlier->at.x - is.x * scale, was.y - m_earlier->at.y - is.y * scale});
      mean = {mean.x + ways.back().x, mean.y + ways.back().y};
    }
    Fit found;
    found.layout = which;
    if (ways.empty()) return found;
    const auto count = static_cast<double>(ways.size());
    found.isKnown = true;
    found.at = {mean.x / count, mean.y / count};
    for (const Point& way : ways)
      found.distance += std::hypot(way.x - found.at.x, way.y - found.at.y) / count;
    found.isSame = ways.size() == rects.size() && found.distance < slack;
    if (!best.isKnown || found.distance < best.distance - slack) best = found;
  }
  return best;
}

Size NetworkPart::arrangeAgain(const CardSetter& setter, const Memory& memory,
                               const std::vector<Rect>& taken) {
  const double scale = setter.textSize() / m_textSize;
  const double distance = gap * setter.textSize();
  std::vector<Fit> fits;
  for (const Network& network : m_networks) fits.push_back(fit(network, memory, scale));
  // What did not change stays; then what did, near where it was; then what is new.
  std::vector<std::size_t> turns(m_networks.size());
  std::iota(turns.begin(), turns.end(), std::size_t{0});
  const auto rank = [&](std::size_t i) { return fits[i].isSame ? 0 : fits[i].isKnown ? 1 : 2; };
  std::stable_sort(turns.begin(), turns.end(),
                   [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  m_arrangement = {};
  m_arrangement.placed.resize(m_networks.size());
  std::vector<Rect> occupied;
  for (const std::size_t i : turns) {
    const Size own = m_networks[i].sizes()[fits[i].layout];
    Rect rect{fits[i].at.x, fits[i].at.y, own.width * scale, own.height * scale};
    if (!fits[i].isKnown) rect.y = m_arrangement.size.height;
    Fit found = fits[i];
    found.at = nearestFree(rect, occupied, distance);
    const Point at = coversTaken(m_networks[i], found, scale, taken)
                         ? nearestFree(rect, withTaken(occupied, taken), distance)
                         : found.at;
    rect = {at.x, at.y, rect.width, rect.height};
    m_arrangement.placed[i] = {fits[i].layout, at};
    m_arrangement.size.width = std::max(m_arrangement.size.width, rect.right());
    m_arrangement.size.height = std::max(m_arrangement.size.height, rect.bottom());
    occupied.push_back(rect);
  }
  return m_arrangement.size;
}

void NetworkPart::remember(PartPlace& place, std::vector<std::uint32_t>&, std::uint32_t&) const {
  place.kind = PartKind::networks;
}

void NetworkPart::paint(const CardSetter& setter, Point origin, Painting& painting) const {
  const double scale = setter.textSize() / m_textSize;
  for (std::size_t i = 0; i < m_networks.size(); ++i) {
    const Placed& placed = m_arrangement.placed[i];
    m_networks[i].paint(placed.layout, scale, {origin.x + placed.at.x, origin.y + placed.at.y}, painting);
  }
}

}  // namespace ekd::layout
