// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace ekd::test {

/// Absolute path of what is `inside` the source tree; of its top without that.
std::string sourcePath(std::string_view inside = {});

/// Absolute path of what is `inside` the folder that the tests were built in.
std::string buildPath(std::string_view inside);

}  // namespace ekd::test
