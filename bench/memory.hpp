// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace ekd::bench {

namespace detail {

/// A line of /proc/self/status, in bytes.
inline double status(const char* name) {
  double kibibytes = 0;
  char line[256];
  std::FILE* const file = std::fopen("/proc/self/status", "r");
  while (file != nullptr && std::fgets(line, sizeof line, file) != nullptr) {
    if (std::strncmp(line, name, std::strlen(name)) == 0)
      kibibytes = std::strtod(line + std::strlen(name) + 1, nullptr);
  }
  if (file != nullptr) std::fclose(file);
  return kibibytes * 1024;
}

}  // namespace detail

/// What this process holds now, in bytes.
inline double memory() {
  return detail::status("VmRSS");
}

/// The most that this process held at once, in bytes; getrusage() would count that of the one that started
/// it.
inline double peakMemory() {
  return detail::status("VmHWM");
}

/// From now on peakMemory() tells the most since now.
inline void forgetPeakMemory() {
  std::FILE* const file = std::fopen("/proc/self/clear_refs", "w");
  if (file == nullptr) return;
  std::fputs("5", file);
  std::fclose(file);
}

}  // namespace ekd::bench
