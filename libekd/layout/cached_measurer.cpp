// SPDX-License-Identifier: MIT
#include "libekd/layout/cached_measurer.hpp"

#include <algorithm>
#include <cstring>

namespace ekd::layout {
namespace {

constexpr double wideEnough = 1e6;  // points; measurers count in integers

void append(std::string& key, double value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  key.append(bytes, sizeof value);
}

std::string keyOf(std::string_view text, const Font& font) {
  std::string key;
  key.reserve(text.size() + 2 * sizeof(double) + 1);
  append(key, font.size);
  key += static_cast<char>((font.bold ? 1 : 0) + (font.italic ? 2 : 0));
  key += text;
  return key;
}

}  // namespace

const CachedMeasurer::Whole& CachedMeasurer::whole(const std::string& key, std::string_view text,
                                                   const Font& font) {
  const auto [it, isNew] = m_wholes.try_emplace(key);
  if (isNew) {
    it->second.lines = m_measurer.wrap(text, font, wideEnough);
    for (const MeasuredLine& line : it->second.lines)
      it->second.width = std::max(it->second.width, line.width);
  }
  return it->second;
}

std::vector<MeasuredLine> CachedMeasurer::wrap(std::string_view text, const Font& font, double maxWidth) {
  std::string key = keyOf(text, font);
  const Whole& unbroken = whole(key, text, font);
  if (unbroken.width <= maxWidth) return unbroken.lines;
  append(key, maxWidth);
  const auto [it, isNew] = m_wrapped.try_emplace(std::move(key));
  if (isNew) it->second = m_measurer.wrap(text, font, maxWidth);
  return it->second;
}

FontHeights CachedMeasurer::heights(const Font& font) {
  const auto [it, isNew] = m_heights.try_emplace(font);
  if (isNew) it->second = m_measurer.heights(font);
  return it->second;
}

}  // namespace ekd::layout
