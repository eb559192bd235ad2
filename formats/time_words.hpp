// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"

#include <optional>
#include <string>
#include <string_view>

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

/// The same with milliseconds where there are any, so that timeFromExact() gives it back. Before 1970 and
/// beyond 9999 the number of milliseconds.
std::string exactTime(TimeMs time);
/// What exactTime() gives, in no other spelling; anything else gives nothing.
std::optional<TimeMs> timeFromExact(std::string_view text);

}  // namespace ekd
