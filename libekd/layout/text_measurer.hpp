// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ekd::layout {

/// One face everywhere: DejaVu Sans.
struct Font {
  double size = 9;  ///< points
  bool bold = false;
  bool italic = false;
  auto operator<=>(const Font&) const = default;
};

struct MeasuredLine {
  std::string text;
  double width = 0;  ///< points
};

struct FontHeights {
  double ascent = 0;   ///< points above the baseline
  double descent = 0;  ///< points below it
};

/// The one place where text gets a size. A port: libekd knows no fonts.
class TextMeasurer {
 public:
  virtual ~TextMeasurer() = default;
  /// Breaks `text` into lines no wider than `maxWidth` points, at words where possible, inside them where
  /// not.
  virtual std::vector<MeasuredLine> wrap(std::string_view text, const Font& font, double maxWidth) = 0;
  virtual FontHeights heights(const Font& font) = 0;
};

}  // namespace ekd::layout
