// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/table.hpp"

#include <QString>
#include <optional>
#include <string_view>
#include <vector>

namespace ekd::editor {

/// A relation that a line between two elements may mean.
struct LinkMeaning {
  RelationKind kind = RelationKind::link;
  bool isReversed = false;  ///< it leads from where the line ends to where it began
  bool operator==(const LinkMeaning&) const = default;
};

/// What a line drawn from one kind to another may mean, the most likely first. Empty where the method knows
/// nothing better than "is linked to".
std::vector<LinkMeaning> linkMeanings(ElementKind from, ElementKind to);

/// "Problem hinders Goal", for a menu.
QString reading(ElementKind from, ElementKind to, LinkMeaning meaning, std::string_view language);

/// Why a line means nothing, and what an element of that kind may be tied to instead.
QString whyNoLink(ElementKind from, ElementKind to, std::string_view language);

}  // namespace ekd::editor
