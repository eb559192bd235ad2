// SPDX-License-Identifier: MIT
#include "libekd/text/slips.hpp"

#include <algorithm>
#include <vector>

namespace ekd::text {
namespace {

bool isSwap(std::string_view a, std::string_view b) {
  const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
         a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace

std::size_t slips(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (apart > most) return most + 1;
  std::vector<std::size_t> beforeLast(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], beforeLast[j - 2] + 1);
    }
    beforeLast.swap(last);
    last.swap(row);
  }
  return std::min(last[b.size()], most + 1);
}

bool isSlipOf(std::string_view typed, std::string_view known) {
  if (typed == known || known.size() < 3 || typed.size() < 3) return false;
  const std::size_t most = known.size() < 8 ? 1 : 2;
  if (slips(typed, known, most) > most) return false;
  return known.size() > 4 || typed.size() != known.size() || isSwap(typed, known);
}

}  // namespace ekd::text
