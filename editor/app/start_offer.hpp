// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;

namespace ekd::editor {

class MainWindow;

/// In the middle of the diagram of a model without cards: what to do and, as long as nothing was done, the
/// models that were open before, each a click away.
class StartOffer : public QFrame {
  Q_OBJECT

 public:
  explicit StartOffer(MainWindow& window);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill();
  void settle();

  MainWindow& m_window;
  QLabel* m_heading;
  QWidget* m_models;  // without a layout when there are none
};

}  // namespace ekd::editor
