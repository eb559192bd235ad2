// SPDX-License-Identifier: MIT
#include "editor/panels/outline_model.hpp"

#include "editor/commands/structure.hpp"
#include "editor/document/text.hpp"
#include "libekd/query/find.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <optional>

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
    beginResetModel();
    rebuild();
    endResetModel();
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
  slot = std::make_unique<Node>(Node{id, &parent, {}});
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

void OutlineModel::follow(const ChangeSet& changes) {
  std::vector<ElementId> stale;  // parents whose rows are to be looked at; none is the top
  const auto note = [&stale](ElementId id) {
    if (std::find(stale.begin(), stale.end(), id) == stale.end()) stale.push_back(id);
  };
  for (const TouchedElement& touched : changes.elements) {
    const auto wanted = parentFor(touched.id);
    if (wanted && (touched.existence || touched.links)) note(*wanted);
    Node* node = nodeOf(touched.id);
    if (node == nullptr || wanted == node->parent->id) continue;
    // what moves is taken out first and comes back below its new parent
    if (wanted) note(*wanted);
    removeRowsOf(*node);
  }
  for (const ElementId id : stale) {
    if (Node* parent = nodeOf(id)) refreshChildren(*parent);
  }
  for (const TouchedElement& touched : changes.elements) {
    Node* node = nodeOf(touched.id);
    if (node == nullptr) continue;
    const QModelIndex at = indexOf(*node);
    Q_EMIT dataChanged(at, at);
  }
}

void OutlineModel::removeRowsOf(Node& node) {
  Node& parent = *node.parent;
  const int row = rowOf(node);
  beginRemoveRows(indexOf(parent), row, row);
  parent.children.erase(parent.children.begin() + row);
  forget(node);
  endRemoveRows();
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

void OutlineModel::refreshChildren(Node& parent) {
  const auto wanted = childrenFor(parent);
  for (std::size_t i = 0; i < parent.children.size();) {
    Node* child = parent.children[i];
    if (std::find(wanted.begin(), wanted.end(), child->id) == wanted.end()) {
      removeRowsOf(*child);
    } else {
      ++i;
    }
  }
  for (std::size_t row = 0; row < wanted.size(); ++row) {
    if (row < parent.children.size() && parent.children[row]->id == wanted[row]) continue;
    const auto later =
        std::find_if(parent.children.begin() + static_cast<std::ptrdiff_t>(row), parent.children.end(),
                     [&](const Node* child) { return child->id == wanted[row]; });
    if (later != parent.children.end()) {
      const int from = static_cast<int>(later - parent.children.begin());
      beginMoveRows(indexOf(parent), from, from, indexOf(parent), static_cast<int>(row));
      std::rotate(parent.children.begin() + static_cast<std::ptrdiff_t>(row), later, later + 1);
      endMoveRows();
      continue;
    }
    if (m_nodes.contains(wanted[row])) continue;
    beginInsertRows(indexOf(parent), static_cast<int>(row), static_cast<int>(row));
    Node* child = adopt(parent, wanted[row]);
    parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(row), child);
    build(*child, childrenFor(*child));
    endInsertRows();
  }
}

OutlineModel::Node* OutlineModel::nodeAt(const QModelIndex& index) const {
  return index.isValid() ? static_cast<Node*>(index.internalPointer()) : const_cast<Node*>(&m_root);
}

int OutlineModel::rowOf(const Node& node) const {
  const auto& siblings = node.parent->children;
  return static_cast<int>(std::find(siblings.begin(), siblings.end(), &node) - siblings.begin());
}

QModelIndex OutlineModel::indexOf(const Node& node) const {
  return &node == &m_root ? QModelIndex() : createIndex(rowOf(node), 0, const_cast<Node*>(&node));
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
