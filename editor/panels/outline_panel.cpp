// SPDX-License-Identifier: MIT
#include "editor/panels/outline_panel.hpp"

#include "editor/panels/element_delegate.hpp"

namespace ekd::editor {
namespace {

constexpr int deepestOpen = 1;  // levels below the top that are open unless somebody closed them

}  // namespace

OutlinePanel::OutlinePanel(SessionBridge& bridge, QWidget* parent)
    : QTreeView(parent), m_bridge(bridge), m_outline(bridge) {
  setObjectName(QStringLiteral("outline"));
  setAccessibleName(tr("Outline"));
  setModel(&m_outline);
  setItemDelegate(new ElementDelegate(this));
  setHeaderHidden(true);
  setUniformRowHeights(true);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  setTextElideMode(Qt::ElideRight);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(QFrame::NoFrame);
  connect(&bridge.selection(), &Selection::changed, this, &OutlinePanel::followSelection);
  // after the item model, so that rows that moved are there again
  connect(&bridge, &SessionBridge::committed, this, &OutlinePanel::followSelection);
  openUpperRows({}, 0);
}

/// What stands below others at the top and one further down. Rows without any below them are left alone: Qt
/// keeps a list of what is open, and goes through all of it whenever a row comes or goes.
void OutlinePanel::openUpperRows(const QModelIndex& parent, int level) {
  if (level > deepestOpen) return;
  for (int row = 0; row < m_outline.rowCount(parent); ++row) {
    const QModelIndex at = m_outline.index(row, 0, parent);
    if (!m_outline.hasChildren(at)) continue;
    expand(at);
    openUpperRows(at, level + 1);
  }
}

void OutlinePanel::rowsInserted(const QModelIndex& parent, int start, int end) {
  QTreeView::rowsInserted(parent, start, end);
  int level = 0;
  for (QModelIndex at = parent; at.isValid(); at = at.parent()) ++level;
  if (level == 0) return;
  const bool isFirst = m_outline.rowCount(parent) == end - start + 1;
  if (isFirst && level <= deepestOpen + 1) expand(parent);
}

void OutlinePanel::step(int rows) {
  QModelIndex at = currentIndex();
  if (!at.isValid()) at = m_outline.index(0, 0);
  for (; rows > 0 && indexBelow(at).isValid(); --rows) at = indexBelow(at);
  for (; rows < 0 && indexAbove(at).isValid(); ++rows) at = indexAbove(at);
  m_bridge.selection().setCurrent(m_outline.elementAt(at));
}

void OutlinePanel::extend(int rows) {
  const QModelIndex at = m_outline.indexOf(m_bridge.selection().current());
  if (!at.isValid()) return step(rows);
  const ElementId next = m_outline.elementAt(at.siblingAtRow(at.row() + rows));
  if (!next) return;
  std::vector<ElementId> elements = m_bridge.selection().elements();
  if (std::erase(elements, next) > 0) elements.pop_back();
  elements.push_back(next);
  m_bridge.selection().set(std::move(elements));
}

void OutlinePanel::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
  QTreeView::selectionChanged(selected, deselected);
  if (m_following || m_outline.isFollowing()) return;
  m_following = true;
  Selection& selection = m_bridge.selection();
  std::vector<ElementId> elements;
  const auto chosen = selectionModel()->selectedIndexes();
  // those that were selected keep their sequence, new ones come last
  for (const ElementId id : selection.elements()) {
    if (chosen.contains(m_outline.indexOf(id))) elements.push_back(id);
  }
  for (const QModelIndex& index : chosen) {
    const ElementId id = m_outline.elementAt(index);
    if (std::find(elements.begin(), elements.end(), id) == elements.end()) elements.push_back(id);
  }
  selection.set(std::move(elements));
  m_following = false;
}

void OutlinePanel::followSelection() {
  if (m_following) return;
  m_following = true;
  QItemSelection rows;
  for (const ElementId id : m_bridge.selection().elements()) {
    const QModelIndex index = m_outline.indexOf(id);
    if (index.isValid()) rows.select(index, index);
  }
  const QModelIndex current = m_outline.indexOf(m_bridge.selection().current());
  if (current.isValid()) {
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    scrollTo(current);
  }
  selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
  m_following = false;
}

}  // namespace ekd::editor
