// SPDX-License-Identifier: MIT
#pragma once

#include "formats/journal/writer.hpp"
#include "formats/save_file.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <string>
#include <string_view>

namespace ekd::test {

/// A disk that can break. Writes take at most seven bytes at a time, so that a failure in between tears a
/// line.
class BreakingCalls : public SaveCalls {
 public:
  std::atomic<int> failingCall = 0;  ///< the n-th call from now on fails, once
  std::atomic<bool> isBroken = false;
  std::atomic<int> number = ENOSPC;
  std::string only;  ///< with `isBroken`: only opening files whose path has this in it fails

  int open(const char* path, int flags, mode_t mode) override {
    return fails(path) ? -1 : SaveCalls::open(path, flags, mode);
  }
  ssize_t write(int file, const char* bytes, std::size_t count) override {
    return fails() ? -1 : SaveCalls::write(file, bytes, std::min<std::size_t>(count, 7));
  }
  int sync(int file) override { return fails() ? -1 : SaveCalls::sync(file); }
  int truncate(int file, off_t size) override { return fails() ? -1 : SaveCalls::truncate(file, size); }
  int close(int file) override {
    const int result = SaveCalls::close(file);
    return fails() ? -1 : result;
  }
  int rename(const char* from, const char* to) override { return fails() ? -1 : SaveCalls::rename(from, to); }

 private:
  bool fails(std::string_view path = {}) {
    const bool isMeant = isBroken && (only.empty() || path.find(only) != std::string_view::npos);
    if (--failingCall != 0 && !isMeant) return false;
    errno = number;
    return true;
  }
};

inline journal::WriterOptions on(BreakingCalls& calls) {
  journal::WriterOptions options;
  options.calls = &calls;
  options.retryAfter = std::chrono::hours(1);  // only flush() tries again
  return options;
}

}  // namespace ekd::test
