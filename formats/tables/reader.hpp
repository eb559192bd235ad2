// SPDX-License-Identifier: MIT
#pragma once

#include "formats/foreign/import.hpp"
#include "formats/tables/table.hpp"

namespace ekd::tables {

/// What the readers of the five tables share while one document is read. The files of the import are the
/// tables by kind.
struct Reading {
  const ReadOptions& options;
  foreign::Import import;
};

void readSessions(Table& table, Reading& reading);
void readElements(Table& table, Reading& reading);
void readRelations(Table& table, Reading& reading);
void readViews(Table& table, Reading& reading);
void readDocument(Table& table, Reading& reading);

}  // namespace ekd::tables
