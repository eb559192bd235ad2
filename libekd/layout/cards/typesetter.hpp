// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/width_range.hpp"
#include "libekd/layout/text_measurer.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ekd::layout {

/// Breaks texts into lines from the widths of their words, which it asks for once. Fitting a drawing to a
/// sheet asks for the same texts in hundreds of widths, and measuring a label costs hundreds of times its
/// placement.
class Typesetter {
 public:
  explicit Typesetter(TextMeasurer& measurer) : m_measurer(measurer) {}

  /// Lines that `text` takes when none may be wider than `maxWidth` points: broken at spaces, after hyphens
  /// and slashes, inside words only where one is wider than a line. The first line begins
  /// `indent` points behind the others, and stays empty when no word has room there.
  std::size_t lineCount(std::string_view text, const Font& font, double maxWidth, double indent = 0);
  /// Likewise; takes from `range` the widths in which the lines would be others.
  std::size_t lineCount(std::string_view text, const Font& font, double maxWidth, double indent,
                        WidthRange& range);
  /// Those lines, measured.
  std::vector<MeasuredLine> lines(std::string_view text, const Font& font, double maxWidth,
                                  double indent = 0);

  /// Of the text in one line.
  double width(std::string_view text, const Font& font);
  /// Of the widest piece that cannot be broken without need.
  double widestWord(std::string_view text, const Font& font);
  FontHeights heights(const Font& font);

  /// Whoever paints asks for each text a few times only: until endPainting() few are kept. What is asked for
  /// again after that is worked out again from the widths of words.
  void beginPainting();
  void endPainting() { m_isPainting = false; }

  /// Forgets everything once it is much more than the first drawing needed: texts that nobody has any more.
  void endDrawing();

 private:
  /// A piece of text without a place to break. There are many of them: kept small.
  struct Word {
    std::uint32_t begin = 0;  // in the text, in bytes
    std::uint32_t length : 30 = 0;
    bool afterSpace : 1 = false;
    bool afterLineEnd : 1 = false;
    double width = 0;
  };
  struct Words {
    std::string_view text;  // that of the table's key
    std::vector<Word> words;
    double spaceWidth = 0;
    bool isSimple = true;  // else only the measurer knows where to break

    std::string_view at(std::size_t i) const { return text.substr(words[i].begin, words[i].length); }
  };
  const Words& wordsOf(std::string_view text, const Font& font);
  double lineWidth(std::string_view line, const Font& font);
  double measured(std::string_view text, const Font& font);
  void cutIntoWords(Words& words, const Font& font);
  /// Calls `each(begin, end)` with the words of every line, and `inside(piece)` for lines that are parts of
  /// one.
  template <class Each, class Inside>
  void breakLines(const Words& words, const Font& font, double maxWidth, double indent, WidthRange& range,
                  Each each, Inside inside);
  std::string_view longestStart(std::string_view word, const Font& font, double maxWidth, WidthRange& range);
  const std::vector<MeasuredLine>& wrapped(std::string_view text, const Font& font, double maxWidth);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };
  template <class Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
  /// What a table has for a text, made when it is new.
  template <class Value, class Make>
  const Value& remembered(Table<Value>& table, std::string_view text, const Font& font, Make make);

  TextMeasurer& m_measurer;
  std::string m_key;                           // of the last look-up, to save making room for each
  Table<Words> m_words;                        // by font and text
  Table<double> m_widths;                      // of words, by font and text
  Table<double> m_lineWidths;                  // of several words, likewise
  Table<std::vector<MeasuredLine>> m_wrapped;  // by font, text and width
  std::map<Font, FontHeights> m_heights;
  bool m_isPainting = false;
  std::size_t m_needed = 0;  // entries, for the first drawing
};

}  // namespace ekd::layout
