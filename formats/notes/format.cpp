// SPDX-License-Identifier: MIT
#include "formats/bytes.hpp"
#include "formats/notes/notes.hpp"

namespace ekd {
namespace {

class NotesFormat : public Format {
 public:
  const FormatInfo& info() const override {
    static const FormatInfo info{
        .id = "notes",
        .title = "Notes",
        .summary =
            "Any text: minutes, outlines, lists. What is understood becomes elements, the "
            "rest is kept as descriptions.",
        .extensions = {".txt", ".md"},
        .reads = true};
    return info;
  }

  /// Any text can be notes: only its name or the user says so.
  bool recognises(const std::filesystem::path&) const override { return false; }

  ReadResult read(const std::filesystem::path& path, const ReadOptions& options) const override {
    const auto bytes = readFile(path);
    if (bytes) return readNotesText(std::string(bytes->view()), path.string(), options);
    return unreadable(path, "FILE", bytes.error().detail);
  }
};

}  // namespace

const Format& notesFormat() {
  static const NotesFormat format;
  return format;
}

}  // namespace ekd
