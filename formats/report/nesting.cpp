// SPDX-License-Identifier: MIT
#include "formats/report/nesting.hpp"

namespace ekd::report {

std::vector<int> levelsOf(std::span<const Entry> entries) {
  std::vector<int> levels;
  levels.reserve(entries.size());
  std::vector<int> above;  // depths of what the next entry may lie below
  for (const Entry& entry : entries) {
    while (!above.empty() && above.back() >= entry.depth) above.pop_back();
    levels.push_back(static_cast<int>(above.size()));
    above.push_back(entry.depth);
  }
  return levels;
}

}  // namespace ekd::report
