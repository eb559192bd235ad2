// SPDX-License-Identifier: MIT
#include "editor/document/current_meeting.hpp"

#include "editor/document/text.hpp"
#include "formats/system.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

/// "Minute-taker", "minutes", "protokolists", "protokols".
bool takesMinutes(const Participant& participant) {
  const QString role = toQt(participant.role).toLower();
  return !participant.name.empty() &&
         (role.contains(QStringLiteral("minute")) || role.contains(QStringLiteral("protokol")));
}

}  // namespace

CurrentMeeting::CurrentMeeting(SessionBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
  connect(&bridge, &SessionBridge::committed, this, [this](const Transaction&, const ChangeSet& changes) {
    if (changes.sessions.empty()) return;
    if (m_id && !m_bridge.document().sessions.contains(m_id)) return set({});
    sign();
  });
  sign();
}

void CurrentMeeting::set(SessionId id) {
  if (id == m_id) return;
  m_id = id;
  sign();
  Q_EMIT changed();
}

void CurrentMeeting::sign() {
  Authorship authorship{userName(), m_id};
  const auto& sessions = m_bridge.document().sessions;
  if (const auto meeting = sessions.find(m_id); meeting != sessions.end()) {
    const auto& people = meeting->second.participants;
    const auto taker = std::find_if(people.begin(), people.end(), takesMinutes);
    if (taker != people.end()) authorship.author = taker->name;
  }
  m_bridge.session().setAuthorship(std::move(authorship));
}

}  // namespace ekd::editor
