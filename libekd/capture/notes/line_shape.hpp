// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/text_lines.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ekd::notes {

enum class LineForm : std::uint8_t {
  blank,
  rule,      ///< "----": nothing but signs
  heading,   ///< "## Goals"
  bullet,    ///< "- text"
  numbered,  ///< "2.4. text", "3) text", "(a) text"
  plain
};

/// How a line is marked, whatever it says.
struct LineShape {
  LineForm form = LineForm::plain;
  int indent = 0;
  int level = 0;            ///< of a heading, from 1
  char32_t bullet = 0;      ///< the sign of a bullet; of a numbered line '.', ')' or 'a'
  std::string number;       ///< of a numbered line, without its final dot; empty for letters
  bool isBare = false;      ///< the number has no dot or bracket behind it: "2 Title"
  bool isDoubtful = false;  ///< may as well be a sentence that begins with a number
  std::string author;       ///< "[10:32] Anna: text"
  std::string time;
  std::string text;   ///< what is left
  std::string whole;  ///< of a numbered line: with its number
};

/// The shapes of all lines. A number that may begin a sentence ("3. un 4. pielikums", "2.5 million") is a
/// marker only where its neighbours count on from it.
std::vector<LineShape> shapesOf(const std::vector<TextLine>& lines);

/// Whether the first character is a capital letter, a digit, a quote or a bracket.
bool beginsLikeSentence(std::string_view text);
/// Whether the first character is a small letter.
bool beginsSmall(std::string_view text);

}  // namespace ekd::notes
