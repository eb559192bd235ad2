// SPDX-License-Identifier: MIT
#include "tests/editor/window.hpp"

#include "editor/document/text.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

#include <QApplication>
#include <QCoreApplication>
#include <QKeyEvent>

#include <catch2/catch.hpp>

namespace ekd::test {

using namespace ekd::editor;

QString ScriptedDialogs::openFile(QWidget*, const QString& title, const QStringList&) {
  asked << title;
  return path;
}

QString ScriptedDialogs::saveFile(QWidget*, const QString& title, const QString& proposal,
                                  const QStringList&) {
  asked << title;
  proposed = proposal;
  return path;
}

void ScriptedDialogs::warn(QWidget*, const QString& heading, const QString& explanation) {
  asked << heading;
  explained = explanation;
}

void ScriptedDialogs::tell(QWidget* parent, const QString& heading, const QString& explanation) {
  warn(parent, heading, explanation);
}

QString ScriptedDialogs::chooseFolder(QWidget*, const QString& title) {
  asked << title;
  return path;
}

int ScriptedDialogs::choose(QWidget*, const QString& question, const QString& explanation,
                            const QStringList& answers) {
  asked << question;
  explained = explanation;
  return static_cast<int>(answers.indexOf(answer));
}

QString ScriptedDialogs::ask(QWidget*, const QString& question, const QString&) {
  asked << question;
  return text;
}

QString sampleCopy(const char* name) {
  static const TemporaryFolder folder;
  static int count = 0;
  const auto own = folder / std::to_string(++count);
  std::filesystem::create_directory(own);
  std::filesystem::copy_file(std::filesystem::path(test::sourcePath("samples")) / name, own / name);
  return toQt((own / name).string());
}

Window::Window() {
  show(Workspace::makeNew("en"));
}

Window::Window(const QString& file) {
  auto opened = Workspace::open(fromQt(file));
  REQUIRE(opened);
  show(std::move(*opened));
}

void Window::show(std::unique_ptr<Workspace> workspace) {
  m_window = new MainWindow(std::move(workspace), dialogs);
  m_window->show();
  m_window->activateWindow();
  QCoreApplication::processEvents();
  m_window->capture().edit().setFocus();
  QCoreApplication::processEvents();
}

Window::~Window() {
  dialogs.answer = QStringLiteral("Discard");
  m_window->close();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Window::type(const QString& text) {
  for (const QChar letter : text) {
    QWidget* target = QApplication::focusWidget();
    REQUIRE(target != nullptr);
    // not QTest::keyClicks, which knows Latin-1 only
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
    QCoreApplication::sendEvent(target, &press);
    QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
    QCoreApplication::sendEvent(target, &release);
  }
}

void Window::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  ++m_interactions;
  QWidget* target = QApplication::focusWidget();
  REQUIRE(target != nullptr);
  QKeyEvent event(QEvent::KeyPress, key, modifiers, key == Qt::Key_Return ? QStringLiteral("\r") : QString());
  QCoreApplication::sendEvent(target, &event);
  QCoreApplication::processEvents();  // fields of a tree give back their text through the event queue
}

void Window::run(const char* action) {
  ++m_interactions;
  QAction* found = m_window->actions().find(QString::fromLatin1(action));
  REQUIRE(found != nullptr);
  REQUIRE(found->isEnabled());
  found->trigger();
}

ElementId Window::named(std::string_view label) {
  ElementId found;
  for (Slot slot = 0; slot < model().elements().slotEnd(); ++slot) {
    if (model().elements().isFree(slot)) continue;
    const Element& element = model().element(slot);
    if (textFor(element.labels, bridge().language()) != label) continue;
    INFO("twice: " << label);
    REQUIRE_FALSE(found);
    found = element.id;
  }
  INFO("missing: " << label);
  REQUIRE(found);
  return found;
}

std::vector<std::string> Window::under(ElementId parent) {
  std::vector<std::string> labels;
  for (const Slot child : childrenOf(model(), *model().elements().slotOf(parent)))
    labels.emplace_back(textFor(model().element(child).labels, bridge().language()));
  return labels;
}

}  // namespace ekd::test
