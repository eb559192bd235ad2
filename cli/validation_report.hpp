// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"
#include "libekd/validate/wording.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace ekd::cli {

/// One thing to tell about a file: what a rule found, or what the reader has to say.
struct ReportedFinding {
  std::string file;
  Position position;
  Severity severity = Severity::warning;
  std::string rule;     ///< "STR-02", or the code of a diagnostic
  std::string element;  ///< "Goal 14.4"; empty for a diagnostic
  std::string message;
  Subjects subjects;
  auto operator<=>(const ReportedFinding&) const = default;
};

struct SeverityCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  void add(Severity severity);
};

/// What `ekd validate` prints, gathered over all files.
class ValidationReport {
 public:
  /// Leaves out what is not an error and has the id of a rule: the rules speak for themselves.
  void add(const Diagnostics& diagnostics);
  /// `file` as the user named it, for what has no place in a file.
  void add(const std::vector<Issue>& issues, const Wording& wording, const SourceMap& positions,
           const std::string& file);

  /// By file, line and rule, and without what was said twice: a reader reports a dangling relation that rule
  /// STR-06 reports as well. Call once, before writing.
  void finish();

  const std::vector<ReportedFinding>& findings() const { return m_findings; }
  SeverityCounts counts() const;
  /// "FILE:LINE: severity RULE element: message", a line each.
  void writeText(std::ostream& out) const;
  /// {"findings":[...],"counts":{...}}; docs/cli-json.md says what is in it.
  void writeJson(std::ostream& out) const;

 private:
  std::vector<ReportedFinding> m_findings;
};

}  // namespace ekd::cli
