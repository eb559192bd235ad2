// SPDX-License-Identifier: MIT
#include "formats/journal/save_model.hpp"

#include "formats/ekd_xml/ekd_xml.hpp"

#include <utility>

namespace ekd::journal {

Result<FileStamp> saveModel(const Document& document, const std::filesystem::path& path,
                            JournalWriter& writer, const SaveOptions& options) {
  const std::uint64_t upTo = writer.health().last;
  SaveOptions told = options;
  told.beforeReplacing = [&](const FileStamp& stamp) {
    writer.saving(stamp, upTo);
    static_cast<void>(writer.flush());  // a journal that cannot be written is no reason not to save
    if (options.beforeReplacing) options.beforeReplacing(stamp);
  };
  const auto saved = saveFile(
      path, [&](Sink& sink) { return writeEkdXml(document, sink); }, told);
  if (saved) writer.saved(*saved, upTo);
  return saved;
}

Result<FileStamp> saveModelAs(const Document& document, const std::filesystem::path& path,
                              JournalWriter& writer, std::vector<std::filesystem::path> places,
                              const SaveOptions& options) {
  const std::uint64_t upTo = writer.health().last;
  const auto saved = saveFile(
      path, [&](Sink& sink) { return writeEkdXml(document, sink); }, options);
  if (saved) writer.moveTo(std::move(places), *saved, upTo);
  return saved;
}

}  // namespace ekd::journal
