// SPDX-License-Identifier: MIT
#include "editor/commands/meetings.hpp"

#include "editor/document/text.hpp"
#include "formats/system.hpp"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::commands", text);
}

const ModellingSession* find(const SessionBridge& bridge, SessionId id) {
  const auto it = bridge.document().sessions.find(id);
  return it == bridge.document().sessions.end() ? nullptr : &it->second;
}

/// Minutes are kept in the language in which somebody began them.
std::string languageOf(const SessionBridge& bridge, const ModellingSession& meeting) {
  return meeting.notes.empty() ? bridge.document().metadata.language : meeting.notes.front().language;
}

ModellingSession newMeeting(SessionBridge& bridge) {
  ModellingSession meeting;
  meeting.id = bridge.ids().make<SessionId>();
  const QString today = QDateTime::fromMSecsSinceEpoch(SystemClock().now()).date().toString(Qt::ISODate);
  meeting.date = fromQt(today);
  return meeting;
}

void setMinutes(const SessionBridge& bridge, ModellingSession& meeting,
                const std::vector<MinutesEntry>& entries) {
  setText(meeting.notes, languageOf(bridge, meeting), writeMinutes(entries));
}

std::vector<MinutesEntry> entriesOf(const SessionBridge& bridge, const ModellingSession& meeting) {
  const std::string* notes = findText(meeting.notes, languageOf(bridge, meeting));
  return notes == nullptr ? std::vector<MinutesEntry>{} : parseMinutes(*notes);
}

}  // namespace

QString meetingName(const SessionBridge& bridge, SessionId id) {
  const ModellingSession* meeting = find(bridge, id);
  if (meeting == nullptr) return {};
  QStringList parts;
  for (const std::string_view part : {textFor(meeting->titles, bridge.language()),
                                      std::string_view(meeting->date), std::string_view(meeting->place)}) {
    if (!part.empty()) parts << toQt(part);
  }
  return parts.isEmpty() ? say("Meeting") : parts.join(QStringLiteral(", "));
}

SessionId startMeeting(CurrentMeeting& current) {
  SessionBridge& bridge = current.bridge();
  const ModellingSession meeting = newMeeting(bridge);
  const bool done = bridge.edit(say("Start a meeting"), [&](Editor& editor) { return editor.add(meeting); });
  if (!done) return {};
  current.set(meeting.id);
  return meeting.id;
}

bool changeMeeting(SessionBridge& bridge, SessionId id, const QString& what,
                   const std::function<void(ModellingSession&)>& change) {
  return bridge.edit(say("%1 of the meeting").arg(what),
                     [&](Editor& editor) { return editor.modify(id, change); });
}

QString participantsText(const std::vector<Participant>& participants) {
  QStringList names;
  for (const Participant& participant : participants) {
    const QString role =
        participant.role.empty() ? QString() : QStringLiteral("(%1)").arg(toQt(participant.role));
    names << (toQt(participant.name) + QLatin1Char(' ') + role).trimmed();
  }
  return names.join(QStringLiteral("; "));
}

std::vector<Participant> participantsFrom(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("^([^(]*)(?:\\((.*)\\))?$"));
  std::vector<Participant> participants;
  for (const QString& part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
    const QString one = part.simplified();
    if (one.isEmpty()) continue;
    const auto match = pattern.match(one);
    participants.push_back(match.hasMatch() ? Participant{fromQt(match.captured(1).trimmed()),
                                                          fromQt(match.captured(2).trimmed())}
                                            : Participant{fromQt(one), {}});
  }
  return participants;
}

std::vector<MinutesEntry> minutesOf(const SessionBridge& bridge, SessionId id) {
  const ModellingSession* meeting = find(bridge, id);
  return meeting == nullptr ? std::vector<MinutesEntry>{} : entriesOf(bridge, *meeting);
}

bool addMinute(CurrentMeeting& current, const QString& typed) {
  SessionBridge& bridge = current.bridge();
  const std::string text = keepReferences(fromQt(typed.simplified()), bridge.vocabulary());
  if (text.empty()) return false;
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(SystemClock().now());
  const MinutesEntry entry{fromQt(now.toString(QStringLiteral("yyyy-MM-ddTHH:mm"))), text};
  const bool isNew = find(bridge, current.id()) == nullptr;
  const ModellingSession meeting = isNew ? newMeeting(bridge) : *find(bridge, current.id());
  const bool done = bridge.edit(say("Note \"%1\"").arg(typed.simplified()), [&](Editor& editor) -> Status {
    if (isNew) {
      if (auto added = editor.add(meeting); !added) return added;
    }
    return editor.modify(meeting.id, [&](ModellingSession& changed) {
      auto entries = entriesOf(bridge, changed);
      entries.push_back(entry);
      setMinutes(bridge, changed, entries);
    });
  });
  if (done && isNew) current.set(meeting.id);
  return done;
}

bool changeMinute(SessionBridge& bridge, SessionId id, std::size_t line, const QString& typed) {
  const std::string text = keepReferences(fromQt(typed.simplified()), bridge.vocabulary());
  const auto before = minutesOf(bridge, id);
  if (line >= before.size()) return false;
  const QString name = text.empty() ? say("Remove a note") : say("Change a note");
  return bridge.edit(name, [&](Editor& editor) {
    return editor.modify(id, [&](ModellingSession& meeting) {
      auto entries = before;
      if (text.empty()) {
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(line));
      } else {
        entries[line].text = text;
      }
      setMinutes(bridge, meeting, entries);
    });
  });
}

}  // namespace ekd::editor
