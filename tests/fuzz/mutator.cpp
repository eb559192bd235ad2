// SPDX-License-Identifier: MIT
#include "tests/fuzz/mutator.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ekd::test {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest = 1U << 16U;
// clang-format off
constexpr std::array tricky{
    "\""sv, "\"\""sv, "\t"sv, ";"sv, ","sv, "\n"sv, "\r\n"sv, "\r"sv, "\0"sv, "\xFF"sv, "\xC4"sv,
    "\xEF\xBB\xBF"sv, "\\"sv, "\\e"sv, " | "sv, "@"sv, "<"sv, "/>"sv, "&"sv, "&#0;"sv,
    "&#xFFFE;"sv, "]]>"sv, "<!--"sv, "<![CDATA["sv, "{"sv, "}"sv, "["sv, "]"sv, ":"sv, "\\u0000"sv,
    "\\ud800"sv, "null"sv, "-1"sv, "0"sv, "1e999"sv, "99999999999999999999"sv,
    "00000000000000000000000000000000"sv, "goal"sv, "kind:"sv, "attr:"sv, "extra:"sv,
    "and-refines"sv, "order"sv, "parent"sv, "id"sv, "\xE2\x80\xAE"sv, "\xEF\xBF\xBE"sv, "   "sv,
    "#2"sv, "--- relations\n"sv};
// clang-format on

}  // namespace

/// SplitMix64: small, well mixed, and the same everywhere.
std::uint64_t Mutator::next() {
  std::uint64_t z = m_state += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

std::size_t Mutator::below(std::size_t bound) {
  return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound);
}

void Mutator::change(std::string& text, const std::vector<std::string>& inputs) {
  const std::size_t at = below(text.size() + 1);
  const std::size_t length = std::min(text.size() - at, 1 + below(below(2) == 0 ? 8 : 200));
  switch (below(9)) {
    case 0:
      if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
      break;
    case 1:
      if (at < text.size()) text[at] = static_cast<char>(next());
      break;
    case 2:
      text.erase(at, length);
      break;
    case 3:
      text.insert(below(text.size() + 1), text.substr(at, length));
      break;
    case 4:
      if (below(8) == 0) text.resize(at);
      break;
    case 5: {
      const std::string& other = inputs[below(inputs.size())];
      const std::size_t from = below(other.size() + 1);
      text.insert(at, other, from, 1 + below(200));
      break;
    }
    case 6:
      std::reverse(text.begin() + static_cast<std::ptrdiff_t>(at),
                   text.begin() + static_cast<std::ptrdiff_t>(at + std::min<std::size_t>(length, 8)));
      break;
    default:
      text.insert(at, tricky[below(tricky.size())]);
  }
  if (text.size() > longest) text.resize(longest);
}

std::string Mutator::mutated(const std::vector<std::string>& inputs) {
  std::string text = inputs[below(inputs.size())];
  for (std::size_t changes = 1 + below(8); changes > 0; --changes) change(text, inputs);
  return text;
}

}  // namespace ekd::test
