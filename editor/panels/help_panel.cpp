// SPDX-License-Identifier: MIT
#include "editor/panels/help_panel.hpp"

#include "editor/document/text.hpp"
#include "libekd/capture/capture_line.hpp"

#include <QEvent>
#include <QScrollBar>
#include <QStringList>
#include <array>
#include <map>

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
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "+ text, - text"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "an argument for the project or card above, or against it")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "@NVO, @?volunteers"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "an actor; one that is only possible")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "#tag, !high"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "a tag, a priority")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "hinders 2.4, solves p7"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "a relation to a card that is there")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "under 5"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "where the card stands")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "2.3 hinders 4.1"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "links two cards; 2.3 under 5 moves one")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "1.3 @NVO performs, @NVO performs 1.3"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "ties who acts to a card that is there; @NVO performs, to the one that is selected")},
    Row{QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "several lines, pasted"), QT_TRANSLATE_NOOP("ekd::editor::HelpPanel", "are shown as the tree they would become")},
};
// clang-format on

/// What is to be done and what that does, side by side, or one below the other where there is little room.
class Rows {
 public:
  explicit Rows(bool isStacked) : m_isStacked(isStacked) {}

  void add(const QString& what, const QString& means) {
    const QString form =
        m_isStacked ? QStringLiteral("<p style='margin:4px 0'><b>%1</b><br>%2</p>")
                    : QStringLiteral("<tr><td style='padding-right:12px'><b>%1</b></td><td>%2</td></tr>");
    m_rows += form.arg(what.toHtmlEscaped(), means.toHtmlEscaped());
  }
  QString text() const {
    return m_isStacked ? m_rows
                       : QStringLiteral("<table cellspacing='0' cellpadding='2'>%1</table>").arg(m_rows);
  }

 private:
  bool m_isStacked;
  QString m_rows;
};

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

void HelpPanel::resizeEvent(QResizeEvent* event) {
  QTextBrowser::resizeEvent(event);
  if (isVisible() && room() != m_room) fill();
}

HelpPanel::Room HelpPanel::room() const {
  constexpr int sentences = 64;  // letters across that sentences beside their keys take
  constexpr int names = 36;      // likewise names
  const int letters = viewport()->width() / fontMetrics().averageCharWidth();
  return letters >= sentences ? Room::ample : letters >= names ? Room::little : Room::scarce;
}

QString HelpPanel::capturing() const {
  Rows rows(m_room != Room::ample);
  for (const Row& one : keys) rows.add(tr(one.what), tr(one.means));
  rows.add(tr("a letter and a space in front, also with a colon"), lettersOfKinds());
  for (const Row& one : typed) rows.add(tr(one.what), tr(one.means));
  return QStringLiteral("<h3>%1</h3><p>%2</p>")
             .arg(tr("Capturing"), tr("Typing anywhere starts a card in the line at the bottom. "
                                      "At its right stands where the card goes.")) +
         rows.text();
}

QString HelpPanel::keysOfMenus() const {
  QStringList menus;
  std::map<QString, Rows> rows;
  for (const ActionList::Entry& entry : m_actions.entries()) {
    if (entry.action->isSeparator() || entry.action->shortcuts().isEmpty()) continue;
    if (!menus.contains(entry.menu)) menus << entry.menu;
    rows.try_emplace(entry.menu, m_room == Room::scarce)
        .first->second.add(keysOf(*entry.action), plain(entry.action->text()));
  }
  QString text;
  for (const QString& menu : menus)
    text += QStringLiteral("<h3>%1</h3>").arg(plain(menu).toHtmlEscaped()) + rows.at(menu).text();
  return text;
}

void HelpPanel::fill() {
  m_room = room();
  const int at = verticalScrollBar()->value();
  setHtml(capturing() + keysOfMenus());
  verticalScrollBar()->setValue(at);
}

}  // namespace ekd::editor
