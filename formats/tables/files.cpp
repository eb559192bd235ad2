// SPDX-License-Identifier: MIT
#include "formats/tables/files.hpp"

#include <algorithm>
#include <array>
#include <system_error>

namespace ekd::tables {
namespace {

constexpr std::array<std::string_view, 4> extensions{".tsv", ".csv", ".txt", ".tab"};
constexpr std::array<TableKind, tableKindCount> kinds{
    TableKind::elements, TableKind::relations, TableKind::views, TableKind::sessions, TableKind::document};

bool isFile(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

/// The stem with the name of a table at its end exchanged: "a-elements" to "a-relations", "a" to
/// "a-relations".
std::string stemFor(const std::string& stem, TableKind kind) {
  for (const TableKind named : kinds) {
    if (stem.ends_with(nameOf(named)))
      return stem.substr(0, stem.size() - nameOf(named).size()) + std::string(nameOf(kind));
  }
  return kind == TableKind::elements ? stem : stem + "-" + std::string(nameOf(kind));
}

/// "a" for "a-relations".
std::optional<std::string> plainStem(const std::string& stem) {
  for (const TableKind named : kinds) {
    const std::string ending = "-" + std::string(nameOf(named));
    if (stem.ends_with(ending)) return stem.substr(0, stem.size() - ending.size());
  }
  return std::nullopt;
}

std::optional<std::filesystem::path> withAnyExtension(const std::filesystem::path& folder,
                                                      const std::string& stem, const std::string& preferred) {
  if (!preferred.empty() && isFile(folder / (stem + preferred))) return folder / (stem + preferred);
  for (const auto extension : extensions) {
    const auto candidate = folder / (stem + std::string(extension));
    if (isFile(candidate)) return candidate;
  }
  return std::nullopt;
}

}  // namespace

bool namesTable(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return false;
  return std::find(extensions.begin(), extensions.end(), path.extension().string()) != extensions.end();
}

std::optional<std::filesystem::path> findTable(const std::filesystem::path& path, TableKind kind) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    return withAnyExtension(path, std::string(nameOf(kind)), {});
  const std::string stem = path.stem().string();
  const std::string extension = path.extension().string();
  const std::string wanted = stemFor(stem, kind);
  if (wanted == stem) return isFile(path) ? std::optional(path) : std::nullopt;
  const auto folder = path.parent_path();
  if (const auto beside = withAnyExtension(folder, wanted, extension)) return beside;
  if (const auto plain = plainStem(stem); kind == TableKind::elements && plain) {
    if (const auto beside = withAnyExtension(folder, *plain, extension)) return beside;
  }
  return withAnyExtension(folder, std::string(nameOf(kind)), extension);
}

std::filesystem::path placeFor(const std::filesystem::path& path, TableKind kind) {
  if (!namesTable(path)) return path / (std::string(nameOf(kind)) + ".tsv");
  return path.parent_path() / (stemFor(path.stem().string(), kind) + path.extension().string());
}

std::vector<std::filesystem::path> filesAt(const std::filesystem::path& path) {
  std::vector<std::filesystem::path> files;
  for (std::size_t i = 0; i < tableKindCount; ++i) {
    const auto file = placeFor(path, static_cast<TableKind>(i));
    if (isFile(file)) files.push_back(file);
  }
  return files;
}

}  // namespace ekd::tables
