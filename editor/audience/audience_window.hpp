// SPDX-License-Identifier: MIT
#pragma once

#include "editor/audience/audience_view.hpp"

#include <QLabel>
#include <QWidget>

namespace ekd::editor {

/// The window for the projector: what is shown, named at its top, and what is being typed, large, at its
/// foot. It never takes the keyboard, so that nothing that somebody types gets lost in it.
class AudienceWindow : public QWidget {
  Q_OBJECT

 public:
  AudienceWindow(DiagramView& diagram, QWidget* operators);

  AudienceView& view() { return *m_view; }
  /// All of a screen that the operator's window is not on; without one an ordinary window.
  void open();
  void showTitle(const QString& title);
  /// What somebody is typing; of a long text its end.
  void showTyped(const QString& text);

 Q_SIGNALS:
  void closed();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void settleTyped();

  QLabel* m_title;
  AudienceView* m_view;
  QLabel* m_foot;
  QString m_typed;
};

}  // namespace ekd::editor
