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
  if (!value.empty()) return putAttribute(attributes, name, value);
  const auto it = lowerBound(attributes, name);
  if (it != attributes.end() && it->name == name) attributes.erase(it);
}

void putAttribute(Attributes& attributes, std::string_view name, std::string_view value) {
  const auto it = lowerBound(attributes, name);
  if (it != attributes.end() && it->name == name) {
    it->value = value;
  } else {
    attributes.insert(it, Attribute{std::string(name), std::string(value)});
  }
}

}  // namespace ekd
