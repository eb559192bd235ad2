// SPDX-License-Identifier: MIT
#include "formats/json/json.hpp"
#include "formats/save_file.hpp"

namespace ekd {
namespace {

class JsonFormat : public Format {
 public:
  const FormatInfo& info() const override {
    static const FormatInfo info{.id = "json",
                                 .title = "JSON",
                                 .summary = "The whole document as JSON, for other programs.",
                                 .extensions = {".json"},
                                 .reads = true,
                                 .writes = true,
                                 .lossless = true};
    return info;
  }

  bool recognises(const std::filesystem::path& path) const override {
    const std::string start = readStart(path, 4096);
    const auto first = start.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first == std::string::npos || start[first] != '{') return false;
    return start.find("\"ekd\"") != std::string::npos || start.find("\"elements\"") != std::string::npos;
  }

  ReadResult read(const std::filesystem::path& path, const ReadOptions& options) const override {
    const auto bytes = readFile(path);
    if (bytes) return readJson(std::string(bytes->view()), path.string(), options);
    return unreadable(path, "FILE", bytes.error().detail);
  }

  Status write(const Document& document, const std::filesystem::path& path,
               const WriteOptions&) const override {
    const auto saved = saveFile(path, [&document](Sink& sink) { return writeJson(document, sink); });
    return statusOf(saved);
  }
};

}  // namespace

const Format& jsonFormat() {
  static const JsonFormat format;
  return format;
}

}  // namespace ekd
