// SPDX-License-Identifier: MIT
#include "editor/document/model_file.hpp"

#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/registry.hpp"

#include <utility>

namespace ekd::editor {

Result<FoundModel> findModel(const std::filesystem::path& path) {
  // before reading, so that a change in between is seen when saving
  const auto stamp = stampOf(path);
  const Format* format = formatOf(path);
  ReadResult read = load(path);
  if (!read.document) {
    return failure(ErrorCode::badInput, read.diagnostics.empty() ? path.string() + " cannot be read"
                                                                 : toText(read.diagnostics.front()));
  }
  return FoundModel{std::move(*read.document), std::move(read.diagnostics), format,
                    stamp ? *stamp : FileStamp{}};
}

Result<FileStamp> saveModel(const Document& document, const std::filesystem::path& path,
                            const std::optional<FileStamp>& expected) {
  return saveFile(path, [&document](Sink& sink) { return writeEkdXml(document, sink); },
                  {.expected = expected});
}

}  // namespace ekd::editor
