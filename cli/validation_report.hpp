// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"
#include "libekd/validate/wording.hpp"

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

namespace ekd::cli {

/// One thing to tell about a file: what a rule found, or what the reader has to say.
struct ReportedFinding {
  enum class Origin : std::uint8_t { readerError, reader, rule, leftOut };
  std::size_t input = 0;  ///< which of the models: the files of a folder belong together
  Origin origin = Origin::reader;
  std::string file;
  Position position;
  Severity severity = Severity::warning;
  std::string rule;     ///< "STR-02", or the code of a diagnostic
  std::string element;  ///< "Goal 14.4"; empty for a diagnostic
  std::string message;
  Subjects subjects;
  std::string waiver = {};  ///< why it may stand; empty for what nobody waived
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
  /// What comes now is about this model, as the user named it.
  void begin(std::string input);
  /// Leaves out what is not an error and has the id of a rule: the rules speak for themselves.
  void add(const Diagnostics& diagnostics);
  /// Those that were waived in the model are counted apart.
  void add(const std::vector<Issue>& issues, const Wording& wording, const SourceMap& positions);
  /// Instead of what rules found, and of what the reader said in their name, how much that is.
  void leaveOut(const std::vector<Issue>& issues);

  /// By model; what the reader has to say first, errors before anything else; then by file, line and rule.
  /// Without what was said twice: a reader reports a dangling relation that rule STR-06 reports as well. Call
  /// once, before writing.
  void finish();

  const std::vector<ReportedFinding>& findings() const { return m_findings; }
  /// Without the waived ones.
  SeverityCounts counts() const;
  std::size_t waivedCount() const { return m_waived.size(); }
  /// "FILE:LINE: severity RULE element: message", a line each; then, if they are asked for, the waived ones,
  /// with "waived" for the severity and the reason behind the message.
  void writeText(std::ostream& out, bool withWaived) const;
  /// {"findings":[...],"waived":[...],"counts":{...},"leftOut":0}; docs/cli-json.md says what is in it.
  void writeJson(std::ostream& out) const;

 private:
  std::string m_file;       ///< of the model that is added
  std::size_t m_input = 0;  ///< how many have been begun
  std::size_t m_leftOut = 0;
  std::vector<ReportedFinding> m_findings;
  std::vector<ReportedFinding> m_waived;
};

/// Whether a reader found more wrong with a file than what rules find, too: parts of it may be missing in the
/// document, and then rules find what is not so.
bool isDamaged(const Diagnostics& diagnostics);

}  // namespace ekd::cli
