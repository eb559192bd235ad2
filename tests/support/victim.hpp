// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <sys/types.h>
#include <vector>

namespace ekd::test {

/// A program of the build that works until it is killed, and prints one number a line: how far it is.
class Victim {
 public:
  /// `program` is a path.
  Victim(const std::string& program, std::vector<std::string> arguments);
  /// Kills it, should it still live.
  ~Victim();
  Victim(const Victim&) = delete;
  Victim& operator=(const Victim&) = delete;

  /// The next number it prints; waits for that. Empty end of output fails the test.
  std::size_t next();
  /// The last number it printed, having waited for one of at least `least`.
  std::size_t waitFor(std::size_t least);
  /// With SIGKILL. Gives the last number it printed before, `told` when there is none after that.
  std::size_t kill(std::size_t told);
  /// Asks it to end, with SIGTERM, and waits until it did; gives its exit code, -1 when a signal ended it.
  /// What it still had to print is lost.
  int terminate();

 private:
  pid_t m_process = -1;
  std::FILE* m_output = nullptr;
};

}  // namespace ekd::test
