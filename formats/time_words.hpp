// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"

#include <string>

namespace ekd {

/// "2026-05-04 10:15", UTC.
std::string timeInWords(TimeMs time);
/// "2026-05-04"
std::string dayInWords(TimeMs time);

}  // namespace ekd
