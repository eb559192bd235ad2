// SPDX-License-Identifier: MIT
#include "editor/panels/left_over_model.hpp"

#include "editor/document/text.hpp"
#include "libekd/query/find.hpp"

#include <QStringList>
#include <algorithm>

namespace ekd::editor {

LeftOverModel::LeftOverModel(SessionBridge& bridge, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge) {
  fill();
  connect(&bridge, &SessionBridge::committed, this,
          [this](const Transaction&, const ChangeSet& changes) { follow(changes); });
  connect(&bridge, &SessionBridge::languageChanged, this, [this] {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  });
}

void LeftOverModel::showUndecided(bool show) {
  if (show == m_withUndecided) return;
  beginResetModel();
  m_withUndecided = show;
  fill();
  endResetModel();
}

OpenPoints LeftOverModel::at(ElementId id) const {
  const Slot* slot = m_bridge.model().elements().slotOf(id);
  OpenPoints left = slot == nullptr ? OpenPoints{} : openPointsOf(m_bridge.model(), *slot);
  left.undecided = left.undecided && m_withUndecided;
  return left;
}

void LeftOverModel::fill() {
  m_rows.clear();
  const Model& model = m_bridge.model();
  std::vector<Slot> slots;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (!model.elements().isFree(slot) && at(model.element(slot).id)) slots.push_back(slot);
  }
  sortForReading(model, m_bridge.numbering(), slots);
  for (const Slot slot : slots) m_rows.push_back(model.element(slot).id);
}

void LeftOverModel::follow(const ChangeSet& changes) {
  for (const TouchedElement& touched : changes.elements) {
    const auto it = std::find(m_rows.begin(), m_rows.end(), touched.id);
    const int row = static_cast<int>(it - m_rows.begin());
    const bool wanted = static_cast<bool>(at(touched.id));
    if (it == m_rows.end() && wanted) {
      beginInsertRows({}, row, row);
      m_rows.push_back(touched.id);
      endInsertRows();
    } else if (it != m_rows.end() && !wanted) {
      beginRemoveRows({}, row, row);
      m_rows.erase(it);
      endRemoveRows();
    } else if (it != m_rows.end()) {
      Q_EMIT dataChanged(index(row), index(row));
    }
  }
}

ElementId LeftOverModel::elementAt(const QModelIndex& index) const {
  return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())] : ElementId{};
}

QModelIndex LeftOverModel::indexOf(ElementId id) const {
  const auto it = std::find(m_rows.begin(), m_rows.end(), id);
  return it == m_rows.end() ? QModelIndex() : index(static_cast<int>(it - m_rows.begin()));
}

int LeftOverModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString LeftOverModel::reasonOf(ElementId id) const {
  const OpenPoints left = at(id);
  QStringList reasons;
  if (left.untyped) reasons << tr("no kind yet");
  if (left.unlinked) reasons << tr("linked to nothing");
  if (left.undecided) reasons << tr("not decided");
  return reasons.join(QStringLiteral(", "));
}

QVariant LeftOverModel::data(const QModelIndex& index, int role) const {
  const ElementId id = elementAt(index);
  if (m_bridge.model().find(id) == nullptr) return {};
  switch (role) {
    case Qt::ToolTipRole:
      return m_bridge.label(id);
    case Qt::AccessibleTextRole:
      return QString(elementData(m_bridge, id, role).toString() + QStringLiteral(", ") + reasonOf(id));
    case ReasonRole:
      return reasonOf(id);
    default:
      return elementData(m_bridge, id, role);
  }
}

}  // namespace ekd::editor
