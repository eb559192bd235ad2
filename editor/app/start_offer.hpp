// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

namespace ekd::editor {

class MainWindow;

/// In the middle of a diagram that has nothing to show yet: the models that were open before, each a click
/// away. Gone with the first card.
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
};

}  // namespace ekd::editor
