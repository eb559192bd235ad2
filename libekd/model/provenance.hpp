// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ekd {

/// Where a statement comes from. `line` is 1-based in `document`; 0 means "not said".
struct Provenance {
  std::string document;
  int line = 0;
  SessionId session;
  std::string author;
  bool operator==(const Provenance&) const = default;
};

/// A named value. Which names a kind knows is in the metamodel; other names are kept as they are.
struct Attribute {
  std::string name;
  std::string value;
  bool operator==(const Attribute&) const = default;
};

/// At most one value a name, sorted by name (kept so by setAttribute()).
using Attributes = std::vector<Attribute>;

/// The value, or null when the attribute is not set.
const std::string* findAttribute(const Attributes& attributes, std::string_view name);

/// Sets or, with an empty value, removes an attribute.
void setAttribute(Attributes& attributes, std::string_view name, std::string_view value);

/// Sets an attribute, to an empty value too: for what is kept as a file says it.
void putAttribute(Attributes& attributes, std::string_view name, std::string_view value);

/// What a reader found and this version does not know. Written back as it came, so that an older program does
/// not destroy what a newer one wrote.
struct Extras {
  Attributes attributes;
  std::vector<std::string> xml;  ///< child elements as XML text, in file order
  bool operator==(const Extras&) const = default;
};

}  // namespace ekd
