// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/panels/element_roles.hpp"

#include <QAbstractItemModel>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ekd::editor {

/// The hierarchy of the model as a tree: at the top what stands under nothing, by kind and number; joints are
/// not rows, what they group stands under what they refine. Follows every commit with the least of row
/// changes, so that views keep what is open and where they stand.
class OutlineModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  explicit OutlineModel(SessionBridge& bridge, QObject* parent = nullptr);
  ~OutlineModel() override;

  QModelIndex indexOf(ElementId id) const;
  ElementId elementAt(const QModelIndex& index) const;
  /// Rows are coming and going because of a commit, not because of a person.
  bool isFollowing() const { return m_isFollowing; }

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  struct Node {
    ElementId id;
    Node* parent = nullptr;
    std::size_t row = 0;  ///< among the children of its parent
    std::vector<Node*> children;
  };

  void rebuild();
  void build(Node& parent, const std::vector<ElementId>& children);
  void follow(const ChangeSet& changes);
  bool isMisplaced(const Node* node, ElementId wanted, const TouchedElement& touched) const;
  void refreshChildren(Node& parent, const std::vector<ElementId>& wanted);
  void insertRow(Node& parent, std::size_t row, ElementId id);
  static void countRows(Node& parent, std::size_t first);
  void removeRowsOf(Node& node);
  void forget(Node& node);
  Node* adopt(Node& parent, ElementId id);
  std::vector<ElementId> childrenFor(const Node& node) const;
  std::vector<ElementId> topLevel() const;
  /// The same, from what stands there now, when no other elements than these came or moved.
  std::vector<ElementId> topLevelWith(const ChangeSet& changes) const;
  /// Under which element one is to stand: none for the top, nothing when it has no row.
  std::optional<ElementId> parentFor(ElementId id) const;
  Node* nodeOf(ElementId id);
  Node* nodeAt(const QModelIndex& index) const;
  QModelIndex indexOf(const Node& node) const;

  SessionBridge& m_bridge;
  Node m_root;
  bool m_isFollowing = false;
  std::unordered_map<ElementId, std::unique_ptr<Node>, IdHash> m_nodes;
};

}  // namespace ekd::editor
