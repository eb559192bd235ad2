// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/text_measurer.hpp"

#include <map>
#include <unordered_map>

namespace ekd::layout {

/// Remembers what another measurer said. Fitting a drawing to a sheet asks for the same texts many times, and
/// sizing a label costs hundreds of times its placement.
class CachedMeasurer : public TextMeasurer {
 public:
  explicit CachedMeasurer(TextMeasurer& measurer) : m_measurer(measurer) {}

  std::vector<MeasuredLine> wrap(std::string_view text, const Font& font, double maxWidth) override;
  FontHeights heights(const Font& font) override;

 private:
  /// A text as a whole, unwrapped: any width that holds it gives this answer.
  struct Whole {
    std::vector<MeasuredLine> lines;
    double width = 0;
  };
  const Whole& whole(const std::string& key, std::string_view text, const Font& font);

  TextMeasurer& m_measurer;
  std::unordered_map<std::string, Whole> m_wholes;                       // by font and text
  std::unordered_map<std::string, std::vector<MeasuredLine>> m_wrapped;  // by font, text and width
  std::map<Font, FontHeights> m_heights;
};

}  // namespace ekd::layout
