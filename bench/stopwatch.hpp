// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>

namespace ekd::bench {

/// Milliseconds since it was made or last asked: of the clock on the wall, and of the processor, which does
/// not mind what else the machine does.
class Stopwatch {
 public:
  struct Lap {
    double wall = 0;
    double cpu = 0;
    Lap& operator+=(const Lap& other) {
      wall += other.wall;
      cpu += other.cpu;
      return *this;
    }
    Lap operator-(const Lap& other) const { return {wall - other.wall, cpu - other.cpu}; }
  };

  /// `processor`: the time of this process, or with CLOCK_THREAD_CPUTIME_ID that of the thread alone.
  explicit Stopwatch(clockid_t processor = CLOCK_PROCESS_CPUTIME_ID) : m_processor(processor) {}

  Lap lap() {
    const Lap now = read();
    const Lap passed = now - m_start;
    m_start = now;
    return passed;
  }

 private:
  static double milliseconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  }
  Lap read() const { return {milliseconds(CLOCK_MONOTONIC), milliseconds(m_processor)}; }

  clockid_t m_processor;
  Lap m_start = read();
};

}  // namespace ekd::bench
