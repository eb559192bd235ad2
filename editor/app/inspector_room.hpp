// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

class QDockWidget;

namespace ekd::editor {

class MainWindow;

/// The inspector takes room only while there is something to inspect: with nothing selected it is away,
/// unless somebody asks for it. It does not come for the cards that somebody types: the room looks at the
/// drawing then, not at the fields of the last one. When it comes or goes, what is seen of the drawing stays
/// where it is.
class InspectorRoom : public QObject {
  Q_OBJECT

 public:
  /// `dock` stands in the window already, as do the others.
  InspectorRoom(MainWindow& window, QDockWidget& dock);

  /// To be called when the panels were arranged by something else than a click.
  void settle();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void followSelection();
  void followFocus(const QWidget* before, const QWidget* now);
  bool shouldShow() const;
  std::vector<QDockWidget*> others() const;

  MainWindow& m_window;
  QDockWidget& m_dock;
  bool m_isWanted = true;      ///< nobody closed it
  bool m_isAsked = false;      ///< for, although there is nothing to show
  bool m_isOfCapture = false;  ///< what is selected was typed just now
  bool m_isOwn = false;        ///< what happens to the dock is done here
  QTimer m_afterMouse;
};

}  // namespace ekd::editor
