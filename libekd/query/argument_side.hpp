// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/provenance.hpp"

#include <string_view>

namespace ekd {

/// What an argument says of the card that it is said of: "for", "against", or empty where nobody said.
std::string_view argumentSide(const Attributes& attributes);

/// "against", "pret"; empty for anything that is no side.
std::string_view sideInWords(std::string_view side, std::string_view language);

}  // namespace ekd
