// SPDX-License-Identifier: MIT
#include "libekd/metamodel/spelling.hpp"
#include "libekd/query/argument_side.hpp"
#include "libekd/query/find.hpp"
#include "libekd/query/refinement.hpp"
#include "libekd/report/chapters.hpp"
#include "libekd/report/statements.hpp"
#include "libekd/report/who.hpp"
#include "libekd/report/words.hpp"

#include <algorithm>
#include <array>

namespace ekd::report {
namespace {

bool isArgument(ElementKind kind) {
  return kind == ElementKind::argument || kind == ElementKind::argumentGroup;
}

class ProjectsChapter {
 public:
  explicit ProjectsChapter(Teller& teller) : m_teller(teller), m_statements(teller) {}

  void tell(Slot project) {
    m_teller.heading(2, project);
    m_teller.description(project);
    tellLinks(project);
    m_hosts = {project};
    std::vector<Slot> single;
    for (const Slot slot : argumentsFor(project)) {
      if (m_teller.kind(slot) == ElementKind::argumentGroup) {
        tellGroup(slot);
      } else {
        single.push_back(slot);
      }
    }
    addTable({{nullptr, single}});
    m_statements.tellAbout(m_hosts);
  }

 private:
  /// Arguments under a title of their own, or under none.
  struct Row {
    const Slot* title = nullptr;
    std::vector<Slot> arguments;
  };

  Teller& m_teller;
  Statements m_statements;
  std::vector<Slot> m_hosts;  // of statements: the project, its arguments and their groups

  const Model& model() const { return m_teller.model(); }

  void tellLinks(Slot project) {
    Line line;
    m_teller.addRelations(line, project, [this](RelationKind relation, Slot other) {
      const ElementKind kind = m_teller.kind(other);
      return isResponsibility(relation) || isArgument(kind) || isStatement(kind);
    });
    if (!line.empty()) line.erase(line.begin());
    for (Entry& entry : whoDoes(m_teller, project)) {
      if (!line.empty()) line.push_back({"; "});
      line.insert(line.end(), entry.line.begin(), entry.line.end());
    }
    if (!line.empty()) m_teller.report().blocks.emplace_back(Paragraph{{std::move(line)}});
  }

  std::vector<Slot> argumentsFor(Slot project) const {
    std::vector<Slot> found;
    for (const Slot relation : model().incoming(project)) {
      const Slot source = model().sourceSlot(relation);
      if (isArgument(m_teller.kind(source)) && !m_teller.isTold(source)) found.push_back(source);
    }
    sortForReading(model(), m_teller.numbering(), found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  std::vector<Slot> argumentsUnder(Slot group) const {
    const auto children = m_teller.hierarchy().children(group);
    std::vector<Slot> found(children.begin(), children.end());
    forEachBelow(model(), group, [&](Slot slot) {
      if (std::find(found.begin(), found.end(), slot) == found.end()) found.push_back(slot);
    });
    std::erase_if(found,
                  [this](Slot slot) { return !isArgument(m_teller.kind(slot)) || m_teller.isTold(slot); });
    return found;
  }

  void tellGroup(Slot group) {
    m_teller.heading(3, group);
    m_teller.description(group);
    m_hosts.push_back(group);
    const std::vector<Slot> below = argumentsUnder(group);
    std::vector<Row> rows{{}};
    for (const Slot& slot : below) {
      if (m_teller.kind(slot) == ElementKind::argumentGroup) {
        rows.push_back({&slot, argumentsUnder(slot)});
      } else {
        rows.front().arguments.push_back(slot);
      }
    }
    addTable(rows);
  }

  bool isAgainst(Slot argument) const {
    return argumentSide(m_teller.element(argument).details->attributes) == argumentAgainst.value;
  }

  /// What speaks for it beside what speaks against it; a side without arguments takes no room.
  void addTable(const std::vector<Row>& rows) {
    Table table;
    table.columns = {{m_teller.say(words::inFavour)}, {m_teller.say(words::against)}};
    for (const Row& row : rows) {
      if (row.title != nullptr) m_hosts.push_back(*row.title);
      std::vector<Cell> cells = cellsOf(row);
      if (!cells[0].empty() || !cells[1].empty()) table.rows.push_back(std::move(cells));
    }
    for (const std::size_t side : {1U, 0U}) {
      const bool isEmpty = std::all_of(table.rows.begin(), table.rows.end(),
                                       [side](const auto& cells) { return cells[side].empty(); });
      if (!isEmpty || table.columns.size() == 1) continue;
      table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(side));
      for (auto& cells : table.rows) cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(side));
    }
    if (!table.rows.empty()) m_teller.report().blocks.emplace_back(std::move(table));
  }

  std::vector<Cell> cellsOf(const Row& row) {
    std::vector<Cell> cells(2);
    for (const Slot argument : row.arguments) {
      Cell& cell = cells[isAgainst(argument) ? 1 : 0];
      if (cell.empty() && row.title != nullptr) cell.push_back(titleEntry(*row.title));
      cell.push_back(argumentEntry(argument, row.title == nullptr ? 0 : 1));
      m_hosts.push_back(argument);
    }
    if (cells[0].empty() && cells[1].empty() && row.title != nullptr)
      cells[0].push_back(titleEntry(*row.title));
    return cells;
  }

  Entry titleEntry(Slot group) {
    Line line{{m_teller.label(group), Emphasis::strong}};
    m_teller.addRemarks(line, group);
    return {std::move(line), m_teller.tell(group)};
  }

  Entry argumentEntry(Slot argument, int depth) {
    Line line{{m_teller.label(argument)}};
    m_teller.addRemarks(line, argument);
    m_teller.addRelations(line, argument, [this](RelationKind relation, Slot other) {
      return relation == RelationKind::fromViewpoint || isArgument(m_teller.kind(other)) ||
             isStatement(m_teller.kind(other)) || m_teller.kind(other) == ElementKind::project;
    });
    return {std::move(line), m_teller.tell(argument), depth};
  }
};

}  // namespace

void tellProjects(Teller& teller) {
  const std::array<ElementKind, 1> kinds{ElementKind::project};
  const std::vector<Slot> projects = teller.all(kinds);
  if (projects.empty()) return;
  teller.heading(1, teller.say(words::projects));
  ProjectsChapter chapter(teller);
  for (const Slot project : projects) chapter.tell(project);
}

}  // namespace ekd::report
