// SPDX-License-Identifier: MIT
#include "editor/app/application.hpp"
#include "editor/document/text.hpp"
#include "formats/bytes.hpp"
#include "formats/save_file.hpp"
#include "tests/editor/window.hpp"
#include "tests/support/temporary_folder.hpp"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QTextBrowser>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

QString noteOf(test::Window& window) {
  return window->findChild<QLabel*>(QStringLiteral("captureNote"))->text();
}

void write(const QString& path, const std::string& content) {
  REQUIRE(saveFile(fromQt(path), [&](Sink& sink) { return sink.write(content); }));
}

QString pathIn(const test::TemporaryFolder& folder, const char* name) {
  return toQt((folder / name).string());
}

const std::string damaged =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ekd version=\"1\">\n<elements>\n"
    "<element id=\"0125a531cbe530588824fe1d67eacea8\" kind=\"goal\"><label "
    "lang=\"en\">Grow</label></element>\n"
    "<element id=\"0125a531cbe530588824fe1d67eacea8\" kind=\"goal\"><label "
    "lang=\"en\">Roads</label></element>\n</elements>\n</ekd>\n";

}  // namespace

TEST_CASE("a file that is not there is said, and saving makes it without a question", "[editor]") {
  const test::TemporaryFolder folder;
  const QString path = pathIn(folder, "nope.ekd");
  {
    test::Window window(path);
    CHECK(noteOf(window) == QStringLiteral("nope.ekd is not there yet: saving (Ctrl+S) makes it"));
    window.type(QStringLiteral("g Grow"));
    window.press(Qt::Key_Return);
    CHECK(window.bridge().document().metadata.language == "en");
    CHECK(window->save());
    CHECK(window.dialogs.asked.isEmpty());
  }
  test::Window again(path);
  CHECK(again.named("Grow"));
  CHECK(noteOf(again).isEmpty());
}

TEST_CASE("a new file does not replace one that somebody made there in the meantime", "[editor]") {
  const test::TemporaryFolder folder;
  const QString path = pathIn(folder, "nope.ekd");
  test::Window window(path);
  write(path, "theirs");
  CHECK_FALSE(window->save());
  CHECK(window.dialogs.asked == QStringList{QStringLiteral("nope.ekd was changed by somebody else")});
  CHECK(readFile(fromQt(path))->view() == "theirs");
}

TEST_CASE("a file in a folder that is not there is said", "[editor]") {
  const test::TemporaryFolder folder;
  test::Window window(pathIn(folder, "none/nope.ekd"));
  CHECK(noteOf(window).contains(QStringLiteral("neither is its folder")));
}

TEST_CASE("a file that cannot be read is said with its line and column", "[editor]") {
  const test::TemporaryFolder folder;
  const QString path = pathIn(folder, "cut.ekd");
  write(path, "no model\nat all");
  test::ScriptedDialogs dialogs;
  Application application(*qobject_cast<QApplication*>(QCoreApplication::instance()), dialogs);
  CHECK(application.open(path) == nullptr);
  CHECK(dialogs.asked == QStringList{QStringLiteral("cut.ekd cannot be opened")});
  CHECK(dialogs.explained.startsWith(QStringLiteral("cut.ekd, line 1, column 1: ")));
  CHECK(application.open(pathIn(folder, "nope.tsv")) == nullptr);
  CHECK(dialogs.explained == QStringLiteral("nope.tsv: there is no such file"));
}

TEST_CASE("what could be read of a damaged file is told, and saved under another name", "[editor]") {
  const test::TemporaryFolder folder;
  const QString path = pathIn(folder, "plan.ekd");
  write(path, damaged);
  test::Window window(path);
  CHECK(window.named("Grow"));
  CHECK(noteOf(window).startsWith(QStringLiteral("plan.ekd is damaged.")));
  CHECK(noteOf(window).contains(QStringLiteral("plan.ekd, line 5, column ")));
  window->save();
  CHECK(QFileInfo(window.dialogs.proposed).fileName() == QStringLiteral("plan (rescued).ekd"));
  CHECK(readFile(fromQt(path))->view() == damaged);
}

TEST_CASE("a new model is proposed a name", "[editor]") {
  test::Window window;
  window->save();
  CHECK(window.dialogs.proposed == QStringLiteral("New model.ekd"));
}

TEST_CASE("the menus end with Quit and Help, which shows the keys as they are", "[editor]") {
  test::Window window;
  bool asked = false;
  QObject::connect(window.operator->(), &MainWindow::quitRequested, [&] { asked = true; });
  window.run("quit");
  CHECK(asked);
  CHECK(window->menuBar()->actions().back()->text() == QStringLiteral("&Help"));
  window.run("help");
  const auto* help = window->findChild<QTextBrowser*>(QStringLiteral("help"));
  REQUIRE(help->isVisible());
  CHECK(help->toPlainText().contains(QStringLiteral("Ctrl+Shift+U")));
  CHECK(help->toPlainText().contains(QStringLiteral("makes the card")));
  window.run("about");
  CHECK(window.dialogs.asked.back().startsWith(QStringLiteral("ekd ")));
  CHECK(window.dialogs.explained.contains(QStringLiteral("MIT")));
}
