// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace ekd::foreign {

/// Who something is.
struct Identity {
  Bits128 id;
  std::string key;
  std::string lostId;  ///< what was given as `id` and could not be used as an identity
  bool idTwice = false;
  bool keyTwice = false;
};

/// Gives identities to things that were made elsewhere.
class Identities {
 public:
  /// Identities that come from names are those of `scope`.
  explicit Identities(std::string scope) : m_scope(std::move(scope)) {}

  /// From `id` where that is an identity, else from `key` (or an `id` that is any other text), else from
  /// `fallbackName`. What is taken already gives the next free one, "key#2"; with an identity of its own a
  /// thing can keep a key that is there already.
  Identity next(const std::string& key, const std::string& id, const std::string& fallbackName);

 private:
  std::string freeName(const std::string& name, bool isKey);

  std::string m_scope;
  std::set<Bits128> m_ids;
  std::unordered_set<std::string> m_keys;
  std::unordered_map<std::string, int> m_suffixes;  // the last one tried, so that many alike stay cheap
};

}  // namespace ekd::foreign
