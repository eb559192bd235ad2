// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

#include <optional>
#include <span>
#include <string_view>

#include <pugixml.hpp>

namespace ekd::xml {

/// The version of the format that is written. A newer minor version adds what older programs keep without
/// understanding it; a newer major one they must not touch.
inline constexpr int currentVersion = 1;
inline constexpr int currentMinor = 2;
inline constexpr std::string_view currentVersionText = "1.2";

/// The oldest version that knows everything the document holds: programs that know no other can read it.
std::string_view versionFor(const Document& document);
/// What versionFor() can give: it need not be kept.
bool isCurrent(std::string_view text);

struct Version {
  int major = 0;
  int minor = 0;
};

/// "1", "1.2"; anything else gives nothing.
std::optional<Version> versionFromText(std::string_view text);

/// Turns the tree of one major version into that of the next. Values in the tree are source text.
using MigrationStep = void (*)(pugi::xml_node root);

/// Takes a tree of version `from` through all steps after it; steps[0] leads from version 1 to 2.
void migrate(pugi::xml_node root, int from, std::span<const MigrationStep> steps);

/// The steps there are: one less than there have been major versions.
std::span<const MigrationStep> migrationSteps();

}  // namespace ekd::xml
