// SPDX-License-Identifier: MIT
#include "formats/report.hpp"

#include <algorithm>
#include <utility>

namespace ekd {

void Report::error(std::string code, Position position, std::string message) {
  add(DiagnosticSeverity::error, std::move(code), position, std::move(message));
}

void Report::warning(std::string code, Position position, std::string message) {
  add(DiagnosticSeverity::warning, std::move(code), position, std::move(message));
}

void Report::note(std::string code, Position position, std::string message) {
  add(DiagnosticSeverity::note, std::move(code), position, std::move(message));
}

void Report::add(DiagnosticSeverity severity, std::string code, Position position, std::string message) {
  if (m_diagnostics.size() < most) {
    m_diagnostics.push_back({severity, std::move(code), m_file, position, std::move(message)});
    return;
  }
  ++m_untold;
  m_untoldError |= severity == DiagnosticSeverity::error;
}

Diagnostics Report::take() {
  std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.position < b.position; });
  if (m_untold > 0) {
    const auto severity = m_untoldError ? DiagnosticSeverity::error : DiagnosticSeverity::warning;
    m_diagnostics.push_back(
        {severity, {}, m_file, {}, "and " + std::to_string(m_untold) + " more messages like these"});
  }
  return std::exchange(m_diagnostics, {});
}

}  // namespace ekd
