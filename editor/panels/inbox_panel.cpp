// SPDX-License-Identifier: MIT
#include "editor/panels/inbox_panel.hpp"

#include "editor/commands/placing.hpp"
#include "editor/commands/structure.hpp"
#include "editor/document/text.hpp"
#include "editor/find/sources.hpp"
#include "editor/panels/noted_delegate.hpp"
#include "libekd/capture/capture_line.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace ekd::editor {
namespace {

/// A letter and what it means stay on one line.
QString letterHelp(const std::string& language) {
  QStringList letters;
  const auto add = [&letters](QLatin1Char letter, const QString& meaning) {
    letters << QStringLiteral("<b>%1</b> %2")
                   .arg(letter)
                   .arg(meaning.toHtmlEscaped())
                   .replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
  };
  for (const ElementKindInfo& kind : elementKinds()) {
    if (const auto letter = letterOfKind(kind.kind)) add(QLatin1Char(*letter), toQt(kind.label.in(language)));
  }
  add(QLatin1Char('+'), InboxPanel::tr("Argument for"));
  add(QLatin1Char('-'), InboxPanel::tr("Argument against"));
  add(QLatin1Char('u'), InboxPanel::tr("Put under ..."));
  return letters.join(QStringLiteral(" &nbsp; "));
}

}  // namespace

InboxPanel::InboxPanel(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_cards(bridge),
      m_list(new QListView),
      m_summary(new QLabel),
      m_undecided(new QCheckBox(tr("Undecided ones, too"))) {
  setObjectName(QStringLiteral("inbox"));
  m_list->setObjectName(QStringLiteral("inboxList"));
  m_list->setAccessibleName(tr("Inbox"));
  m_list->setModel(&m_cards);
  m_list->setItemDelegate(new NotedDelegate(ReasonRole, m_list));
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setUniformItemSizes(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setProperty("usesLetters", true);
  m_list->installEventFilter(this);
  auto* help = new QLabel(letterHelp(bridge.language()));
  help->setWordWrap(true);
  help->setForegroundRole(QPalette::PlaceholderText);
  help->setContentsMargins(10, 4, 10, 6);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(10, 4, 8, 4);
  head->addWidget(m_summary, 1);
  head->addWidget(m_undecided);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_list, 1);
  column->addWidget(help);
  setFocusProxy(m_list);
  connect(m_undecided, &QCheckBox::toggled, &m_cards, &LeftOverModel::showUndecided);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InboxPanel::selectChosen);
  connect(&m_cards, &QAbstractItemModel::rowsInserted, this, &InboxPanel::count);
  connect(&m_cards, &QAbstractItemModel::rowsRemoved, this, &InboxPanel::count);
  connect(&m_cards, &QAbstractItemModel::modelReset, this, &InboxPanel::count);
  count();
}

void InboxPanel::showUndecided(bool show) {
  m_undecided->setChecked(show);
}

void InboxPanel::count() {
  const int cards = m_cards.rowCount();
  m_summary->setText(cards == 0   ? tr("Nothing waits")
                     : cards == 1 ? tr("1 card waits")
                                  : tr("%1 cards wait").arg(cards));
  Q_EMIT counted(cards);
}

void InboxPanel::selectChosen() {
  if (!m_list->hasFocus()) return;  // rows come and go while somebody captures
  std::vector<ElementId> elements;
  for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
    elements.push_back(m_cards.elementAt(index));
  if (!elements.empty()) m_bridge.selection().set(std::move(elements));
}

bool InboxPanel::takeSign(const QString& sign) {
  if (m_list->selectionModel()->selectedIndexes().isEmpty()) return false;
  selectChosen();
  if (sign == QLatin1String("u")) {
    askForPlace();
    return true;
  }
  const auto kind = kindOfSign(fromQt(sign));
  if (!kind) return false;
  const int row = m_list->currentIndex().row();
  retypeCards(m_bridge, *kind);
  // the next card that waits, so that letter after letter sorts the inbox
  const QModelIndex still = m_cards.index(row);
  const bool stays = m_cards.elementAt(still) == m_bridge.selection().current();
  const QModelIndex next = m_cards.index(std::min(stays ? row + 1 : row, m_cards.rowCount() - 1));
  if (next.isValid()) m_list->setCurrentIndex(next);
  return true;
}

void InboxPanel::askForPlace() {
  Q_EMIT pickRequested(tr("Under which card? A number or text"),
                       elementSource(m_bridge, [this](ElementId parent) { putUnder(m_bridge, parent); }));
}

bool InboxPanel::eventFilter(QObject*, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  const auto& key = *static_cast<QKeyEvent*>(event);
  const auto modifiers = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
  if (modifiers != Qt::NoModifier || key.text().size() != 1) return false;
  const bool isLetter = key.text().at(0).isLetter();
  return takeSign(key.text().toLower()) || isLetter;
}

}  // namespace ekd::editor
