// SPDX-License-Identifier: MIT
#include "libekd/report/branches.hpp"

#include <algorithm>
#include <array>

namespace ekd::report {
namespace {

// With fewer, the goals below them are told in one table.
constexpr std::size_t leastBranches = 2;

class Finder {
 public:
  explicit Finder(const Teller& teller) : m_teller(teller), m_isFound(teller.model().elements().slotEnd()) {}

  Branches find() {
    const std::array<ElementKind, 1> kinds{ElementKind::goal};
    const std::vector<Slot> goals = m_teller.all(kinds);
    for (const Slot goal : goals) {
      const auto parent = m_teller.hierarchy().parent(goal);
      if (!parent || !isGoal(*parent)) addTop(goal);
    }
    for (const Slot goal : goals) {
      if (!m_isFound[goal]) m_result.others.push_back(goal);
    }
    return std::move(m_result);
  }

 private:
  const Teller& m_teller;
  std::vector<bool> m_isFound;  // by slot
  Branches m_result;

  bool isGoal(Slot slot) const { return m_teller.kind(slot) == ElementKind::goal; }

  std::vector<Slot> goalsBelow(Slot goal) const {
    const auto children = m_teller.hierarchy().children(goal);
    std::vector<Slot> goals(children.begin(), children.end());
    std::erase_if(goals, [this](Slot slot) { return !isGoal(slot); });
    return goals;
  }

  void addTop(Slot top) {
    const std::vector<Slot> below = goalsBelow(top);
    if (below.empty()) return;
    std::vector<Slot> large = below;
    std::erase_if(large, [this](Slot goal) { return goalsBelow(goal).empty(); });
    if (large.size() < leastBranches) {
      addBranch(top);
      return;
    }
    Branch overall{top, {}, true};
    m_isFound[top] = true;
    for (const Slot goal : below) {
      if (!goalsBelow(goal).empty()) continue;
      overall.below.push_back({goal, 0});
      m_isFound[goal] = true;
    }
    m_result.branches.push_back(std::move(overall));
    for (const Slot goal : large) addBranch(goal);
  }

  void addBranch(Slot top) {
    Branch branch{top, {}, false};
    m_isFound[top] = true;
    std::vector<PlacedGoal> stack;
    const auto push = [&](Slot goal, int depth) {
      const std::vector<Slot> below = goalsBelow(goal);
      for (auto it = below.rbegin(); it != below.rend(); ++it) stack.push_back({*it, depth});
    };
    push(top, 0);
    while (!stack.empty()) {
      const PlacedGoal next = stack.back();
      stack.pop_back();
      m_isFound[next.goal] = true;
      branch.below.push_back(next);
      push(next.goal, next.depth + 1);
    }
    m_result.branches.push_back(std::move(branch));
  }
};

}  // namespace

Branches branchesOf(const Teller& teller) {
  return Finder(teller).find();
}

}  // namespace ekd::report
