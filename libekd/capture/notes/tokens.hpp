// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::notes {

/// A word of a sentence, hyphens inside included.
struct Token {
  std::string_view text;  ///< as it stands, into the text that was given
  std::string folded;     ///< small, without diacritics
  std::size_t offset = 0;
  bool endsClause = false;  ///< a comma, bracket, slash, colon or dash follows
  bool isQuoted = false;    ///< a quotation mark stands before it
  bool closesQuote = false;
};
std::vector<Token> tokensOf(std::string_view text);

/// Whether a text could go on as a sentence of its own: with a capital letter, a quote or a digit.
bool beginsClause(std::string_view text);

/// In "the main goal is to reduce waiting": where "reduce" begins, or "izveidot" in "mērķis ir - izveidot".
/// Looks from token `from` for a dash, a colon or "is".
std::optional<std::size_t> statementBegin(std::string_view sentence, const std::vector<Token>& tokens,
                                          std::size_t from);

}  // namespace ekd::notes
