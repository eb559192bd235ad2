// SPDX-License-Identifier: MIT
#include "formats/tables/cell_list.hpp"

namespace ekd::tables {
namespace {

constexpr std::string_view escapable = ";|=\\ ";
constexpr std::string_view emptyValue = "\\e";

bool isEscape(std::string_view text, std::size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && escapable.find(text[at + 1]) != std::string_view::npos;
}

/// Where `separator` first stands outside of an escape.
std::size_t findPlain(std::string_view text, std::string_view separator, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (isEscape(text, at)) {
      ++at;
    } else if (text.substr(at).starts_with(separator)) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) {
    // a space after a backslash that is no escaped backslash itself belongs to the value
    std::size_t backslashes = 0;
    while (backslashes + 1 < text.size() && text[text.size() - 2 - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 1) break;
    text.remove_suffix(1);
  }
  return text;
}

std::string unescaped(std::string_view text) {
  if (text == emptyValue) return {};
  std::string value;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (isEscape(text, at)) ++at;
    value += text[at];
  }
  return value;
}

std::string escaped(std::string_view value, std::string_view special = ";|\\") {
  if (value.empty()) return std::string(emptyValue);
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char c = value[at];
    const bool outerSpace = c == ' ' && (at == 0 || at + 1 == value.size());
    if (special.find(c) != std::string_view::npos || outerSpace) text += '\\';
    text += c;
  }
  return text;
}

std::vector<std::string_view> pieces(std::string_view cell) {
  const std::string_view bar = " | ";
  const std::string_view separator =
      findPlain(cell, bar, 0) != std::string_view::npos ? bar : std::string_view(";");
  std::vector<std::string_view> found;
  std::size_t start = 0;
  while (true) {
    const std::size_t end = findPlain(cell, separator, start);
    const auto piece = trimmed(cell.substr(start, end == std::string_view::npos ? end : end - start));
    if (!piece.empty()) found.push_back(piece);
    if (end == std::string_view::npos) return found;
    start = end + separator.size();
  }
}

}  // namespace

std::vector<std::string> splitList(std::string_view cell) {
  std::vector<std::string> values;
  for (const auto piece : pieces(cell)) values.push_back(unescaped(piece));
  return values;
}

std::string joinList(const std::vector<std::string>& values) {
  std::string cell;
  for (const auto& value : values) {
    if (!cell.empty()) cell += "; ";
    cell += escaped(value);
  }
  return cell;
}

Pairs splitPairs(std::string_view cell) {
  Pairs pairs;
  for (const auto piece : pieces(cell)) {
    const auto cut = findPlain(piece, "=", 0);
    if (cut == std::string_view::npos) {
      pairs.emplace_back(unescaped(piece), std::string());
    } else {
      pairs.emplace_back(unescaped(trimmed(piece.substr(0, cut))), unescaped(trimmed(piece.substr(cut + 1))));
    }
  }
  return pairs;
}

std::string joinPairs(const Pairs& pairs) {
  constexpr std::string_view special = ";|=\\";
  std::string cell;
  for (const auto& [name, value] : pairs) {
    if (!cell.empty()) cell += "; ";
    cell += escaped(name, special);
    if (!value.empty()) cell += " = " + escaped(value, special);
  }
  return cell;
}

}  // namespace ekd::tables
