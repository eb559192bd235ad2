// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"
#include "formats/format.hpp"
#include "formats/save_file.hpp"
#include "libekd/model/document.hpp"

#include <filesystem>
#include <optional>

namespace ekd::editor {

/// A document as it was found in a file, with what is needed to save it there again.
struct FoundModel {
  Document document;
  Diagnostics diagnostics;
  const Format* format = nullptr;
  FileStamp stamp;
};

/// Reads a model of any format. Fails only when nothing could be kept; what was wrong is in the diagnostics.
Result<FoundModel> findModel(const std::filesystem::path& path);

/// Where a document lies, and what that file should still hold.
struct ModelFile {
  std::filesystem::path path;      ///< empty: not saved yet
  std::optional<FileStamp> stamp;  ///< of what was read or written last
};

/// Writes the document in the native format. When `expected` is given and the file holds something else, it
/// is left alone: ErrorCode::staleValue.
Result<FileStamp> saveModel(const Document& document, const std::filesystem::path& path,
                            const std::optional<FileStamp>& expected);

}  // namespace ekd::editor
