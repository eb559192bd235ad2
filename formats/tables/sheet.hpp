// SPDX-License-Identifier: MIT
#pragma once

#include "formats/tables/columns.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace ekd::tables {

/// One row to be written: what is in it, by column. A text that is there and empty is written as `\e`.
using Record = std::map<Column, std::string>;

/// Gathers rows and writes them with the columns that any of them uses.
class Sheet {
 public:
  /// `always` are columns that the header has even when no row uses them.
  explicit Sheet(std::span<const FieldName> fields, std::set<Column> always = {})
      : m_fields(fields), m_columns(std::move(always)) {}

  void add(Record record);
  /// Makes the header have this column.
  void require(const Column& column) { m_columns.insert(column); }
  std::string text(char separator) const;

 private:
  std::span<const FieldName> m_fields;
  std::set<Column> m_columns;
  std::vector<Record> m_records;
};

}  // namespace ekd::tables
