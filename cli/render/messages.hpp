// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace ekd::cli {

/// What a command that draws tells while it works, and where it puts what it made.
class Messages {
 public:
  explicit Messages(Streams& streams) : m_streams(streams) {}

  /// For people who look: "Drawing 3 of 27: goal-7".
  void progress(std::size_t number, std::size_t count, std::string_view name);
  /// Takes away what progress() showed last.
  void endProgress();
  /// "ekd: SUBJECT: TEXT"
  void say(std::string_view subject, std::string_view text);
  /// "ekd: TEXT"
  void say(std::string_view text);
  /// Into the file at `path`, or to standard output for "-". An exit code: fine, or outputFailed with a word
  /// why.
  int write(const std::string& bytes, const std::string& path);

 private:
  Streams& m_streams;
  bool m_progressShown = false;
};

}  // namespace ekd::cli
