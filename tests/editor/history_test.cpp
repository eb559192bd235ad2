// SPDX-License-Identifier: MIT
#include "editor/panels/history_panel.hpp"
#include "tests/editor/window.hpp"

#include <QAbstractItemModelTester>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

HistoryPanel& historyOf(test::Window& window) {
  return *window->findChild<HistoryPanel*>();
}

QString nameAt(const HistoryModel& model, int row) {
  return model.index(row).data().toString();
}

void captureThree(test::Window& window) {
  for (const char* line : {"g Grow", "g Hire", "g Build"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
}

}  // namespace

TEST_CASE("the history lists every step by name and knows where the model stands", "[editor]") {
  test::Window window;
  const HistoryModel& model = historyOf(window).history();
  QAbstractItemModelTester tester(&historyOf(window).history(),
                                  QAbstractItemModelTester::FailureReportingMode::Fatal);
  CHECK(model.rowCount() == 1);
  captureThree(window);
  REQUIRE(model.rowCount() == 4);
  CHECK(nameAt(model, 2) == QStringLiteral("Add \"Hire\""));
  CHECK(model.current() == 3);
  CHECK_FALSE(model.index(2).data(HistoryModel::WhenRole).toString().isEmpty());
}

TEST_CASE("going to a step takes back or does again what lies between", "[editor]") {
  test::Window window;
  HistoryModel& model = historyOf(window).history();
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  captureThree(window);
  model.travelTo(1);
  CHECK(window.model().elements().size() == 1);
  CHECK(model.rowCount() == 4);
  CHECK(model.index(3).data(HistoryModel::UndoneRole).toBool());
  model.travelTo(3);
  CHECK(window.model().elements().size() == 3);

  model.travelTo(1);
  window.run("capture");
  window.type(QStringLiteral("g Other"));
  window.press(Qt::Key_Return);
  REQUIRE(model.rowCount() == 3);  // what was undone is gone
  CHECK(nameAt(model, 2) == QStringLiteral("Add \"Other\""));
}

TEST_CASE("Enter in the history goes to the step, Escape back to the capture line", "[editor]") {
  test::Window window;
  captureThree(window);
  window.run("history");
  REQUIRE(historyOf(window).hasFocus());
  window.press(Qt::Key_Up);
  window.press(Qt::Key_Return);
  CHECK(window.model().elements().size() == 2);
  window.run("capture");
  CHECK(window->capture().edit().hasFocus());
}
