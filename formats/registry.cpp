// SPDX-License-Identifier: MIT
#include "formats/registry.hpp"

#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/graphviz/dot.hpp"
#include "formats/json/json.hpp"
#include "formats/notes/notes.hpp"
#include "formats/tables/tables.hpp"

#include <algorithm>
#include <exception>
#include <system_error>

namespace ekd {
namespace {

const Format* folderFormat() {
  const auto all = formats();
  const auto it =
      std::find_if(all.begin(), all.end(), [](const Format* format) { return format->info().isFolder; });
  return it == all.end() ? nullptr : *it;
}

}  // namespace

std::span<const Format* const> formats() {
  static const std::vector<const Format*> all{&ekdXmlFormat(), &tablesFormat(), &jsonFormat(), &dotFormat(),
                                              &notesFormat()};
  return all;
}

const Format* findFormat(std::string_view id) {
  const auto all = formats();
  const auto it =
      std::find_if(all.begin(), all.end(), [id](const Format* format) { return format->info().id == id; });
  return it == all.end() ? nullptr : *it;
}

const Format* formatForName(const std::filesystem::path& path) {
  std::error_code error;
  if (!path.has_filename() || std::filesystem::is_directory(path, error)) return folderFormat();
  const std::string extension = path.extension().string();
  for (const Format* format : formats()) {
    const auto& extensions = format->info().extensions;
    if (std::find(extensions.begin(), extensions.end(), extension) != extensions.end()) return format;
  }
  return nullptr;
}

const Format* formatOf(const std::filesystem::path& path) {
  for (const Format* format : formats()) {
    if (format->info().reads && format->recognises(path)) return format;
  }
  return formatForName(path);
}

ReadResult load(const std::filesystem::path& path, std::string_view formatId, const ReadOptions& options) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return unreadable(path, "FILE", "there is no such file");
  const Format* format = formatId.empty() ? formatOf(path) : findFormat(formatId);
  if (format == nullptr)
    return unreadable(path, "FORMAT", "this is no format that ekd reads; see 'ekd formats'");
  try {
    return format->read(path, options);
  } catch (const std::exception& problem) {
    return unreadable(path, "INTERNAL", problem.what());
  }
}

}  // namespace ekd
