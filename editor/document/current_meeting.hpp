// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"

#include <QObject>

namespace ekd::editor {

/// The modelling session in which everything is said from now on, if a meeting is going on. Stamped on every
/// transaction, so that a journal knows what was said when; with who takes the minutes as its author or,
/// where the meeting does not say, the user of this machine.
class CurrentMeeting : public QObject {
  Q_OBJECT

 public:
  explicit CurrentMeeting(SessionBridge& bridge, QObject* parent = nullptr);

  SessionBridge& bridge() const { return m_bridge; }
  SessionId id() const { return m_id; }
  /// None: no meeting is going on.
  void set(SessionId id);

 Q_SIGNALS:
  void changed();

 private:
  void sign();

  SessionBridge& m_bridge;
  SessionId m_id;
};

}  // namespace ekd::editor
