// SPDX-License-Identifier: MIT
#include "editor/app/guarded_application.hpp"

#include "editor/document/caught.hpp"

namespace ekd::editor {

bool GuardedApplication::notify(QObject* receiver, QEvent* event) {
  try {
    return QApplication::notify(receiver, event);
  } catch (...) {
    if (!m_tell) throw;
    tellCaught();
    return false;
  }
}

/// Telling may fail for the reason that is to be told.
void GuardedApplication::tellCaught() {
  if (m_isTelling) return;
  try {
    const QString problem = caughtInWords();
    QMetaObject::invokeMethod(
        this,
        [this, problem] {
          try {
            if (m_tell) m_tell(problem);
          } catch (...) {
            qCritical("ekd-editor: %s", qUtf8Printable(problem));
          }
          m_isTelling = false;
        },
        Qt::QueuedConnection);
    m_isTelling = true;
  } catch (...) {
    qCritical("ekd-editor: an exception could not be told");
  }
}

}  // namespace ekd::editor
