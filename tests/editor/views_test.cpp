// SPDX-License-Identifier: MIT
#include "editor/views/view_bar.hpp"
#include "tests/editor/window.hpp"

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
