// SPDX-License-Identifier: MIT
#include "editor/document/current_meeting.hpp"

namespace ekd::editor {

CurrentMeeting::CurrentMeeting(SessionBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
  connect(&bridge, &SessionBridge::committed, this, [this] {
    if (m_id && !m_bridge.document().sessions.contains(m_id)) set({});
  });
}

void CurrentMeeting::set(SessionId id) {
  if (id == m_id) return;
  m_id = id;
  m_bridge.session().setAuthorship({.author = {}, .modellingSession = id});
  Q_EMIT changed();
}

}  // namespace ekd::editor
