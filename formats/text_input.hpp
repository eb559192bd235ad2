// SPDX-License-Identifier: MIT
#pragma once

#include "formats/report.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace ekd {

/// Makes the bytes of a file a text that every format can hold: takes off a byte order mark and puts U+FFFD
/// where there is no valid UTF-8 or a control character other than tab and line end; the first such place is
/// reported (ENCODING). False when the bytes are no text at all (UTF-16, or with zero bytes), which is
/// reported too.
bool makeText(std::string& bytes, Report& report);

/// The text with U+FFFD for every byte that makeText() would replace; `count` becomes their number.
std::string withoutDefects(std::string_view text, std::size_t* count = nullptr);

}  // namespace ekd
