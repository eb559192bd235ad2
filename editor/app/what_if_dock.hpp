// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/what_if.hpp"
#include "editor/panels/what_if_panel.hpp"

#include <QDockWidget>
#include <QPointer>

namespace ekd::editor {

class MainWindow;

/// The question what is lost if an actor drops out, in its window: the action that asks and ends it, the
/// panel, the marks in the diagram, and the button beside the title of the view. Closing the panel ends the
/// question.
class WhatIfDock : public QDockWidget {
  Q_OBJECT

 public:
  explicit WhatIfDock(MainWindow& window);

  /// Only while somebody asks, whatever a stored arrangement of the panels says.
  void setVisible(bool isVisible) override;

  WhatIf& whatIf() { return m_whatIf; }
  WhatIfPanel& panel() { return *m_panel; }

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  void toggle();
  void ask(ElementId actor);
  void follow();
  void leave();

  MainWindow& m_window;
  WhatIf m_whatIf;
  WhatIfPanel* m_panel;
  QAction* m_action;
  QPointer<QWidget> m_before;  ///< had the keyboard when somebody asked
};

}  // namespace ekd::editor
