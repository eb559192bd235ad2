// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QSocketNotifier;

namespace ekd::editor {

/// Turns the signals by which a system ends a program (SIGTERM, SIGHUP, SIGINT) into one of Qt's. At most one
/// such object at a time.
class Termination : public QObject {
  Q_OBJECT

 public:
  explicit Termination(QObject* parent = nullptr);
  /// The signals do what they did before.
  ~Termination() override;

 Q_SIGNALS:
  void asked();

 private:
  QSocketNotifier* m_notifier = nullptr;
};

}  // namespace ekd::editor
