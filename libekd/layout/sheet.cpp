// SPDX-License-Identifier: MIT
#include "libekd/layout/sheet.hpp"

#include <charconv>
#include <cmath>
#include <utility>

namespace ekd::layout {
namespace {

constexpr double shortestSide = 72;
constexpr double longestSide = 20000;

std::optional<double> side(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (!(value >= shortestSide && value <= longestSide)) return std::nullopt;
  return value;
}

std::optional<Sheet> customSheet(std::string_view name) {
  const auto times = name.find('x');
  if (times == std::string_view::npos) return std::nullopt;
  const auto width = side(name.substr(0, times));
  const auto height = side(name.substr(times + 1));
  if (!width || !height) return std::nullopt;
  Sheet sheet;
  sheet.size = {*width, *height};
  return sheet;
}

}  // namespace

Sheet a4Sheet() {
  return {{595.28, 841.89}, 22, 8, 11, true, true};
}
Sheet a3Sheet() {
  return {{841.89, 1190.55}, 24, 8, 12, true, true};
}
Sheet a2Sheet() {
  return {{1190.55, 1683.78}, 30, 8, 14, true, true};
}
Sheet a1Sheet() {
  return {{1683.78, 2383.94}, 36, 8, 18, true, true};
}
Sheet a0Sheet() {
  return {{2383.94, 3370.39}, 42, 8, 24, true, true};
}
Sheet screenSheet() {
  return {{1440, 810}, 24, 10.5, 15, false, false};
}

Sheet windowSheet(double textSize, double ratio) {
  constexpr double area = 960 * 540;
  Sheet sheet;
  sheet.size = {std::round(std::sqrt(area * ratio)), std::round(std::sqrt(area / ratio))};
  sheet.margin = 12;
  sheet.minText = textSize;
  sheet.maxText = textSize;
  sheet.bare = true;
  return sheet;
}

std::optional<Sheet> sheetFromName(std::string_view name) {
  if (name == "screen") return screenSheet();
  for (const auto& [prefix, sheet] : {std::pair{std::string_view("a4"), a4Sheet()},
                                      {"a3", a3Sheet()},
                                      {"a2", a2Sheet()},
                                      {"a1", a1Sheet()},
                                      {"a0", a0Sheet()}}) {
    if (!name.starts_with(prefix)) continue;
    Sheet found = sheet;
    const std::string_view rest = name.substr(prefix.size());
    if (rest.empty()) return found;
    found.mayTurn = false;
    if (rest == "-portrait") return found;
    if (rest != "-landscape") return std::nullopt;
    std::swap(found.size.width, found.size.height);
    return found;
  }
  return customSheet(name);
}

}  // namespace ekd::layout
