// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/save_file.hpp"

namespace ekd {
namespace {

class EkdXmlFormat : public Format {
 public:
  const FormatInfo& info() const override {
    static const FormatInfo info{.id = "ekd",
                                 .title = "EKD model",
                                 .summary =
                                     "The native format: everything a document holds, as XML made for "
                                     "version control.",
                                 .extensions = {".ekd"},
                                 .reads = true,
                                 .writes = true,
                                 .lossless = true};
    return info;
  }

  bool recognises(const std::filesystem::path& path) const override {
    const std::string start = readStart(path, 512);
    const auto root = start.find("<ekd");
    const auto first = start.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return root != std::string::npos && first != std::string::npos && start[first] == '<' &&
           start.find_first_of(" \t\r\n>/", root) == root + 4;
  }

  ReadResult read(const std::filesystem::path& path, const ReadOptions& options) const override {
    auto bytes = readFile(path);
    if (bytes) return readEkdXml(std::move(*bytes), path.string(), options);
    return unreadable(path, "FILE", bytes.error().detail);
  }

  Status write(const Document& document, const std::filesystem::path& path,
               const WriteOptions&) const override {
    const auto saved = saveFile(path, [&document](Sink& sink) { return writeEkdXml(document, sink); });
    return statusOf(saved);
  }
};

}  // namespace

const Format& ekdXmlFormat() {
  static const EkdXmlFormat format;
  return format;
}

}  // namespace ekd
