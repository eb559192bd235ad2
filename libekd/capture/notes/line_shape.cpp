// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/line_shape.hpp"

#include "libekd/capture/notes/characters.hpp"
#include "libekd/capture/notes/chat_prefix.hpp"
#include "libekd/capture/notes/kind_marks.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ekd::notes {
namespace {

constexpr std::u32string_view signs = U"-*+•·‧∙–—―o▪▫■□●○◦‣⁃➢➤►▶✓✔✅☐☑→⇒\uF0B7\uF0A7\uF0D8\uF02D";
/// Signs that are also part of words and numbers: a space has to follow.
constexpr std::u32string_view needSpace = U"-*+–—―o→⇒";

bool isSpaceAt(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == ' ' || text[at] == '\t');
}

std::string_view withoutSpaces(std::string_view text) {
  while (isSpaceAt(text, 0)) text.remove_prefix(1);
  return text;
}

bool isRule(std::string_view text) {
  return text.size() >= 3 && text.find_first_not_of("-=_*~#") == std::string_view::npos;
}

bool takeHeading(std::string_view text, LineShape& shape) {
  const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
  if (level == 0 || level > 6 || !isSpaceAt(text, level)) return false;
  shape.form = LineForm::heading;
  shape.level = static_cast<int>(level);
  shape.text = withoutSpaces(text.substr(level));
  return true;
}

bool takeBullet(std::string_view text, LineShape& shape) {
  const auto point = text::codePointAt(text, 0);
  if (signs.find(point.value) == std::u32string_view::npos) return false;
  const bool spaced = isSpaceAt(text, point.length);
  if (!spaced && (needSpace.find(point.value) != std::u32string_view::npos || point.length == text.size()))
    return false;
  std::string_view rest = withoutSpaces(text.substr(point.length));
  for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
    if (rest.starts_with(box)) rest = withoutSpaces(rest.substr(box.size()));
  }
  if (rest.empty()) return false;
  shape.form = LineForm::bullet;
  shape.bullet = point.value;
  shape.text = rest;
  return true;
}

/// "(a) text", "a) text", "(3) text".
bool takeBracketed(std::string_view text, LineShape& shape) {
  const bool open = text.front() == '(';
  const std::size_t close = text.substr(0, 8).find(')');
  if (close == std::string_view::npos || close > 6 || !isSpaceAt(text, close + 1)) return false;
  const std::string_view inside = text.substr(open ? 1 : 0, close - (open ? 1 : 0));
  const bool isLetter = inside.size() == 1 && inside[0] >= 'a' && inside[0] <= 'z';
  const bool isRoman = !inside.empty() && inside.find_first_not_of("ivx") == std::string_view::npos;
  const bool isCount = !inside.empty() && inside.size() <= 3 &&
                       inside.find_first_not_of("0123456789") == std::string_view::npos;
  if (!isLetter && !isRoman && !isCount) return false;
  shape.form = LineForm::numbered;
  shape.bullet = isCount ? U')' : U'a';
  if (isCount) shape.number = inside;
  shape.text = withoutSpaces(text.substr(close + 1));
  return true;
}

/// "2.4.1 text", "2.4. text", "3. text".
bool takeNumber(std::string_view text, LineShape& shape) {
  const auto number = numberAt(text, 0);
  if (!number || !isSpaceAt(text, number->length)) return false;
  const std::string_view rest = withoutSpaces(text.substr(number->length));
  if (rest.empty()) return false;
  // "2.4. mērķis: text" is not an item 2.4 of some list
  if (const auto mark = frontMark(text); mark && !mark->number.empty()) return false;
  shape.form = LineForm::numbered;
  shape.whole = text;
  shape.number = number->text;
  shape.bullet = U'.';
  shape.isBare = !number->isEnded;
  shape.text = rest;
  shape.isDoubtful = number->isEnded ? beginsSmall(rest) : !beginsLikeSentence(rest) || number->levels == 1;
  return true;
}

LineShape shapeOf(const TextLine& line) {
  LineShape shape;
  shape.indent = line.indent;
  std::string_view text = line.text;
  if (const auto chat = chatPrefix(text)) {
    shape.author = chat->author;
    shape.time = chat->time;
    text.remove_prefix(chat->length);
  }
  while (text.starts_with("> ")) text = withoutSpaces(text.substr(2));
  shape.text = text;
  if (text.empty()) {
    shape.form = LineForm::blank;
  } else if (isRule(text)) {
    shape.form = LineForm::rule;
  } else if (!takeHeading(text, shape) && !takeBullet(text, shape) && !takeBracketed(text, shape)) {
    takeNumber(text, shape);
  }
  return shape;
}

/// The number that a list would have next: "2.4" after "2.3", "2.3.1" or "3" too.
bool countsOn(std::string_view from, std::string_view to) {
  if (to.size() > from.size() && to.starts_with(from)) return to.substr(from.size()) == ".1";
  const auto lastDot = to.rfind('.');
  const std::size_t head = lastDot == std::string_view::npos ? 0 : lastDot + 1;
  if (from.size() <= head || from.substr(0, head) != to.substr(0, head)) return false;
  const auto value = [](std::string_view digits) {
    int result = 0;
    for (const char c : digits.substr(0, 4)) {
      if (c < '0' || c > '9') break;
      result = result * 10 + (c - '0');
    }
    return result;
  };
  return value(to.substr(head)) == value(from.substr(head)) + 1;
}

/// Makes plain lines of doubtful numbers that nothing counts on from or to.
void settleDoubts(std::vector<LineShape>& shapes) {
  std::vector<std::size_t> numbered;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (shapes[i].form == LineForm::numbered && shapes[i].bullet == U'.') numbered.push_back(i);
  }
  std::vector<bool> counted(numbered.size(), false);
  for (std::size_t i = 1; i < numbered.size(); ++i) {
    if (!countsOn(shapes[numbered[i - 1]].number, shapes[numbered[i]].number)) continue;
    counted[i - 1] = true;
    counted[i] = true;
  }
  for (std::size_t i = 0; i < numbered.size(); ++i) {
    LineShape& shape = shapes[numbered[i]];
    if (!shape.isDoubtful || counted[i]) continue;
    shape.form = LineForm::plain;
    shape.number.clear();
    shape.bullet = 0;
    shape.text = std::move(shape.whole);
  }
}

/// A line over "====" or "----" is a heading.
void takeUnderlined(std::vector<LineShape>& shapes) {
  for (std::size_t i = 1; i < shapes.size(); ++i) {
    LineShape& above = shapes[i - 1];
    if (shapes[i].form != LineForm::rule || above.form != LineForm::plain || above.text.size() > 120)
      continue;
    above.form = LineForm::heading;
    above.level = shapes[i].text.front() == '=' ? 1 : 2;
  }
}

}  // namespace

bool beginsLikeSentence(std::string_view text) {
  if (text.empty()) return false;
  return isUpper(text::codePointAt(text, 0).value) || text.find_first_of("0123456789([\"'") == 0 ||
         text.starts_with("„") || text.starts_with("“") || text.starts_with("«");
}

bool beginsSmall(std::string_view text) {
  return !text.empty() && isLower(text::codePointAt(text, 0).value);
}

std::vector<LineShape> shapesOf(const std::vector<TextLine>& lines) {
  std::vector<LineShape> shapes;
  shapes.reserve(lines.size());
  for (const TextLine& line : lines) shapes.push_back(shapeOf(line));
  settleDoubts(shapes);
  takeUnderlined(shapes);
  return shapes;
}

}  // namespace ekd::notes
