// SPDX-License-Identifier: MIT
#include "formats/diagnostics.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ekd {

bool hasErrors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == DiagnosticSeverity::error;
  });
}

std::string toText(const Diagnostic& diagnostic) {
  static constexpr std::array<std::string_view, 3> names{"note", "warning", "error"};
  std::string text = diagnostic.file;
  if (diagnostic.position.line > 0) text += ":" + std::to_string(diagnostic.position.line);
  if (diagnostic.position.line > 0 && diagnostic.position.column > 0)
    text += ":" + std::to_string(diagnostic.position.column);
  if (!text.empty()) text += ": ";
  text += names[static_cast<std::size_t>(diagnostic.severity)];
  if (!diagnostic.code.empty()) text += " " + diagnostic.code;
  return text + ": " + diagnostic.message;
}

const SourceMap::Entry* SourceMap::find(Bits128 id) const {
  const auto it = std::lower_bound(entries.begin(), entries.end(), id,
                                   [](const Entry& entry, Bits128 wanted) { return entry.id < wanted; });
  return it != entries.end() && it->id == id ? &*it : nullptr;
}

}  // namespace ekd
