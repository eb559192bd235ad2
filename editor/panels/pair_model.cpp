// SPDX-License-Identifier: MIT
#include "editor/panels/pair_model.hpp"

#include "editor/commands/placing.hpp"
#include "editor/commands/structure.hpp"
#include "editor/document/text.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/query/argument_side.hpp"
#include "libekd/query/find.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

bool isPolarity(const Element& element, std::string_view wanted) {
  return argumentSide(element.details->attributes) == wanted;
}

}  // namespace

PairModel::PairModel(SessionBridge& bridge, QObject* parent) : QAbstractTableModel(parent), m_bridge(bridge) {
  reset();
  connect(&bridge, &SessionBridge::committed, this, [this] { follow(); });
  connect(&bridge, &SessionBridge::languageChanged, this, [this] { follow(); });
}

void PairModel::setLive(bool live) {
  if (live == m_live) return;
  m_live = live;
  reset();
}

void PairModel::setPairing(Pairing pairing) {
  if (pairing == m_pairing) return;
  m_pairing = pairing;
  reset();
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, 1);
}

void PairModel::setSubject(ElementId subject) {
  if (subject == m_subject) return;
  m_subject = subject;
  reset();
}

void PairModel::reset() {
  beginResetModel();
  m_ranks.clear();
  m_rows = wantedRows();
  for (const Row& row : m_rows) {
    m_ranks.emplace(row.left, m_ranks.size());
    m_ranks.emplace(row.right, m_ranks.size());
  }
  endResetModel();
}

void PairModel::follow() {
  if (!m_live) return;
  if (m_subject && m_bridge.model().find(m_subject) == nullptr) return setSubject({});
  const auto wanted = wantedRows();
  for (const Row& row : wanted) {
    m_ranks.emplace(row.left, m_ranks.size());
    m_ranks.emplace(row.right, m_ranks.size());
  }
  const std::size_t before = m_rows.size();
  if (wanted.size() < before) {
    beginRemoveRows({}, static_cast<int>(wanted.size()), static_cast<int>(before) - 1);
    m_rows.resize(wanted.size());
    endRemoveRows();
  } else if (wanted.size() > before) {
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(wanted.size()) - 1);
    m_rows.resize(wanted.size());
    endInsertRows();
  }
  m_rows = wanted;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 1));
}

std::vector<ElementId> PairModel::aboutSubject(std::initializer_list<ElementKind> kinds) const {
  const Model& model = m_bridge.model();
  std::vector<ElementId> found;
  const auto add = [&](Slot slot) {
    const Element& element = model.element(slot);
    const bool isWanted = std::find(kinds.begin(), kinds.end(), element.kind) != kinds.end();
    if (isWanted && std::find(found.begin(), found.end(), element.id) == found.end())
      found.push_back(element.id);
  };
  if (const Slot* subject = model.elements().slotOf(m_subject)) {
    add(*subject);
    for (const Slot relation : model.incoming(*subject)) add(model.sourceSlot(relation));
    for (const Slot relation : model.outgoing(*subject)) add(model.targetSlot(relation));
    return found;
  }
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (model.elements().isFree(slot) || !model.outgoing(slot).empty()) continue;
    add(slot);
  }
  return found;
}

std::vector<ElementId> PairModel::solutionsOf(ElementId problem) const {
  const Model& model = m_bridge.model();
  std::vector<ElementId> found;
  for (const Slot relation : model.incoming(problem)) {
    const Element& source = model.element(model.sourceSlot(relation));
    if (model.relation(relation).kind == RelationKind::solves && !isJoint(source.kind) &&
        std::find(found.begin(), found.end(), source.id) == found.end())
      found.push_back(source.id);
  }
  return found;
}

std::vector<ElementId> PairModel::inOrder(std::vector<ElementId> elements) const {
  const Model& model = m_bridge.model();
  std::vector<Slot> slots;
  for (const ElementId id : elements) slots.push_back(*model.elements().slotOf(id));
  sortForReading(model, m_bridge.numbering(), slots);
  std::stable_sort(slots.begin(), slots.end(), [&](Slot a, Slot b) {
    const auto rank = [&](Slot slot) {
      const auto it = m_ranks.find(model.element(slot).id);
      return it == m_ranks.end() ? m_ranks.size() : it->second;
    };
    return rank(a) < rank(b);
  });
  elements.clear();
  for (const Slot slot : slots) elements.push_back(model.element(slot).id);
  return elements;
}

std::vector<PairModel::Row> PairModel::wantedRows() const {
  std::vector<Row> rows;
  if (!m_live) return {Row{}};
  if (m_pairing == Pairing::problemSolution) {
    for (const ElementId problem : inOrder(aboutSubject({ElementKind::problem, ElementKind::isProblem}))) {
      const auto solutions = inOrder(solutionsOf(problem));
      for (const ElementId solution : solutions) rows.push_back({problem, solution});
      if (solutions.empty()) rows.push_back({problem, {}});
    }
  } else {
    const auto arguments = inOrder(aboutSubject({ElementKind::argument}));
    std::vector<ElementId> sides[2];
    for (const ElementId id : arguments)
      sides[isPolarity(*m_bridge.model().find(id), "against") ? 1 : 0].push_back(id);
    for (std::size_t i = 0; i < std::max(sides[0].size(), sides[1].size()); ++i) {
      rows.push_back(
          {i < sides[0].size() ? sides[0][i] : ElementId{}, i < sides[1].size() ? sides[1][i] : ElementId{}});
    }
  }
  rows.push_back({});
  return rows;
}

ElementId PairModel::elementAt(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  return index.column() == 0 ? row.left : row.right;
}

int PairModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PairModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 2;
}

QVariant PairModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  if (m_pairing == Pairing::forAgainst) return section == 0 ? tr("For") : tr("Against");
  return toQt(info(kindOfColumn(section)).label.in(m_bridge.language()));
}

ElementKind PairModel::kindOfColumn(int column) const {
  if (m_pairing == Pairing::forAgainst) return ElementKind::argument;
  return column == 0 ? ElementKind::problem : ElementKind::solution;
}

QVariant PairModel::data(const QModelIndex& index, int role) const {
  const ElementId id = elementAt(index);
  const Element* element = id ? m_bridge.model().find(id) : nullptr;
  if (element == nullptr) return {};
  const auto inFull = [&] {
    return QString(m_bridge.heading(id) + QStringLiteral("  ") + m_bridge.label(id));
  };
  switch (role) {
    case Qt::DisplayRole:
      return element->kind == kindOfColumn(index.column()) ? m_bridge.label(id) : inFull();
    case Qt::EditRole:
      return m_bridge.label(id);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
      return inFull();
    default:
      return {};
  }
}

bool PairModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || role != Qt::EditRole) return false;
  const QString typed = value.toString().simplified();
  if (typed.isEmpty() || typed == data(index, Qt::EditRole).toString()) return false;
  const ElementId id = elementAt(index);
  return id ? renameCard(m_bridge, id, typed) : make(index, fromQt(typed));
}

bool PairModel::make(const QModelIndex& index, const std::string& label) {
  const ElementId left = m_rows[static_cast<std::size_t>(index.row())].left;
  const bool needsProblem = m_pairing == Pairing::problemSolution && index.column() == 1 && !left;
  if (needsProblem) return m_bridge.refuse(tr("Write the problem first, then what solves it"));
  // the row that both cells stand in is one step
  const QString run = QStringLiteral("pair %1 %2").arg(toQt(m_subject.hex())).arg(index.row());
  const QString about = m_subject ? m_bridge.heading(m_subject) : toQt(label);
  const QString name =
      m_pairing == Pairing::problemSolution ? tr("Problem and solution: %1") : tr("Argument: %1");
  return m_bridge.edit(
      name.arg(about), [&](Editor& editor) { return makeCard(editor, index, label); }, run);
}

Status PairModel::makeCard(Editor& editor, const QModelIndex& index, const std::string& label) {
  const bool isLeft = index.column() == 0;
  const bool isArgument = m_pairing == Pairing::forAgainst;
  const ElementId left = m_rows[static_cast<std::size_t>(index.row())].left;
  Element card;
  card.kind = kindOfColumn(index.column());
  setText(card.labels, m_bridge.language(), label);
  if (isArgument)
    setAttribute(card.details.edit().attributes, argumentFor.attribute,
                 (isLeft ? argumentFor : argumentAgainst).value);
  const auto made = createUnder(editor, m_bridge.ids(), std::move(card), {});
  if (!made) return tl::unexpected<Error>(made.error());
  const bool isSolution = !isArgument && !isLeft;
  const ElementId other = isSolution ? left : m_subject;
  return other ? tieAsUsual(editor, m_bridge.ids(), *made, other) : Status{};
}

Qt::ItemFlags PairModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
}

}  // namespace ekd::editor
