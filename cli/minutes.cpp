// SPDX-License-Identifier: MIT
#include "cli/minutes.hpp"

#include "formats/time_words.hpp"
#include "libekd/capture/minutes.hpp"
#include "libekd/edit/comebacks.hpp"
#include "libekd/edit/rough_replay.hpp"
#include "libekd/query/caption.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

namespace ekd::cli {
namespace {

Document before(Document document, const std::vector<Transaction>& steps) {
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) replayRoughly(document, inverse(*step));
  return document;
}

/// Which notes a step wrote.
std::vector<MinutesEntry> writtenBy(const NetEffect& effect, SessionId session) {
  const auto found = effect.sessions.find(session);
  if (found == effect.sessions.end() || !found->second.after) return {};
  const auto allOf = [](const std::optional<ModellingSession>& side) {
    std::vector<MinutesEntry> all;
    for (const Text& notes : side ? side->notes : Texts{}) {
      for (MinutesEntry& note : parseMinutes(notes.text)) all.push_back(std::move(note));
    }
    return all;
  };
  const auto old = allOf(found->second.before);
  auto written = allOf(found->second.after);
  std::erase_if(written, [&](const MinutesEntry& note) {
    return std::find(old.begin(), old.end(), note) != old.end();
  });
  return written;
}

/// "2026-05-04T10:15", as notes have it.
std::string minuteOf(TimeMs time) {
  return dayInWords(time) + "T" + clockInWords(time);
}

class MinutesMaker {
 public:
  MinutesMaker(const Document& document, std::optional<SessionId> only, const std::string& language)
      : m_document(document),
        m_numbering(document.model),
        m_only(only),
        m_facts(sessionFactsOf(document.model, m_numbering)),
        m_minutes{document, language, {}, {}, {}, 0} {
    for (const SessionId id : sessionsByDate(document)) {
      if (!only || id == *only) addMeeting(document.sessions.at(id));
    }
  }

  Minutes make(const std::vector<Transaction>& steps);

 private:
  struct Writing {
    SessionId session;
    MinutesEntry note;
    std::size_t before;  ///< index into Minutes::steps
  };

  void addMeeting(const ModellingSession& session);
  Meeting& meetingOf(SessionId id);
  void take(MinuteTaker& taker, const Transaction& step, const std::set<ElementId>& comebacks);
  void addNotes(Meeting& meeting) const;
  MeetingNote noteFrom(const Meeting& meeting, const MinutesEntry& entry) const;
  std::size_t placeOf(const Meeting& meeting, const MinutesEntry& entry) const;
  void sortMeetings();
  void findLeftOver();

  const Document& m_document;
  Numbering m_numbering;
  std::optional<SessionId> m_only;
  std::map<SessionId, SessionFacts> m_facts;
  std::map<SessionId, ModellingSession> m_known;  ///< from the steps, those that were removed too
  std::vector<Writing> m_writings;
  std::set<ElementId> m_concerned;
  std::set<ElementId> m_decided;  ///< by any of the steps
  Minutes m_minutes;
};

void MinutesMaker::addMeeting(const ModellingSession& session) {
  m_minutes.meetings.push_back({session, {}, {}, {}});
}

/// Sessions that are no longer in the model come behind those that are.
Meeting& MinutesMaker::meetingOf(SessionId id) {
  auto& meetings = m_minutes.meetings;
  const auto found = std::find_if(meetings.begin(), meetings.end(),
                                  [id](const Meeting& one) { return one.session.id == id; });
  if (found != meetings.end()) return *found;
  ModellingSession session;
  if (const auto known = m_known.find(id); known != m_known.end()) session = known->second;
  session.id = id;
  session.notes.clear();
  addMeeting(session);
  return meetings.back();
}

Minutes MinutesMaker::make(const std::vector<Transaction>& steps) {
  MinuteTaker taker(before(m_document, steps), m_minutes.language);
  const auto comebacks = comebacksOf(steps);
  for (std::size_t i = 0; i < steps.size(); ++i) take(taker, steps[i], comebacks[i]);
  for (std::size_t i = 0; i < m_minutes.steps.size(); ++i)
    meetingOf(m_minutes.steps[i].session).steps.push_back(i);
  for (auto& [id, facts] : m_facts)
    std::erase_if(facts.decided, [&](ElementId element) { return m_decided.contains(element); });
  if (!m_only && !m_facts[SessionId{}].decided.empty()) meetingOf({});
  sortMeetings();
  for (Meeting& meeting : m_minutes.meetings) {
    meeting.facts = m_facts[meeting.session.id];
    addNotes(meeting);
  }
  findLeftOver();
  return std::move(m_minutes);
}

/// A meeting that does not say its date was held when its first step was done.
void MinutesMaker::sortMeetings() {
  const auto rank = [this](const Meeting& meeting) {
    const bool hasSteps = !meeting.steps.empty();
    std::string date = meeting.session.date;
    if (date.empty() && hasSteps) date = dayInWords(m_minutes.steps[meeting.steps.front()].time);
    const std::size_t first = hasSteps ? meeting.steps.front() : m_minutes.steps.size();
    return std::tuple(!meeting.session.id, date.empty(), date, first);
  };
  std::stable_sort(m_minutes.meetings.begin(), m_minutes.meetings.end(),
                   [&](const Meeting& a, const Meeting& b) { return rank(a) < rank(b); });
}

void MinutesMaker::take(MinuteTaker& taker, const Transaction& step, const std::set<ElementId>& comebacks) {
  auto statements = taker.take(step, comebacks);
  for (const Statement& statement : statements) {
    if (statement.isDecision) m_decided.insert(statement.about.begin(), statement.about.end());
  }
  const NetEffect effect = netEffectOf(step);
  for (const auto& [id, fate] : effect.sessions) {
    if (fate.before) m_known.insert_or_assign(id, *fate.before);
    if (fate.after) m_known.insert_or_assign(id, *fate.after);
    for (const MinutesEntry& note : writtenBy(effect, id))
      m_writings.push_back({id, note, m_minutes.steps.size()});
  }
  if (m_only && step.modellingSession != *m_only) return;
  for (const auto& [id, fate] : effect.elements) m_concerned.insert(id);
  if (statements.empty()) return;
  m_minutes.steps.push_back(
      {step.time, step.author, step.modellingSession, step.label, std::move(statements)});
}

void MinutesMaker::addNotes(Meeting& meeting) const {
  const std::string_view notes = textFor(meeting.session.notes, m_minutes.language);
  for (const MinutesEntry& entry : parseMinutes(notes)) {
    if (!entry.text.empty()) meeting.notes.push_back(noteFrom(meeting, entry));
  }
}

MeetingNote MinutesMaker::noteFrom(const Meeting& meeting, const MinutesEntry& entry) const {
  MeetingNote note{entry.time, {}, {}, placeOf(meeting, entry)};
  for (const MinutesPart& part : partsOf(entry.text)) {
    const bool isThere = part.element && m_document.model.find(*part.element) != nullptr;
    note.text +=
        isThere ? caption(m_document.model, m_numbering, *part.element, m_minutes.language) : part.text;
    if (isThere) note.about.push_back(*part.element);
  }
  return note;
}

/// Behind the steps that were done before it, as far as the journal knows; else by the clock.
std::size_t MinutesMaker::placeOf(const Meeting& meeting, const MinutesEntry& entry) const {
  const auto written = std::find_if(m_writings.begin(), m_writings.end(), [&](const Writing& one) {
    return one.session == meeting.session.id && one.note == entry;
  });
  const auto isSameMinute = [&](std::size_t step) {
    return step < m_minutes.steps.size() && minuteOf(m_minutes.steps[step].time) == entry.time;
  };
  if (written != m_writings.end() &&
      (isSameMinute(written->before) || (written->before > 0 && isSameMinute(written->before - 1))))
    return written->before;
  const auto later = std::find_if(meeting.steps.begin(), meeting.steps.end(), [&](std::size_t step) {
    return minuteOf(m_minutes.steps[step].time) > entry.time;
  });
  return later == meeting.steps.end() ? m_minutes.steps.size() : *later;
}

void MinutesMaker::findLeftOver() {
  std::function<bool(const Element&)> concerns;
  if (m_only)
    concerns = [&](const Element& element) {
      return m_concerned.contains(element.id) || element.details->provenance.session == *m_only;
    };
  m_minutes.leftOver = leftOver(m_document.model, m_numbering, concerns);
}

}  // namespace

Minutes minutesOf(const Document& document, const std::vector<Transaction>& steps,
                  std::optional<SessionId> session, const std::string& language) {
  return MinutesMaker(document, session, language).make(steps);
}

}  // namespace ekd::cli
