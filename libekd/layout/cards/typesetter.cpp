// SPDX-License-Identifier: MIT
#include "libekd/layout/cards/typesetter.hpp"

#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace ekd::layout {
namespace {

constexpr double wideEnough = 1e6;  // points; measurers count in integers

void append(std::string& key, double value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  key.append(bytes, sizeof value);
}

constexpr std::size_t mostWhilePainting = 1000;      // texts
constexpr std::size_t keyHead = sizeof(double) + 1;  // before the text

void writeKey(std::string& key, std::string_view text, const Font& font) {
  key.clear();
  append(key, font.size);
  key += static_cast<char>((font.bold ? 1 : 0) + (font.italic ? 2 : 0));
  key += text;
}

/// Scripts that are written from left to right with spaces between words, one character after the other:
/// Latin, Greek, Cyrillic and their marks, and punctuation.
bool isSimple(char32_t code) {
  return code < 0x590 || (code >= 0x1E00 && code < 0x2000) || (code >= 0x2010 && code <= 0x2027) ||
         (code >= 0x2030 && code < 0x2E80);
}

bool isCombining(char32_t code) {
  return (code >= 0x300 && code < 0x370) || (code >= 0x1AB0 && code < 0x1B00) ||
         (code >= 0x20D0 && code < 0x2100);
}

bool isSpace(char character) {
  return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

/// Behind a hyphen or slash between two characters a line may end.
bool maySplitAfter(std::string_view text, std::size_t at) {
  return (text[at] == '-' || text[at] == '/') && at > 0 && at + 1 < text.size() && !isSpace(text[at - 1]) &&
         !isSpace(text[at + 1]);
}

}  // namespace

FontHeights Typesetter::heights(const Font& font) {
  const auto [it, isNew] = m_heights.try_emplace(font);
  if (isNew) it->second = m_measurer.heights(font);
  return it->second;
}

template <class Value, class Make>
const Value& Typesetter::remembered(Table<Value>& table, std::string_view text, const Font& font, Make make) {
  writeKey(m_key, text, font);
  if (const auto found = table.find(std::string_view(m_key)); found != table.end()) return found->second;
  // Making it may look up others.
  auto& entry = *table.try_emplace(m_key).first;
  make(entry.second, std::string_view(entry.first).substr(keyHead));
  return entry.second;
}

double Typesetter::width(std::string_view text, const Font& font) {
  return remembered(m_widths, text, font,
                    [&](double& widest, std::string_view own) { widest = measured(own, font); });
}

double Typesetter::lineWidth(std::string_view line, const Font& font) {
  if (line.find(' ') == std::string_view::npos) return width(line, font);
  if (m_isPainting && m_lineWidths.size() > mostWhilePainting) m_lineWidths.clear();
  return remembered(m_lineWidths, line, font,
                    [&](double& widest, std::string_view own) { widest = measured(own, font); });
}

double Typesetter::measured(std::string_view text, const Font& font) {
  double widest = 0;
  for (const MeasuredLine& line : m_measurer.wrap(text, font, wideEnough))
    widest = std::max(widest, line.width);
  return widest;
}

void Typesetter::beginPainting() {
  m_isPainting = true;
  if (m_words.size() > mostWhilePainting) Table<Words>().swap(m_words);
  if (m_lineWidths.size() > mostWhilePainting) Table<double>().swap(m_lineWidths);
}

const Typesetter::Words& Typesetter::wordsOf(std::string_view text, const Font& font) {
  if (m_isPainting && m_words.size() > mostWhilePainting) m_words.clear();
  return remembered(m_words, text, font, [&](Words& words, std::string_view own) {
    words.text = own;
    cutIntoWords(words, font);
  });
}

void Typesetter::cutIntoWords(Words& words, const Font& font) {
  const std::string_view text = words.text;
  text::forEachCodePoint(text, [&](char32_t code, std::size_t, std::size_t) {
    if (!isSimple(code)) words.isSimple = false;
  });
  words.spaceWidth = width("n n", font) - 2 * width("n", font);
  bool afterSpace = false;
  bool afterLineEnd = false;
  for (std::size_t at = 0; at < text.size();) {
    if (isSpace(text[at])) {
      afterSpace = true;
      afterLineEnd = afterLineEnd || text[at] == '\n';
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !isSpace(text[end]) && !maySplitAfter(text, end)) ++end;
    if (end < text.size() && !isSpace(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    words.words.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at) & 0x3FFFFFFFU,
                           afterSpace, afterLineEnd && !words.words.empty(), width(word, font)});
    afterSpace = afterLineEnd = false;
    at = end;
  }
  words.words.shrink_to_fit();
}

std::string_view Typesetter::longestStart(std::string_view word, const Font& font, double maxWidth,
                                          WidthRange& range) {
  double used = 0;
  std::size_t end = 0;
  bool isFull = false;
  text::forEachCodePoint(word, [&](char32_t code, std::size_t offset, std::size_t length) {
    if (isFull) return;
    if (!isCombining(code)) used += width(word.substr(offset, length), font);
    if (end > 0 && !range.fits(used, maxWidth)) {
      isFull = true;
      return;
    }
    end = offset + length;
  });
  return word.substr(0, end);
}

template <class Each, class Inside>
void Typesetter::breakLines(const Words& words, const Font& font, double maxWidth, double indent,
                            WidthRange& range, Each each, Inside inside) {
  const auto& all = words.words;
  std::size_t begin = 0;
  double used = 0;
  if (indent > 0 && !all.empty()) {
    if (!range.fits(indent + all[0].width, maxWidth)) {
      each(0, 0);
      indent = 0;
    }
    used = indent;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double gap = all[i].afterSpace ? words.spaceWidth : 0;
    const bool isFirst = i == begin;
    if (!isFirst && (all[i].afterLineEnd || !range.fits(used + gap + all[i].width, maxWidth))) {
      each(begin, i);
      begin = i;
      used = all[i].width;
    } else {
      used += isFirst ? all[i].width : gap + all[i].width;
    }
    if (begin == i && !range.fits(used, maxWidth)) {
      std::string_view rest = words.at(i);
      while (!rest.empty()) {
        const std::string_view piece = longestStart(rest, font, maxWidth, range);
        inside(piece);
        rest.remove_prefix(piece.size());
      }
      begin = i + 1;
      used = 0;
    }
  }
  if (begin < all.size()) each(begin, all.size());
}

const std::vector<MeasuredLine>& Typesetter::wrapped(std::string_view text, const Font& font,
                                                     double maxWidth) {
  std::string key;
  writeKey(key, text, font);
  append(key, maxWidth);
  const auto [it, isNew] = m_wrapped.try_emplace(std::move(key));
  if (isNew) it->second = m_measurer.wrap(text, font, maxWidth);
  return it->second;
}

std::size_t Typesetter::lineCount(std::string_view text, const Font& font, double maxWidth, double indent) {
  WidthRange range;
  return lineCount(text, font, maxWidth, indent, range);
}

std::size_t Typesetter::lineCount(std::string_view text, const Font& font, double maxWidth, double indent,
                                  WidthRange& range) {
  if (text.empty()) return 0;
  const Words& words = wordsOf(text, font);
  if (!words.isSimple) {
    range.only(maxWidth);
    return wrapped(text, font, maxWidth).size() + (indent > 0 ? 1 : 0);
  }
  std::size_t count = 0;
  breakLines(
      words, font, maxWidth, indent, range, [&](std::size_t, std::size_t) { ++count; },
      [&](std::string_view) { ++count; });
  return count;
}

std::vector<MeasuredLine> Typesetter::lines(std::string_view text, const Font& font, double maxWidth,
                                            double indent) {
  const Words& words = wordsOf(text, font);
  if (!words.isSimple) {
    std::vector<MeasuredLine> lines = wrapped(text, font, maxWidth);
    if (indent > 0) lines.insert(lines.begin(), MeasuredLine{});
    return lines;
  }
  std::vector<MeasuredLine> lines;
  const auto add = [&](std::string line) {
    const double wide = lineWidth(line, font);
    lines.push_back({std::move(line), wide});
  };
  const auto join = [&](std::size_t begin, std::size_t end) {
    std::string line;
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin && words.words[i].afterSpace) line += ' ';
      line += words.at(i);
    }
    add(std::move(line));
  };
  WidthRange range;
  breakLines(words, font, maxWidth, indent, range, join,
             [&](std::string_view piece) { add(std::string(piece)); });
  return lines;
}

void Typesetter::endDrawing() {
  constexpr std::size_t few = 50'000;
  const std::size_t count = m_words.size() + m_widths.size() + m_lineWidths.size() + m_wrapped.size();
  if (m_needed == 0) m_needed = count;
  if (count <= 2 * m_needed + few) return;
  m_words.clear();
  m_widths.clear();
  m_lineWidths.clear();
  m_wrapped.clear();
  m_needed = 0;
}

double Typesetter::widestWord(std::string_view text, const Font& font) {
  double widest = 0;
  for (const Word& word : wordsOf(text, font).words) widest = std::max(widest, word.width);
  return widest;
}

}  // namespace ekd::layout
