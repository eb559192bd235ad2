// SPDX-License-Identifier: MIT
#pragma once

#include "formats/format.hpp"

#include <filesystem>
#include <span>
#include <string_view>

namespace ekd {

/// All formats there are, in the order in which help texts list them. One explicit list, in registry.cpp.
std::span<const Format* const> formats();

/// By id, or null.
const Format* findFormat(std::string_view id);

/// For reading: by content where it is telling, else by extension. Null when nothing fits.
const Format* formatOf(const std::filesystem::path& path);

/// For writing: by extension or, for what is a folder or ends with a slash, the format that is one.
const Format* formatForName(const std::filesystem::path& path);

/// Reads with the format named or, with an empty id, with the one that fits. A missing file, an unknown
/// format and whatever a reader throws become diagnostics.
ReadResult load(const std::filesystem::path& path, std::string_view formatId = {},
                const ReadOptions& options = {});

}  // namespace ekd
