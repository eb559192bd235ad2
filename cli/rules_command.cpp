// SPDX-License-Identifier: MIT
#include "cli/rules_command.hpp"

#include "libekd/validate/rule_list.hpp"

#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace ekd::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string_view submodelOf(const RuleInfo& rule) {
  return rule.submodel ? nameOf(*rule.submodel) : "all";
}

std::string profilesOf(const RuleInfo& rule) {
  std::string list;
  for (const Profile profile : rule.profiles)
    list += (list.empty() ? "" : ", ") + std::string(nameOf(profile));
  return list;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string cell(text);
  if (cell.size() < width) cell.resize(width, ' ');
  return cell;
}

void list(std::string_view language, std::ostream& out) {
  for (const Rule* rule : allRules()) {
    const RuleInfo& about = rule->info();
    out << padded(about.id, 8) << padded(nameOf(about.severity), 9) << about.title.in(language);
    if (about.profiles != allProfiles) out << " (" << profilesOf(about) << ')';
    out << '\n';
  }
}

/// `text` in lines of at most 100 characters, indented.
void wrap(std::ostream& out, std::string_view text) {
  constexpr std::size_t width = 98;
  while (!text.empty()) {
    std::size_t cut = text.size();
    if (cut > width) {
      const std::size_t space = text.rfind(' ', width);
      cut = space == std::string_view::npos ? text.size() : space;
    }
    out << "  " << text.substr(0, cut) << '\n';
    text.remove_prefix(std::min(cut + 1, text.size()));
  }
}

struct Heading {
  Bilingual severity{"Severity: ", "Smagums: "};
  Bilingual breaksFile{"; the file counts as broken", "; fails skaitās bojāts"};
  Bilingual submodel{"Sub-model: ", "Apakšmodelis: "};
  Bilingual profiles{"Profiles: ", "Profili: "};
  Bilingual why{"Why", "Kāpēc"};
  Bilingual source{"Source", "Avots"};
  Bilingual remedy{"What to do", "Ko darīt"};
};

void explain(const RuleInfo& about, std::string_view language, std::ostream& out) {
  const Heading heading;
  const auto say = [language](const Bilingual& words) { return words.in(language); };
  out << about.id << ": " << say(about.title) << "\n\n"
      << say(heading.severity) << nameOf(about.severity) << (about.breaksFile ? say(heading.breaksFile) : "")
      << '\n'
      << say(heading.submodel) << submodelOf(about) << '\n'
      << say(heading.profiles) << profilesOf(about) << "\n\n"
      << say(heading.why) << '\n';
  wrap(out, say(about.reason));
  out << '\n' << say(heading.source) << '\n';
  wrap(out, about.source);
  out << '\n' << say(heading.remedy) << '\n';
  wrap(out, say(about.remedy));
}

Json toJson(const RuleInfo& about, std::string_view language) {
  Json profiles = Json::array();
  for (const Profile profile : about.profiles) profiles.push_back(nameOf(profile));
  return {{"id", about.id},
          {"severity", nameOf(about.severity)},
          {"submodel", submodelOf(about)},
          {"profiles", profiles},
          {"breaksFile", about.breaksFile},
          {"title", about.title.in(language)},
          {"reason", about.reason.in(language)},
          {"source", about.source},
          {"remedy", about.remedy.in(language)}};
}

}  // namespace

void RulesCommand::configure(CLI::App& app) {
  app.add_option("ID", m_id, "The rule to explain, such as STR-02; all are listed without");
  app.add_option("--format", m_format, "text: for people; json: for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  app.add_option("--lang", m_language, "Language of the explanations")
      ->check(CLI::IsMember({"en", "lv"}))
      ->capture_default_str();
}

int RulesCommand::run(Streams& streams) {
  const Rule* wanted = findRule(m_id);
  if (!m_id.empty() && wanted == nullptr) {
    streams.err << "ekd: there is no rule " << m_id << "; 'ekd rules' lists them\n";
    return wrongUse;
  }
  if (m_format == "json") {
    Json json = wanted != nullptr ? toJson(wanted->info(), m_language) : Json::array();
    if (wanted == nullptr) {
      for (const Rule* rule : allRules()) json.push_back(toJson(rule->info(), m_language));
    }
    streams.out << json.dump(2) << '\n';
  } else if (wanted != nullptr) {
    explain(wanted->info(), m_language, streams.out);
  } else {
    list(m_language, streams.out);
  }
  streams.out.flush();
  return streams.out ? fine : outputFailed;
}

}  // namespace ekd::cli
