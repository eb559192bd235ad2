// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The parts of understand() and understandNoted().
namespace ekd::captured {

/// The words of one line, each with its place in it. The line must outlive them.
class Words {
 public:
  explicit Words(std::string_view line);

  std::string_view line() const { return m_line; }
  std::size_t count() const { return m_words.size(); }
  bool has(std::size_t index) const { return index < m_words.size(); }
  std::string_view operator[](std::size_t index) const { return m_words[index].text; }

  /// Bytes from the beginning of the line.
  std::size_t begin(std::size_t index) const { return m_words[index].offset; }
  std::size_t end(std::size_t index) const { return begin(index) + m_words[index].text.size(); }

  /// `count` words from `first` on, as they stand, with one space between them.
  std::string joined(std::size_t first, std::size_t count) const;
  std::string all() const { return joined(0, count()); }

 private:
  struct Word {
    std::size_t offset = 0;
    std::string_view text;
  };

  std::string_view m_line;
  std::vector<Word> m_words;
};

/// A word as part of a name or a number: without the punctuation of the sentence around it.
std::string_view bare(std::string_view word);
/// Whether a sentence or a part of it ends with the word.
bool endsClause(std::string_view word);
/// Whether a word means something by its first character: `@name`, `#tag`, `!high`, `\text`.
bool isSigned(std::string_view word);
/// "and", "un", "&": between two of a list.
bool joins(std::string_view word);

}  // namespace ekd::captured
