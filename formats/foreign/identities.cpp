// SPDX-License-Identifier: MIT
#include "formats/foreign/identities.hpp"

#include <optional>

namespace ekd::foreign {

std::string Identities::freeName(const std::string& name, bool isKey) {
  std::string free = name;
  while (m_ids.contains(bitsFromName(m_scope, free)) || (isKey && m_keys.contains(free))) {
    int& suffix = m_suffixes.try_emplace(name, 1).first->second;
    free = name + "#" + std::to_string(++suffix);
  }
  return free;
}

Identity Identities::next(const std::string& key, const std::string& id, const std::string& fallbackName) {
  Identity identity;
  identity.key = key;
  auto bits = bitsFromHex(id);
  if (bits == Bits128{}) bits.reset();
  if (!id.empty() && !bits) (key.empty() ? identity.key : identity.lostId) = id;
  if (bits && m_ids.contains(*bits)) {
    identity.idTwice = true;
    identity.lostId = id;
    bits.reset();
  }
  identity.keyTwice = !identity.key.empty() && m_keys.contains(identity.key);
  if (identity.keyTwice && !bits) identity.key = freeName(identity.key, true);
  const std::string& name = identity.key.empty() ? fallbackName : identity.key;
  identity.id = bits ? *bits : bitsFromName(m_scope, freeName(name, false));
  m_ids.insert(identity.id);
  if (!identity.key.empty()) m_keys.insert(identity.key);
  return identity;
}

}  // namespace ekd::foreign
