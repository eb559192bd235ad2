// SPDX-License-Identifier: MIT
#include "libekd/model/view.hpp"

namespace ekd {
namespace {

constexpr std::string_view unsetName = "unset";

}  // namespace

std::string_view nameInQuery(Standing standing) {
  return standing == Standing::unset ? unsetName : nameOf(standing);
}
std::optional<Standing> standingFromQuery(std::string_view name) {
  if (name == unsetName) return Standing::unset;
  return name.empty() ? std::nullopt : standingFromName(name);
}

}  // namespace ekd
