// SPDX-License-Identifier: MIT
#include "editor/panels/help_panel.hpp"

#include "editor/document/text.hpp"
#include "libekd/capture/capture_line.hpp"

#include <QEvent>
#include <QScrollBar>
#include <QStringList>
#include <array>

namespace ekd::editor {
namespace {

struct Row {
  const char* what;
  const char* means;
};

// clang-format off
constexpr std::array keys{
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "Enter"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "makes the card; the next one is its sibling")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "Tab, Shift+Tab"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "a level deeper, a level up; Tab also completes what the list proposes")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "Ctrl+Enter"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "takes the card of the list that says nearly the same")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "Up, Down"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "choose in the list; in an empty line, another card")},
};

constexpr std::array typed{
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "Ctrl+1 ... Ctrl+9"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "the same by number: the kind of the next card")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "@NVO, @?volunteers"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "an actor; one that is only possible")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "#tag, !high"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "a tag, a priority")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "hinders 2.4, solves p7"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "a relation to a card that is there")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "under 5"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "where the card stands")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "2.3 hinders 4.1"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "links two cards")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "several lines, pasted"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "are shown as the tree they would become")},
};
// clang-format on

QString row(const QString& what, const QString& means) {
  return QStringLiteral("<tr><td style='padding-right:12px'><b>%1</b></td><td>%2</td></tr>")
      .arg(what.toHtmlEscaped(), means.toHtmlEscaped());
}

/// "g goal, p problem, ...": as the capture line takes them.
QString lettersOfKinds() {
  QStringList letters;
  for (const ElementKindInfo& kind : elementKinds()) {
    const auto letter = letterOfKind(kind.kind);
    if (!letter) continue;
    QString name = toQt(kind.label.in("en"));
    if (name.size() > 1 && name.at(1).isLower()) name[0] = name.at(0).toLower();
    letters << QLatin1Char(*letter) + QString(QChar::Nbsp) + name;
  }
  return letters.join(QStringLiteral(", "));
}

QString plain(QString text) {
  return text.remove(QLatin1Char('&'));
}

QString keysOf(const QAction& action) {
  QStringList names;
  for (const QKeySequence& key : action.shortcuts()) names << key.toString(QKeySequence::NativeText);
  return names.join(QStringLiteral(", "));
}

}  // namespace

HelpPanel::HelpPanel(const ActionList& actions, QWidget* parent) : QTextBrowser(parent), m_actions(actions) {
  setObjectName(QStringLiteral("help"));
  setAccessibleName(tr("Keys and how to capture"));
  setFrameShape(QFrame::NoFrame);
  setProperty("keepsDelete", true);
}

void HelpPanel::showEvent(QShowEvent* event) {
  QTextBrowser::showEvent(event);
  fill();
}

void HelpPanel::changeEvent(QEvent* event) {
  QTextBrowser::changeEvent(event);
  if (event->type() == QEvent::FontChange && isVisible()) fill();
}

void HelpPanel::fill() {
  QString text = QStringLiteral("<h3>%1</h3><p>%2</p><table cellspacing='0' cellpadding='2'>")
                     .arg(tr("Capturing"), tr("Typing anywhere starts a card in the line at the bottom. "
                                              "At its right stands where the card goes."));
  for (const Row& one : keys) text += row(tr(one.what), tr(one.means));
  text += row(tr("a letter and a space in front, also with a colon"), lettersOfKinds());
  for (const Row& one : typed) text += row(tr(one.what), tr(one.means));
  text += QStringLiteral("</table>");
  QString menu;
  for (const ActionList::Entry& entry : m_actions.entries()) {
    if (entry.action->isSeparator() || entry.action->shortcuts().isEmpty()) continue;
    if (entry.menu != menu) {
      if (!menu.isEmpty()) text += QStringLiteral("</table>");
      menu = entry.menu;
      text += QStringLiteral("<h3>%1</h3><table cellspacing='0' cellpadding='2'>")
                  .arg(plain(menu).toHtmlEscaped());
    }
    text += row(keysOf(*entry.action), plain(entry.action->text()));
  }
  text += QStringLiteral("</table>");
  const int at = verticalScrollBar()->value();
  setHtml(text);
  verticalScrollBar()->setValue(at);
}

}  // namespace ekd::editor
