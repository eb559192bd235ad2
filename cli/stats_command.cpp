// SPDX-License-Identifier: MIT
#include "cli/stats_command.hpp"

#include "cli/text_layout.hpp"
#include "libekd/query/statistics.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace ekd::cli {
namespace {

using Align = TextTable::Align;
using Json = nlohmann::ordered_json;

namespace words {
constexpr Bilingual elements{"Elements", "Elementi"};
constexpr Bilingual relations{"Relations", "Saites"};
constexpr Bilingual views{"Views", "Skati"};
constexpr Bilingual sessions{"Sessions", "Sesijas"};
constexpr Bilingual levels{"Levels", "Līmeņi"};
constexpr Bilingual labels{"Labels", "Teksti"};
constexpr Bilingual standing{"Standing", "Statuss"};
constexpr Bilingual isolated{"Without a relation", "Bez saitēm"};
constexpr Bilingual unresolved{"Relations without an end", "Saites bez gala"};
constexpr Bilingual onlyPossible{"only possible", "tikai iespējams"};
}  // namespace words

Json countsByName(const auto& infos, const auto& counts) {
  Json json = Json::object();
  for (const auto& row : infos) {
    const std::size_t count = counts[static_cast<std::size_t>(row.kind)];
    if (count > 0) json[std::string(row.name)] = count;
  }
  return json;
}

void writeJson(const Document& document, const Statistics& statistics, std::string_view language,
               std::ostream& out) {
  const Json json{{"document", textFor(document.metadata.titles, language)},
                  {"elements", countsByName(elementKinds(), statistics.elements)},
                  {"relations", countsByName(relationKinds(), statistics.relations)},
                  {"possible", countsByName(relationKinds(), statistics.possible)},
                  {"standings", statistics.standings},
                  {"labels", statistics.labels},
                  {"elementCount", statistics.elementCount},
                  {"relationCount", statistics.relationCount},
                  {"views", statistics.views},
                  {"sessions", statistics.sessions},
                  {"unresolved", statistics.unresolved},
                  {"isolated", statistics.isolated},
                  {"levels", statistics.levels}};
  out << json.dump(2) << '\n';
}

std::string standingsIn(const Statistics& statistics, std::string_view language) {
  std::vector<std::string> parts;
  for (const Standing standing :
       {Standing::idea, Standing::proposed, Standing::agreed, Standing::rejected, Standing::parked}) {
    const auto found = statistics.standings.find(std::string(nameOf(standing)));
    if (found == statistics.standings.end()) continue;
    parts.push_back(std::string(readingOf(standing).in(language)) + " " + std::to_string(found->second));
  }
  return joined(parts);
}

std::string listed(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::string> parts;
  for (const auto& [name, count] : counts)
    parts.push_back((name.empty() ? "-" : name) + " " + std::to_string(count));
  return parts.empty() ? "-" : joined(parts);
}

void writeText(const Document& document, const Statistics& statistics, std::string_view language,
               std::ostream& out) {
  if (const auto title = textFor(document.metadata.titles, language); !title.empty()) out << title << "\n\n";
  TextTable totals({Align::left, Align::left});
  const auto say = [&](const Bilingual& word) { return std::string(word.in(language)); };
  const auto add = [&](const Bilingual& what, std::size_t count) {
    totals.addRow({say(what), std::to_string(count)});
  };
  add(words::elements, statistics.elementCount);
  add(words::relations, statistics.relationCount);
  add(words::views, statistics.views);
  add(words::sessions, statistics.sessions);
  add(words::levels, statistics.levels);
  totals.addRow({say(words::labels), listed(statistics.labels)});
  if (!statistics.standings.empty()) totals.addRow({say(words::standing), standingsIn(statistics, language)});
  if (statistics.isolated > 0) add(words::isolated, statistics.isolated);
  if (statistics.unresolved > 0) add(words::unresolved, statistics.unresolved);
  totals.write(out, "");

  TextTable elements({Align::right, Align::left});
  for (const ElementKindInfo& row : elementKinds()) {
    const std::size_t count = statistics.elements[static_cast<std::size_t>(row.kind)];
    if (count > 0)
      elements.addRow(
          {std::to_string(count), std::string((count == 1 ? row.label : row.plural).in(language))});
  }
  if (!elements.isEmpty()) out << '\n' << say(words::elements) << '\n';
  elements.write(out, "  ");

  TextTable relations({Align::right, Align::left, Align::left});
  for (const RelationKindInfo& row : relationKinds()) {
    const auto kind = static_cast<std::size_t>(row.kind);
    if (statistics.relations[kind] == 0) continue;
    const std::size_t possible = statistics.possible[kind];
    relations.addRow({std::to_string(statistics.relations[kind]), std::string(row.reading.in(language)),
                      possible > 0 ? std::to_string(possible) + " " + say(words::onlyPossible) : ""});
  }
  if (!relations.isEmpty()) out << '\n' << say(words::relations) << '\n';
  relations.write(out, "  ");
}

}  // namespace

void StatsCommand::configure(CLI::App& app) {
  m_input.addTo(app);
  app.add_option("--format", m_format, "text or json (for programs)")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  app.add_option("--lang", m_language, "Language of the report, e.g. lv (default: the document's own)");
}

int StatsCommand::run(Streams& streams) {
  const auto opened = openDocument(m_input, streams);
  if (!opened) return brokenInput;
  const Statistics statistics = statisticsOf(opened->document);
  const std::string language =
      displayLanguage(opened->document, askedLanguage(opened->document, m_language, streams));
  (m_format == "json" ? writeJson : writeText)(opened->document, statistics, language, streams.out);
  streams.out.flush();
  return streams.out ? fine : outputFailed;
}

}  // namespace ekd::cli
