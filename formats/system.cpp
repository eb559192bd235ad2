// SPDX-License-Identifier: MIT
#include "formats/system.hpp"

#include "libekd/base/contract.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <pwd.h>
#include <string>
#include <sys/random.h>
#include <unistd.h>

namespace ekd {

TimeMs SystemClock::now() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

namespace {

std::uint64_t randomBits() {
  std::uint64_t bits = 0;
  ssize_t got = 0;
  do {
    got = ::getrandom(&bits, sizeof bits, 0);  // up to 256 bytes come at once or not at all
  } while (got < 0 && errno == EINTR);
  require(got == sizeof bits, "the operating system gives random bytes");
  return bits;
}

}  // namespace

Bits128 FreshIds::next() {
  SystemClock system;
  const auto now = static_cast<std::uint64_t>((m_clock != nullptr ? *m_clock : system).now());
  constexpr std::uint64_t counts = 1U << 16U;
  // a clock that was set back makes no difference
  m_count = now > m_time ? 0 : m_count + 1;
  m_time = std::max(now, m_time);
  if (m_count == counts) {
    m_count = 0;
    ++m_time;
  }
  constexpr std::uint64_t behindNames = 0xFFFFULL << 48U;
  constexpr std::uint64_t lower48 = (1ULL << 48U) - 1;
  return {behindNames | (m_time & lower48), m_count << 48U | (randomBits() & lower48)};
}

std::filesystem::path programFolder() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
}

std::string userName() {
  const passwd* user = ::getpwuid(::getuid());
  return user != nullptr ? user->pw_name : std::to_string(::getuid());
}

}  // namespace ekd
