// SPDX-License-Identifier: MIT
#include "libekd/query/coverage.hpp"
#include "libekd/report/chapters.hpp"
#include "libekd/report/statements.hpp"
#include "libekd/report/who.hpp"
#include "libekd/report/words.hpp"

namespace ekd::report {
namespace {

class GoalsChapter {
 public:
  GoalsChapter(Teller& teller, bool figures)
      : m_teller(teller),
        m_statements(teller),
        m_figures(figures),
        m_below(coverageBelow(teller.model(), teller.hierarchy(), teller.trace(), ElementKind::goal)) {}

  void tell(const Branch& branch) {
    m_teller.heading(2, branch.top);
    m_teller.description(branch.top);
    tellTop(branch.top);
    addFigure(branch);
    addTable(branch.below);
    std::vector<Slot> goals{branch.top};
    for (const PlacedGoal& placed : branch.below) goals.push_back(placed.goal);
    m_statements.tellAbout(goals);
  }

  void tellOthers(const std::vector<Slot>& others) {
    if (others.empty()) return;
    m_teller.heading(2, m_teller.say(words::otherGoals));
    std::vector<PlacedGoal> rows;
    for (const Slot goal : others) rows.push_back({goal, 0});
    addTable(rows);
    m_statements.tellAbout(others);
  }

 private:
  Teller& m_teller;
  Statements m_statements;
  bool m_figures;
  std::vector<CoverageBelow> m_below;  // by slot

  /// Who answers for it and what else it is related to: the heading says the rest.
  void tellTop(Slot top) {
    Line line;
    addLinks(line, top);
    if (!line.empty()) line.erase(line.begin());  // the dash before the first
    Cell who = whoDoes(m_teller, top);
    for (Entry& entry : who) {
      if (!line.empty()) line.push_back({"; "});
      line.insert(line.end(), entry.line.begin(), entry.line.end());
    }
    if (!line.empty()) m_teller.report().blocks.emplace_back(Paragraph{{std::move(line)}});
  }

  /// To other goals and to projects: everything else is told where it stands.
  void addLinks(Line& line, Slot goal) const {
    m_teller.addJoints(line, goal);
    m_teller.addRelations(line, goal, [&](RelationKind relation, Slot other) {
      const ElementKind kind = m_teller.kind(other);
      return isResponsibility(relation) || (kind != ElementKind::goal && kind != ElementKind::isGoal);
    });
  }

  void addFigure(const Branch& branch) {
    if (!m_figures) return;
    Figure figure;
    figure.title = m_teller.name(branch.top).text + " " + m_teller.label(branch.top);
    if (const View* view = viewOf(m_teller, branch.top)) {
      figure.view = *view;
    } else {
      figure.view.query.roots = {m_teller.element(branch.top).id};
      if (branch.isOverall) figure.view.query.depth = 1;
      figure.view.query.kinds = {ElementKind::goal,       ElementKind::problem,     ElementKind::cause,
                                 ElementKind::constraint, ElementKind::opportunity, ElementKind::actor};
    }
    m_teller.report().blocks.emplace_back(std::move(figure));
  }

  Cell whoCell(Slot goal) const {
    Cell cell = whoDoes(m_teller, goal);
    if (cell.empty() && m_below[goal].answered == 0)
      cell.push_back({{{m_teller.say(words::nobody), Emphasis::quiet}}});
    return cell;
  }

  void addTable(const std::vector<PlacedGoal>& goals) {
    if (goals.empty()) return;
    Table table;
    table.columns = {{m_teller.say(words::number), 1.2},
                     {m_teller.say(info(ElementKind::goal).label), 6},
                     {m_teller.say(words::who), 4}};
    for (const auto& [goal, depth] : goals) {
      Line line{{m_teller.label(goal)}};
      m_teller.addRemarks(line, goal);
      addLinks(line, goal);
      table.rows.push_back({{{{{std::string(m_teller.numbering().of(goal))}}, m_teller.tell(goal)}},
                            {{std::move(line), {}, depth}},
                            whoCell(goal)});
    }
    m_teller.report().blocks.emplace_back(std::move(table));
  }
};

}  // namespace

void tellGoals(Teller& teller, const Branches& branches, bool figures) {
  if (branches.branches.empty() && branches.others.empty()) return;
  teller.heading(1, teller.say(words::goals));
  GoalsChapter chapter(teller, figures);
  for (const Branch& branch : branches.branches) chapter.tell(branch);
  chapter.tellOthers(branches.others);
}

}  // namespace ekd::report
