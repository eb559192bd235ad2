// SPDX-License-Identifier: MIT
#include "formats/tables/identity.hpp"

#include <optional>

namespace ekd::tables {

std::string RowIdentities::freeName(const std::string& name, bool isKey) {
  std::string free = name;
  while (m_ids.contains(bitsFromName(m_scope, free)) || (isKey && m_keys.contains(free))) {
    int& suffix = m_suffixes.try_emplace(name, 1).first->second;
    free = name + "#" + std::to_string(++suffix);
  }
  return free;
}

RowIdentity RowIdentities::next(Table& table, const std::string& fallbackName) {
  RowIdentity identity{{}, table.text(Field::key), {}};
  const Field keyField = identity.key.empty() ? Field::id : Field::key;
  const std::string& idText = table.text(Field::id);
  auto id = bitsFromHex(idText);
  if (id == Bits128{}) id.reset();
  if (!idText.empty() && !id) (identity.key.empty() ? identity.key : identity.lostId) = idText;
  if (id && m_ids.contains(*id)) {
    table.report().error("ID-TWICE", table.placeOf(Field::id),
                         "the identity " + idText + " is there already; the row is kept under another one");
    identity.lostId = idText;
    id.reset();
  }
  if (!identity.key.empty() && m_keys.contains(identity.key)) {
    // with an identity of its own the row can keep the key: nothing but references by key is unclear then
    const std::string taken = identity.key;
    if (!id) identity.key = freeName(taken, true);
    table.report().error("ID-TWICE", table.placeOf(keyField),
                         "the key '" + taken + "' is there already" +
                             (id ? "" : "; the row is kept as '" + identity.key + "'"));
  }
  identity.id =
      id ? *id : bitsFromName(m_scope, freeName(identity.key.empty() ? fallbackName : identity.key, false));
  m_ids.insert(identity.id);
  if (!identity.key.empty()) m_keys.insert(identity.key);
  return identity;
}

}  // namespace ekd::tables
