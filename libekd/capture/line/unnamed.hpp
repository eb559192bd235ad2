// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/line/words.hpp"

#include <optional>

namespace ekd::captured {

/// A pronoun where a name could stand.
struct Unnamed {
  bool isNobody = false;  ///< else somebody, who is not named
  std::size_t words = 0;
};

/// "nobody", "no one", "no-one", "somebody", "neviens", "kāds", also with the sign of an actor in front.
std::optional<Unnamed> unnamedAt(const Words& words, std::size_t index);

/// Whether a name that says nothing of who it is; folded by text::foldForSearch.
bool isUnnamed(std::string_view folded);

/// "par 1.2", "for 1.2".
bool isPreposition(std::string_view word);

}  // namespace ekd::captured
