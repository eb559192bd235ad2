// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/spelling.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::notes {

enum class MarkForm : std::uint8_t {
  front,    ///< "Goal 3: text", "2.4. mērķis - text", "P7. text"
  bracket,  ///< "text (2.4. mērķis)", "text (goal 2.4)"
  bare,     ///< "text (12.2)": a number of two levels without a kind
  is        ///< "2. mērķis ir text", "Goal 2 is text"
};

/// A place in a text that says what it is about.
struct KindMark {
  MarkForm form = MarkForm::front;
  std::optional<KindSpelling> kind;  ///< nothing for a bare number
  std::string number;                ///< empty: only the kind is said
  std::size_t begin = 0;             ///< bytes; the sentence is before a bracket and behind anything else
  std::size_t end = 0;
  bool isLoose = false;   ///< no sign between number and text: it may as well be about the element
  bool isMain = false;    ///< "Overall goal: text"
  std::string qualifier;  ///< "Strategic" in "Strategic goal 2: text"
};

/// The mark with which the text begins.
std::optional<KindMark> frontMark(std::string_view text);
/// All marks in brackets, in the order of the text. Not those that refer ("see goal 2").
std::vector<KindMark> bracketMarks(std::string_view text);

/// "we also saw a problem, which ...": the kind with which the first clause ends.
std::optional<KindSpelling> kindOfFirstClause(std::string_view text);

/// "Goals", "Identified problems:", "Mērķi": nothing but the plural of a kind, or its singular, with at most
/// two words before it.
std::optional<KindSpelling> kindOfHeading(std::string_view text);
/// "The following problems were named:": of which kind the list below is. The plural behind a numeral or
/// "following", else the last one of the main clause.
std::optional<KindSpelling> kindOfLeadIn(std::string_view text);

/// "The main goal is to ...", "Kā galvenais mērķis tika izvirzīts mērķis - ...": what the goal says.
struct MainStatement {
  ElementKind kind = ElementKind::goal;
  std::size_t begin = 0;  ///< of what it says, bytes
  std::size_t end = 0;
};
std::optional<MainStatement> mainStatement(std::string_view text);

/// Heads over lists of people who took part.
bool namesParticipants(std::string_view text);

}  // namespace ekd::notes
