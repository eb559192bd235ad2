// SPDX-License-Identifier: MIT
#include "cli/validation_report.hpp"

#include "libekd/validate/rule_list.hpp"
#include "libekd/validate/waiver.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <nlohmann/json.hpp>

namespace ekd::cli {
namespace {

using Json = nlohmann::ordered_json;
using Origin = ReportedFinding::Origin;

Severity severityOf(DiagnosticSeverity severity) {
  switch (severity) {
    case DiagnosticSeverity::note:
      return Severity::info;
    case DiagnosticSeverity::warning:
      return Severity::warning;
    case DiagnosticSeverity::error:
      break;
  }
  return Severity::error;
}

std::string_view typeOf(const Subject& subject) {
  return subject.type == Subject::Type::element ? "element" : "relation";
}

/// A message is one line, whatever the labels in it hold.
std::string onOneLine(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

Json toJson(const ReportedFinding& finding) {
  Json json{{"file", finding.file}};
  if (finding.position.line > 0) json["line"] = finding.position.line;
  if (finding.position.column > 0) json["column"] = finding.position.column;
  json["severity"] = nameOf(finding.severity);
  json["rule"] = finding.rule;
  if (!finding.element.empty()) json["element"] = finding.element;
  json["message"] = finding.message;
  for (const Subject& subject : finding.subjects)
    json["subjects"].push_back({{"type", typeOf(subject)}, {"id", toHex(subject.id)}});
  if (!finding.waiver.empty()) json["reason"] = finding.waiver;
  return json;
}

void writeLine(const ReportedFinding& finding, std::ostream& out) {
  out << finding.file;
  if (finding.position.line > 0) out << ':' << finding.position.line;
  if (finding.position.line > 0 && finding.position.column > 0 && finding.origin != Origin::rule)
    out << ':' << finding.position.column;
  out << ": " << (finding.waiver.empty() ? nameOf(finding.severity) : "waived");
  if (!finding.rule.empty()) out << ' ' << finding.rule;
  if (!finding.element.empty()) out << ' ' << finding.element;
  out << ": " << finding.message;
  if (!finding.waiver.empty()) out << " (" << finding.waiver << ')';
  out << '\n';
}

}  // namespace

void SeverityCounts::add(Severity severity) {
  switch (severity) {
    case Severity::error:
      ++errors;
      break;
    case Severity::warning:
      ++warnings;
      break;
    case Severity::info:
      ++infos;
      break;
  }
}

void ValidationReport::begin(std::string input) {
  m_file = std::move(input);
  ++m_input;
}

void ValidationReport::add(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    const bool isError = diagnostic.severity == DiagnosticSeverity::error;
    if (!isError && findRule(diagnostic.code) != nullptr) continue;
    m_findings.push_back({m_input,
                          isError ? Origin::readerError : Origin::reader,
                          diagnostic.file,
                          diagnostic.position,
                          severityOf(diagnostic.severity),
                          diagnostic.code,
                          {},
                          onOneLine(diagnostic.message),
                          {}});
  }
}

void ValidationReport::add(const std::vector<Issue>& issues, const Wording& wording,
                           const SourceMap& positions) {
  for (const Issue& issue : issues) {
    ReportedFinding finding{m_input,
                            Origin::rule,
                            m_file,
                            {},
                            issue.rule->info().severity,
                            std::string(issue.rule->info().id),
                            onOneLine(wording.subject(issue)),
                            onOneLine(wording.message(issue)),
                            issue.subjects};
    for (const Subject& subject : issue.subjects) {
      const SourceMap::Entry* entry = positions.find(subject.id);
      if (entry == nullptr) continue;
      finding.file = positions.files[entry->file];
      finding.position = entry->position;
      break;
    }
    const std::string* waiver = waiverOf(wording.model(), issue);
    if (waiver != nullptr) finding.waiver = onOneLine(*waiver);
    (waiver == nullptr ? m_findings : m_waived).push_back(std::move(finding));
  }
}

void ValidationReport::leaveOut(const std::vector<Issue>& issues) {
  const std::size_t dropped = std::erase_if(m_findings, [this](const ReportedFinding& finding) {
    return finding.input == m_input && findRule(finding.rule) != nullptr;
  });
  const std::size_t count = std::max(issues.size(), dropped);  // the reader only repeats what rules find
  if (count == 0) return;
  m_leftOut += count;
  const std::string what =
      count == 1 ? "1 finding of rules is" : std::to_string(count) + " findings of rules are";
  m_findings.push_back({m_input,
                        Origin::leftOut,
                        m_file,
                        {},
                        Severity::info,
                        "LEFT-OUT",
                        {},
                        what + " left out, as they may only follow from the damage; --all shows them",
                        {}});
}

void ValidationReport::finish() {
  const auto place = [](const ReportedFinding& finding) {
    return std::tuple(finding.file, finding.position.line, finding.rule);
  };
  std::set<std::tuple<std::string, int, std::string>> saidByReader;
  for (const ReportedFinding& finding : m_findings) {
    if (finding.origin < Origin::rule && finding.position.line > 0) saidByReader.insert(place(finding));
  }
  std::set<std::tuple<std::string, int, std::string>> saidTwice;
  for (const ReportedFinding& finding : m_findings) {
    if (finding.origin == Origin::rule && saidByReader.contains(place(finding)))
      saidTwice.insert(place(finding));
  }
  std::erase_if(m_findings, [&](const ReportedFinding& finding) {
    return finding.origin < Origin::rule && saidTwice.contains(place(finding));
  });
  const auto rank = [](const ReportedFinding& finding) {
    return std::tie(finding.input, finding.origin, finding.file, finding.position.line, finding.rule,
                    finding);
  };
  for (auto* list : {&m_findings, &m_waived}) {
    std::sort(list->begin(), list->end(),
              [&](const ReportedFinding& a, const ReportedFinding& b) { return rank(a) < rank(b); });
  }
}

SeverityCounts ValidationReport::counts() const {
  SeverityCounts counts;
  for (const ReportedFinding& finding : m_findings) counts.add(finding.severity);
  return counts;
}

void ValidationReport::writeText(std::ostream& out, bool withWaived) const {
  for (const ReportedFinding& finding : m_findings) writeLine(finding, out);
  if (!withWaived) return;
  for (const ReportedFinding& finding : m_waived) writeLine(finding, out);
}

void ValidationReport::writeJson(std::ostream& out) const {
  Json json{{"findings", Json::array()}};
  for (const ReportedFinding& finding : m_findings) json["findings"].push_back(toJson(finding));
  json["waived"] = Json::array();
  for (const ReportedFinding& finding : m_waived) json["waived"].push_back(toJson(finding));
  const SeverityCounts found = counts();
  json["counts"] = {{"error", found.errors}, {"warning", found.warnings}, {"info", found.infos}};
  json["leftOut"] = m_leftOut;
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

bool isDamaged(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == DiagnosticSeverity::error && findRule(diagnostic.code) == nullptr;
  });
}

}  // namespace ekd::cli
