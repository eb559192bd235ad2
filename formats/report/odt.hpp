// SPDX-License-Identifier: MIT
#pragma once

#include "formats/report/picture.hpp"
#include "libekd/base/result.hpp"
#include "libekd/report/report.hpp"

#include <span>
#include <string>
#include <string_view>

namespace ekd::report {

/// An OpenDocument text (1.2) for LibreOffice and Word. The n-th picture, a PNG, is that of the n-th figure;
/// what has none is told in words. `date` (ISO 8601) is what the file says of its making; empty leaves it
/// out. The same input gives the same bytes. Fails with toolFailure when the archive cannot be made.
Result<std::string> toOdt(const Report& report, std::span<const Picture> pictures, std::string_view date);

// The parts of it, each a file of XML.

/// The text. `Pictures/figure-1.png` and so on are its pictures.
std::string odtContent(const Report& report, std::span<const Picture> pictures);
/// What everything looks like, and the page.
std::string odtStyles(std::string_view language);
std::string odtMetadata(const Report& report, std::string_view date);
/// The list of files, in which pictures without bytes are not.
std::string odtManifest(std::span<const Picture> pictures);
/// Where the n-th picture lies, counted from 0.
std::string pictureName(std::size_t index);

}  // namespace ekd::report
