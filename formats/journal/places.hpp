// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"

#include <filesystem>
#include <vector>

/// Where journals lie.
namespace ekd::journal {

/// $XDG_STATE_HOME/ekd, else ~/.local/state/ekd; the folder for temporary files where there is no home.
std::filesystem::path stateFolder();

/// The journal of a model: `.NAME.journal` beside it and, for folders that cannot be written to, a name made
/// from the whole path in the state folder. The preferred one first.
std::vector<std::filesystem::path> placesFor(
    const std::filesystem::path& model, const std::filesystem::path& stateFolder = journal::stateFolder());

/// The journal of a model that has no file yet. Makes its folder, so that it can be locked.
std::filesystem::path placeForUntitled(TimeMs now,
                                       const std::filesystem::path& stateFolder = journal::stateFolder());

/// Journals of models without a file, oldest first. A program that works with one holds its FileLock; the
/// others were left by a crash.
std::vector<std::filesystem::path> untitledJournals(
    const std::filesystem::path& stateFolder = journal::stateFolder());

}  // namespace ekd::journal
