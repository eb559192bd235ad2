// SPDX-License-Identifier: MIT
#include "editor/scene/filter_bar.hpp"
#include "editor/views/view_bar.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/editor/settle.hpp"
#include "tests/editor/window.hpp"

#include <QListWidget>
#include <algorithm>

using namespace ekd;
using namespace ekd::editor;

namespace {

QStringList titlesOf(test::Window& window) {
  QStringList titles;
  for (const View* view : viewsByTitle(window.bridge())) titles << titleOf(window.bridge(), *view);
  return titles;
}

}  // namespace

TEST_CASE("views are listed by the numbers in their titles, not by their digits", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  const QStringList goals = titlesOf(window).filter(QStringLiteral("Goal "));
  REQUIRE(goals.size() == 13);
  CHECK(goals[0].startsWith(QStringLiteral("Goal 2:")));
  CHECK(goals[7].startsWith(QStringLiteral("Goal 9:")));
  CHECK(goals[8].startsWith(QStringLiteral("Goal 10:")));
  CHECK(goals[12].startsWith(QStringLiteral("Goal 14:")));
}

TEST_CASE("a model opens on the view of its first goal", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  CHECK(window->diagram().currentView().key == "overall-goals");
}

TEST_CASE("a view is found by the words of its title in any language, without marks", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  const auto* list = window->picker().findChild<QListWidget*>();
  for (const char* typed : {"recipients habil", "sanemejiem habilit"}) {
    window.run("chooseView");
    window.type(QString::fromLatin1(typed));
    REQUIRE(list->count() == 1);
    CHECK(list->item(0)->text() == QStringLiteral("Habilitation centre for recipients"));
    window.press(Qt::Key_Escape);
  }
}

TEST_CASE("in the view of a project a new argument belongs to that", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  const auto& views = window.bridge().document().views;
  const auto view = std::find_if(views.begin(), views.end(), [](const auto& one) {
    return one.second.key == "habilitation-centre-recipients";
  });
  REQUIRE(view != views.end());
  window->diagram().showView(view->second);
  window.bridge().selection().set({});
  window.type(QStringLiteral("+ It is near"));
  window.press(Qt::Key_Return);
  const Model& model = window.model();
  const auto relations = model.outgoing(*model.elements().slotOf(window.named("It is near")));
  REQUIRE(relations.size() == 1);
  CHECK(model.element(model.targetSlot(relations[0])).kind == ElementKind::project);
}

TEST_CASE("a model without a view of its goals opens on the first that is listed", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  const QString saved = test::sampleCopy("vidzeme.ekd");
  REQUIRE(window.bridge().edit(QStringLiteral("Only two"), [&](Editor& editor) -> Status {
    std::vector<ViewId> others;
    for (const auto& [id, view] : window.bridge().document().views) {
      if (view.key != "concepts" && view.key != "ngos") others.push_back(id);
    }
    for (const ViewId id : others) {
      if (auto done = editor.remove(id); !done) return done;
    }
    return {};
  }));
  window.dialogs.path = saved;
  REQUIRE(window->saveAs());
  test::Window again(saved);
  CHECK(again->diagram().currentView().key == "concepts");
}

TEST_CASE("the branch of a card with nothing below is that of what it stands under", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  const ElementId leaf = window.named("Run support groups or individual counselling");
  const auto parent = parentOf(window.model(), *window.model().elements().slotOf(leaf));
  REQUIRE(parent);
  window.bridge().selection().set({leaf});
  window.run("showBranch");
  CHECK(window->diagram().currentView().query.roots == std::vector{window.model().element(*parent).id});
  test::settle(window->diagram());
  CHECK(window->diagram().picture().shows(leaf));
  CHECK(window.bridge().selection().current() == leaf);
}

TEST_CASE("a branch is kept as a view that is called after its card", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  QAction* keep = window->actions().find(QStringLiteral("diagram.keepView"));
  REQUIRE(keep != nullptr);
  CHECK_FALSE(keep->isEnabled());  // a view of the model is shown
  const ElementId goal = window.named("Found self-supporting therapeutic communes");
  window.bridge().selection().set({goal});
  window.run("showBranch");
  REQUIRE(keep->isEnabled());
  const std::size_t before = window.bridge().document().views.size();
  window.run("diagram.keepView");
  window.press(Qt::Key_Return);
  CHECK(window.bridge().document().views.size() == before + 1);
  const View& view = window->diagram().currentView();
  CHECK(view.id);
  CHECK(view.query.roots == std::vector{goal});
  CHECK(titleOf(window.bridge(), view) ==
        QStringLiteral("Goal 2.4: Found self-supporting therapeutic communes"));
  CHECK_FALSE(window->diagram().filterBar().isVisible());
  CHECK_FALSE(keep->isEnabled());
  window.run("showWhole");
  CHECK_FALSE(keep->isEnabled());
}

TEST_CASE("the branch of a card is the view that was kept of it", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.bridge().selection().set({window.named("Found self-supporting therapeutic communes")});
  window.run("showBranch");
  REQUIRE(window->diagram().filterBar().saveAsView(QStringLiteral("Communes")));
  const ViewId kept = window->diagram().currentView().id;
  window.run("showWhole");
  window.run("showBranch");
  CHECK(window->diagram().currentView().id == kept);
}

TEST_CASE("the branch of an actor is what it has to do with, whatever it is a part of", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  const ElementId actor = window.named("Social service office");
  window.bridge().selection().set({actor});
  window.run("showBranch");
  CHECK(window->diagram().currentView().query.roots == std::vector{actor});
}
