// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/outline_model.hpp"

#include <QTreeView>

namespace ekd::editor {

/// The hierarchy as a tree that selects for all panels and is edited in place.
class OutlinePanel : public QTreeView {
  Q_OBJECT

 public:
  explicit OutlinePanel(SessionBridge& bridge, QWidget* parent = nullptr);

  OutlineModel& outline() { return m_outline; }
  /// Moves the selection `rows` down among what is shown.
  void step(int rows);
  /// Takes the sibling so many rows further into the selection; going back gives one up again.
  void extend(int rows);

 protected:
  void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
  void rowsInserted(const QModelIndex& parent, int start, int end) override;
  void keyboardSearch(const QString&) override {}  // typing starts a card

 private:
  void followSelection();
  void openUpperRows(const QModelIndex& parent, int level);

  SessionBridge& m_bridge;
  OutlineModel m_outline;
  bool m_following = false;
};

}  // namespace ekd::editor
