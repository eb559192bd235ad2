// SPDX-License-Identifier: MIT
#pragma once

#include "formats/journal/writer.hpp"
#include "libekd/model/document.hpp"

namespace ekd::journal {

/// Saves a document in the native format and tells its journal, so that whatever happens in between the file
/// and the journal together hold everything. `document` must be as after the last commit that `writer` was
/// told. The error's code says what the user can choose from: see saveFile().
Result<FileStamp> saveModel(const Document& document, const std::filesystem::path& path,
                            JournalWriter& writer, const SaveOptions& options);

/// The same under another name, or the first one: the journal goes on at `places`, those of the new file.
Result<FileStamp> saveModelAs(const Document& document, const std::filesystem::path& path,
                              JournalWriter& writer, std::vector<std::filesystem::path> places,
                              const SaveOptions& options);

}  // namespace ekd::journal
