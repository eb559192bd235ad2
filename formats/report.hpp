// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"

#include <cstddef>
#include <string>

namespace ekd {

/// Collects what a reader has to say about one file. After `most` messages it only counts, so that a file
/// with a million errors costs no more than one with a thousand.
class Report {
 public:
  static constexpr std::size_t most = 1000;
  static constexpr std::size_t longest = 1000;  ///< bytes of a message; the rest is left out

  explicit Report(std::string file) : m_file(std::move(file)) {}

  void error(std::string code, Position position, std::string message);
  void warning(std::string code, Position position, std::string message);
  void note(std::string code, Position position, std::string message);
  const std::string& file() const { return m_file; }
  /// Whether it only counts by now: positions need not be looked for any more.
  bool isFull() const { return m_diagnostics.size() >= most; }

  /// By position; what was only counted comes last.
  Diagnostics take();

 private:
  void add(DiagnosticSeverity severity, std::string code, Position position, std::string message);

  std::string m_file;
  Diagnostics m_diagnostics;
  std::size_t m_untold = 0;
  bool m_untoldError = false;
};

}  // namespace ekd
