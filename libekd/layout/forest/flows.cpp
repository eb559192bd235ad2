// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/flows.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ekd::layout {
namespace {

class FlowFinder {
 public:
  FlowFinder(const Content& content, Forest& forest) : m_content(content), m_forest(forest) {}

  void find() {
    for (const Tie& tie : m_forest.ties) {
      if (m_content.model().relation(tie.relation).kind != RelationKind::precedes) continue;
      if (tie.source != tie.target) m_ties.push_back(tie);
    }
    if (m_ties.empty()) return;
    std::set<std::size_t> taken;  // heads
    for (const std::size_t top : m_forest.tops) {
      if (addFlow(top, m_forest.nodes[top].below)) taken.insert(top);
    }
    std::erase_if(m_forest.tops, [&](std::size_t top) { return taken.contains(top); });
    std::vector<std::size_t> steps;
    for (const std::size_t top : m_forest.tops) {
      if (isStep(kind(top)) && isInSequence(top)) steps.push_back(top);
    }
    if (addFlow(nowhere, steps)) {
      std::erase_if(m_forest.tops, [&](std::size_t top) {
        return std::find(steps.begin(), steps.end(), top) != steps.end();
      });
    }
    std::erase_if(m_forest.ties, [this](const Tie& tie) {
      return std::find(m_used.begin(), m_used.end(), tie) != m_used.end();
    });
  }

 private:
  const Content& m_content;
  Forest& m_forest;
  std::vector<Tie> m_ties;  // of the kind precedes
  std::vector<Tie> m_used;  // by flows

  ElementKind kind(std::size_t node) const { return m_content.element(m_forest.nodes[node].element).kind; }

  bool isInSequence(std::size_t node) const {
    return std::any_of(m_ties.begin(), m_ties.end(), [&](const Tie& tie) {
      return (tie.source == node && m_forest.nodes[tie.target].host == m_forest.nodes[node].host) ||
             (tie.target == node && m_forest.nodes[tie.source].host == m_forest.nodes[node].host);
    });
  }

  bool addFlow(std::size_t head, const std::vector<std::size_t>& siblings) {
    if (siblings.size() < 2) return false;
    if (!std::all_of(siblings.begin(), siblings.end(),
                     [this](std::size_t node) { return isStep(kind(node)); }))
      return false;
    std::map<std::size_t, Tie> next;
    std::map<std::size_t, Tie> previous;
    const std::set<std::size_t> all(siblings.begin(), siblings.end());
    for (const Tie& tie : m_ties) {
      if (!all.contains(tie.source) || !all.contains(tie.target)) continue;
      // A branch is no sequence.
      if (!next.emplace(tie.source, tie).second || !previous.emplace(tie.target, tie).second) return false;
    }
    if (next.empty()) return false;
    Flow flow{head, {}, {}};
    for (const std::size_t sibling : siblings) {
      if (previous.contains(sibling)) continue;
      flow.steps.push_back(sibling);
      for (auto it = next.find(sibling); it != next.end(); it = next.find(it->second.target)) {
        flow.steps.push_back(it->second.target);
        flow.ties.push_back(it->second);
      }
    }
    // What runs in a circle begins nowhere.
    if (flow.steps.size() != siblings.size()) return false;
    m_used.insert(m_used.end(), flow.ties.begin(), flow.ties.end());
    m_forest.flows.push_back(std::move(flow));
    return true;
  }
};

}  // namespace

void findFlows(const Content& content, Forest& forest) {
  FlowFinder(content, forest).find();
}

}  // namespace ekd::layout
