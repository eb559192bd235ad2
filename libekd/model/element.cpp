// SPDX-License-Identifier: MIT
#include "libekd/model/element.hpp"

#include <algorithm>
#include <array>

namespace ekd {
namespace {

constexpr std::array<Bilingual, 6> readings{{{"open", "atvērts"},
                                             {"idea", "ideja"},
                                             {"proposed", "ierosināts"},
                                             {"agreed", "pieņemts"},
                                             {"rejected", "noraidīts"},
                                             {"parked", "atlikts"}}};
constexpr std::array<std::string_view, 6> standings{"", "idea", "proposed", "agreed", "rejected", "parked"};
constexpr std::array<std::string_view, 2> certainties{"stated", "possible"};
constexpr std::array<std::string_view, 4> levels{"", "low", "medium", "high"};

template <class Value>
std::optional<Value> fromName(const auto& names, std::string_view name) {
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<Value>(it - names.begin());
}

}  // namespace

std::string_view nameOf(Standing standing) {
  return standings[static_cast<std::size_t>(standing)];
}
const Bilingual& readingOf(Standing standing) {
  return readings[static_cast<std::size_t>(standing)];
}
std::string_view nameOf(Certainty certainty) {
  return certainties[static_cast<std::size_t>(certainty)];
}
std::string_view nameOf(Level level) {
  return levels[static_cast<std::size_t>(level)];
}
std::optional<Standing> standingFromName(std::string_view name) {
  return fromName<Standing>(standings, name);
}
std::optional<Certainty> certaintyFromName(std::string_view name) {
  return fromName<Certainty>(certainties, name);
}
std::optional<Level> levelFromName(std::string_view name) {
  return fromName<Level>(levels, name);
}

}  // namespace ekd
