// SPDX-License-Identifier: MIT
#include "editor/panels/what_if_panel.hpp"

#include "editor/document/counted.hpp"
#include "editor/panels/what_if_delegate.hpp"

#include <QBoxLayout>
#include <QKeyEvent>

namespace ekd::editor {

WhatIfPanel::WhatIfPanel(SessionBridge& bridge, WhatIf& whatIf, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_whatIf(whatIf),
      m_cards(bridge, whatIf),
      m_list(new QListView),
      m_summary(new QLabel),
      m_partsStay(new QCheckBox),
      m_end(new QPushButton(tr("End"))) {
  setObjectName(QStringLiteral("whatIf"));
  m_list->setObjectName(QStringLiteral("whatIfList"));
  m_list->setAccessibleName(tr("What is lost"));
  m_list->setModel(&m_cards);
  m_list->setItemDelegate(new WhatIfDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->installEventFilter(this);
  m_summary->setObjectName(QStringLiteral("whatIfSummary"));
  m_summary->setWordWrap(true);
  m_partsStay->setObjectName(QStringLiteral("whatIfPartsStay"));
  m_end->setObjectName(QStringLiteral("whatIfEnd"));
  m_end->setToolTip(tr("Ask no longer (Escape)"));
  m_summary->setContentsMargins(10, 6, 10, 6);
  auto* below = new QHBoxLayout;
  below->setContentsMargins(10, 6, 10, 8);
  below->addWidget(m_partsStay, 1);
  below->addStretch();
  below->addWidget(m_end);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_summary);
  column->addWidget(m_list, 1);
  column->addLayout(below);
  setFocusProxy(m_list);
  connect(m_end, &QPushButton::clicked, &whatIf, &WhatIf::end);
  connect(m_partsStay, &QCheckBox::toggled, &whatIf, &WhatIf::letPartsStay);
  connect(m_list, &QListView::doubleClicked, this,
          [this](const QModelIndex& index) { Q_EMIT goRequested(m_cards.elementAt(index)); });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& index) {
            // rows that go because of an edit elsewhere select nothing
            const ElementId card = m_cards.elementAt(index);
            if (card && !m_isFilling && m_list->hasFocus()) m_bridge.selection().setCurrent(card);
          });
  connect(&whatIf, &WhatIf::changed, this, &WhatIfPanel::follow);
  follow();
}

QString WhatIfPanel::nameOf(const SessionBridge& bridge, const WhatIf& whatIf) {
  if (!whatIf.isOn()) return {};
  const QString label = bridge.label(whatIf.actor());
  return tr("Without %1").arg(label.isEmpty() ? bridge.heading(whatIf.actor()) : label);
}

QString WhatIfPanel::summary(const SessionBridge& bridge, const WhatIf& whatIf) {
  if (!whatIf.isOn()) return {};
  const auto lost = static_cast<qsizetype>(whatIf.count(Fate::nobody));
  const qsizetype others = static_cast<qsizetype>(whatIf.consequences().size()) - lost;
  QStringList parts;
  if (lost > 0) parts << counted(lost, tr("1 card is left with nobody"), tr("%1 cards are left with nobody"));
  if (others > 0 && lost > 0)
    parts << counted(others, tr("1 other loses somebody"), tr("%1 others lose somebody"));
  if (others > 0 && lost == 0)
    parts << counted(others, tr("1 card loses somebody"), tr("%1 cards lose somebody"));
  if (parts.isEmpty()) parts << tr("nothing is lost");
  return tr("%1: %2").arg(nameOf(bridge, whatIf), parts.join(QStringLiteral(", ")));
}

void WhatIfPanel::follow() {
  m_summary->setText(summary(m_bridge, m_whatIf));
  const auto parts = static_cast<qsizetype>(m_whatIf.partCount());
  m_partsStay->setText(counted(parts, tr("Its part stays"), tr("Its %1 parts and kinds stay")));
  m_partsStay->setVisible(parts > 0);
  m_partsStay->setChecked(m_whatIf.doPartsStay());
  if (m_shown == m_whatIf.actor()) return;
  m_shown = m_whatIf.actor();
  m_isFilling = true;  // ready to be gone through; the actor stays selected until somebody does
  m_list->setCurrentIndex(m_cards.firstCard());
  m_isFilling = false;
  // when all has its size: the heading above the first card is to be seen
  QMetaObject::invokeMethod(m_list, &QListView::scrollToTop, Qt::QueuedConnection);
}

bool WhatIfPanel::eventFilter(QObject*, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
  if (const ElementId card = m_cards.elementAt(m_list->currentIndex())) Q_EMIT goRequested(card);
  return true;
}

}  // namespace ekd::editor
