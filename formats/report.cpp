// SPDX-License-Identifier: MIT
#include "formats/report.hpp"

#include "formats/text_input.hpp"
#include "formats/text_position.hpp"

#include <algorithm>
#include <utility>

namespace ekd {
namespace {

void shorten(std::string& message) {
  constexpr std::string_view ellipsis = "...";
  if (message.size() <= Report::longest) return;
  std::size_t end = Report::longest - ellipsis.size();
  while ((static_cast<unsigned char>(message[end]) & 0xC0U) == 0x80U) --end;  // no half characters
  message.replace(end, std::string::npos, ellipsis);
  message.shrink_to_fit();
}

/// Words out of the file may stand in a message: as long as the file, of several lines, in no encoding.
void makeOneLine(std::string& message) {
  shorten(message);
  if (findTextDefect(message)) {
    message = withoutDefects(message);
    shorten(message);
  }
  std::replace_if(
      message.begin(), message.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
}

}  // namespace

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
    makeOneLine(message);
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
