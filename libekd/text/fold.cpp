// SPDX-License-Identifier: MIT
#include "libekd/text/fold.hpp"

#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

namespace ekd::text {
namespace {

void append(std::string& text, char32_t value) {
  if (value < 0x80U) {
    text += static_cast<char>(value);
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

bool isUpper(char32_t value) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(value)) == UTF8PROC_CATEGORY_LU;
}

/// What an ASCII character folds to: itself, its small letter, or a gap.
constexpr std::array<char, 0x80> asciiFolds() {
  std::array<char, 0x80> table{};
  for (char& folded : table) folded = ' ';
  for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c)
    table[static_cast<std::size_t>(c)] = table[static_cast<std::size_t>(c - 'a' + 'A')] = c;
  return table;
}
constexpr std::array<char, 0x80> asciiTable = asciiFolds();

/// What the letters from U+00C0 to U+017F fold to; ? where that is not one ASCII letter. Most texts hold
/// nothing else, and asking Unicode about each letter costs ten times as much.
constexpr char32_t latinBegin = 0xC0;
constexpr std::string_view latinTable =
    "aaaaaa?ceeeeiiii?nooooo?ouuuuy??"
    "aaaaaa?ceeeeiiii?nooooo?ouuuuy?y"
    "aaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiii??jjkk?llllll?"
    "?llnnnnnn???oooooo??rrrrrrssssss"
    "sstttt??uuuuuuuuuuuuwwyyyzzzzzzs";

/// What the character at `offset` folds to, a letter, a digit or a blank for a gap; ? for what is not in the
/// two tables. `length` is that of the character.
char simpleFold(std::string_view text, std::size_t offset, std::size_t& length) {
  const auto first = static_cast<unsigned char>(text[offset]);
  length = 1;
  if (first < 0x80) return asciiTable[first];
  if (first < 0xC3 || first > 0xC5 || offset + 1 == text.size()) return '?';
  const auto second = static_cast<unsigned char>(text[offset + 1]);
  if ((second & 0xC0U) != 0x80U) return '?';
  length = 2;
  return latinTable[((first & 0x1FU) << 6U | (second & 0x3FU)) - latinBegin];
}

/// Appends folded letters and digits; puts one space where other characters were between them.
class FoldedText {
 public:
  /// The text begins at `begin`.
  FoldedText(std::string& text, std::size_t begin, bool gap) : m_text(text), m_begin(begin), m_gap(gap) {}
  void gap() { m_gap = m_text.size() > m_begin; }
  void letter(char32_t value) {
    if (m_gap) m_text += ' ';
    m_gap = false;
    append(m_text, value);
  }

 private:
  std::string& m_text;
  std::size_t m_begin;
  bool m_gap;
};

/// Letters that Unicode does not take apart into a base letter and a mark, though people type them so.
char32_t withoutStroke(char32_t value) {
  switch (value) {
    case U'ł':
      return U'l';
    case U'ø':
      return U'o';
    case U'đ':
      return U'd';
    case U'ħ':
      return U'h';
    case U'ı':
      return U'i';
    default:
      return value;
  }
}

bool isWordCategory(utf8proc_category_t category) {
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

bool isMark(utf8proc_category_t category) {
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

void foldUnicode(char32_t value, FoldedText& out) {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                          UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition in Unicode has 18
  int lastBoundClass = 0;
  const auto count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(value), parts.data(),
                              static_cast<utf8proc_ssize_t>(parts.size()), options, &lastBoundClass);
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, parts.size()); ++i) {
    const utf8proc_category_t category = utf8proc_category(parts[i]);
    if (isMark(category)) continue;
    if (isWordCategory(category)) {
      out.letter(withoutStroke(static_cast<char32_t>(parts[i])));
    } else {
      out.gap();
    }
  }
}

void foldFurther(std::string_view rest, FoldedText out) {
  for (std::size_t offset = 0; offset < rest.size();) {
    std::size_t length = 0;
    const char folded = simpleFold(rest, offset, length);
    if (folded == ' ') {
      out.gap();
    } else if (folded != '?') {
      out.letter(static_cast<unsigned char>(folded));
    } else {
      const CodePoint point = codePointAt(rest, offset);
      point.valid ? foldUnicode(point.value, out) : out.gap();
      length = point.length;
    }
    offset += length;
  }
}

}  // namespace

void appendFolded(std::string_view text, std::string& out) {
  const std::size_t begin = out.size();
  out.resize(begin + text.size());  // simple folds are never longer than what they come from
  char* const start = out.data() + begin;
  char* end = start;
  char last = ' ';
  std::size_t offset = 0;
  while (offset < text.size()) {
    std::size_t length = 0;
    const char folded = simpleFold(text, offset, length);
    if (folded == '?') break;
    offset += length;
    *end = folded;
    end +=
        static_cast<int>(folded != ' ') | static_cast<int>(last != ' ');  // one blank for a gap of any width
    last = folded;
  }
  const bool endsInGap = end != start && end[-1] == ' ';
  out.resize(begin + static_cast<std::size_t>(end - start) - (endsInGap ? 1 : 0));
  if (offset < text.size()) foldFurther(text.substr(offset), FoldedText(out, begin, endsInGap));
}

std::string foldForSearch(std::string_view text) {
  std::string folded;
  appendFolded(text, folded);
  return folded;
}

std::vector<std::string> words(std::string_view text) {
  const std::string folded = foldForSearch(text);
  std::vector<std::string> result;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    result.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

std::string inSentence(std::string_view heading) {
  if (heading.empty()) return {};
  const CodePoint first = codePointAt(heading, 0);
  const bool isAbbreviation =
      first.length < heading.size() && isUpper(codePointAt(heading, first.length).value);
  if (!first.valid || isAbbreviation) return std::string(heading);
  std::string result;
  append(result, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(first.value))));
  return result.append(heading.substr(first.length));
}

}  // namespace ekd::text
