// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/text_measurer.hpp"

#include <memory>

namespace ekd::drawing {

/// Measures with Pango and the font that the painters use: the same text, font and width give the same lines
/// on every run, whatever the locale. Remembers nothing: layout::Typesetter asks for a word once.
/// To be used in one thread; another thread takes a measurer of its own.
class PangoMeasurer : public layout::TextMeasurer {
 public:
  PangoMeasurer();
  ~PangoMeasurer() override;

  /// Line ends in the text are kept, other white space is one space, and lines carry none at their ends. An
  /// empty text gives no lines. With a `maxWidth` of zero or less, lines end only where the text's do. A line
  /// is wider than `maxWidth` only where one character is.
  std::vector<layout::MeasuredLine> wrap(std::string_view text, const layout::Font& font,
                                         double maxWidth) override;
  layout::FontHeights heights(const layout::Font& font) override;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace ekd::drawing
