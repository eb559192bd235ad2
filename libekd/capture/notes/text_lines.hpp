// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::notes {

/// A line as a person sees it.
struct TextLine {
  std::string text;        ///< without indentation, invisible characters and emphasis; spaces are plain ones
  std::string original;    ///< what the file has, invisible characters included, without spaces around
  int indent = 0;          ///< columns; a tab goes to the next multiple of four
  std::size_t offset = 0;  ///< of the line in the text, bytes
  std::size_t length = 0;  ///< without its end
  int line = 1;
  int column = 1;  ///< of the first visible character, in code points
};

/// Ends lines at LF, CR LF, CR, and at the separators that word processors leave behind (U+2028, U+2029,
/// U+0085, vertical tab, form feed); only the first three begin a new number.
std::vector<TextLine> splitLines(std::string_view text);

}  // namespace ekd::notes
