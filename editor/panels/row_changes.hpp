// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace ekd::editor {

/// What an item model does before and after a change of its rows. Rows count from 0, ends included.
struct RowHooks {
  std::function<void(int first, int last)> beginRemove;
  std::function<void()> endRemove;
  std::function<void(int first, int last)> beginInsert;
  std::function<void()> endInsert;
  std::function<void(int from, int to)> beginMove;  ///< `to` lies before `from`
  std::function<void()> endMove;
};

/// Makes `rows` say what `wanted` says with as few row changes as possible, so that views keep their place.
/// Rows that are there already keep their value; `less` tells which are the same. O(N log N) for what comes
/// and goes, plus O(N) for each row that moves.
template <class Row, class Less = std::less<Row>>
void changeRows(std::vector<Row>& rows, const std::vector<Row>& wanted, const RowHooks& hooks,
                const Less& less = {}) {
  const auto same = [&less](const Row& a, const Row& b) { return !less(a, b) && !less(b, a); };
  const auto at = [&rows](std::size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(i); };
  const std::set<Row, Less> staying(wanted.begin(), wanted.end(), less);
  for (std::size_t end = rows.size(); end > 0;) {
    if (staying.contains(rows[end - 1])) {
      --end;
      continue;
    }
    std::size_t first = end - 1;
    while (first > 0 && !staying.contains(rows[first - 1])) --first;
    hooks.beginRemove(static_cast<int>(first), static_cast<int>(end) - 1);
    rows.erase(at(first), at(end));
    hooks.endRemove();
    end = first;
  }
  const std::set<Row, Less> present(rows.begin(), rows.end(), less);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (i < rows.size() && same(rows[i], wanted[i])) continue;
    if (present.contains(wanted[i])) {
      const auto later =
          std::find_if(at(i), rows.end(), [&](const Row& row) { return same(row, wanted[i]); });
      hooks.beginMove(static_cast<int>(later - rows.begin()), static_cast<int>(i));
      std::rotate(at(i), later, later + 1);
      hooks.endMove();
      continue;
    }
    std::size_t last = i;
    while (last + 1 < wanted.size() && !present.contains(wanted[last + 1])) ++last;
    hooks.beginInsert(static_cast<int>(i), static_cast<int>(last));
    rows.insert(at(i), wanted.begin() + static_cast<std::ptrdiff_t>(i),
                wanted.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    hooks.endInsert();
    i = last;
  }
}

}  // namespace ekd::editor
