// SPDX-License-Identifier: MIT
#include "editor/panels/pairs_panel.hpp"

#include "editor/panels/choice_box.hpp"
#include "editor/panels/elided_label.hpp"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <functional>

namespace ekd::editor {
namespace {

/// Enter goes on as Tab does. Escape in a cell without text leaves the table: what is typed next is a card.
class GoOnDelegate : public QStyledItemDelegate {
 public:
  GoOnDelegate(std::function<void()> leave, QObject* parent)
      : QStyledItemDelegate(parent), m_leave(std::move(leave)) {}

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    auto* field = qobject_cast<QWidget*>(watched);
    if (field != nullptr && event->type() == QEvent::KeyPress) {
      const int key = static_cast<QKeyEvent*>(event)->key();
      if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT commitData(field);
        Q_EMIT closeEditor(field, EditNextItem);
        return true;
      }
      if (key == Qt::Key_Escape && field->property("text").toString().isEmpty()) {
        Q_EMIT closeEditor(field, RevertModelCache);
        m_leave();
        return true;
      }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
  }

 private:
  std::function<void()> m_leave;
};

}  // namespace

PairsPanel::PairsPanel(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_pairs(bridge),
      m_subject(new ElidedLabel),
      m_pairing(new ChoiceBox),
      m_table(new QTableView) {
  setObjectName(QStringLiteral("pairs"));
  m_table->setObjectName(QStringLiteral("pairTable"));
  m_table->setAccessibleName(tr("Two columns"));
  m_table->setModel(&m_pairs);
  m_table->setItemDelegate(new GoOnDelegate([this] { Q_EMIT leaveRequested(); }, m_table));
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                           QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
  m_table->setProperty("usesLetters", true);
  m_table->setProperty("keepsDelete", true);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setWordWrap(true);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_pairing->addItems({tr("Problems and solutions"), tr("For and against")});
  m_pairing->setAccessibleName(tr("What the columns are"));
  m_subject->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(10, 4, 8, 4);
  head->addWidget(m_subject, 1);
  head->addWidget(m_pairing);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_table, 1);
  setFocusProxy(m_table);
  connect(m_pairing, &QComboBox::activated, this, [this](int choice) {
    m_pairs.setPairing(choice == 0 ? PairModel::Pairing::problemSolution : PairModel::Pairing::forAgainst);
  });
  connect(&bridge.selection(), &Selection::changed, this, &PairsPanel::followSelection);
  connect(&bridge, &SessionBridge::committed, this, &PairsPanel::showSubject);
  showSubject();
}

void PairsPanel::setSeen(bool seen) {
  m_seen = seen;
  m_pairs.setLive(seen);
  followSelection();
}

void PairsPanel::followSelection() {
  if (!m_seen) return;
  const QWidget* focus = QApplication::focusWidget();
  if (focus != nullptr && isAncestorOf(focus)) return;  // the columns stay about what they were begun for
  m_pairs.setSubject(m_bridge.selection().current());
  showSubject();
}

void PairsPanel::showSubject() {
  const ElementId subject = m_pairs.subject();
  m_subject->setText(subject ? m_bridge.heading(subject) + QStringLiteral("  ") + m_bridge.label(subject)
                             : tr("About no card"));
  m_subject->setToolTip(m_subject->text());
}

void PairsPanel::begin(PairModel::Pairing pairing) {
  setSeen(true);
  m_pairs.setPairing(pairing);
  m_pairing->setCurrentIndex(pairing == PairModel::Pairing::problemSolution ? 0 : 1);
  const QModelIndex next = m_pairs.index(m_pairs.rowCount() - 1, 0);
  m_table->setFocus();
  m_table->setCurrentIndex(next);
  m_table->edit(next);
}

}  // namespace ekd::editor
