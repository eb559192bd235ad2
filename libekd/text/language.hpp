// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace ekd::text {

/// Whether a BCP 47 tag is Latvian, of any region.
constexpr bool isLatvian(std::string_view language) {
  return language == "lv" || language.starts_with("lv-") || language.starts_with("lv_");
}

/// Whether a number written in decimal digits goes with the singular: 1 in English; in Latvian all that end
/// in one, but for those that end in eleven.
constexpr bool takesSingular(std::string_view digits, std::string_view language) {
  return isLatvian(language) ? digits.ends_with('1') && !digits.ends_with("11") : digits == "1";
}

}  // namespace ekd::text
