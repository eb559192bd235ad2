// SPDX-License-Identifier: MIT
#include "libekd/layout/network/network_layout.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace ekd::layout {
namespace {

constexpr double usualText = 10;
constexpr std::array directions{Direction::down, Direction::right};

std::size_t topOf(const Forest& forest, std::size_t node) {
  while (forest.nodes[node].host != nowhere) node = forest.nodes[node].host;
  return node;
}

/// The ties within each network.
std::vector<std::vector<Tie>> tiesOf(const Forest& forest) {
  std::unordered_map<std::size_t, std::size_t> numbers;  // by card without a host
  for (std::size_t n = 0; n < forest.networks.size(); ++n) {
    for (const std::size_t card : forest.networks[n]) numbers[topOf(forest, card)] = n;
  }
  std::vector<std::vector<Tie>> ties(forest.networks.size());
  for (const Tie& tie : forest.networkTies) {
    const auto number = numbers.find(topOf(forest, tie.source));
    if (number != numbers.end()) ties[number->second].push_back(tie);
  }
  return ties;
}

}  // namespace

LaidNetworks layOutNetworks(const Content& content, const Forest& forest, LayoutEngine& engine,
                            Typesetter& typesetter, double minText, std::vector<std::size_t>& failed) {
  // Slants and cut corners stay as large as they are: made larger, a card still has room for its text beside
  // them, made smaller it would not.
  const double textSize = std::min(usualText, minText);
  LaidNetworks laid{{}, textSize};
  if (forest.networks.empty()) return laid;
  const CardSetter setter(typesetter, textSize);
  std::vector<Network> networks;
  std::vector<BlockGraph> graphs;
  const std::vector<std::vector<Tie>> ties = tiesOf(forest);
  for (std::size_t n = 0; n < ties.size(); ++n) {
    networks.emplace_back(content, forest, forest.networks[n], ties[n], setter);
    for (const Direction direction : directions) graphs.push_back(networks.back().graph(direction));
  }
  const std::vector<Result<BlockLayout>> answers = engine.layOut(graphs);
  for (std::size_t n = 0; n < networks.size(); ++n) {
    for (std::size_t d = 0; d < directions.size(); ++d) {
      const std::size_t i = n * directions.size() + d;
      if (i < answers.size() && answers[i] && networks[n].accepts(graphs[i], *answers[i]))
        networks[n].take(directions[d], *answers[i]);
    }
    if (networks[n].isLaidOut()) {
      laid.networks.push_back(std::move(networks[n]));
    } else {
      failed.push_back(n);
    }
  }
  return laid;
}

void dissolveNetworks(const Content& content, Forest& forest, const std::vector<std::size_t>& numbers) {
  std::set<std::size_t> cards;
  for (const std::size_t number : numbers) {
    cards.insert(forest.networks[number].begin(), forest.networks[number].end());
    forest.networks[number].clear();
  }
  std::erase_if(forest.networks, [](const auto& network) { return network.empty(); });
  forest.tops.insert(forest.tops.end(), cards.begin(), cards.end());
  const auto position = [&](std::size_t node) { return content.position(forest.nodes[node].element); };
  std::sort(forest.tops.begin(), forest.tops.end(),
            [&](std::size_t a, std::size_t b) { return position(a) < position(b); });
  std::erase_if(forest.networkTies, [&](const Tie& tie) {
    const bool isDissolved = cards.contains(topOf(forest, tie.source));
    if (isDissolved) forest.ties.push_back(tie);
    return isDissolved;
  });
}

}  // namespace ekd::layout
