// SPDX-License-Identifier: MIT
#include "formats/time_words.hpp"

#include <array>
#include <ctime>

namespace ekd {
namespace {

std::string formatted(TimeMs time, const char* format) {
  std::time_t seconds = static_cast<std::time_t>(time / 1000);
  std::tm parts{};
  std::array<char, 32> text{};
  if (localtime_r(&seconds, &parts) == nullptr) return "?";
  return {text.data(), std::strftime(text.data(), text.size(), format, &parts)};
}

}  // namespace

std::string timeInWords(TimeMs time) {
  return formatted(time, "%Y-%m-%d %H:%M");
}
std::string clockInWords(TimeMs time) {
  return formatted(time, "%H:%M");
}
std::string dayInWords(TimeMs time) {
  return formatted(time, "%Y-%m-%d");
}

std::string isoTime(TimeMs time) {
  std::time_t seconds = static_cast<std::time_t>(time / 1000);
  std::tm parts{};
  std::array<char, 32> text{};
  if (gmtime_r(&seconds, &parts) == nullptr) return {};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace ekd
