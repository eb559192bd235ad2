// SPDX-License-Identifier: MIT
#include "libekd/model/provenance.hpp"

#include <algorithm>

namespace ekd {
namespace {

auto lowerBound(auto& attributes, std::string_view name) {
  return std::lower_bound(
      attributes.begin(), attributes.end(), name,
      [](const Attribute& attribute, std::string_view wanted) { return attribute.name < wanted; });
}

}  // namespace

const std::string* findAttribute(const Attributes& attributes, std::string_view name) {
  const auto it = lowerBound(attributes, name);
  return it != attributes.end() && it->name == name ? &it->value : nullptr;
}

void setAttribute(Attributes& attributes, std::string_view name, std::string_view value) {
  const auto it = lowerBound(attributes, name);
  const bool found = it != attributes.end() && it->name == name;
  if (value.empty()) {
    if (found) attributes.erase(it);
  } else if (found) {
    it->value = value;
  } else {
    attributes.insert(it, Attribute{std::string(name), std::string(value)});
  }
}

}  // namespace ekd
