// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/report/report.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace ekd::report {

/// What can be led to in a report, under the names that both formats use: "e-" and 32 hexadecimal digits
/// where an element is told of, "h-1", "h-2" ... for a heading of the contents where none is.
class Anchors {
 public:
  /// The report stays where it is as long as this is used. Should an element have two places after all, the
  /// first one counts.
  explicit Anchors(const Report& report);

  /// Everything that leads to this entry, of the report that was given.
  std::vector<std::string> of(const Entry& entry) const;

  /// Where the report tells of what `run` is about; empty when it is about nothing, when the report does not
  /// tell of that, and when the run stands there already.
  std::string target(const Run& run, const Entry& standsIn) const;

 private:
  void add(const Block& block);
  void add(const Entry& entry);

  std::unordered_map<ElementId, const Entry*, IdHash> m_places;
  std::unordered_map<const Entry*, std::string> m_headings;
};

}  // namespace ekd::report
