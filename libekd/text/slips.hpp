// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace ekd::text {

/// How many slips of the fingers lie between two short names: bytes that are missing, too many or wrong, and
/// neighbours that changed places (optimal string alignment). For names of columns and options, where one
/// wrong letter is all there is; Likeness compares texts. Gives `most` + 1 for anything above `most`.
std::size_t slips(std::string_view a, std::string_view b, std::size_t most);

/// Whether `typed` is `known` with as many slips as a name of that length allows, and not `known` itself: one
/// from three letters on, two from eight ("section" is no slip of "session"). In names up to four letters a
/// wrong letter makes another word
/// ("line", "link"), so that only missing, doubled and swapped letters count.
bool isSlipOf(std::string_view typed, std::string_view known);

}  // namespace ekd::text
