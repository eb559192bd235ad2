// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "formats/bytes.hpp"
#include "tests/editor/window.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

/// "| Edit | Rename | F2 |"
QString rowFor(const ActionList::Entry& entry) {
  QStringList keys;
  for (const QKeySequence& key : entry.action->shortcuts()) keys << key.toString(QKeySequence::PortableText);
  const QString menu = QString(entry.menu).remove(QLatin1Char('&'));
  const QString text = entry.action->text().remove(QLatin1Char('&')).remove(QStringLiteral(" ..."));
  return QStringLiteral("| %1 | %2 | %3 |").arg(menu, text, keys.join(QStringLiteral(", ")));
}

}  // namespace

TEST_CASE("the manual names every action that has a key", "[editor]") {
  const auto manual = readFile(test::sourcePath("docs/editor.md"));
  REQUIRE(manual);
  const QString text = toQt(manual->view());
  test::Window window;
  QStringList missing;
  for (const auto& entry : window->actions().entries()) {
    if (entry.action->shortcuts().isEmpty()) continue;
    if (!text.contains(rowFor(entry))) missing << rowFor(entry);
  }
  INFO("rows that docs/editor.md should have:\n" << missing.join(QLatin1Char('\n')).toStdString());
  CHECK(missing.isEmpty());
}
