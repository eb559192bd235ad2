// SPDX-License-Identifier: MIT
#pragma once

#include "editor/app/action_list.hpp"

#include <QTextBrowser>

namespace ekd::editor {

/// What can be typed into the capture line, and the keys of all actions as they are.
class HelpPanel : public QTextBrowser {
  Q_OBJECT

 public:
  explicit HelpPanel(const ActionList& actions, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Across: for sentences beside their keys, for names beside theirs, or for neither.
  enum class Room : unsigned char { ample, little, scarce };

  Room room() const;
  QString capturing() const;
  QString keysOfMenus() const;
  void fill();

  const ActionList& m_actions;
  Room m_room = Room::ample;  ///< for which it is written
};

}  // namespace ekd::editor
