// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <functional>

namespace ekd::editor {

/// Lets no exception out of an event handler, where Qt would end the program. The edits that were made until
/// then are with the journal, because a Session tells everybody whatever one of them throws.
class GuardedApplication : public QApplication {
 public:
  using QApplication::QApplication;

  /// Told in words what was caught, from the event loop; again only when it has returned. Without anybody to
  /// tell nothing is caught.
  void tellTo(std::function<void(const QString& problem)> tell) { m_tell = std::move(tell); }
  bool notify(QObject* receiver, QEvent* event) override;

 private:
  void tellCaught();

  std::function<void(const QString&)> m_tell;
  bool m_isTelling = false;
};

}  // namespace ekd::editor
