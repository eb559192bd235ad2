// SPDX-License-Identifier: MIT
// Arguments for and against in the capture line.
#include "editor/document/text.hpp"
#include "tests/editor/window.hpp"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <initializer_list>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;
using Strings = std::vector<std::string>;

namespace {

void capture(test::Window& window, std::initializer_list<const char*> lines) {
  for (const char* line : lines) {
    window.type(QString::fromUtf8(line));
    window.press(Qt::Key_Return);
  }
}

std::string sideOf(test::Window& window, const char* label) {
  const Element& element = *window.model().find(window.named(label));
  const std::string* side = findAttribute(element.details->attributes, "polarity");
  return element.kind == ElementKind::argument && side != nullptr ? *side : std::string();
}

}  // namespace

TEST_CASE("under a project, arguments are captured as fast as goals", "[editor]") {
  test::Window window;
  capture(window, {"j Resource centre", "+ One place to ask", "Open at night", "- One more office", "Dear",
                   "p Nobody knows of it", "+ Good practice", "s A campaign", "- It costs", "j Safety button",
                   "- Too few"});
  CHECK(window.under(window.named("Resource centre")) == Strings{"One place to ask", "Open at night",
                                                                 "One more office", "Dear",
                                                                 "Nobody knows of it", "Good practice"});
  CHECK(window.under(window.named("A campaign")) == Strings{"It costs"});
  CHECK(window.under(window.named("Safety button")) == Strings{"Too few"});
  for (const char* label : {"One place to ask", "Open at night", "Good practice"})
    CHECK(sideOf(window, label) == "for");
  for (const char* label : {"One more office", "Dear", "Too few"}) CHECK(sideOf(window, label) == "against");
}

TEST_CASE("the side of an argument is shown, and goes with its kind", "[editor]") {
  test::Window window;
  capture(window, {"j Resource centre"});
  const auto* kind = window->capture().findChild<QLabel*>(QStringLiteral("captureKind"));
  window.type(QStringLiteral("- One more office"));
  CHECK(kind->text() == QStringLiteral("Argument against"));
  window.press(Qt::Key_Return);
  CHECK(kind->text() == QStringLiteral("Argument against"));
  window.run("undo");
  capture(window, {"+ Near"});
  CHECK(kind->text() == QStringLiteral("Argument for"));
  window.bridge().selection().setCurrent(window.named("Resource centre"));
  CHECK(kind->text() == QStringLiteral("Project"));
  window.bridge().selection().setCurrent(window.named("Near"));
  capture(window, {"Warm"});
  CHECK(sideOf(window, "Warm") == "for");
}

TEST_CASE("the bullet of a line that is pasted is none of its text", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  for (const char* line : {"- Hire", "· Build", "• Sell"}) {
    QApplication::clipboard()->setText(QString::fromUtf8(line));
    window->capture().edit().paste();
    window.press(Qt::Key_Return);
  }
  for (const char* label : {"Hire", "Build", "Sell"})
    CHECK(window.model().find(window.named(label))->kind == ElementKind::goal);
}
