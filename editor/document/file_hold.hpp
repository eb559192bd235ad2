// SPDX-License-Identifier: MIT
#pragma once

#include "formats/file_lock.hpp"

#include <QString>
#include <filesystem>
#include <functional>
#include <optional>

namespace ekd::editor {

/// What came of asking to be the only one who writes to a file.
struct FileHold {
  std::optional<FileLock> lock;
  /// Who writes to it instead, in a sentence; empty when nobody is known to.
  QString heldBy;
  /// Why nobody is kept from writing to it at the same time, in a sentence. Empty where there is a lock, and
  /// where nothing can be written anyway.
  QString warning;
};

/// Decides for the person whether a holder on another machine, who cannot be seen from here, is gone.
using IsGone = std::function<bool(const LockHolder&)>;

/// `isGone` is asked only about such a holder; without it he is believed.
FileHold holdFile(const std::filesystem::path& file, const IsGone& isGone = {});

}  // namespace ekd::editor
