// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/text_measurer.hpp"

namespace ekd::test {

/// Every character is 0.6 sizes wide. Breaks at spaces, and inside words that are wider than a line.
class PlainMeasurer : public layout::TextMeasurer {
 public:
  std::vector<layout::MeasuredLine> wrap(std::string_view text, const layout::Font& font,
                                         double maxWidth) override;
  layout::FontHeights heights(const layout::Font& font) override {
    return {0.93 * font.size, 0.24 * font.size};
  }
};

}  // namespace ekd::test
