// SPDX-License-Identifier: MIT
#include "cli/validate_command.hpp"

#include "cli/open_document.hpp"
#include "cli/validation_report.hpp"
#include "formats/registry.hpp"
#include "libekd/validate/validator.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

std::string knownRule(const std::string& id) {
  return findRule(id) != nullptr ? std::string() : "there is no rule " + id + " (see 'ekd rules')";
}

bool contains(const std::vector<std::string>& ids, const Rule* rule) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return findRule(id) == rule; });
}

bool reaches(const SeverityCounts& counts, std::string_view threshold) {
  if (threshold == "never") return false;
  std::size_t found = counts.errors;
  if (threshold != "error") found += counts.warnings;
  if (threshold == "info") found += counts.infos;
  return found > 0;
}

std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

}  // namespace

void ValidateCommand::configure(CLI::App& app) {
  app.add_option("FILE", m_files, "The models to check: files or, for tables, folders")->required();
  app.add_option("--from", m_from, "Their format, when neither content nor name tells (see 'ekd formats')")
      ->type_name("FORMAT");
  app.add_option("--format", m_format, "text: a line a finding; json: for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  app.add_option("--lang", m_language, "Language of the messages, en or lv, and of the labels in them")
      ->capture_default_str();
  app.add_option(
         "--profile", m_profile,
         "classic: EKD and 4EM as published; toolkit: with what the 4EM toolkit adds; field: with what "
         "workshops need")
      ->check(CLI::IsMember({"classic", "toolkit", "field"}))
      ->capture_default_str();
  app.add_option("--fail-on", m_failOn, "From which severity on findings end the command with 1")
      ->check(CLI::IsMember({"error", "warning", "info", "never"}))
      ->capture_default_str();
  app.add_flag("--all", m_all,
               "Of a damaged file also what rules find in what could be read, although much of it may only "
               "follow from what is missing");
  app.add_flag("--waived", m_waived, "Also list what was waived in the model, with the reasons");
  const CLI::Validator isRule(knownRule, "");
  app.add_option("--rule", m_only, "Check this rule and no other; may be repeated")
      ->check(isRule)
      ->type_name("ID")
      ->allow_extra_args(false);
  app.add_option("--no-rule", m_without, "Leave this rule out; may be repeated")
      ->check(isRule)
      ->type_name("ID")
      ->allow_extra_args(false);
  app.footer(
      "Findings are printed as FILE:LINE: severity RULE element: message: of each file first what is wrong\n"
      "with the file itself, then what rules find, sorted by line and rule.\n"
      "Findings that were waived in the model, with a reason, are only counted.\n"
      "Ends with 1 when there are findings at or above --fail-on, and with 3 when a file is unreadable or\n"
      "broken: relations that lead nowhere (STR-06) or hierarchies in a circle (STR-15, STR-17) count as "
      "that.");
}

std::vector<const Rule*> ValidateCommand::chosenRules() const {
  std::vector<const Rule*> chosen;
  for (const Rule* rule : allRules()) {
    if ((m_only.empty() || contains(m_only, rule)) && !contains(m_without, rule)) chosen.push_back(rule);
  }
  return chosen;
}

int ValidateCommand::run(Streams& streams) {
  const Profile profile = profileFromName(m_profile).value_or(Profile::field);
  const std::vector<const Rule*> rules = chosenRules();
  std::vector<std::string> files = m_files;
  std::sort(files.begin(), files.end());
  files.erase(std::unique(files.begin(), files.end()), files.end());
  ValidationReport report;
  bool isBroken = false;
  for (const std::string& file : files) {
    const ReadResult result = load(file, m_from);
    warnOfUnsavedWork(file, streams);
    report.begin(file);
    report.add(result.diagnostics);
    isBroken |= hasErrors(result.diagnostics) || !result.document;
    if (!result.document) continue;
    const std::vector<Issue> issues = validate(*result.document, profile, rules);
    if (isDamaged(result.diagnostics) && !m_all) {
      report.leaveOut(issues);
    } else {
      const std::string language = askedLanguage(*result.document, m_language, streams);
      report.add(issues, Wording(*result.document, language, profile), result.positions);
    }
    isBroken |= std::any_of(issues.begin(), issues.end(),
                            [](const Issue& issue) { return issue.rule->info().breaksFile; });
  }
  report.finish();
  m_format == "json" ? report.writeJson(streams.out) : report.writeText(streams.out, m_waived);
  streams.out.flush();
  const SeverityCounts counts = report.counts();
  streams.err << counted(counts.errors, "error") << ", " << counted(counts.warnings, "warning") << ", "
              << counted(counts.infos, "info") << " in " << counted(files.size(), "file");
  if (const std::size_t waived = report.waivedCount(); waived > 0) streams.err << "; " << waived << " waived";
  streams.err << '\n';
  if (!streams.out) return outputFailed;
  if (isBroken) return brokenInput;
  return reaches(counts, m_failOn) ? findings : fine;
}

}  // namespace ekd::cli
