// SPDX-License-Identifier: MIT
#include "formats/drawing/file_names.hpp"

#include "libekd/text/fold.hpp"
#include "libekd/text/utf8.hpp"

namespace ekd::drawing {
namespace {

constexpr std::size_t longest = 120;  // bytes; file systems take 255

bool isSafe(char32_t c) {
  if (c < 0x80)
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  // Letters stay; spaces, punctuation, and invisible marks that change how a name reads do not.
  return c != 0xFFFD && (c < 0x2000 || c > 0x206F) && !(c >= 0x80 && c <= 0xBF) && c != 0xFEFF && c < 0xE000;
}

std::string safe(std::string_view name) {
  std::string out;
  text::forEachCodePoint(name, [&](char32_t c, std::size_t offset, std::size_t length) {
    if (out.size() + length > longest) return;
    if (isSafe(c))
      out.append(name.substr(offset, length));
    else if (!out.empty() && out.back() != '_')
      out += '_';
  });
  while (!out.empty() && (out.back() == '_' || out.back() == '.')) out.pop_back();
  out.erase(0, out.find_first_not_of(".-_"));
  return out;
}

/// Names that Windows keeps for devices, whatever the extension: con, prn, aux, nul, com0 ... lpt9.
bool isReserved(std::string_view folded) {
  if (folded == "con" || folded == "prn" || folded == "aux" || folded == "nul") return true;
  const bool port = folded.starts_with("com") || folded.starts_with("lpt");
  return port && folded.size() == 4 && folded[3] >= '0' && folded[3] <= '9';
}

}  // namespace

std::string FileNames::make(std::string_view name, std::string_view extension) {
  std::string stem = safe(name);
  const std::string base = text::foldForSearch(stem.substr(0, stem.find('.')));
  if (stem.empty() || isReserved(base)) stem = "view" + (stem.empty() ? stem : "_" + stem);
  std::string candidate = stem;
  for (int i = 2; !m_taken.insert(text::foldForSearch(candidate)).second; ++i)
    candidate = stem + "-" + std::to_string(i);
  return candidate + std::string(extension);
}

std::string pageName(std::size_t number, std::size_t count, std::string_view name) {
  const std::string digits = std::to_string(number);
  return std::string(std::to_string(count).size() - digits.size(), '0') + digits + " " + std::string(name);
}

}  // namespace ekd::drawing
