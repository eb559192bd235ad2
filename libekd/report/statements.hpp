// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/report/teller.hpp"

#include <vector>

namespace ekd::report {

/// Lists of what was said about something: problems with their causes and solutions, what helps, how it is
/// measured, remarks. What was told before is only named.
class Statements {
 public:
  explicit Statements(Teller& teller) : m_teller(teller) {}

  /// All that has to do with any of `hosts`, under headings of its own.
  void tellAbout(const std::vector<Slot>& hosts);
  /// One statement, and below it what hangs on it and has not been told.
  void add(Slot slot, int depth, std::vector<Entry>& entries);

 private:
  std::vector<Slot> hangingOn(Slot slot) const;

  Teller& m_teller;
};

/// Kinds that say something about others and are told with them.
bool isStatement(ElementKind kind);

}  // namespace ekd::report
