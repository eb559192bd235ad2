// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"

#include <string>

namespace ekd {

// In the time zone of whoever reads it.

/// "2026-05-04 10:15"
std::string timeInWords(TimeMs time);
/// "2026-05-04"
std::string dayInWords(TimeMs time);
/// "10:15"
std::string clockInWords(TimeMs time);

/// "2026-05-04T07:15:00Z", for programs.
std::string isoTime(TimeMs time);

}  // namespace ekd
