// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ekd::drawing {

/// The text as it can be drawn and stand in XML: broken UTF-8 becomes U+FFFD, runs of white space one space,
/// and control characters and code points that are none go away.
std::string visibleText(std::string_view text);

/// Cut at line ends of any kind (LF, CR LF, CR, U+2028, U+2029), each part as visibleText() gives it, without
/// white space at its ends. An empty text has no lines.
std::vector<std::string> visibleLines(std::string_view text);

}  // namespace ekd::drawing
