// SPDX-License-Identifier: MIT
#include "libekd/text/natural_order.hpp"

#include <algorithm>

namespace ekd::text {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes the digits in front off `text` and gives them without leading zeros.
std::string_view takeDigits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
  std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

std::strong_ordering compareDigits(std::string_view& a, std::string_view& b) {
  const std::string_view left = takeDigits(a);
  const std::string_view right = takeDigits(b);
  if (left.size() != right.size()) return left.size() <=> right.size();
  return left <=> right;
}

int weight(char c) {
  return c == '.' ? -1 : static_cast<unsigned char>(c);
}

}  // namespace

std::strong_ordering compareNaturally(std::string_view a, std::string_view b) {
  std::string_view left = a;
  std::string_view right = b;
  while (!left.empty() && !right.empty()) {
    if (isDigit(left.front()) && isDigit(right.front())) {
      if (const auto order = compareDigits(left, right); order != 0) return order;
      continue;
    }
    if (left.front() != right.front()) return weight(left.front()) <=> weight(right.front());
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
  if (left.size() != right.size()) return left.size() <=> right.size();
  return a <=> b;
}

}  // namespace ekd::text
