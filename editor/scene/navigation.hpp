// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/picture.hpp"

#include <optional>

namespace ekd::editor {

enum class Heading : unsigned char { left, right, up, down };

/// The box of an element that one expects to reach from `from` with an arrow key: the nearest that lies that
/// way, one straight ahead before one aside. Nothing when none does.
std::optional<std::size_t> boxTowards(const Picture& picture, std::size_t from, Heading heading);

}  // namespace ekd::editor
