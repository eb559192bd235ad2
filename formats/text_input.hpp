// SPDX-License-Identifier: MIT
#pragma once

#include "formats/report.hpp"

#include <string>

namespace ekd {

/// Makes the bytes of a file a text that every format can hold: takes off a byte order mark and puts U+FFFD
/// where there is no valid UTF-8 or a control character other than tab and line end; the first such place is
/// reported (ENCODING). False when the bytes are no text at all (UTF-16, or with zero bytes), which is
/// reported too.
bool makeText(std::string& bytes, Report& report);

}  // namespace ekd
