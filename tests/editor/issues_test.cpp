// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "editor/panels/issues_panel.hpp"
#include "libekd/validate/waiver.hpp"
#include "tests/editor/settle.hpp"
#include "tests/editor/window.hpp"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

IssuesPanel& issuesOf(test::Window& window) {
  return *window->findChild<IssuesPanel*>();
}

void capture(test::Window& window, std::initializer_list<const char*> lines) {
  for (const char* line : lines) {
    window.bridge().selection().set({});  // stands beside nothing
    window.type(QString::fromUtf8(line));
    window.press(Qt::Key_Return);
  }
}

std::size_t rowsBelowGroups(const IssueModel& model) {
  std::size_t rows = 0;
  for (int group = 0; group < model.rowCount(); ++group)
    rows += static_cast<std::size_t>(model.rowCount(model.index(group, 0)));
  return rows;
}

}  // namespace

TEST_CASE("the list of issues stays a sound item model in both groupings, through edits, undo and redo",
          "[editor]") {
  test::Window window;
  window.run("issues");
  IssuesPanel& panel = issuesOf(window);
  panel.refresh();
  QAbstractItemModelTester tester(&panel.issues(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  window.run("capture");
  for (const auto grouping : {IssueModel::Grouping::byRule, IssueModel::Grouping::byElement}) {
    panel.issues().setGrouping(grouping);
    capture(window, {"g Grow", "p Too few drivers", "a Depot", "1 hinders a1"});
    panel.refresh();
    CHECK(rowsBelowGroups(panel.issues()) == validate(window.bridge().document()).size());
    while (window.bridge().canUndo()) {
      window.run("undo");
      panel.refresh();
      CHECK(rowsBelowGroups(panel.issues()) == validate(window.bridge().document()).size());
    }
  }
}

TEST_CASE("nothing is looked for until somebody opens the issues, and nothing after they are closed",
          "[editor]") {
  test::Window window;
  IssuesPanel& panel = issuesOf(window);
  auto* dock = window->findChild<QDockWidget*>(QStringLiteral("issuesDock"));
  const auto* count = window->findChild<QLabel*>(QStringLiteral("issueCount"));
  dock->hide();  // the window before may have left it open
  capture(window, {"p Too few drivers"});
  panel.refresh();
  CHECK(count->text().isEmpty());

  window.run("issues");
  panel.refresh();
  CHECK_FALSE(count->text().isEmpty());
  dock->hide();
  CHECK(count->text().isEmpty());
}

TEST_CASE("choosing a finding selects its card and says why the method cares", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.run("issues");
  IssuesPanel& panel = issuesOf(window);
  panel.refresh();
  const QModelIndex row = panel.issues().index(0, 0, panel.issues().index(0, 0));
  REQUIRE(row.isValid());
  panel.list().setCurrentIndex(row);

  const Issue issue = *panel.issues().issueAt(row);
  CHECK(window.bridge().selection().current() == elementOf(issue, window.model()));
  const QString detail = window->findChild<QLabel*>(QStringLiteral("issueMessage"))->text() +
                         window->findChild<QLabel*>(QStringLiteral("issueDetail"))->text();
  CHECK(detail.contains(toQt(issue.rule->info().id)));
  CHECK(detail.contains(toQt(issue.rule->info().source).toHtmlEscaped()));
}

TEST_CASE("a fix is offered, is one step, and takes the finding away", "[editor]") {
  test::Window window;
  // the same relation twice: the method's own remedy is to remove one
  capture(window, {"g Grow", "g Shrink"});
  const ElementId grow = window.named("Grow");
  const ElementId shrink = window.named("Shrink");
  window.bridge().edit(QStringLiteral("twice"), [&](Editor& editor) -> Status {
    for (int i = 0; i < 2; ++i) {
      Relation relation;
      relation.id = window.bridge().ids().make<RelationId>();
      relation.kind = RelationKind::conflicts;
      relation.source = grow;
      relation.target = shrink;
      if (auto added = editor.add(relation); !added) return added;
    }
    return {};
  });
  window.run("issues");
  IssuesPanel& panel = issuesOf(window);
  panel.refresh();
  const Issue* fixable = nullptr;
  for (int group = 0; group < panel.issues().rowCount() && fixable == nullptr; ++group) {
    const QModelIndex at = panel.issues().index(group, 0);
    for (int row = 0; row < panel.issues().rowCount(at); ++row) {
      panel.list().setCurrentIndex(panel.issues().index(row, 0, at));
      if (panel.fixes().empty()) continue;
      fixable = panel.issues().issueAt(panel.list().currentIndex());
      break;
    }
  }
  REQUIRE(fixable != nullptr);
  const Issue issue = *fixable;
  const QString title = toQt(panel.fixes().front().title);
  panel.list().setFocus();
  window.press(Qt::Key_Return);  // to the first fix
  window.press(Qt::Key_Return);  // take it

  CHECK_FALSE(panel.issues().indexOf(issue).isValid());
  CHECK(window.bridge().undoName() == title);
  window.run("undo");
  panel.refresh();
  CHECK(panel.issues().indexOf(issue).isValid());
}

TEST_CASE("a finding is waived by keyboard with a reason, is counted apart, and can be opened again",
          "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  window.run("issues");
  IssuesPanel& panel = issuesOf(window);
  panel.refresh();
  const std::size_t before = rowsBelowGroups(panel.issues());
  REQUIRE(before > 0);
  const QModelIndex row = panel.issues().index(0, 0, panel.issues().index(0, 0));
  const Issue issue = *panel.issues().issueAt(row);
  panel.list().setCurrentIndex(row);
  panel.list().setFocus();

  window.press(Qt::Key_Delete);
  window.press(Qt::Key_Return);  // without a reason it stays open
  CHECK(waiverOf(window.model(), issue) == nullptr);
  window.press(Qt::Key_Escape);
  CHECK(QApplication::focusWidget() == &panel.list());
  window.press(Qt::Key_Delete);
  auto* line = window->findChild<QLineEdit*>(QStringLiteral("waiverReason"));
  REQUIRE(line != nullptr);
  QTest::keyClicks(line, QStringLiteral("the board decides"));
  QTest::keyClick(line, Qt::Key_Return);
  REQUIRE(waiverOf(window.model(), issue) != nullptr);
  CHECK(*waiverOf(window.model(), issue) == "the board decides");
  CHECK_FALSE(panel.issues().indexOf(issue).isValid());
  CHECK(rowsBelowGroups(panel.issues()) == before - 1);

  auto* waived = window->findChild<QToolButton*>(QStringLiteral("waivedIssues"));
  CHECK(waived->text().contains(QLatin1Char('1')));
  waived->click();
  const QModelIndex shown = panel.issues().indexOf(issue);
  REQUIRE(shown.isValid());
  CHECK(shown.data().toString().contains(QStringLiteral("the board decides")));
  panel.list().setCurrentIndex(shown);
  window->findChild<QPushButton*>(QStringLiteral("waive"))->click();
  CHECK(waiverOf(window.model(), issue) == nullptr);
  CHECK_FALSE(waived->isVisible());
}

TEST_CASE("Enter goes from a rule to its first finding, and from one without a fix to its card", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.run("issues");
  IssuesPanel& panel = issuesOf(window);
  panel.refresh();
  panel.list().setFocus();
  QModelIndex rule;
  for (int group = 0; group < panel.issues().rowCount(); ++group) {
    const QModelIndex at = panel.issues().index(group, 0);
    panel.list().setCurrentIndex(panel.issues().index(0, 0, at));
    const Issue& issue = *panel.issues().issueAt(panel.issues().index(0, 0, at));
    if (panel.fixes().empty() && elementOf(issue, window.model())) rule = at;
  }
  REQUIRE(rule.isValid());
  window.bridge().selection().set({});
  panel.list().setCurrentIndex(rule);
  window.press(Qt::Key_Return);
  const QModelIndex finding = panel.list().currentIndex();
  CHECK(finding.parent() == rule);
  const ElementId card = elementOf(*panel.issues().issueAt(finding), window.model());
  CHECK(window.bridge().selection().current() == card);
  window.press(Qt::Key_Return);
  CHECK(window->diagram().hasFocus());
  test::settle(window->diagram());
  CHECK(window->diagram().picture().shows(card));
}
