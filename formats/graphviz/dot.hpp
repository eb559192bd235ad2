// SPDX-License-Identifier: MIT
#pragma once

#include "formats/format.hpp"
#include "libekd/layout/draw.hpp"

#include <string>

/// DOT, for people who go on in Graphviz; formats/graphviz/DOT.md says what becomes what.
namespace ekd {

/// Writes the whole document; cannot read.
const Format& dotFormat();

namespace graphviz {

/// What the request's view shows, in its language; the sheet plays no part. Equal requests give equal bytes.
std::string toDot(const layout::Request& request);

/// `text` as an attribute in which Graphviz interprets escapes and entities: shown as it stands, its line
/// ends kept. Control characters and bytes that are not UTF-8 become spaces and U+FFFD.
std::string dotText(std::string_view text);

}  // namespace graphviz
}  // namespace ekd
