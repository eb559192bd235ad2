// SPDX-License-Identifier: MIT
#include "editor/panels/outline_model.hpp"

#include "editor/commands/structure.hpp"
#include "editor/document/text.hpp"
#include "libekd/query/find.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace ekd::editor {
namespace {

bool standsInOutline(const Element& element) {
  return !isJoint(element.kind);
}

}  // namespace

OutlineModel::OutlineModel(SessionBridge& bridge, QObject* parent)
    : QAbstractItemModel(parent), m_bridge(bridge) {
  rebuild();
  connect(&bridge, &SessionBridge::committed, this, [this](const Transaction&, const ChangeSet& changes) {
    m_isFollowing = true;
    follow(changes);
    m_isFollowing = false;
  });
  connect(&bridge, &SessionBridge::languageChanged, this, [this] {
    Q_EMIT layoutAboutToBeChanged();  // the same rows with other words
    Q_EMIT layoutChanged();
  });
}

OutlineModel::~OutlineModel() = default;

void OutlineModel::rebuild() {
  m_nodes.clear();
  m_root = Node{};
  build(m_root, topLevel());
}

void OutlineModel::build(Node& parent, const std::vector<ElementId>& children) {
  std::vector<Node*> open;
  const auto fill = [&](Node& node, const std::vector<ElementId>& ids) {
    for (const ElementId id : ids) {
      if (Node* child = adopt(node, id)) {
        child->row = node.children.size();
        node.children.push_back(child);
        open.push_back(child);
      }
    }
  };
  fill(parent, children);
  while (!open.empty()) {
    Node* node = open.back();
    open.pop_back();
    fill(*node, childrenFor(*node));
  }
}

OutlineModel::Node* OutlineModel::adopt(Node& parent, ElementId id) {
  auto& slot = m_nodes[id];
  if (slot != nullptr)
    return nullptr;  // stands somewhere already: a circle, or a place that moves later in this commit
  slot = std::make_unique<Node>(Node{id, &parent, 0, {}});
  return slot.get();
}

std::vector<ElementId> OutlineModel::childrenFor(const Node& node) const {
  if (&node == &m_root) return topLevel();
  const Model& model = m_bridge.model();
  std::vector<ElementId> ids;
  const Slot* slot = model.elements().slotOf(node.id);
  if (slot == nullptr) return ids;
  for (const Slot child : childrenOf(model, *slot)) ids.push_back(model.element(child).id);
  return ids;
}

std::vector<ElementId> OutlineModel::topLevel() const {
  const Model& model = m_bridge.model();
  std::vector<Slot> top;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (!model.elements().isFree(slot) && standsInOutline(model.element(slot)) && !parentOf(model, slot))
      top.push_back(slot);
  }
  sortForReading(model, m_bridge.numbering(), top);
  std::vector<ElementId> ids;
  ids.reserve(top.size());
  for (const Slot slot : top) ids.push_back(model.element(slot).id);
  return ids;
}

std::optional<ElementId> OutlineModel::parentFor(ElementId id) const {
  const Model& model = m_bridge.model();
  const Slot* slot = model.elements().slotOf(id);
  if (slot == nullptr || !standsInOutline(model.element(*slot))) return std::nullopt;
  const auto parent = parentOf(model, *slot);
  return parent ? model.element(*parent).id : ElementId{};
}

OutlineModel::Node* OutlineModel::nodeOf(ElementId id) {
  if (!id) return &m_root;
  const auto it = m_nodes.find(id);
  return it == m_nodes.end() ? nullptr : it->second.get();
}

std::vector<ElementId> OutlineModel::topLevelWith(const ChangeSet& changes) const {
  const Model& model = m_bridge.model();
  std::set<ElementId> touched;
  for (const TouchedElement& element : changes.elements) touched.insert(element.id);
  std::vector<Slot> top;
  for (const Node* node : m_root.children) {
    if (!touched.contains(node->id)) top.push_back(*model.elements().slotOf(node->id));
  }
  const auto before = [&](Slot a, Slot b) { return isReadBefore(model, m_bridge.numbering(), a, b); };
  for (const ElementId id : touched) {
    if (parentFor(id) != ElementId{}) continue;
    const Slot slot = *model.elements().slotOf(id);
    top.insert(std::upper_bound(top.begin(), top.end(), slot, before), slot);
  }
  // A number that was pinned or released can count others anew.
  if (!std::is_sorted(top.begin(), top.end(), before)) return topLevel();
  std::vector<ElementId> ids;
  ids.reserve(top.size());
  for (const Slot slot : top) ids.push_back(model.element(slot).id);
  return ids;
}

/// Its rank among its siblings may be another now: below others that is by the order of its relation, at the
/// top by its kind and number.
bool OutlineModel::isMisplaced(const Node* node, ElementId wanted, const TouchedElement& touched) const {
  if (node == nullptr || touched.existence) return true;
  return wanted ? touched.links : touched.kind || touched.number;
}

void OutlineModel::follow(const ChangeSet& changes) {
  std::vector<ElementId> stale;  // parents whose rows are to be looked at; none is the top
  const auto note = [&stale](ElementId id) {
    if (std::find(stale.begin(), stale.end(), id) == stale.end()) stale.push_back(id);
  };
  for (const TouchedElement& touched : changes.elements) {
    const auto wanted = parentFor(touched.id);
    Node* node = nodeOf(touched.id);
    if (wanted && isMisplaced(node, *wanted, touched)) note(*wanted);
    if (node == nullptr || wanted == node->parent->id) continue;
    // what moves is taken out first and comes back below its new parent
    if (wanted) note(*wanted);
    removeRowsOf(*node);
  }
  for (const ElementId id : stale) {
    Node* parent = nodeOf(id);
    if (parent != nullptr) refreshChildren(*parent, id ? childrenFor(*parent) : topLevelWith(changes));
  }
  for (const TouchedElement& touched : changes.elements) {
    Node* node = nodeOf(touched.id);
    if (node == nullptr) continue;
    const QModelIndex at = indexOf(*node);
    Q_EMIT dataChanged(at, at);
  }
}

void OutlineModel::countRows(Node& parent, std::size_t first) {
  for (std::size_t row = first; row < parent.children.size(); ++row) parent.children[row]->row = row;
}

void OutlineModel::removeRowsOf(Node& node) {
  Node& parent = *node.parent;
  const std::size_t row = node.row;
  beginRemoveRows(indexOf(parent), static_cast<int>(row), static_cast<int>(row));
  parent.children.erase(parent.children.begin() + static_cast<std::ptrdiff_t>(row));
  countRows(parent, row);
  forget(node);
  endRemoveRows();
}

void OutlineModel::insertRow(Node& parent, std::size_t row, ElementId id) {
  beginInsertRows(indexOf(parent), static_cast<int>(row), static_cast<int>(row));
  Node* child = adopt(parent, id);
  parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(row), child);
  countRows(parent, row);
  build(*child, childrenFor(*child));
  endInsertRows();
}

void OutlineModel::forget(Node& node) {
  std::vector<Node*> open{&node};
  std::vector<ElementId> gone;
  while (!open.empty()) {
    Node* current = open.back();
    open.pop_back();
    gone.push_back(current->id);
    open.insert(open.end(), current->children.begin(), current->children.end());
  }
  for (const ElementId id : gone) m_nodes.erase(id);
}

void OutlineModel::refreshChildren(Node& parent, const std::vector<ElementId>& wanted) {
  const std::set<ElementId> staying(wanted.begin(), wanted.end());
  for (std::size_t row = parent.children.size(); row > 0; --row) {
    if (!staying.contains(parent.children[row - 1]->id)) removeRowsOf(*parent.children[row - 1]);
  }
  for (std::size_t row = 0; row < wanted.size(); ++row) {
    if (row < parent.children.size() && parent.children[row]->id == wanted[row]) continue;
    const auto known = m_nodes.find(wanted[row]);
    if (known == m_nodes.end()) {
      insertRow(parent, row, wanted[row]);
      continue;
    }
    if (known->second->parent != &parent) continue;
    const std::size_t from = known->second->row;
    beginMoveRows(indexOf(parent), static_cast<int>(from), static_cast<int>(from), indexOf(parent),
                  static_cast<int>(row));
    const auto at = [&](std::size_t i) { return parent.children.begin() + static_cast<std::ptrdiff_t>(i); };
    std::rotate(at(row), at(from), at(from) + 1);
    countRows(parent, row);
    endMoveRows();
  }
}

OutlineModel::Node* OutlineModel::nodeAt(const QModelIndex& index) const {
  return index.isValid() ? static_cast<Node*>(index.internalPointer()) : const_cast<Node*>(&m_root);
}

QModelIndex OutlineModel::indexOf(const Node& node) const {
  return &node == &m_root ? QModelIndex()
                          : createIndex(static_cast<int>(node.row), 0, const_cast<Node*>(&node));
}

QModelIndex OutlineModel::indexOf(ElementId id) const {
  const auto it = m_nodes.find(id);
  return it == m_nodes.end() ? QModelIndex() : indexOf(*it->second);
}

ElementId OutlineModel::elementAt(const QModelIndex& index) const {
  return index.isValid() ? nodeAt(index)->id : ElementId{};
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
  const Node* node = nodeAt(parent);
  if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size())) return {};
  return createIndex(row, 0, node->children[static_cast<std::size_t>(row)]);
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  return indexOf(*nodeAt(index)->parent);
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
  return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex&) const {
  return 1;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
  return index.isValid() ? elementData(m_bridge, nodeAt(index)->id, role) : QVariant();
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || role != Qt::EditRole) return false;
  return renameCard(m_bridge, nodeAt(index)->id, value.toString());
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
}

}  // namespace ekd::editor
