// SPDX-License-Identifier: MIT
#include "editor/audience/audience_window.hpp"
#include "editor/scene/qt_shapes.hpp"
#include "tests/editor/settle.hpp"
#include "tests/editor/window.hpp"

#include <QTest>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

/// A window on the Vidzeme model, and what its audience sees.
struct Room {
  test::Window window{test::sampleCopy("vidzeme.ekd")};
  AudienceWindow* audience = nullptr;

  Room() {
    window->diagram().setAnimated(false);
    settle();
    window.run("audience");
    audience = window->findChild<AudienceWindow*>();
    REQUIRE(audience != nullptr);
    settle();
  }
  void settle() { test::settle(window->diagram()); }
  bool sees(ElementId element) {
    const auto rect = window->diagram().picture().rectOf(element);
    return rect && audience->view().camera().visible().contains(rect->center());
  }
  ElementId goal(const char* number) {
    const Model& model = window.model();
    for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
      if (!model.elements().isFree(slot) && model.elementKind(slot) == ElementKind::goal &&
          window.bridge().numbering().of(slot) == number)
        return model.element(slot).id;
    }
    FAIL("no goal " << number);
    return {};
  }
};

}  // namespace

TEST_CASE("the window for the audience opens and closes with its action, and by itself", "[editor]") {
  Room room;
  CHECK(room.audience->isVisible());
  room.window.run("audience");
  CHECK_FALSE(room.audience->isVisible());
  room.window.run("audience");
  CHECK(room.audience->isVisible());
  room.audience->close();
  CHECK_FALSE(room.window->actions().find(QStringLiteral("audience"))->isChecked());
}

TEST_CASE("the audience reads what is being typed, and never takes the keyboard", "[editor]") {
  Room room;
  CHECK(room.audience->windowFlags().testFlag(Qt::WindowDoesNotAcceptFocus));
  CHECK(room.window->isActiveWindow());
  room.window.type(QStringLiteral("A mobile team"));
  const auto* foot = room.audience->findChild<QLabel*>(QStringLiteral("audienceTyped"));
  CHECK(foot->text() == QStringLiteral("A mobile team"));
  for (int i = 0; i < 30; ++i) room.window.type(QStringLiteral(" in every parish"));
  CHECK(foot->text().endsWith(QStringLiteral("in every parish")));
  CHECK(foot->fontMetrics().horizontalAdvance(foot->text()) <= room.audience->width());
}

TEST_CASE("the audience has a zoom of its own and follows what is talked about", "[editor]") {
  Room room;
  const double own = room.audience->view().camera().scale();
  const double operators = room.window->diagram().camera().scale();
  room.window->diagram().zoomBy(0.5);
  CHECK(room.audience->view().camera().scale() == own);
  for (int i = 0; i < 6; ++i) room.window.run("audienceLarger");
  CHECK(room.audience->view().camera().scale() > 3 * own);
  CHECK(room.window->diagram().camera().scale() == 0.5 * operators);
  for (const char* number : {"2", "14", "6"}) {
    room.window.bridge().selection().set({room.goal(number)});
    CHECK(room.sees(room.goal(number)));
  }
  room.window.run("audienceAll");
  CHECK(room.audience->view().camera().visible().contains(room.window->diagram().picture().bounds()));
}

TEST_CASE("the audience sees a new card", "[editor]") {
  Room room;
  for (int i = 0; i < 3; ++i) room.window.run("audienceLarger");
  room.window.type(QStringLiteral("g A mobile team in every parish under 14"));
  room.window.press(Qt::Key_Return);
  room.settle();
  CHECK(room.sees(room.window.named("A mobile team in every parish")));
}

TEST_CASE("what the audience looks at stays where it is in its window when other cards grow", "[editor]") {
  Room room;
  for (int i = 0; i < 3; ++i) room.window.run("audienceLarger");
  const ElementId seen = room.goal("6");
  room.window.bridge().selection().set({seen});
  const auto card = [&] { return room.window->diagram().picture().rectOf(seen).value().topLeft(); };
  const auto at = [&] { return room.audience->view().camera().toWindow(card()); };
  const QPointF before = at();
  const QPointF stood = card();
  room.window.bridge().edit(QStringLiteral("Rename"), [&](Editor& editor) {
    return editor.modify(room.goal("2"), [](Element& element) {
      setText(element.labels, "en",
              "Support people after imprisonment so that they find work, a home and friends, "
              "and their families find peace with them and with what has been");
    });
  });
  room.settle();
  REQUIRE(card().y() > stood.y() + 5);
  CHECK((at() - before).manhattanLength() <= 2);
}

TEST_CASE("another view comes whole into the window for the audience, with its name", "[editor]") {
  Room room;
  for (int i = 0; i < 6; ++i) room.window.run("audienceLarger");
  room.window.run("nextView");
  room.settle();
  CHECK(room.audience->view().camera().visible().contains(room.window->diagram().picture().bounds()));
  const auto* title = room.audience->findChild<QLabel*>(QStringLiteral("audienceTitle"));
  CHECK(title->text() == titleOf(room.window.bridge(), room.window->diagram().currentView()));
}

TEST_CASE("cards that are captured one after the other do not move what the audience sees", "[editor]") {
  Room room;
  const ElementId seen = room.goal("6");
  room.window.bridge().selection().set({seen});
  const auto at = [&] {
    const auto rect = room.window->diagram().picture().rectOf(seen);
    REQUIRE(rect);
    return room.audience->view().camera().toWindow(rect->topLeft());
  };
  const QPointF before = at();
  for (const char* line :
       {"p Nobody pays hinders 6", "p Roads freeze hinders 6", "p Winter comes hinders 6"}) {
    room.window->activateWindow();
    room.window->capture().edit().setFocus();
    room.window.type(QString::fromLatin1(line));
    room.window.press(Qt::Key_Return);
    room.settle();
  }
  CHECK((at() - before).manhattanLength() <= 2);
}

TEST_CASE("the audience sees as much as before when what made the drawing grow is taken back", "[editor]") {
  test::Window window;
  window->diagram().setAnimated(false);
  window.run("audience");
  const Camera& camera = window->findChild<AudienceWindow*>()->view().camera();
  const auto capture = [&](const QString& line) {
    window->activateWindow();
    window->capture().edit().setFocus();
    window.type(line);
    window.press(Qt::Key_Return);
    test::settle(window->diagram());
  };
  capture(QStringLiteral("g Serve every resident"));
  for (int i = 0; i < 3; ++i)
    capture(QStringLiteral("Something that somebody wants, number %1, under 1").arg(i));
  const double before = camera.scale();
  int steps = 0;
  for (; camera.scale() > 0.9 * before; ++steps) {
    REQUIRE(steps < 40);
    capture(QStringLiteral("Something that somebody else wants, number %1, under 1").arg(steps));
  }
  for (; steps > 0; --steps) {
    window.bridge().undo();
    test::settle(window->diagram());
  }
  CHECK(camera.scale() > 0.99 * before);
  CHECK(camera.visible().contains(window->diagram().picture().bounds()));
}
