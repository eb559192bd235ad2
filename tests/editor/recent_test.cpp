// SPDX-License-Identifier: MIT
// What comes back when a model is opened again, and the models that were open before.
#include "editor/app/start_offer.hpp"
#include "editor/document/file_memory.hpp"
#include "editor/document/text.hpp"
#include "editor/find/recent_source.hpp"
#include "editor/views/view_choice.hpp"
#include "tests/editor/settle.hpp"
#include "tests/editor/window.hpp"

#include <QFile>
#include <QLabel>
#include <QLineF>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

void forgetAll() {
  QSettings().remove(QStringLiteral("files"));
}

const View& viewOf(test::Window& window, std::string_view key) {
  for (const auto& [id, view] : window.bridge().document().views) {
    if (view.key == key) return view;
  }
  FAIL("no view " << key);
  return window->diagram().currentView();
}

}  // namespace

TEST_CASE("models that were open are listed, the last one first, those that are gone last", "[editor]") {
  forgetAll();
  const QString first = test::sampleCopy("vidzeme.ekd");
  const QString gone = test::sampleCopy("vidzeme.ekd");
  const QString last = test::sampleCopy("vidzeme.ekd");
  for (const QString& path : {first, gone, last}) test::Window window(path);
  QFile::remove(gone);
  test::Window window;
  QSignalSpy opened(window.operator->(), &MainWindow::openRequested);
  window.run("openRecent");
  REQUIRE(window->picker().rowCount() == 3);
  const auto models = recentModels();
  CHECK(models[0].path == last);
  CHECK(models[1].path == first);
  CHECK(models[2].path == gone);
  CHECK_FALSE(models[2].isThere);
  window.press(Qt::Key_Up);  // the last row, which only says that it is gone
  window.press(Qt::Key_Return);
  CHECK(opened.isEmpty());
  window.press(Qt::Key_Up);
  window.press(Qt::Key_Return);
  REQUIRE(opened.size() == 1);
  CHECK(opened[0][0].toString() == first);
}

TEST_CASE("a model without a file is not remembered, and one that gets a file is", "[editor]") {
  forgetAll();
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  CHECK(FileMemory::recent().isEmpty());
  window.dialogs.path = test::sampleCopy("vidzeme.ekd");  // to be replaced
  REQUIRE(window->saveAs());
  CHECK(FileMemory::recent() == QStringList{window.dialogs.path});
}

TEST_CASE("only the last few models are remembered, and nothing of the others", "[editor]") {
  forgetAll();
  FileMemory old("/nowhere/old.ekd");
  old.touch();
  old.set(QStringLiteral("language"), QStringLiteral("lv"));
  for (int i = 0; i < 40; ++i) FileMemory("/nowhere/" + std::to_string(i) + ".ekd").touch();
  CHECK(FileMemory::recent().size() < 40);
  CHECK(FileMemory::recent().front() == QStringLiteral("/nowhere/39.ekd"));
  CHECK_FALSE(old.value(QStringLiteral("language")).isValid());
}

TEST_CASE("a start without a file offers what was open before, until there is a card", "[editor]") {
  forgetAll();
  const QString path = test::sampleCopy("vidzeme.ekd");
  { test::Window before(path); }
  test::Window window;
  auto* offer = window->findChild<StartOffer*>();
  REQUIRE(offer != nullptr);
  CHECK(offer->isVisible());
  QSignalSpy opened(window.operator->(), &MainWindow::openRequested);
  offer->findChild<QToolButton*>()->click();
  REQUIRE(opened.size() == 1);
  CHECK(opened[0][0].toString() == path);
  window->capture().edit().setFocus();
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  CHECK_FALSE(offer->isVisible());
}

TEST_CASE("a model without cards says what to do, and nothing else", "[editor]") {
  forgetAll();
  test::Window window;
  test::settle(window->diagram());
  const auto* offer = window->findChild<StartOffer*>();
  CHECK(offer->isVisible());
  CHECK(offer->findChild<QLabel*>()->text().startsWith(QStringLiteral("Type to begin")));
  CHECK(window->diagram().picture().drawing().texts.empty());
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  CHECK_FALSE(offer->isVisible());
  window.run("undo");
  CHECK(offer->isVisible());
}

TEST_CASE("a model with cards offers no others", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  CHECK_FALSE(window->findChild<StartOffer*>()->isVisible());
}

TEST_CASE("a model opens again as it was looked at last", "[editor]") {
  const QString path = test::sampleCopy("vidzeme.ekd");
  SECTION("with one of its views, in another language") {
    {
      test::Window window(path);
      window->diagram().showView(viewOf(window, "ngos"));
      window.bridge().setLanguage("lv");
    }
    test::Window again(path);
    CHECK(again->diagram().currentView().key == "ngos");
    CHECK(again.bridge().language() == "lv");
  }
  SECTION("with a branch") {
    ElementId goal;
    {
      test::Window window(path);
      goal = window.named("Found self-supporting therapeutic communes");
      window.bridge().selection().set({goal});
      window.run("showBranch");
    }
    test::Window again(path);
    CHECK(again->diagram().currentView().query == branchOf(again.bridge(), goal).query);
  }
  SECTION("with all of it") {
    {
      test::Window window(path);
      window.run("showWhole");
    }
    test::Window again(path);
    CHECK(again->diagram().currentView().query == ViewQuery{});
  }
}

TEST_CASE("a model opens again at the place and as near as it was looked at last", "[editor]") {
  const QString path = test::sampleCopy("vidzeme.ekd");
  std::optional<Sight> last;
  {
    test::Window window(path);
    test::settle(window->diagram());
    REQUIRE_FALSE(window->diagram().sight());  // all of it
    window->diagram().zoomTo(3);
    window->diagram().camera().pan({40, 60});
    last = window->diagram().sight();
    REQUIRE(last);
    window->close();
  }
  {
    test::Window again(path);
    test::settle(again->diagram());
    const auto sight = again->diagram().sight();
    REQUIRE(sight);
    CHECK(sight->element == last->element);
    CHECK(sight->scale == Approx(last->scale));
    CHECK(QLineF(sight->at, last->at).length() < 2);  // pixels
    again->diagram().fillWindow();
    again->close();
  }
  test::Window whole(path);
  test::settle(whole->diagram());
  CHECK_FALSE(whole->diagram().sight());
}

TEST_CASE("a model whose last view is gone opens on its first goal", "[editor]") {
  const QString path = test::sampleCopy("vidzeme.ekd");
  {
    test::Window window(path);
    window->diagram().showView(viewOf(window, "ngos"));
    const ViewId gone = viewOf(window, "ngos").id;
    REQUIRE(
        window.bridge().edit(QStringLiteral("Without"), [&](Editor& editor) { return editor.remove(gone); }));
    REQUIRE(window->save());
  }
  test::Window again(path);
  CHECK(again->diagram().currentView().key == "overall-goals");
}
