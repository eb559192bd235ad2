// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/current_meeting.hpp"
#include "libekd/capture/minutes.hpp"

/// What is done to modelling sessions and their minutes, each as one step to undo.
namespace ekd::editor {

/// "Day 1, 2009-04-23", or what is known of it.
QString meetingName(const SessionBridge& bridge, SessionId id);

/// A new one of today, in which everything is said from now on.
SessionId startMeeting(CurrentMeeting& current);
bool changeMeeting(SessionBridge& bridge, SessionId id, const QString& what,
                   const std::function<void(ModellingSession&)>& change);

/// "Anna (facilitator); Jānis; (expert)": names and roles, either of which may be missing.
QString participantsText(const std::vector<Participant>& participants);
std::vector<Participant> participantsFrom(const QString& text);

std::vector<MinutesEntry> minutesOf(const SessionBridge& bridge, SessionId id);
/// Appends a line with the time of now; "#2.4" becomes a reference. Starts a meeting when none is going on.
bool addMinute(CurrentMeeting& current, const QString& typed);
/// Replaces the text of one line, or with an empty text removes it.
bool changeMinute(SessionBridge& bridge, SessionId id, std::size_t line, const QString& typed);

}  // namespace ekd::editor
