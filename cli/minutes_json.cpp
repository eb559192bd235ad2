// SPDX-License-Identifier: MIT
#include "cli/minutes.hpp"
#include "formats/time_words.hpp"

#include <nlohmann/json.hpp>

namespace ekd::cli {
namespace {

using Json = nlohmann::ordered_json;

class MinutesJson {
 public:
  explicit MinutesJson(const Minutes& minutes)
      : m_minutes(minutes), m_model(minutes.document.model), m_numbering(m_model) {}

  Json all() const {
    Json sessions = Json::array();
    for (const Meeting& meeting : m_minutes.meetings) {
      if (meeting.session.id) sessions.push_back(sessionOf(meeting));
    }
    Json entries = Json::array();
    for (const WorkStep& step : m_minutes.steps) entries.push_back(entryOf(step));
    const LeftOver& rest = m_minutes.leftOver;
    return {{"document", textFor(m_minutes.document.metadata.titles, m_minutes.language)},
            {"sessions", std::move(sessions)},
            {"entries", std::move(entries)},
            {"leftOver",
             {{"untyped", listOf(rest.untyped)},
              {"unlinked", listOf(rest.unlinked)},
              {"undecided", listOf(rest.undecided)}}},
            {"notInFile", m_minutes.notInFile}};
  }

 private:
  Json referenceTo(ElementId id) const {
    const Slot slot = *m_model.elements().slotOf(id);
    const Element& element = m_model.element(slot);
    return {{"id", id.hex()},
            {"kind", nameOf(element.kind)},
            {"number", m_numbering.of(slot)},
            {"label", textFor(element.labels, m_minutes.language)}};
  }

  Json listOf(const std::vector<ElementId>& elements) const {
    Json list = Json::array();
    for (const ElementId id : elements) list.push_back(referenceTo(id));
    return list;
  }

  static Json idsOf(const std::vector<ElementId>& elements) {
    Json ids = Json::array();
    for (const ElementId id : elements) ids.push_back(id.hex());
    return ids;
  }

  Json sessionOf(const Meeting& meeting) const {
    const ModellingSession& session = meeting.session;
    Json json{{"id", session.id.hex()},
              {"key", session.key},
              {"title", textFor(session.titles, m_minutes.language)},
              {"date", session.date},
              {"place", session.place},
              {"participants", Json::array()},
              {"notes", Json::array()},
              {"elements", Json::object()},
              {"decisions", Json::array()}};
    for (const Participant& one : session.participants)
      json["participants"].push_back({{"name", one.name}, {"role", one.role}});
    for (const MeetingNote& note : meeting.notes)
      json["notes"].push_back({{"time", note.time}, {"text", note.text}, {"elements", idsOf(note.about)}});
    for (const auto& [kind, count] : meeting.facts.kinds) json["elements"][std::string(nameOf(kind))] = count;
    for (const ElementId id : meeting.facts.decided) {
      Json decision = referenceTo(id);
      const Element& element = *m_model.find(id);
      decision["standing"] = nameOf(element.standing);
      decision["reason"] = element.details->standingReason;
      json["decisions"].push_back(std::move(decision));
    }
    return json;
  }

  static Json entryOf(const WorkStep& step) {
    Json json{{"time", isoTime(step.time)}, {"label", step.label}};
    if (!step.author.empty()) json["author"] = step.author;
    if (step.session) json["session"] = step.session.hex();
    json["statements"] = Json::array();
    for (const Statement& statement : step.statements)
      json["statements"].push_back({{"text", statement.text},
                                    {"decision", statement.isDecision},
                                    {"elements", idsOf(statement.about)}});
    return json;
  }

  const Minutes& m_minutes;
  const Model& m_model;
  Numbering m_numbering;
};

}  // namespace

void writeMinutesJson(const Minutes& minutes, std::ostream& out) {
  out << MinutesJson(minutes).all().dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace ekd::cli
