// SPDX-License-Identifier: MIT
#include "cli/validation_report.hpp"

#include "libekd/validate/rule_list.hpp"

#include <algorithm>
#include <tuple>

#include <nlohmann/json.hpp>

namespace ekd::cli {
namespace {

using Json = nlohmann::ordered_json;

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
  return json;
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

void ValidationReport::add(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != DiagnosticSeverity::error && findRule(diagnostic.code) != nullptr) continue;
    m_findings.push_back({diagnostic.file,
                          diagnostic.position,
                          severityOf(diagnostic.severity),
                          diagnostic.code,
                          {},
                          onOneLine(diagnostic.message),
                          {}});
  }
}

void ValidationReport::add(const std::vector<Issue>& issues, const Wording& wording,
                           const SourceMap& positions, const std::string& file) {
  for (const Issue& issue : issues) {
    ReportedFinding finding{file,
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
    m_findings.push_back(std::move(finding));
  }
}

void ValidationReport::finish() {
  const auto place = [](const ReportedFinding& finding) {
    return std::tie(finding.file, finding.position.line, finding.rule);
  };
  std::sort(m_findings.begin(), m_findings.end(), [&](const ReportedFinding& a, const ReportedFinding& b) {
    // what a rule says comes before what a reader says of the same, and stays
    return std::tuple(place(a), a.subjects.empty(), a) < std::tuple(place(b), b.subjects.empty(), b);
  });
  std::vector<ReportedFinding> kept;
  kept.reserve(m_findings.size());
  for (ReportedFinding& finding : m_findings) {
    const bool isSaid = !kept.empty() && place(kept.back()) == place(finding);
    const bool isDiagnostic = finding.subjects.empty();
    if (isSaid && isDiagnostic && finding.position.line > 0 && !kept.back().subjects.empty()) continue;
    kept.push_back(std::move(finding));
  }
  m_findings = std::move(kept);
}

SeverityCounts ValidationReport::counts() const {
  SeverityCounts counts;
  for (const ReportedFinding& finding : m_findings) counts.add(finding.severity);
  return counts;
}

void ValidationReport::writeText(std::ostream& out) const {
  for (const ReportedFinding& finding : m_findings) {
    out << finding.file;
    if (finding.position.line > 0) out << ':' << finding.position.line;
    if (finding.position.line > 0 && finding.position.column > 0 && finding.subjects.empty())
      out << ':' << finding.position.column;
    out << ": " << nameOf(finding.severity);
    if (!finding.rule.empty()) out << ' ' << finding.rule;
    if (!finding.element.empty()) out << ' ' << finding.element;
    out << ": " << finding.message << '\n';
  }
}

void ValidationReport::writeJson(std::ostream& out) const {
  Json json{{"findings", Json::array()}};
  for (const ReportedFinding& finding : m_findings) json["findings"].push_back(toJson(finding));
  const SeverityCounts found = counts();
  json["counts"] = {{"error", found.errors}, {"warning", found.warnings}, {"info", found.infos}};
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace ekd::cli
