// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

namespace ekd {

/// Sorts what is in sequence but for a few values, in a time that grows with their number and with the
/// length.
template <class Value, class Before>
void sortNearlySorted(std::vector<Value>& values, Before before) {
  std::vector<Value> late;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Value value = values[i];
    if (kept > 0 && before(value, values[kept - 1])) {
      late.push_back(value);
      // Of two that are out of sequence either may be the stray one: both go.
      late.push_back(values[--kept]);
    } else {
      values[kept++] = value;
    }
  }
  if (late.empty()) return;
  std::sort(late.begin(), late.end(), before);
  values.resize(kept);
  const auto middle = static_cast<typename std::vector<Value>::difference_type>(kept);
  values.insert(values.end(), late.begin(), late.end());
  std::inplace_merge(values.begin(), values.begin() + middle, values.end(), before);
}

}  // namespace ekd
