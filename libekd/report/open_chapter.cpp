// SPDX-License-Identifier: MIT
#include "libekd/query/coverage.hpp"
#include "libekd/query/left_over.hpp"
#include "libekd/query/problems.hpp"
#include "libekd/report/chapters.hpp"
#include "libekd/report/words.hpp"

#include <algorithm>
#include <array>

namespace ekd::report {
namespace {

class OpenChapter {
 public:
  explicit OpenChapter(Teller& teller) : m_teller(teller) {}

  void tell() {
    const std::array<ElementKind, 1> goals{ElementKind::goal};
    const auto below =
        coverageBelow(m_teller.model(), m_teller.hierarchy(), m_teller.trace(), ElementKind::goal);
    std::vector<Slot> nobody;
    std::vector<Slot> possible;
    for (const Slot goal : m_teller.all(goals)) {
      const Answered how = howAnswered(m_teller.model(), m_teller.trace(), goal);
      if (how == Answered::nobody && below[goal].answered == 0) nobody.push_back(goal);
      if (how == Answered::possible) possible.push_back(goal);
    }
    addList(words::unansweredBranches, nobody);
    addList(words::onlyPossible, possible);
    const std::array<ElementKind, 1> problems{ElementKind::problem};
    std::vector<Slot> unsolved = m_teller.all(problems);
    std::erase_if(unsolved, [this](Slot slot) { return !isUnsolved(m_teller.model(), slot); });
    addList(words::unsolvedProblems, unsolved);
    tellLeftOver();
  }

 private:
  Teller& m_teller;
  bool m_hasHeading = false;

  void addList(const Bilingual& title, const std::vector<Slot>& slots) {
    if (slots.empty()) return;
    if (!m_hasHeading) m_teller.heading(1, m_teller.say(words::open));
    m_hasHeading = true;
    m_teller.heading(2, m_teller.say(title) + " (" + std::to_string(slots.size()) + ")");
    std::vector<Entry> entries;
    for (const Slot slot : slots) entries.push_back({m_teller.statement(slot, true)});
    m_teller.list(std::move(entries));
  }

  void tellLeftOver() {
    const LeftOver left = leftOver(m_teller.model(), m_teller.numbering());
    addList(words::untyped, slotsOf(left.untyped));
    addList(words::unlinked, slotsOf(left.unlinked));
    // Where nobody marks decisions, all would be open.
    const auto isDecided = [](const Element& element) {
      return element.standing == Standing::agreed || element.standing == Standing::rejected;
    };
    bool marksDecisions = false;
    for (Slot slot = 0; slot < m_teller.model().elements().slotEnd(); ++slot)
      marksDecisions = marksDecisions || isDecided(m_teller.element(slot));
    if (marksDecisions) addList(words::undecided, slotsOf(left.undecided));
  }

  std::vector<Slot> slotsOf(const std::vector<ElementId>& ids) const {
    std::vector<Slot> slots;
    for (const ElementId id : ids) slots.push_back(*m_teller.model().elements().slotOf(id));
    return slots;
  }
};

}  // namespace

void tellOpenPoints(Teller& teller) {
  OpenChapter(teller).tell();
}

}  // namespace ekd::report
