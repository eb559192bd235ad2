// SPDX-License-Identifier: MIT
#include "editor/commands/clipboard.hpp"

#include "tests/editor/window.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;
using Strings = std::vector<std::string>;

namespace {

void captureTree(test::Window& window) {
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  window.press(Qt::Key_Tab);
  for (const char* line : {"Hire", "Build"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  window.press(Qt::Key_Tab);
  window.type(QStringLiteral("Find a site"));
  window.press(Qt::Key_Return);
}

}  // namespace

TEST_CASE("cards are copied with what stands below, for programs that only know text too", "[editor]") {
  test::Window window;
  captureTree(window);
  window.bridge().selection().setCurrent(window.named("Build"));
  window.run("copy");
  CHECK(QApplication::clipboard()->text() == QStringLiteral("1.2 Build\n\t1.2.1 Find a site\n"));

  test::Window other;
  other.run("paste");
  CHECK(other.under(other.named("Build")) == Strings{"Find a site"});
}

TEST_CASE("a deep hierarchy is copied as text that moves in only so far", "[editor]") {
  test::ModelBuilder builder;
  const ElementId top = builder.add(ElementKind::goal, "Goal 0");
  ElementId last = top;
  constexpr int depth = 100;
  for (int i = 1; i <= depth; ++i) last = builder.goalUnder(last, "Goal " + std::to_string(i));
  test::FixedClock clock;
  test::CountedIds ids;
  SessionBridge bridge(builder.take(), clock, ids);
  bridge.selection().setCurrent(top);
  const std::unique_ptr<QMimeData> data(cardsAsMimeData(bridge));
  const QStringList lines = data->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  REQUIRE(lines.size() == depth + 1);
  CHECK(lines[2].startsWith(QStringLiteral("\t\t1.1.1 ")));
  CHECK(lines[depth].endsWith(QStringLiteral(" Goal 100")));
  CHECK(lines[depth].count(QLatin1Char('\t')) == 32);
}

TEST_CASE("what is cut and pasted elsewhere is moved, and undo takes each back", "[editor]") {
  test::Window window;
  captureTree(window);
  const ElementId build = window.named("Build");
  window.bridge().selection().setCurrent(build);
  window.run("cut");
  CHECK(window.model().elements().size() == 2);
  window.bridge().selection().setCurrent(window.named("Hire"));
  window.run("paste");
  CHECK(window.under(window.named("Hire")) == Strings{"Build"});
  CHECK(window.named("Build") == build);
  window.run("undo");
  window.run("undo");
  CHECK(window.under(window.named("Grow")) == Strings{"Hire", "Build"});
}

TEST_CASE("undo in an empty capture line undoes cards, in a line with text the text", "[editor]") {
  test::Window window;
  captureTree(window);
  const auto count = window.model().elements().size();
  auto& line = window->capture().edit();
  const auto undoIsTaken = [&] {
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    override.ignore();
    QApplication::sendEvent(&line, &override);
    return override.isAccepted();
  };
  CHECK_FALSE(undoIsTaken());
  window.type(QStringLiteral("half a card"));
  CHECK(undoIsTaken());
  CHECK(window.model().elements().size() == count);
}
