// SPDX-License-Identifier: MIT
#include "editor/app/application.hpp"
#include "editor/document/text.hpp"
#include "formats/bytes.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/editor/window.hpp"
#include "tests/support/temporary_folder.hpp"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;
using Strings = std::vector<std::string>;

namespace {

void capture(SessionBridge& bridge, const char* label) {
  REQUIRE(bridge.edit(toQt(label), [&](Editor& editor) {
    Element goal;
    goal.id = bridge.ids().make<ElementId>();
    goal.kind = ElementKind::goal;
    setText(goal.labels, "en", label);
    return editor.add(std::move(goal));
  }));
}

std::unique_ptr<Workspace> opened(const std::filesystem::path& path) {
  auto workspace = Workspace::open(path);
  REQUIRE(workspace);
  return std::move(*workspace);
}

/// A saved model with one goal.
std::filesystem::path savedModel(const test::TemporaryFolder& folder) {
  auto workspace = Workspace::makeNew("en");
  capture(workspace->bridge(), "Grow");
  REQUIRE(workspace->saveAs(folder / "model.ekd"));
  workspace->close();
  return folder / "model.ekd";
}

/// What a killed program leaves: everything but the orderly end.
void editAndDie(const std::filesystem::path& path, const char* label) {
  auto workspace = opened(path);
  capture(workspace->bridge(), label);
  REQUIRE(workspace->journal()->flush());
}

}  // namespace

TEST_CASE("what was not saved is back after a crash, and can be undone", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  editAndDie(path, "Hire");

  const auto again = opened(path);
  CHECK(again->bridge().model().elements().size() == 2);
  CHECK(again->isModified());
  CHECK(again->recovery().transactions == 1);
  again->bridge().undo();
  CHECK(again->bridge().model().elements().size() == 1);
}

TEST_CASE("what was discarded on purpose does not come back", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  {
    auto workspace = opened(path);
    capture(workspace->bridge(), "Hire");
    workspace->close();
  }
  CHECK(opened(path)->bridge().model().elements().size() == 1);
}

TEST_CASE("a model that was never saved is found again after a crash", "[editor]") {
  {
    auto workspace = Workspace::makeNew("en");
    capture(workspace->bridge(), "Grow");
    REQUIRE(workspace->journal()->flush());
  }
  auto found = Workspace::leftBehind();
  REQUIRE(found.size() == 1);
  CHECK(found.front()->bridge().model().elements().size() == 1);
  found.front()->close();
}

TEST_CASE("a second window on a file looks only, and says who has it", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  const auto first = opened(path);
  const auto second = opened(path);

  CHECK(first->whyReadOnly().isEmpty());
  CHECK(second->whyReadOnly().contains(QStringLiteral("model.ekd")));
  CHECK_FALSE(second->bridge().edit(QStringLiteral("x"), [](Editor&) { return Status{}; }));
  CHECK_FALSE(second->save());
}

TEST_CASE("a window that looks only does not write the file that another one has, whatever way it goes",
          "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  auto first = opened(path);
  const auto second = opened(path);
  capture(first->bridge(), "Hire");
  REQUIRE(first->save());
  const std::string theirs(readFile(path)->view());

  std::filesystem::create_symlink(path, folder / "link.ekd");
  for (const auto& way : {path, folder / "link.ekd", folder.path() / "." / "model.ekd"}) {
    const Status saved = second->saveAs(way);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::notWritable);
    CHECK(readFile(path)->view() == theirs);
  }
  first->close();
  first.reset();
  CHECK_FALSE(second->saveAs(path));
  CHECK(readFile(path)->view() == theirs);
  CHECK(second->saveAs(folder / "copy.ekd"));
}

TEST_CASE("a window holds its file also after saving it under its own name", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  const auto first = opened(path);
  capture(first->bridge(), "Hire");
  REQUIRE(first->saveAs(path));
  CHECK_FALSE(opened(path)->whyReadOnly().isEmpty());
}

TEST_CASE("where a file cannot be locked, the user is told and can work", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  std::filesystem::create_directory(folder / ".model.ekd.lock");
  test::Window window(toQt(path.string()));
  CHECK(window->workspace().whyReadOnly().isEmpty());
  const auto* note = window->findChild<QLabel*>(QStringLiteral("captureNote"));
  CHECK(note->text().contains(QStringLiteral("Nobody is kept from changing model.ekd at the same time: ")));
  capture(window.bridge(), "Hire");
  CHECK(window->save());

  window.dialogs.path = toQt((folder / "other.ekd").string());
  REQUIRE(window->saveAs());
  CHECK(window->workspace().lockWarning().isEmpty());
  CHECK_FALSE(opened(folder / "other.ekd")->whyReadOnly().isEmpty());
}

TEST_CASE("what another machine left locked is taken over when the user says that it is gone", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  folder.write(".model.ekd.lock", R"({"user":"anna","host":"desk-1","process":11,"since":1700000000000})");
  test::ScriptedDialogs dialogs;
  Application application(*qobject_cast<QApplication*>(QCoreApplication::instance()), dialogs);

  std::unique_ptr<MainWindow> looking(application.open(toQt(path.string())));
  CHECK(dialogs.asked == QStringList{QStringLiteral("model.ekd may be open on another machine")});
  CHECK(dialogs.explained.contains(QStringLiteral("anna on desk-1")));
  CHECK(dialogs.explained.contains(QStringLiteral("/.model.ekd.lock")));
  CHECK(looking->workspace().whyReadOnly().contains(QStringLiteral("/.model.ekd.lock")));
  looking.reset();

  dialogs.answer = QStringLiteral("Nobody works there any more: take over");
  std::unique_ptr<MainWindow> taken(application.open(toQt(path.string())));
  CHECK(taken->workspace().whyReadOnly().isEmpty());
  CHECK_FALSE(opened(path)->whyReadOnly().isEmpty());
}

TEST_CASE("work that does not fit its file any more is offered, and made again where it fits", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  editAndDie(path, "Hire");
  // somebody else writes the file meanwhile
  auto other = Workspace::makeNew("en");
  capture(other->bridge(), "Another goal");
  REQUIRE(other->saveAs(folder / "other.ekd"));
  other->close();
  std::filesystem::copy_file(folder / "other.ekd", path, std::filesystem::copy_options::overwrite_existing);

  const auto again = opened(path);
  CHECK(again->bridge().model().elements().size() == 1);
  REQUIRE(again->recovery().waiting.size() == 1);
  CHECK(again->takeWaiting() == 0);
  CHECK(again->bridge().model().elements().size() == 2);
}

TEST_CASE("a file that somebody else changed is saved elsewhere or replaced, as is chosen", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  test::Window window(toQt(path.string()));
  capture(window.bridge(), "Mine");
  folder.write("model.ekd", "<ekd/>");

  window.dialogs.answer = QString();  // Escape
  CHECK_FALSE(window->save());
  CHECK(window->workspace().isModified());
  window.dialogs.answer = QStringLiteral("Save under another name");
  window.dialogs.path = toQt((folder / "mine.ekd").string());
  CHECK(window->save());
  CHECK(opened(folder / "mine.ekd")->bridge().model().elements().size() == 2);
}

TEST_CASE("closing asks only when something is not saved", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  test::Window window(toQt(path.string()));
  window.dialogs.answer = QString();
  capture(window.bridge(), "Hire");
  CHECK_FALSE(window->close());
  CHECK(window.dialogs.asked.size() == 1);
  window->save();
  CHECK(window->close());
  CHECK(window.dialogs.asked.size() == 1);
}

TEST_CASE("a broken file is opened as a model of its own, so that nobody overwrites it", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 8);

  const auto workspace = opened(path);
  CHECK(workspace->bridge().model().elements().size() == 1);
  CHECK(workspace->path().empty());
  CHECK_FALSE(workspace->diagnostics().empty());
}

TEST_CASE("what was being typed goes where it would have gone", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  test::ScriptedDialogs dialogs;
  const auto finish = [](MainWindow& window) {
    window.show();
    QTest::qWait(0);
    window.diagram().showView(window.diagram().currentView());
    QTest::keyClick(&window.capture().edit(), Qt::Key_Return);
    const Model& model = window.bridge().model();
    const ElementId made = window.bridge().selection().current();
    const auto parent = parentOf(model, *model.elements().slotOf(made));
    return parent ? std::string(textFor(model.element(*parent).labels, "en")) : std::string();
  };
  {
    // dies: it is not closed
    MainWindow window(opened(path), dialogs);
    const Model& model = window.bridge().model();
    window.bridge().selection().setCurrent(model.element(model.elements().slotsById()[0]).id);
    window.capture().controller().indent();
    window.capture().startWith(QStringLiteral("Offer night sh"));
  }
  {
    MainWindow window(opened(path), dialogs);
    CHECK(window.capture().controller().placeText({}) == QStringLiteral("under Goal 1"));
    CHECK(finish(window) == "Grow");
    CHECK(window.workspace().journal()->flush());
    window.capture().controller().indent();
    window.capture().startWith(QStringLiteral("Hire gua"));
  }
  MainWindow window(opened(path), dialogs);
  CHECK(finish(window) == "Offer night sh");
  window.capture().controller().resumeAt(QStringLiteral("%1 %1 %1").arg(QString(32, QLatin1Char('7'))));
  CHECK(window.capture().controller().placeText({}) == QStringLiteral("under Goal 1.1"));
  window.capture().controller().resumeAt({});
  CHECK(window.capture().controller().placeText({}) == QStringLiteral("under Goal 1.1"));
}

TEST_CASE("what was being typed is in the line again, until it is a card", "[editor]") {
  const test::TemporaryFolder folder;
  const auto path = savedModel(folder);
  const auto lineOf = [](MainWindow& window) { return window.capture().edit().line(); };
  test::ScriptedDialogs dialogs;
  {
    // dies: it is not closed
    MainWindow window(opened(path), dialogs);
    window.capture().startWith(QStringLiteral("Offer night sh"));
  }
  {
    MainWindow window(opened(path), dialogs);
    CHECK(lineOf(window) == QStringLiteral("Offer night sh"));
    QTest::keyClick(&window.capture().edit(), Qt::Key_Return);
    CHECK(lineOf(window).isEmpty());
    CHECK(window.bridge().model().elements().size() == 2);
  }
  MainWindow window(opened(path), dialogs);
  CHECK(lineOf(window).isEmpty());
  CHECK(window.bridge().model().elements().size() == 2);
}
