// SPDX-License-Identifier: MIT
#include "libekd/query/find.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

namespace ekd {
namespace {

using Pair = std::array<char, 2>;

/// The neighbouring bytes of each word of a folded text, with a space at both ends of a word, so that
/// beginnings weigh; sorted.
std::vector<Pair> pairsOf(std::string_view folded) {
  std::vector<Pair> pairs;
  char before = ' ';
  for (const char c : folded) {
    pairs.push_back({before, c});
    before = c;
  }
  if (before != ' ') pairs.push_back({before, ' '});
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

/// Counts the members of two sorted ranges that are in both, without making a third one.
class Counter {
 public:
  using value_type = Pair;
  void push_back(const Pair&) { ++count; }
  std::size_t count = 0;
};

/// Dice's coefficient of neighbouring bytes: 0 for nothing alike, 1 for the same.
double likeness(const std::vector<Pair>& asked, std::string_view candidate) {
  const std::vector<Pair> other = pairsOf(text::foldForSearch(candidate));
  if (asked.empty() || other.empty()) return 0;
  Counter common;
  std::set_intersection(asked.begin(), asked.end(), other.begin(), other.end(), std::back_inserter(common));
  return 2.0 * static_cast<double>(common.count) / static_cast<double>(asked.size() + other.size());
}

}  // namespace

std::vector<Slot> suggestElements(const Model& model, const Numbering& numbering, std::string_view query,
                                  std::size_t count, const std::function<bool(const Element&)>& accepts) {
  constexpr double worthSaying = 0.3;
  const std::vector<Pair> asked = pairsOf(text::foldForSearch(query));
  std::vector<std::pair<double, Slot>> scored;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    const Element& element = model.element(slot);
    if (!element.id || isJoint(element.kind) || (accepts && !accepts(element))) continue;
    double best = likeness(asked, numbering.of(slot));
    for (const Text& label : element.labels) best = std::max(best, likeness(asked, label.text));
    for (const std::string& alias : element.details->aliases) best = std::max(best, likeness(asked, alias));
    if (best >= worthSaying) scored.emplace_back(best, slot);
  }
  std::sort(scored.begin(), scored.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : model.element(a.second).id < model.element(b.second).id;
  });
  std::vector<Slot> result;
  for (std::size_t i = 0; i < std::min(count, scored.size()); ++i) result.push_back(scored[i].second);
  return result;
}

}  // namespace ekd
