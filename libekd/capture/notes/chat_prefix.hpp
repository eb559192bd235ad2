// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ekd::notes {

/// "[10:32] Anna: ", "22/11/2026, 10:32 - Anna: ", "10:32 Anna: ", "<Anna> ", "[10:32] ".
struct ChatPrefix {
  std::string time;  ///< as printed, with its date
  std::string author;
  std::size_t length = 0;  ///< bytes, the spaces behind included
};
std::optional<ChatPrefix> chatPrefix(std::string_view line);

}  // namespace ekd::notes
