// SPDX-License-Identifier: MIT
#include "editor/panels/what_if_model.hpp"

#include "editor/document/counted.hpp"
#include "editor/panels/row_changes.hpp"

namespace ekd::editor {
namespace {

QString headingOf(Fate fate) {
  switch (fate) {
    case Fate::nobody:
      return WhatIfModel::tr("Left with nobody");
    case Fate::inherited:
      return WhatIfModel::tr("Left only through what is above");
    case Fate::possible:
      return WhatIfModel::tr("Left only possibly");
    case Fate::others:
      return WhatIfModel::tr("Others still answer");
  }
  return {};
}

}  // namespace

WhatIfModel::WhatIfModel(const SessionBridge& bridge, const WhatIf& whatIf, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge), m_whatIf(whatIf) {
  connect(&whatIf, &WhatIf::changed, this, &WhatIfModel::follow);
  follow();
}

void WhatIfModel::follow() {
  std::vector<Row> wanted;
  for (const Consequence& one : m_whatIf.consequences()) {
    if (wanted.empty() || wanted.back().fate != one.fate) wanted.push_back({one.fate, {}});
    wanted.push_back({one.fate, one.target});
  }
  changeRows(
      m_rows, wanted,
      {[this](int first, int last) { beginRemoveRows({}, first, last); }, [this] { endRemoveRows(); },
       [this](int first, int last) { beginInsertRows({}, first, last); }, [this] { endInsertRows(); },
       [this](int from, int to) { beginMoveRows({}, from, from, {}, to); }, [this] { endMoveRows(); }});
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

/// The rows are the consequences with a heading before each fate, except while rows change.
const Consequence* WhatIfModel::consequenceOf(std::size_t row) const {
  const auto& all = m_whatIf.consequences();
  std::size_t headings = 0;
  for (std::size_t fate = 0; fate <= static_cast<std::size_t>(m_rows[row].fate); ++fate)
    headings += m_whatIf.count(static_cast<Fate>(fate)) > 0 ? 1U : 0U;
  const std::size_t at = row - headings;
  return row >= headings && at < all.size() && all[at].target == m_rows[row].element ? &all[at] : nullptr;
}

ElementId WhatIfModel::elementAt(const QModelIndex& index) const {
  return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].element : ElementId{};
}

int WhatIfModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString WhatIfModel::lossOf(const Consequence& consequence) const {
  const QString lost = tr("loses %1").arg(consequence.lost);
  return consequence.left.isEmpty() ? lost : tr("keeps %1; %2").arg(consequence.left, lost);
}

QVariant WhatIfModel::headingData(Fate fate, int role) const {
  const auto cards = static_cast<qsizetype>(m_whatIf.count(fate));
  switch (role) {
    case Qt::DisplayRole:
      return headingOf(fate);
    case Qt::AccessibleTextRole:
      return tr("%1, %2").arg(headingOf(fate), counted(cards, tr("1 card"), tr("%1 cards")));
    case CardCountRole:
      return static_cast<int>(cards);
    default:
      return {};
  }
}

QVariant WhatIfModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto row = static_cast<std::size_t>(index.row());
  if (role == FateRole) return static_cast<int>(m_rows[row].fate);
  if (!m_rows[row].element) return headingData(m_rows[row].fate, role);
  const QVariant ofElement = elementData(m_bridge, m_rows[row].element, role);
  if (role != LossRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return ofElement;
  const Consequence* consequence = consequenceOf(row);
  if (consequence == nullptr) return ofElement;
  const QString loss = lossOf(*consequence);
  return role == Qt::AccessibleTextRole ? tr("%1, %2").arg(ofElement.toString(), loss) : loss;
}

Qt::ItemFlags WhatIfModel::flags(const QModelIndex& index) const {
  return elementAt(index) ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
}

}  // namespace ekd::editor
