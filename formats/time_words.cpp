// SPDX-License-Identifier: MIT
#include "formats/time_words.hpp"

#include <array>
#include <charconv>
#include <chrono>
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

constexpr TimeMs lastTime = 253'402'300'799'999;  // of the year 9999

std::optional<TimeMs> numberFrom(std::string_view text) {
  TimeMs number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// Looks only at the digits; what stands between them is for the caller to check.
std::optional<TimeMs> timeFromIso(std::string_view text) {
  if (text.size() < std::string_view("2026-05-04T07:15:00Z").size()) return std::nullopt;
  const auto part = [text](std::size_t from, std::size_t size) {
    return numberFrom(text.substr(from, size));
  };
  const auto year = part(0, 4);
  const auto month = part(5, 2);
  const auto day = part(8, 2);
  const auto hour = part(11, 2);
  const auto minute = part(14, 2);
  const auto second = part(17, 2);
  const auto rest = text[19] == '.' && text.size() == 24 ? part(20, 3) : 0;
  if (!year || !month || !day || !hour || !minute || !second || !rest) return std::nullopt;
  if (*month < 1 || *day < 1) return std::nullopt;
  const std::chrono::sys_days date(std::chrono::year(static_cast<int>(*year)) /
                                   std::chrono::month(static_cast<unsigned>(*month)) /
                                   std::chrono::day(static_cast<unsigned>(*day)));
  const TimeMs days = date.time_since_epoch().count();
  return (((days * 24 + *hour) * 60 + *minute) * 60 + *second) * 1000 + *rest;
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

std::string exactTime(TimeMs time) {
  if (time < 0 || time > lastTime) return std::to_string(time);
  std::string exact = isoTime(time);
  if (const auto rest = time % 1000; rest != 0)
    exact.insert(exact.size() - 1, "." + std::to_string(1000 + rest).substr(1));
  return exact;
}

std::optional<TimeMs> timeFromExact(std::string_view text) {
  const auto number = numberFrom(text);
  const auto time = number ? number : timeFromIso(text);
  return time && exactTime(*time) == text ? time : std::nullopt;
}

}  // namespace ekd
