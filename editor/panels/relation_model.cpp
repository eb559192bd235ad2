// SPDX-License-Identifier: MIT
#include "editor/panels/relation_model.hpp"

#include "editor/document/text.hpp"
#include "editor/panels/row_changes.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/find.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace ekd::editor {

RelationModel::RelationModel(SessionBridge& bridge, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge) {
  connect(&bridge, &SessionBridge::committed, this,
          [this](const Transaction&, const ChangeSet&) { follow(); });
  connect(&bridge, &SessionBridge::languageChanged, this, [this] { follow(); });
}

void RelationModel::setElement(ElementId element) {
  if (element == m_element) return;
  beginResetModel();
  m_element = element;
  m_rows = wantedRows();
  endResetModel();
}

std::vector<RelationModel::Row> RelationModel::wantedRows() const {
  const Model& model = m_bridge.model();
  const Slot* slot = model.elements().slotOf(m_element);
  std::vector<Row> rows;
  if (slot == nullptr) return rows;
  std::vector<Slot> others;
  for (const Slot relation : model.outgoing(*slot)) {
    rows.push_back({model.relation(relation).id, true});
    others.push_back(model.targetSlot(relation));
  }
  for (const Slot relation : model.incoming(*slot)) {
    if (model.sourceSlot(relation) == *slot) continue;  // leads to itself: one row is enough
    rows.push_back({model.relation(relation).id, false});
    others.push_back(model.sourceSlot(relation));
  }
  sortForReading(model, m_bridge.numbering(), others);
  std::unordered_map<ElementId, std::size_t, IdHash> places;
  for (std::size_t i = 0; i < others.size(); ++i) places.emplace(model.element(others[i]).id, i);
  const auto key = [&](const Row& row) {
    const Relation& relation = *model.find(row.id);
    // where it stands comes first, then by kind
    const bool isPlace = row.outgoing && relation.order.has_value();
    return std::tuple(!isPlace, relation.kind, !row.outgoing, verbOf(row), places[otherOf(row)], row.id);
  };
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return key(a) < key(b); });
  return rows;
}

void RelationModel::follow() {
  if (!m_element) return;
  changeRows(
      m_rows, wantedRows(),
      {[this](int first, int last) { beginRemoveRows({}, first, last); }, [this] { endRemoveRows(); },
       [this](int first, int last) { beginInsertRows({}, first, last); }, [this] { endInsertRows(); },
       [this](int from, int to) { beginMoveRows({}, from, from, {}, to); }, [this] { endMoveRows(); }});
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString RelationModel::verbOf(const Row& row) const {
  const Relation& relation = *m_bridge.model().find(row.id);
  const Element* source = m_bridge.model().find(relation.source);
  const Element* target = m_bridge.model().find(relation.target);
  const Reading reading = read(source->kind, relation.kind, target->kind, m_bridge.language());
  return toQt(row.outgoing ? reading.forward : reading.inverse);
}

ElementId RelationModel::otherOf(const Row& row) const {
  const Relation& relation = *m_bridge.model().find(row.id);
  return row.outgoing ? relation.target : relation.source;
}

RelationId RelationModel::relationAt(const QModelIndex& index) const {
  return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].id : RelationId{};
}

ElementId RelationModel::otherAt(const QModelIndex& index) const {
  const RelationId id = relationAt(index);
  return m_bridge.model().find(id) == nullptr ? ElementId{}
                                              : otherOf(m_rows[static_cast<std::size_t>(index.row())]);
}

QModelIndex RelationModel::indexOf(RelationId id) const {
  const auto it = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row& row) { return row.id == id; });
  return it == m_rows.end() ? QModelIndex() : index(static_cast<int>(it - m_rows.begin()));
}

int RelationModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RelationModel::otherData(ElementId other, int role) const {
  const Element* element = m_bridge.model().find(other);
  // how certain a row is, is that of the relation
  if (element == nullptr || role == CertaintyRole) return {};
  if (role == Qt::DisplayRole && isJoint(element->kind))
    return toQt(caption(m_bridge.model(), other, m_bridge.language()));
  return elementData(m_bridge, other, role);
}

QVariant RelationModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const Model& model = m_bridge.model();
  const Relation* relation = model.find(row.id);
  if (relation == nullptr) return {};  // between a commit and follow()
  const ElementId other = otherOf(row);
  switch (role) {
    case VerbRole:
      return verbOf(row);
    case FirstOfVerbRole: {
      if (index.row() == 0) return true;
      const Row& before = m_rows[static_cast<std::size_t>(index.row()) - 1];
      return model.find(before.id) != nullptr && verbOf(before) != verbOf(row);
    }
    case PossibleRole:
      return relation->certainty == Certainty::possible;
    case CertaintyRole:
      return static_cast<int>(relation->certainty);
    case StrengthRole:
      return static_cast<int>(relation->strength);
    case UnusualRole:
      return toQt(explain(model.find(relation->source)->kind, relation->kind,
                          model.find(relation->target)->kind, m_bridge.language()));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
      return QString(verbOf(row) + QLatin1Char(' ') + m_bridge.heading(other) + QLatin1Char(' ') +
                     otherData(other, Qt::DisplayRole).toString());
    default:
      return otherData(other, role);
  }
}

}  // namespace ekd::editor
