// SPDX-License-Identifier: MIT
#include "editor/panels/relation_list.hpp"

#include "editor/document/text.hpp"
#include "editor/panels/relation_delegate.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace ekd::editor {

RelationList::RelationList(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_relations(bridge),
      m_title(new QLabel),
      m_list(new QListView),
      m_controls(new QWidget),
      m_form(new RelationForm(bridge)),
      m_add(new QPushButton(tr("Add ..."))) {
  m_list->setObjectName(QStringLiteral("relations"));
  m_list->setAccessibleName(tr("Relations"));
  m_list->setModel(&m_relations);
  m_list->setItemDelegate(new RelationDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->installEventFilter(this);
  m_list->setProperty("keepsDelete", true);
  QFont bold = m_title->font();
  bold.setBold(true);
  m_title->setFont(bold);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(10, 4, 8, 4);
  head->addWidget(m_title, 1);
  head->addWidget(m_add);
  buildControls();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_list, 1);
  column->addWidget(m_controls);
  connect(m_add, &QPushButton::clicked, this, &RelationList::addRequested);
  connect(m_list, &QListView::doubleClicked, this, &RelationList::goToCurrent);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RelationList::showCurrent);
  for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(&m_relations, signal, this, &RelationList::showCurrent);
  connect(&m_relations, &QAbstractItemModel::modelReset, this, &RelationList::showCurrent);
  connect(&m_relations, &QAbstractItemModel::dataChanged, this, &RelationList::showCurrent);
  showCurrent();
}

void RelationList::buildControls() {
  auto* remove = new QPushButton(tr("Remove"));
  auto* go = new QPushButton(tr("Go there"));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(8, 0, 8, 6);
  row->addStretch(1);
  row->addWidget(go);
  row->addWidget(remove);
  auto* column = new QVBoxLayout(m_controls);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(m_form);
  column->addLayout(row);
  connect(go, &QPushButton::clicked, this, &RelationList::goToCurrent);
  connect(remove, &QPushButton::clicked, this, &RelationList::removeCurrent);
}

void RelationList::setElement(ElementId element) {
  m_relations.setElement(element);
  m_add->setEnabled(static_cast<bool>(element));
}

void RelationList::showCurrent() {
  m_title->setText(m_relations.rowCount() == 0 ? tr("No relations")
                                               : tr("Relations (%1)").arg(m_relations.rowCount()));
  const QModelIndex at = m_list->currentIndex();
  m_controls->setVisible(at.isValid());
  if (!at.isValid()) return;
  m_form->setRelation(m_relations.relationAt(at));
  const QString unusual = at.data(UnusualRole).toString();
  m_controls->setToolTip(unusual);
}

void RelationList::removeCurrent() {
  const RelationId id = m_relations.relationAt(m_list->currentIndex());
  const Relation* relation = m_bridge.model().find(id);
  if (relation == nullptr) return;
  m_bridge.edit(
      tr("Unlink %1 from %2").arg(m_bridge.heading(relation->source), m_bridge.heading(relation->target)),
      [id](Editor& editor) { return editor.remove(id); });
}

void RelationList::goToCurrent() {
  const ElementId other = m_relations.otherAt(m_list->currentIndex());
  if (other) m_bridge.selection().setCurrent(other);
}

bool RelationList::eventFilter(QObject*, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      goToCurrent();
      return true;
    case Qt::Key_Delete:
      removeCurrent();
      return true;
    default:
      return false;
  }
}

}  // namespace ekd::editor
