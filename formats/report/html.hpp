// SPDX-License-Identifier: MIT
#pragma once

#include "formats/report/picture.hpp"
#include "libekd/report/report.hpp"

#include <span>
#include <string>

namespace ekd::report {

/// One HTML 5 file that needs no other and no network, and is well-formed XML. The n-th picture, an SVG, is
/// that of the n-th figure; what has none is told in words. The same input gives the same bytes.
std::string toHtml(const Report& report, std::span<const Picture> pictures);

/// What the file looks like, on screens and on A4 paper: CSS without a character that XML would escape.
extern const char* const htmlStyle;

}  // namespace ekd::report
