// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"
#include "libekd/base/result.hpp"
#include "libekd/model/document.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// What a format is and can do; help texts, `ekd formats` and file dialogs derive from it.
struct FormatInfo {
  std::string_view id;                       ///< "ekd", "tables", "json", "dot"
  std::string_view title;                    ///< "EKD model"
  std::string_view summary;                  ///< one sentence
  std::vector<std::string_view> extensions;  ///< with the dot, the preferred one first
  bool isFolder = false;                     ///< the path names a folder of files
  bool reads = false;
  bool writes = false;
  bool lossless = false;  ///< what was written reads back as the same document
};

struct ReadOptions {
  std::string_view language;  ///< of labels whose language the file does not say
};

struct ReadResult {
  std::optional<Document> document;  ///< missing only when nothing could be kept
  Diagnostics diagnostics;           ///< in file order
  SourceMap positions;
};

/// The result where nothing of a file could be kept.
ReadResult unreadable(const std::filesystem::path& path, std::string code, std::string message);

struct WriteOptions {
  std::string_view language;  ///< for formats that can hold only one language
};

/// Bytes to document and back. Readers keep what can be kept and report the rest; they never throw.
class Format {
 public:
  virtual ~Format() = default;
  virtual const FormatInfo& info() const = 0;
  /// True when the content at `path` looks like this format, whatever its name.
  virtual bool recognises(const std::filesystem::path& path) const = 0;
  virtual ReadResult read(const std::filesystem::path& path, const ReadOptions& options) const;
  virtual Status write(const Document& document, const std::filesystem::path& path,
                       const WriteOptions& options) const;
  /// What of this document the format cannot hold, each as a few words ("3 views"); nothing for a lossless
  /// one.
  virtual std::vector<std::string> losses(const Document& document, const WriteOptions& options) const;
};

}  // namespace ekd
