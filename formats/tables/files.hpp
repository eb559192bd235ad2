// SPDX-License-Identifier: MIT
#pragma once

#include "formats/tables/tables.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace ekd::tables {

/// Where the table of that kind lies. `path` is a folder or one of the tables: "elements.tsv" in a folder or,
/// beside "a-elements.csv" (or "a.csv", which then holds the elements), "a-relations.csv" or "relations.csv"
/// with any extension of a table. Nothing when it is not there.
std::optional<std::filesystem::path> findTable(const std::filesystem::path& path, TableKind kind);

/// Where the writer puts the table of that kind.
std::filesystem::path placeFor(const std::filesystem::path& path, TableKind kind);

/// The tables that are there in the places where the writer puts them.
std::vector<std::filesystem::path> filesAt(const std::filesystem::path& path);

/// True for a path that names a table and not a folder.
bool namesTable(const std::filesystem::path& path);

}  // namespace ekd::tables
