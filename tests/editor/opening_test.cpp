// SPDX-License-Identifier: MIT
#include "editor/app/application.hpp"
#include "editor/document/text.hpp"
#include "formats/bytes.hpp"
#include "formats/save_file.hpp"
#include "libekd/capture/capture_line.hpp"
#include "tests/editor/window.hpp"
#include "tests/support/temporary_folder.hpp"

#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QTest>
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

TEST_CASE("F1 opens and closes the help, Escape closes it, and both go back to where one was", "[editor]") {
  test::Window window;
  window->findChild<QDockWidget*>(QStringLiteral("helpDock"))->close();  // as it may be from the last time
  QWidget* before = QApplication::focusWidget();
  const auto* help = window->findChild<QTextBrowser*>(QStringLiteral("help"));
  window.run("help");
  REQUIRE(help->isVisible());
  REQUIRE(help->hasFocus());
  window.run("help");
  CHECK_FALSE(help->isVisible());
  CHECK(QApplication::focusWidget() == before);
  window.run("help");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  CHECK_FALSE(help->isVisible());
  CHECK(QApplication::focusWidget() == before);
}

TEST_CASE("the help names the letter of every kind that has one", "[editor]") {
  test::Window window;
  window.run("help");
  const QString text = window->findChild<QTextBrowser*>(QStringLiteral("help"))->toPlainText();
  for (const ElementKindInfo& row : elementKinds()) {
    const auto letter = letterOfKind(row.kind);
    if (!letter) continue;
    const QString kind = toQt(row.label.in("en")).toLower();
    INFO(kind.toStdString());
    CHECK(text.contains(QStringLiteral("%1 %2").arg(QLatin1Char(*letter)).arg(kind), Qt::CaseInsensitive));
  }
}

TEST_CASE("the window closes with the same keys on every desktop", "[editor]") {
  test::Window window;
  const QList<QKeySequence> keys = window->actions().find(QStringLiteral("close"))->shortcuts();
  CHECK(keys == QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_W), QKeySequence(Qt::CTRL | Qt::Key_F4)});
}
