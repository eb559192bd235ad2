// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>

namespace ekd::journal {

/// How many changes the journal of a model keeps that its file does not hold, whether they fit it or not; 0
/// where there is no journal. The model is not read in, and nothing is written.
std::size_t changesNotInFile(const std::filesystem::path& model);

}  // namespace ekd::journal
