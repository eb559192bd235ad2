// SPDX-License-Identifier: MIT
#include "editor/commands/meetings.hpp"
#include "editor/document/text.hpp"
#include "editor/panels/inbox_panel.hpp"
#include "editor/panels/minutes_panel.hpp"
#include "tests/editor/window.hpp"
#include "tests/support/temporary_folder.hpp"

#include <QAbstractItemModelTester>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

MinutesPanel& panelOf(test::Window& window) {
  return *window->findChild<MinutesPanel*>();
}

void capture(test::Window& window, const char* line) {
  window.bridge().selection().set({});  // stands beside nothing
  window.type(QString::fromUtf8(line));
  window.press(Qt::Key_Return);
}

}  // namespace

TEST_CASE("a note starts a meeting, and its references are links that follow the numbers", "[editor]") {
  test::Window window;
  capture(window, "g Grow");
  const ElementId grow = window.named("Grow");
  window.run("minutes");
  MinutesModel& model = panelOf(window).minutes();
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  capture(window, "Everybody wants #1 now");

  REQUIRE(model.rowCount() == 1);
  CHECK(panelOf(window).meeting().id());
  CHECK(model.index(0).data().toString() == QStringLiteral("Everybody wants Goal 1 now"));
  CHECK(model.index(0).data(MinutesModel::TimeRole).toString().size() == 5);
  CHECK(model.elementsAt(model.index(0)) == std::vector{grow});

  window.bridge().edit(QStringLiteral("number"), [&](Editor& editor) {
    return editor.modify(grow, [](Element& element) { element.number = "7"; });
  });
  CHECK(model.index(0).data().toString() == QStringLiteral("Everybody wants Goal 7 now"));

  window.bridge().selection().set({});
  panelOf(window).list().setFocus();
  panelOf(window).list().setCurrentIndex(model.index(0));
  window.press(Qt::Key_Return);
  CHECK(window.bridge().selection().current() == grow);
}

TEST_CASE("notes are changed, removed, and undone one by one", "[editor]") {
  test::Window window;
  window.run("minutes");
  MinutesModel& model = panelOf(window).minutes();
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  for (const char* note : {"one", "two", "two", "three"}) capture(window, note);
  REQUIRE(model.rowCount() == 4);
  REQUIRE(model.setData(model.index(1), QStringLiteral("second")));
  panelOf(window).list().setFocus();
  panelOf(window).list().setCurrentIndex(model.index(0));
  window.press(Qt::Key_Delete);
  REQUIRE(model.rowCount() == 3);
  CHECK(model.index(0).data().toString() == QStringLiteral("second"));
  window.run("undo");
  window.run("undo");
  CHECK(model.index(1).data().toString() == QStringLiteral("two"));
  while (window.bridge().canUndo()) window.run("undo");
  CHECK(model.rowCount() == 0);
  CHECK_FALSE(panelOf(window).meeting().id());
}

TEST_CASE("minutes and who took part are in the file", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "minutes.ekd";
  SessionId meeting;
  {
    test::Window window;
    capture(window, "g Grow");
    meeting = startMeeting(panelOf(window).meeting());
    changeMeeting(window.bridge(), meeting, QStringLiteral("Participants"), [](ModellingSession& changed) {
      changed.participants = participantsFrom(QStringLiteral("Anna (facilitator); Jānis; (expert)"));
    });
    addMinute(panelOf(window).meeting(), QStringLiteral("Start with #1"));
    window.dialogs.path = toQt(path.string());
    window.run("save");
  }
  test::Window window(toQt(path.string()));
  const auto notes = minutesOf(window.bridge(), meeting);
  REQUIRE(notes.size() == 1);
  CHECK(partsOf(notes[0].text).back().element == window.named("Grow"));
  const auto& people = window.bridge().document().sessions.at(meeting).participants;
  CHECK(participantsText(people) == QStringLiteral("Anna (facilitator); Jānis; (expert)"));
}

TEST_CASE("closing the meeting shows what is left over, undecided cards included", "[editor]") {
  test::Window window;
  startMeeting(panelOf(window).meeting());
  capture(window, "g Grow");
  capture(window, "p No drivers hinders 1");
  window.bridge().selection().setCurrent(window.named("Grow"));
  window.run("markProposed");
  CHECK(window.bridge().session().undoSteps().back().modellingSession == panelOf(window).meeting().id());
  window.run("closeMeeting");

  CHECK_FALSE(panelOf(window).meeting().id());
  auto& inbox = *window->findChild<InboxPanel*>();
  CHECK(inbox.cards().indexOf(window.named("Grow")).isValid());
  CHECK_FALSE(inbox.cards().indexOf(window.named("No drivers")).isValid());
}

TEST_CASE("references that lead nowhere stay as they were typed, and are marked", "[editor]") {
  test::Window window;
  capture(window, "g Grow");
  window.run("minutes");
  MinutesModel& model = panelOf(window).minutes();
  capture(window, "See #7.7 and #p3 and #1 end");
  REQUIRE(model.rowCount() == 1);
  CHECK(model.index(0).data().toString() == QStringLiteral("See #7.7 and #p3 and Goal 1 end"));
  const QString html = model.index(0).data(MinutesModel::HtmlRole).toString();
  CHECK(html.startsWith(QStringLiteral("See <u>#7.7</u> and <u>#p3</u> and <a ")));
}
