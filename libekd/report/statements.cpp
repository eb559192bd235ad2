// SPDX-License-Identifier: MIT
#include "libekd/report/statements.hpp"

#include "libekd/query/find.hpp"
#include "libekd/query/problems.hpp"
#include "libekd/report/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace ekd::report {
namespace {

// What hangs on what hangs on something is as far as anybody follows.
constexpr int deepest = 3;

struct Group {
  const Bilingual& title;
  bool (*has)(ElementKind kind);
};

bool isInTheWay(ElementKind kind) {
  return kind == ElementKind::problem || kind == ElementKind::isProblem || kind == ElementKind::cause ||
         kind == ElementKind::constraint;
}
bool isHelp(ElementKind kind) {
  return kind == ElementKind::opportunity || kind == ElementKind::solution ||
         kind == ElementKind::developmentAction;
}
bool isMeasure(ElementKind kind) {
  return kind == ElementKind::kpi || kind == ElementKind::criterion;
}
bool isRemark(ElementKind kind) {
  return kind == ElementKind::comment || kind == ElementKind::assumption || kind == ElementKind::example ||
         kind == ElementKind::targetGroup || kind == ElementKind::idea;
}

constexpr std::array<Group, 4> groups{{{words::inTheWay, isInTheWay},
                                       {words::helps, isHelp},
                                       {words::measured, isMeasure},
                                       {words::remarks, isRemark}}};

}  // namespace

bool isStatement(ElementKind kind) {
  return std::any_of(groups.begin(), groups.end(), [kind](const Group& group) { return group.has(kind); });
}

void Statements::tellAbout(const std::vector<Slot>& hosts) {
  const Model& model = m_teller.model();
  std::vector<Slot> found;
  for (const Slot host : hosts) {
    for (const Slot relation : model.outgoing(host)) found.push_back(model.targetSlot(relation));
    for (const Slot relation : model.incoming(host)) found.push_back(model.sourceSlot(relation));
  }
  std::erase_if(found, [&](Slot slot) { return !isStatement(m_teller.kind(slot)); });
  sortForReading(model, m_teller.numbering(), found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  for (const Group& group : groups) {
    std::vector<Entry> entries;
    for (const Slot slot : found) {
      if (group.has(m_teller.kind(slot))) add(slot, 0, entries);
    }
    if (entries.empty()) continue;
    m_teller.heading(3, m_teller.say(group.title));
    m_teller.list(std::move(entries));
  }
}

std::vector<Slot> Statements::hangingOn(Slot slot) const {
  const Model& model = m_teller.model();
  std::vector<Slot> found;
  const auto look = [&](Slot other) {
    const ElementKind kind = m_teller.kind(other);
    // Problems stand where they hinder, except for those that nothing but another one leads to.
    const bool isOwn = isStatement(kind) && kind != ElementKind::problem && kind != ElementKind::isProblem;
    if (isOwn && !m_teller.isTold(other)) found.push_back(other);
  };
  for (const Slot relation : model.outgoing(slot)) look(model.targetSlot(relation));
  for (const Slot relation : model.incoming(slot)) look(model.sourceSlot(relation));
  sortForReading(model, m_teller.numbering(), found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void Statements::add(Slot slot, int depth, std::vector<Entry>& entries) {
  if (m_teller.isTold(slot)) {
    entries.push_back({m_teller.statement(slot, true), {}, depth});
    return;
  }
  const std::size_t own = entries.size();
  entries.push_back({m_teller.statement(slot), m_teller.tell(slot), depth});
  std::vector<Slot> below;
  if (depth < deepest) below = hangingOn(slot);
  for (const Slot other : below) {
    if (!m_teller.isTold(other)) add(other, depth + 1, entries);
  }
  Line& line = entries[own].line;
  m_teller.addRelations(line, slot, [&](RelationKind, Slot other) {
    return std::binary_search(below.begin(), below.end(), other, [&](Slot a, Slot b) {
      return isReadBefore(m_teller.model(), m_teller.numbering(), a, b);
    });
  });
  const ElementKind kind = m_teller.kind(slot);
  if (kind == ElementKind::problem && isUnsolved(m_teller.model(), slot))
    line.push_back({" – " + m_teller.say(words::noSolution), Emphasis::quiet});
}

}  // namespace ekd::report
