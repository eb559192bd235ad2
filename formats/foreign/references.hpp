// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace ekd::foreign {

/// How files call elements: by identity, by key, or by "kind number" where only one element has that. "id:"
/// before an identity says that it is no key.
class References {
 public:
  void add(const Element& element);
  /// Whether exactly one element has this key.
  bool isOnly(const std::string& key) const;

  struct Answer {
    ElementId id;
    bool found = false;
    bool isFromName =
        false;  ///< nothing is found, and the identity is the one that an element of that key would have
    bool ambiguous = false;  ///< several elements are called that, none is meant more than another
  };
  Answer resolve(std::string_view text) const;

  /// What resolve() takes for this element: its key where that is enough, else its identity.
  std::string nameOf(ElementId id) const;

 private:
  std::unordered_map<std::string, ElementId> m_keys;         // none where several have it
  std::unordered_map<ElementId, std::string, IdHash> m_ids;  // with their keys
  std::unordered_map<std::string, ElementId> m_numbers;      // by kind and number; none where several
};

}  // namespace ekd::foreign
