// SPDX-License-Identifier: MIT
#include "cli/minutes.hpp"

#include "cli/text_layout.hpp"
#include "formats/time_words.hpp"
#include "libekd/edit/rough_replay.hpp"
#include "libekd/query/caption.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <nlohmann/json.hpp>

namespace ekd::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t width = 100;

// clang-format off
constexpr Bilingual nothingText{"The journal of this model says nothing.", "Šī modeļa žurnālā nekā nav."};
constexpr Bilingual sessionText{"Session", "Sesija"};
constexpr Bilingual outsideText{"Outside of sessions", "Ārpus sesijām"};
constexpr Bilingual decidedText{"Decided", "Izlemts"};
constexpr Bilingual leftOverText{"Left over", "Palicis pāri"};
constexpr Bilingual nothingLeftText{"Nothing", "Nekas"};
constexpr Bilingual untypedText{"Without a kind", "Bez veida"};
constexpr Bilingual unlinkedText{"Without a link", "Bez saitēm"};
constexpr Bilingual undecidedText{"Not decided", "Nav izlemts"};
// clang-format on

Document before(Document document, const std::vector<Transaction>& steps) {
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) replayRoughly(document, inverse(*step));
  return document;
}

/// A session and a day, under which entries stand together.
std::string headingOf(const MinutesEntry& entry, const Minutes& minutes) {
  const std::string day = dayInWords(entry.time);
  if (!entry.session) return std::string(outsideText.in(minutes.language)) + ", " + day;
  const auto session = minutes.document.sessions.find(entry.session);
  std::string title;
  if (session != minutes.document.sessions.end()) {
    title = textFor(session->second.titles, minutes.language);
    if (title.empty()) title = session->second.key;
  }
  if (title.empty()) title = entry.session.hex();
  return std::string(sessionText.in(minutes.language)) + " \"" + title + "\", " + day;
}

void writeStatements(const Minutes& minutes, bool decisions, const std::string& indent, std::ostream& out) {
  std::string heading;
  for (const MinutesEntry& entry : minutes.entries) {
    for (const Statement& statement : entry.statements) {
      if (statement.isDecision != decisions) continue;
      const std::string now = headingOf(entry, minutes);
      if (!decisions && now != heading) out << (heading.empty() ? "" : "\n") << now << '\n';
      heading = now;
      std::string head = indent + (decisions ? timeInWords(entry.time) : clockInWords(entry.time)) + "  ";
      if (!entry.author.empty()) head += entry.author + ": ";
      writeWrapped(out, head, statement.text, width);
    }
  }
  if (!decisions && !heading.empty()) out << '\n';
}

bool hasDecisions(const Minutes& minutes) {
  return std::any_of(minutes.entries.begin(), minutes.entries.end(), [](const MinutesEntry& entry) {
    return std::any_of(entry.statements.begin(), entry.statements.end(),
                       [](const Statement& statement) { return statement.isDecision; });
  });
}

void writeLeftOver(const Minutes& minutes, std::ostream& out) {
  const Model& model = minutes.document.model;
  const Numbering numbering(model);
  out << leftOverText.in(minutes.language) << '\n';
  if (minutes.leftOver.isEmpty()) out << "  " << nothingLeftText.in(minutes.language) << '\n';
  const auto writeList = [&](const Bilingual& title, const std::vector<ElementId>& elements) {
    if (elements.empty()) return;
    out << "  " << title.in(minutes.language) << '\n';
    for (const ElementId id : elements)
      writeWrapped(out, "    ", caption(model, numbering, id, minutes.language), width);
  };
  writeList(untypedText, minutes.leftOver.untyped);
  writeList(unlinkedText, minutes.leftOver.unlinked);
  writeList(undecidedText, minutes.leftOver.undecided);
}

}  // namespace

Minutes minutesOf(const Document& document, const std::vector<Transaction>& steps,
                  std::optional<SessionId> session, const std::string& language) {
  Minutes minutes{document, language, {}, {}, 0};
  MinuteTaker taker(before(document, steps), language);
  std::set<ElementId> concerned;
  for (const Transaction& step : steps) {
    auto statements = taker.take(step);
    if (session && step.modellingSession != *session) continue;
    for (const auto& [id, fate] : netEffectOf(step).elements) concerned.insert(id);
    if (statements.empty()) continue;
    minutes.entries.push_back(
        {step.time, step.author, step.modellingSession, step.label, std::move(statements)});
  }
  std::function<bool(const Element&)> concerns;
  if (session) concerns = [&](const Element& element) { return concerned.contains(element.id); };
  minutes.leftOver = leftOver(document.model, Numbering(document.model), concerns);
  return minutes;
}

void writeMinutesText(const Minutes& minutes, std::ostream& out) {
  const auto title = textFor(minutes.document.metadata.titles, minutes.language);
  if (!title.empty()) out << title << "\n\n";
  if (minutes.entries.empty()) out << nothingText.in(minutes.language) << "\n\n";
  writeStatements(minutes, false, "  ", out);
  if (hasDecisions(minutes)) {
    out << decidedText.in(minutes.language) << '\n';
    writeStatements(minutes, true, "  ", out);
    out << '\n';
  }
  writeLeftOver(minutes, out);
}

void writeMinutesJson(const Minutes& minutes, std::ostream& out) {
  const Model& model = minutes.document.model;
  const Numbering numbering(model);
  const auto listOf = [&](const std::vector<ElementId>& elements) {
    Json list = Json::array();
    for (const ElementId id : elements) {
      const Slot slot = *model.elements().slotOf(id);
      const Element& element = model.element(slot);
      list.push_back({{"id", id.hex()},
                      {"kind", nameOf(element.kind)},
                      {"number", numbering.of(slot)},
                      {"label", textFor(element.labels, minutes.language)}});
    }
    return list;
  };
  Json entries = Json::array();
  for (const MinutesEntry& entry : minutes.entries) {
    Json json{{"time", isoTime(entry.time)}, {"label", entry.label}};
    if (!entry.author.empty()) json["author"] = entry.author;
    if (entry.session) json["session"] = entry.session.hex();
    json["statements"] = Json::array();
    for (const Statement& statement : entry.statements) {
      Json about = Json::array();
      for (const ElementId id : statement.about) about.push_back(id.hex());
      json["statements"].push_back(
          {{"text", statement.text}, {"decision", statement.isDecision}, {"elements", std::move(about)}});
    }
    entries.push_back(std::move(json));
  }
  const Json json{{"document", textFor(minutes.document.metadata.titles, minutes.language)},
                  {"entries", std::move(entries)},
                  {"leftOver",
                   {{"untyped", listOf(minutes.leftOver.untyped)},
                    {"unlinked", listOf(minutes.leftOver.unlinked)},
                    {"undecided", listOf(minutes.leftOver.undecided)}}},
                  {"notInFile", minutes.notInFile}};
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace ekd::cli
