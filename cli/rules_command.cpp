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

void list(std::ostream& out) {
  for (const Rule* rule : allRules()) {
    const RuleInfo& about = rule->info();
    out << padded(about.id, 8) << padded(nameOf(about.severity), 9) << about.title.en;
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

void explain(const RuleInfo& about, std::ostream& out) {
  out << about.id << ": " << about.title.en << "\n\n";
  out << "Severity: " << nameOf(about.severity) << (about.breaksFile ? "; the file counts as broken" : "")
      << "\nSub-model: " << submodelOf(about) << "\nProfiles: " << profilesOf(about) << "\n\nWhy\n";
  wrap(out, about.reason.en);
  out << "\nSource\n";
  wrap(out, about.source);
  out << "\nWhat to do\n";
  wrap(out, about.remedy.en);
}

Json toJson(const RuleInfo& about) {
  Json profiles = Json::array();
  for (const Profile profile : about.profiles) profiles.push_back(nameOf(profile));
  return {{"id", about.id},
          {"severity", nameOf(about.severity)},
          {"submodel", submodelOf(about)},
          {"profiles", profiles},
          {"breaksFile", about.breaksFile},
          {"title", about.title.en},
          {"reason", about.reason.en},
          {"source", about.source},
          {"remedy", about.remedy.en}};
}

}  // namespace

void RulesCommand::configure(CLI::App& app) {
  app.add_option("ID", m_id, "The rule to explain, such as STR-02; all are listed without");
  app.add_option("--format", m_format, "text: for people; json: for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
}

int RulesCommand::run(Streams& streams) {
  const Rule* wanted = findRule(m_id);
  if (!m_id.empty() && wanted == nullptr) {
    streams.err << "ekd: there is no rule " << m_id << "; 'ekd rules' lists them\n";
    return wrongUse;
  }
  if (m_format == "json") {
    Json json = wanted != nullptr ? toJson(wanted->info()) : Json::array();
    if (wanted == nullptr) {
      for (const Rule* rule : allRules()) json.push_back(toJson(rule->info()));
    }
    streams.out << json.dump(2) << '\n';
  } else if (wanted != nullptr) {
    explain(wanted->info(), streams.out);
  } else {
    list(streams.out);
  }
  streams.out.flush();
  return streams.out ? fine : outputFailed;
}

}  // namespace ekd::cli
