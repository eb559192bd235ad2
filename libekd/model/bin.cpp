// SPDX-License-Identifier: MIT
#include "libekd/model/bin.hpp"

#include <algorithm>
#include <array>

namespace ekd {
namespace {

constexpr std::array<std::string_view, 3> lists{"root", "actor", "show"};

}  // namespace

std::string_view formerNumber(const BinEntry& entry, const Element& element) {
  if (!element.number.empty()) return element.number;
  const auto it = std::find_if(entry.places.begin(), entry.places.end(),
                               [&](const FormerPlace& place) { return place.element == element.id; });
  return it == entry.places.end() ? std::string_view{} : std::string_view(it->number);
}

std::string_view nameOf(ViewList list) {
  return lists[static_cast<std::size_t>(list)];
}
std::optional<ViewList> viewListFromName(std::string_view name) {
  const auto* const it = std::find(lists.begin(), lists.end(), name);
  return it == lists.end() ? std::nullopt : std::optional(static_cast<ViewList>(it - lists.begin()));
}

}  // namespace ekd
