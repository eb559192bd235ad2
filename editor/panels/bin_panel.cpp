// SPDX-License-Identifier: MIT
#include "editor/panels/bin_panel.hpp"

#include "editor/document/text.hpp"
#include "editor/panels/noted_delegate.hpp"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace ekd::editor {

BinPanel::BinPanel(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_cards(bridge),
      m_filter(new QLineEdit),
      m_list(new QListView),
      m_reason(new QLineEdit) {
  setObjectName(QStringLiteral("bin"));
  m_filter->setObjectName(QStringLiteral("binFilter"));
  m_filter->setPlaceholderText(tr("Words, a number, a reason"));
  m_filter->setAccessibleName(tr("Filter the bin"));
  m_filter->setClearButtonEnabled(true);
  m_list->setObjectName(QStringLiteral("binList"));
  m_list->setAccessibleName(tr("Bin"));
  m_list->setModel(&m_cards);
  m_list->setItemDelegate(new NotedDelegate(WhyRole, m_list));
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setUniformItemSizes(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->installEventFilter(this);
  m_list->setProperty("keepsDelete", true);
  m_reason->setObjectName(QStringLiteral("binReason"));
  m_reason->setAccessibleName(tr("Why it was deleted"));
  m_reason->setPlaceholderText(tr("Why was it deleted?"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 8, 6);
  column->setSpacing(4);
  column->addWidget(m_filter);
  column->addWidget(m_list, 1);
  column->addWidget(m_reason);
  setFocusProxy(m_list);
  connect(m_filter, &QLineEdit::textChanged, &m_cards, &BinModel::setFilter);
  connect(m_list, &QListView::doubleClicked, this, &BinPanel::restore);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &BinPanel::showReason);
  connect(m_reason, &QLineEdit::editingFinished, this, &BinPanel::keepReason);
  connect(&m_cards, &QAbstractItemModel::rowsInserted, this, &BinPanel::count);
  connect(&m_cards, &QAbstractItemModel::rowsRemoved, this, &BinPanel::count);
  connect(&m_cards, &QAbstractItemModel::dataChanged, this, &BinPanel::showReason);
  showReason();
}

std::vector<BinnedCard> BinPanel::chosen() const {
  std::vector<BinnedCard> cards;
  for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
    cards.push_back(m_cards.cardAt(index));
  return cards;
}

void BinPanel::restore() {
  if (const auto story = restoreCards(m_bridge, chosen()); story && !story->isEmpty()) Q_EMIT noted(*story);
}

void BinPanel::count() {
  if (!m_list->currentIndex().isValid() && m_cards.rowCount() > 0) m_list->setCurrentIndex(m_cards.index(0));
  Q_EMIT counted(m_cards.rowCount());
  showReason();
}

void BinPanel::showReason() {
  const BinEntry* entry = m_cards.entryAt(m_list->currentIndex());
  m_reason->setEnabled(entry != nullptr);
  if (m_reason->isModified() && m_reason->hasFocus()) return;
  m_reason->setText(entry == nullptr ? QString() : toQt(entry->reason));
}

void BinPanel::keepReason() {
  if (!m_reason->isModified()) return;
  m_reason->setModified(false);
  const BinId entry = m_cards.cardAt(m_list->currentIndex()).entry;
  if (entry) giveReason(m_bridge, entry, m_reason->text());
}

bool BinPanel::eventFilter(QObject*, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    restore();
    return true;
  }
  if (key == Qt::Key_Delete) return discardCards(m_bridge, chosen());
  return false;
}

}  // namespace ekd::editor
