// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/history_model.hpp"

#include <QListView>

namespace ekd::editor {

/// The steps that were taken, with name, author and time. A click or Enter goes to the model as it was after
/// a step; nothing is lost, the steps behind it can be taken again.
class HistoryPanel : public QListView {
  Q_OBJECT

 public:
  explicit HistoryPanel(SessionBridge& bridge, QWidget* parent = nullptr);

  HistoryModel& history() { return m_history; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void keyboardSearch(const QString&) override {}  // typing starts a card

 private:
  void showCurrent();

  HistoryModel m_history;
};

}  // namespace ekd::editor
