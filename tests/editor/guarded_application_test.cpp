// SPDX-License-Identifier: MIT
#include "editor/app/guarded_application.hpp"

#include "editor/app/application.hpp"
#include "tests/editor/window.hpp"

#include <QLabel>
#include <QTimer>
#include <stdexcept>

using namespace ekd;
using namespace ekd::editor;

namespace {

GuardedApplication& application() {
  return *dynamic_cast<GuardedApplication*>(QCoreApplication::instance());
}

/// Caught exceptions are told only as long as a test listens: all others are to fail for what they throw.
struct Listening {
  explicit Listening(std::function<void(const QString&)> tell) { application().tellTo(std::move(tell)); }
  ~Listening() { application().tellTo({}); }
};

}  // namespace

TEST_CASE("an exception in an event handler is told in the window, and work goes on", "[editor]") {
  test::Window window;
  const Listening listening(&Application::tellProblem);
  QTimer::singleShot(0, [] { throw std::runtime_error("the card has no corner"); });
  QCoreApplication::processEvents();
  QCoreApplication::processEvents();
  const auto* note = window->findChild<QLabel*>(QStringLiteral("captureNote"));
  CHECK(note->text().contains(QStringLiteral("the card has no corner")));
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  CHECK(window.named("Grow"));
}

TEST_CASE("what is thrown before the first is told, and by telling it, is not told again", "[editor]") {
  int told = 0;
  const Listening listening([&](const QString&) {
    ++told;
    throw std::runtime_error("telling fails, too");
  });
  for (int i = 0; i < 3; ++i) QTimer::singleShot(0, [] { throw std::runtime_error("again"); });
  for (int i = 0; i < 10; ++i) QCoreApplication::processEvents();
  CHECK(told == 1);
  QTimer::singleShot(0, [] { throw std::runtime_error("later"); });
  for (int i = 0; i < 10; ++i) QCoreApplication::processEvents();
  CHECK(told == 2);
}

TEST_CASE("the journal hears of an edit that a panel breaks over", "[editor]") {
  test::Window window;
  QObject::connect(&window.bridge(), &SessionBridge::committed, &window.bridge(),
                   [](const Transaction&, const ChangeSet&) { throw std::runtime_error("a panel broke"); });
  const auto before = window->workspace().journal()->health().last;
  CHECK_THROWS(window.bridge().edit(QStringLiteral("Add"), [&](Editor& editor) {
    Element goal;
    goal.id = window.bridge().ids().make<ElementId>();
    goal.kind = ElementKind::goal;
    return editor.add(std::move(goal));
  }));
  CHECK(window->workspace().journal()->health().last > before);
}
