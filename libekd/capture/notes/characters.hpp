// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ekd::notes {

bool isUpper(char32_t c);
bool isLower(char32_t c);
/// Letters and digits of any script.
bool isWordCharacter(char32_t c);

/// "2.4.1" as it is printed somewhere.
struct PrintedNumber {
  std::string text;        ///< without the final dot or bracket
  std::size_t length = 0;  ///< bytes, the final dot or bracket included
  int levels = 1;
  bool isEnded = false;  ///< by a dot or bracket
};

/// The number at `offset`: up to eight levels of up to three digits. A date, a time and a decimal comma are
/// none.
std::optional<PrintedNumber> numberAt(std::string_view text, std::size_t offset);

std::string_view trimmed(std::string_view text);
/// Without spaces, commas, semicolons, dashes, colons and single dots around.
std::string tidied(std::string_view text);

/// Without what joined it to the text before: spaces and signs in front.
std::string_view withoutLead(std::string_view text);

/// Where the sentence ends that goes on at `from`: behind its full stop, or the end of the text. Dots of
/// abbreviations, numbers and initials end none.
std::size_t sentenceEnd(std::string_view text, std::size_t from);

}  // namespace ekd::notes
