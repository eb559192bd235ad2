// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ekd {

/// A place in a file; line and column count from 1, columns in Unicode code points. 0 means "not known".
struct Position {
  int line = 0;
  int column = 0;
  auto operator<=>(const Position&) const = default;
};

enum class DiagnosticSeverity : std::uint8_t { note, warning, error };

/// What a reader has to say about a file. An error means that the file is broken (the command line ends with
/// 3), even where everything else in it could be kept.
struct Diagnostic {
  DiagnosticSeverity severity = DiagnosticSeverity::error;
  std::string code;  ///< stable, for filters: "XML", "ENCODING", "ID-TWICE", "STR-06" ...
  std::string file;  ///< as the user named it
  Position position;
  std::string message;
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

bool hasErrors(const Diagnostics& diagnostics);

/// "FILE:LINE:COLUMN: severity CODE: message"; line and column are left out where they are not known.
std::string toText(const Diagnostic& diagnostic);

/// Where elements and relations stand in the file they were read from.
struct SourceMap {
  struct Entry {
    Bits128 id;
    std::uint32_t file = 0;  ///< index into `files`
    Position position;
  };
  std::vector<std::string> files;
  std::vector<Entry> entries;  ///< sorted by identity
  const Entry* find(Bits128 id) const;
};

}  // namespace ekd
