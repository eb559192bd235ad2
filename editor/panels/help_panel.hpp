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

 private:
  void fill();

  const ActionList& m_actions;
};

}  // namespace ekd::editor
