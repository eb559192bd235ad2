// SPDX-License-Identifier: MIT
#include "libekd/query/coverage.hpp"
#include "libekd/query/problems.hpp"
#include "libekd/query/statistics.hpp"
#include "libekd/report/chapters.hpp"
#include "libekd/report/words.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace ekd::report {
namespace {

constexpr std::size_t mostBusy = 8;

using enum ElementKind;
// What a model is mostly made of; the rest is counted where it is told.
constexpr std::array countedKinds{goal,     problem, opportunity,   rule,
                                  concept_, process, isRequirement, technicalComponent,
                                  solution, project, argument};

std::string share(std::size_t part, std::size_t whole) {
  return whole == 0 ? std::string() : " (" + std::to_string((part * 100 + whole / 2) / whole) + " %)";
}

class SummaryChapter {
 public:
  explicit SummaryChapter(Teller& teller) : m_teller(teller), m_statistics(statisticsOf(teller.document())) {
    const std::array<ElementKind, 1> kinds{goal};
    m_goals = teller.all(kinds);
  }

  void tell(const Branches& branches) {
    std::vector<Entry> entries;
    const auto add = [&](const std::string& text) {
      if (!text.empty()) entries.push_back({{{text}}});
    };
    add(counts());
    add(decisions());
    add(answered());
    add(solved());
    if (Line line = busiest(); !line.empty()) entries.push_back({std::move(line)});
    m_teller.list(std::move(entries));
    addTable(branches);
  }

 private:
  Teller& m_teller;
  Statistics m_statistics;
  std::vector<Slot> m_goals;

  std::string say(const Bilingual& words) const { return m_teller.say(words); }
  std::size_t count(ElementKind kind) const { return m_statistics.elements[static_cast<std::size_t>(kind)]; }

  std::string counts() const {
    std::string text;
    const auto add = [&](std::size_t many, const Bilingual& plural) {
      if (many == 0) return;
      text += (text.empty() ? "" : ", ") + text::inSentence(plural.in(m_teller.language())) + " " +
              std::to_string(many);
    };
    for (const ElementKind kind : countedKinds) add(count(kind), info(kind).plural);
    add(count(actor) + count(individual) + count(organizationalUnit) + count(role) + count(resource),
        info(actor).plural);
    if (!text.empty() && static_cast<unsigned char>(text[0]) < 0x80)
      text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
  }

  std::string decisions() const {
    std::string text;
    for (const Standing standing : {Standing::agreed, Standing::rejected, Standing::parked}) {
      const auto it = m_statistics.standings.find(std::string(nameOf(standing)));
      if (it == m_statistics.standings.end()) continue;
      text += (text.empty() ? say(words::decided) + ": " : ", ") +
              std::string(readingOf(standing).in(m_teller.language())) + " " + std::to_string(it->second);
    }
    return text;
  }

  std::string answered() const {
    if (m_goals.empty()) return {};
    std::size_t nobody = 0;
    std::size_t possible = 0;
    for (const Slot goal : m_goals) {
      const Answered how = howAnswered(m_teller.model(), m_teller.trace(), goal);
      nobody += how == Answered::nobody ? 1 : 0;
      possible += how == Answered::possible ? 1 : 0;
    }
    std::string text = say(words::unanswered) + ": " + std::to_string(nobody) + share(nobody, m_goals.size());
    if (possible > 0)
      text += "; " + text::inSentence(say(words::onlyPossible)) + ": " + std::to_string(possible);
    return text;
  }

  std::string solved() const {
    const std::array<ElementKind, 1> kinds{problem};
    const std::vector<Slot> problems = m_teller.all(kinds);
    if (problems.empty()) return {};
    const auto unsolved = static_cast<std::size_t>(std::count_if(
        problems.begin(), problems.end(), [this](Slot slot) { return isUnsolved(m_teller.model(), slot); }));
    return say(words::unsolvedProblems) + ": " + std::to_string(unsolved) + share(unsolved, problems.size());
  }

  Line busiest() const {
    Line line;
    auto loads = actorLoads(m_teller.model(), m_teller.trace(), m_goals);
    std::erase_if(loads, [](const ActorLoad& load) { return load.direct == 0; });
    std::stable_sort(loads.begin(), loads.end(),
                     [](const ActorLoad& a, const ActorLoad& b) { return a.direct > b.direct; });
    if (loads.size() > mostBusy) loads.resize(mostBusy);
    for (const ActorLoad& load : loads) {
      line.push_back({line.empty() ? say(words::busiest) + ": " : ", "});
      line.push_back(m_teller.name(load.actor));
      line.push_back({" " + std::to_string(load.direct)});
    }
    return line;
  }

  /// A line for each branch: where there is the most to do.
  void addTable(const Branches& branches) {
    Table table;
    table.columns = {{say(words::number), 1},           {say(info(goal).label), 6},
                     {say(words::subGoals), 1.6, true}, {say(words::answeredFor), 1.6, true},
                     {say(words::problems), 1.6, true}, {say(words::unsolved), 1.8, true}};
    for (const Branch& branch : branches.branches) {
      if (branch.isOverall) continue;
      const auto [total, unsolved] = problemsOf(branch);
      const auto hasDoers = [this](const PlacedGoal& one) {
        const Answered how = howAnswered(m_teller.model(), m_teller.trace(), one.goal);
        return how == Answered::stated || how == Answered::possible;
      };
      const auto done = std::count_if(branch.below.begin(), branch.below.end(), hasDoers);
      table.rows.push_back({{{{{std::string(m_teller.numbering().of(branch.top)), Emphasis::none,
                                m_teller.element(branch.top).id}}}},
                            {{{{m_teller.label(branch.top)}}}},
                            number(branch.below.size()),
                            number(static_cast<std::size_t>(done)),
                            number(total),
                            number(unsolved)});
    }
    if (table.rows.size() > 1) m_teller.report().blocks.emplace_back(std::move(table));
  }

  static Cell number(std::size_t many) { return {{{{std::to_string(many)}}}}; }

  std::pair<std::size_t, std::size_t> problemsOf(const Branch& branch) const {
    std::set<Slot> problems;
    const auto look = [&](Slot slot) {
      for (const Slot relation : m_teller.model().incoming(slot)) {
        const Slot source = m_teller.model().sourceSlot(relation);
        if (m_teller.kind(source) == problem) problems.insert(source);
      }
      for (const Slot relation : m_teller.model().outgoing(slot)) {
        const Slot target = m_teller.model().targetSlot(relation);
        if (m_teller.kind(target) == problem) problems.insert(target);
      }
    };
    look(branch.top);
    for (const PlacedGoal& placed : branch.below) look(placed.goal);
    const auto unsolved = std::count_if(problems.begin(), problems.end(),
                                        [this](Slot slot) { return isUnsolved(m_teller.model(), slot); });
    return {problems.size(), static_cast<std::size_t>(unsolved)};
  }
};

}  // namespace

void tellSummary(Teller& teller, const Branches& branches) {
  if (teller.model().elementCount() == 0) return;
  teller.heading(1, teller.say(words::summary));
  SummaryChapter(teller).tell(branches);
}

}  // namespace ekd::report
