// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/version.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ekd::xml {
namespace {

constexpr std::string_view firstVersionText = "1";
constexpr std::string_view secondVersionText = "1.1";

bool isOfSecond(const ViewQuery& query) {
  return !query.standings.empty() || !query.sessions.empty() || !query.text.empty();
}

bool anyView(const Document& document, bool (*has)(const ViewQuery&)) {
  return std::any_of(document.views.begin(), document.views.end(),
                     [has](const auto& view) { return has(view.second.query); });
}

}  // namespace

std::string_view versionFor(const Document& document) {
  if (anyView(document, [](const ViewQuery& query) { return query.unanswered; })) return currentVersionText;
  return !document.bin.empty() || anyView(document, isOfSecond) ? secondVersionText : firstVersionText;
}

bool isCurrent(std::string_view text) {
  return text == firstVersionText || text == secondVersionText || text == currentVersionText;
}

std::optional<Version> versionFromText(std::string_view text) {
  Version version;
  const char* const end = text.data() + text.size();
  auto read = std::from_chars(text.data(), end, version.major);
  if (read.ec == std::errc{} && read.ptr != end && *read.ptr == '.')
    read = std::from_chars(read.ptr + 1, end, version.minor);
  if (read.ec != std::errc{} || read.ptr != end || version.major < 1 || version.minor < 0)
    return std::nullopt;
  return version;
}

void migrate(pugi::xml_node root, int from, std::span<const MigrationStep> steps) {
  for (std::size_t step = static_cast<std::size_t>(from) - 1; step < steps.size(); ++step) steps[step](root);
}

std::span<const MigrationStep> migrationSteps() {
  static constexpr std::array<MigrationStep, currentVersion - 1> steps{};
  return steps;
}

}  // namespace ekd::xml
