// SPDX-License-Identifier: MIT
#pragma once

#include "formats/bytes.hpp"
#include "formats/save_calls.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

namespace ekd {

/// What a file held at some moment. Two equal stamps mean the same content, whatever the clock says: a file
/// that was only touched has not changed, and one that changed within the same tick has.
struct FileStamp {
  bool exists = false;
  std::uint64_t size = 0;
  std::uint64_t hash = 0;
  bool operator==(const FileStamp&) const = default;
};

/// Looks at a file as it is now. Take the stamp before reading: a change in between is then seen when saving.
Result<FileStamp> stampOf(const std::filesystem::path& path);
/// Of a file with this content.
FileStamp stampOfContent(std::string_view content);

struct SaveOptions {
  /// What the file should still hold; when it does not, it is left alone and the result is
  /// ErrorCode::staleValue.
  std::optional<FileStamp> expected = {};
  SaveCalls* calls = nullptr;  ///< the real ones unless given
  /// Called when the new content is on the disk under another name: from then on either content may be what
  /// is found after a power failure.
  std::function<void(const FileStamp&)> beforeReplacing = {};
  /// Called when the file has the new content, which a failure after that does not change: what the file
  /// should hold at the next attempt.
  std::function<void(const FileStamp&)> afterReplacing = {};
};

/// Replaces a file at one stroke: whoever reads it, and whatever fails, there is the old content or the new
/// one. `produce` writes the content. The permissions stay; a symbolic link stays and its target is replaced;
/// what is no regular file (a device, a pipe) is written to directly. Gives the stamp of what was written.
/// The error says in its code what the user can choose from (staleValue, diskFull, notWritable, vanished),
/// and in its detail what failed, without the name of the file.
Result<FileStamp> saveFile(const std::filesystem::path& path, const std::function<Status(Sink&)>& produce,
                           const SaveOptions& options = {});

}  // namespace ekd
