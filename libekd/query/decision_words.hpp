// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"

#include <string>
#include <string_view>

namespace ekd {

/// What is said of an element of high priority.
inline constexpr Bilingual highPriority{"high priority", "augsta prioritāte"};

/// "4 votes", "21 balss"; empty for an element that has none.
std::string votesInWords(const Element& element, std::string_view language);

}  // namespace ekd
