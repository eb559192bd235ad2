// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/memory.hpp"

#include "libekd/layout/content/place_finder.hpp"

#include <algorithm>
#include <map>

namespace ekd::layout {

CardKey cardKey(const Content& content, const Forest& forest, std::size_t node) {
  const Node& card = forest.nodes[node];
  CardKey key{content.element(card.element).id, {}};
  if (card.block != nowhere) key.block = content.element(forest.nodes[card.block].element).id;
  return key;
}

std::vector<std::size_t> nodesByKey(const Content& content, const Forest& forest) {
  const auto& elements = content.byIdentity();
  std::vector<std::uint32_t> rank(elements.size());  // of an element's identity, by position
  for (std::size_t i = 0; i < elements.size(); ++i)
    rank[content.position(elements[i])] = static_cast<std::uint32_t>(i);
  const auto rankOf = [&](std::size_t node) { return rank[content.position(forest.nodes[node].element)]; };
  std::vector<std::uint32_t> next(elements.size() + 1);
  for (std::size_t i = 0; i < forest.nodes.size(); ++i) ++next[rankOf(i) + 1];
  for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
  std::vector<std::size_t> nodes(forest.nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) nodes[next[rankOf(i)]++] = i;
  for (auto begin = nodes.begin(); begin != nodes.end();) {
    const auto end = nodes.begin() + next[rankOf(*begin)];
    if (end - begin > 1)
      std::sort(begin, end, [&](std::size_t a, std::size_t b) {
        return cardKey(content, forest, a) < cardKey(content, forest, b);
      });
    begin = end;
  }
  return nodes;
}

std::vector<bool> inSequence(const std::vector<double>& places, const std::vector<double>& weights) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  struct End {
    double weight = 0;
    std::size_t last = none;
  };
  // By the place of its last thing: the heaviest sequence that ends there or before. Weights rise with
  // places.
  std::map<double, End> ends;
  std::vector<std::size_t> before(places.size(), none);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] < 0) continue;
    auto next = ends.upper_bound(places[i]);
    End own{weights[i], i};
    if (next != ends.begin()) {
      own.weight += std::prev(next)->second.weight;
      before[i] = std::prev(next)->second.last;
    }
    while (next != ends.end() && next->second.weight <= own.weight) next = ends.erase(next);
    ends[places[i]] = own;
  }
  std::vector<bool> stays(places.size());
  for (std::size_t i = ends.empty() ? none : ends.rbegin()->second.last; i != none; i = before[i])
    stays[i] = true;
  return stays;
}

Memory::Memory(const Content& content, const Forest& forest, const Places& earlier)
    : m_content(content),
      m_forest(forest),
      m_earlier(earlier),
      m_places(forest.nodes.size()),
      m_weights(forest.nodes.size()),
      m_isKept(forest.nodes.size()) {
  const PlaceFinder finder(content, earlier);
  std::vector<std::size_t> tops;
  for (std::size_t i = 0; i < forest.nodes.size(); ++i) {
    m_places[i] = finder.find(forest.nodes[i].element, cardKey(content, forest, i).block);
    if (forest.nodes[i].host == nowhere) tops.push_back(i);
  }
  for (const std::size_t top : tops) weigh(top);
  // Heads of walls and cards of networks stand in no column: they have no sequence to keep.
  const auto others = std::stable_partition(tops.begin(), tops.end(), [&](std::size_t top) {
    return m_places[top] != nullptr && m_places[top]->column == noColumn;
  });
  for (auto top = tops.begin(); top != others; ++top) keep({*top});
  tops.erase(tops.begin(), others);
  std::sort(tops.begin(), tops.end(), [&](std::size_t a, std::size_t b) {
    return content.position(forest.nodes[a].element) < content.position(forest.nodes[b].element);
  });
  keep(tops);
}

bool Memory::hasSameHost(std::size_t node) const {
  const CardPlace* place = m_places[node];
  if (place == nullptr) return false;
  const std::size_t host = m_forest.nodes[node].host;
  if (host != nowhere && m_content.element(m_forest.nodes[host].element).id == place->host)
    return m_isKept[host];
  if (host == nowhere && !place->host) return true;
  // What hung on a card that is gone, and now hangs on what that hung on, stays.
  const Slot* former = m_content.model().elements().slotOf(place->host);
  if (!place->host || (former != nullptr && m_content.shows(*former))) return false;
  const CardPlace* gone = findPlace(m_earlier, {place->host, {}});
  const ElementId above = host == nowhere ? ElementId{} : m_content.element(m_forest.nodes[host].element).id;
  return gone != nullptr && gone->host == above && (host == nowhere || m_isKept[host]);
}

double Memory::weigh(std::size_t node) {
  double weight = 1;
  for (const std::size_t child : m_forest.nodes[node].below) weight += weigh(child);
  for (const std::size_t guest : m_forest.nodes[node].beside) weight += weigh(guest);
  return m_weights[node] = weight;
}

void Memory::keep(const std::vector<std::size_t>& siblings) {
  constexpr double higherThanAnySheet = 1e7;
  std::vector<double> places;
  std::vector<double> weights;
  for (const std::size_t node : siblings) {
    weights.push_back(m_weights[node]);
    const bool isSame = hasSameHost(node);
    places.push_back(
        isSame ? m_places[node]->column * higherThanAnySheet + std::max(0.0, m_places[node]->rect.y) : -1);
  }
  const std::vector<bool> stays = inSequence(places, weights);
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    m_isKept[siblings[i]] = stays[i];
    keep(m_forest.nodes[siblings[i]].below);
    keep(m_forest.nodes[siblings[i]].beside);
  }
}

}  // namespace ekd::layout
