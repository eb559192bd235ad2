// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

#include <QLineEdit>

namespace ekd::editor {

/// Asks, beside everything else, why cards were deleted: it appears when some are, waits without taking the
/// focus, and goes when it has its answer or when the next thing is done.
class ReasonLine : public QLineEdit {
  Q_OBJECT

 public:
  explicit ReasonLine(SessionBridge& bridge, QWidget* parent = nullptr);

  BinId entry() const { return m_entry; }

 Q_SIGNALS:
  /// It appeared, or went.
  void asked();
  /// The answer is given, or there will be none.
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void follow(const Transaction& transaction, const ChangeSet& changes);
  void ask(const BinEntry& entry);
  void settle();
  void stop();

  SessionBridge& m_bridge;
  BinId m_entry;
};

}  // namespace ekd::editor
