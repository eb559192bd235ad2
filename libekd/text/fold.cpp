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

/// Appends folded letters and digits; puts one space where other characters were between them.
class FoldedText {
 public:
  explicit FoldedText(std::size_t capacity) { m_text.reserve(capacity); }
  void gap() { m_gap = !m_text.empty(); }
  void letter(char32_t value) {
    if (m_gap) m_text += ' ';
    m_gap = false;
    append(m_text, value);
  }
  std::string take() { return std::move(m_text); }

 private:
  std::string m_text;
  bool m_gap = false;
};

void foldAscii(unsigned char byte, FoldedText& out) {
  if (byte >= 'A' && byte <= 'Z') {
    out.letter(byte + ('a' - 'A'));
  } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
    out.letter(byte);
  } else {
    out.gap();
  }
}

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

}  // namespace

std::string foldForSearch(std::string_view text) {
  FoldedText out(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = codePointAt(text, offset);
    if (point.value < 0x80U) {
      foldAscii(static_cast<unsigned char>(point.value), out);
    } else if (point.valid) {
      foldUnicode(point.value, out);
    } else {
      out.gap();
    }
    offset += point.length;
  }
  return out.take();
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
