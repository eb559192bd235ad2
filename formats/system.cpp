// SPDX-License-Identifier: MIT
#include "formats/system.hpp"

#include "libekd/base/contract.hpp"

#include <cerrno>
#include <chrono>
#include <sys/random.h>

namespace ekd {

TimeMs SystemClock::now() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Bits128 RandomIds::next() {
  Bits128 bits;
  while (bits == Bits128{}) {                                // all zero means "none"
    const ssize_t got = ::getrandom(&bits, sizeof bits, 0);  // up to 256 bytes come at once or not at all
    require(got == sizeof bits || (got < 0 && errno == EINTR), "the operating system gives random bytes");
    if (got < 0) bits = {};
  }
  return bits;
}

std::filesystem::path programFolder() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
}

}  // namespace ekd
