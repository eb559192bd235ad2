// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "editor/panels/element_roles.hpp"
#include "libekd/query/left_over.hpp"

#include <QAbstractListModel>
#include <vector>

namespace ekd::editor {

enum LeftOverRole { ReasonRole = Qt::UserRole + 300 };  ///< "no kind yet, linked to nothing"

/// Cards that wait for somebody: without a kind, linked to nothing and, when asked for, undecided. Those that
/// were there come first, new ones follow in the order in which they are captured.
class LeftOverModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit LeftOverModel(SessionBridge& bridge, QObject* parent = nullptr);

  bool showsUndecided() const { return m_withUndecided; }
  void showUndecided(bool show);
  ElementId elementAt(const QModelIndex& index) const;
  QModelIndex indexOf(ElementId id) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 private:
  OpenPoints at(ElementId id) const;
  void fill();
  void follow(const ChangeSet& changes);
  QString reasonOf(ElementId id) const;

  SessionBridge& m_bridge;
  bool m_withUndecided = false;
  std::vector<ElementId> m_rows;
};

}  // namespace ekd::editor
