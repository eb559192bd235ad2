// SPDX-License-Identifier: MIT
#pragma once

#include "formats/tables/table.hpp"
#include "libekd/base/id.hpp"

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace ekd::tables {

/// Who a row is.
struct RowIdentity {
  Bits128 id;
  std::string key;
  std::string lostId;  ///< what stood in the column `id` and could not be used as an identity
};

/// Gives the rows of one table their identities.
class RowIdentities {
 public:
  /// Identities that come from names are those of `scope`.
  explicit RowIdentities(std::string scope) : m_scope(std::move(scope)) {}

  /// From the columns `id` and `key` of the current row, else from `fallbackName`. A key or identity that is
  /// there already is reported (ID-TWICE), and the row gets the next free one: "key#2".
  RowIdentity next(Table& table, const std::string& fallbackName);

 private:
  std::string freeName(const std::string& name, bool isKey);

  std::string m_scope;
  std::set<Bits128> m_ids;
  std::unordered_set<std::string> m_keys;
  std::unordered_map<std::string, int> m_suffixes;  // the last one tried, so that many rows alike stay cheap
};

}  // namespace ekd::tables
