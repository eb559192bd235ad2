// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/blocks.hpp"

#include "libekd/capture/notes/characters.hpp"
#include "libekd/capture/notes/references.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>

namespace ekd::notes {
namespace {

constexpr std::size_t longestCard = 120;   // bytes of a plain line that may be a card
constexpr std::size_t longestTitle = 100;  // bytes
constexpr std::size_t longestLead = 60;    // bytes of "What helps:"
constexpr std::size_t wrappedLine = 60;    // bytes from which a line may have been broken by an editor

bool endsSentence(std::string_view text) {
  return text.empty() || std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
}

bool continuesWord(std::string_view text) {
  return !text.empty() && (std::string_view(",.;)").find(text.front()) != std::string_view::npos);
}

bool isChat(const LineShape& shape) {
  return !shape.time.empty() || !shape.author.empty();
}

/// One sentence with its full stop.
bool isSentence(std::string_view text) {
  return text.ends_with('.') && text.find(' ') != std::string_view::npos;
}

bool isOutlineNumber(const LineShape& shape) {
  return shape.form == LineForm::numbered && shape.number.find('.') != std::string::npos;
}

class Grouping {
 public:
  Grouping(const std::vector<TextLine>& lines, const std::vector<LineShape>& shapes, const Survey& survey)
      : m_lines(lines), m_shapes(shapes), m_survey(survey) {}

  std::vector<Block> run() {
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
      const LineShape& shape = m_shapes[i];
      if (shape.form == LineForm::blank || shape.form == LineForm::rule) {
        ++m_blanks;
        continue;
      }
      if (auto table = tableAt(m_lines, i)) {
        i = table->last;
        takeTable(std::move(*table));
      } else if (m_blanks == 0 && joins(i)) {
        join(i);
      } else {
        begin(i);
      }
      m_blanks = 0;
    }
    return std::move(m_blocks);
  }

 private:
  /// Whether a line goes on with the block before it, because an editor broke the line.
  bool joins(std::size_t i) const {
    const LineShape& shape = m_shapes[i];
    if (m_blocks.empty() || shape.form != LineForm::plain || isChat(shape)) return false;
    const Block& before = m_blocks.back();
    const bool isSoftBreak = m_lines[i].line == m_lines[before.lines.back()].line;
    if (before.form == BlockForm::table || (before.form == BlockForm::heading && !isSoftBreak)) return false;
    if (continuesWord(shape.text) || (isSoftBreak && !frontMark(shape.text))) return true;
    if (m_survey.plainLinesAreItems || frontMark(shape.text)) return false;
    if (endsSentence(before.text)) return false;
    if (beginsSmall(shape.text)) return true;
    return m_lines[before.lines.back()].text.size() >= wrappedLine;
  }

  void takeTable(PastedTable table) {
    Block block;
    block.form = BlockForm::table;
    for (std::size_t line = table.first; line <= table.last; ++line) block.lines.push_back(line);
    block.table = std::move(table);
    m_blocks.push_back(std::move(block));
  }

  void join(std::size_t i) {
    Block& block = m_blocks.back();
    if (!continuesWord(m_shapes[i].text)) block.text += ' ';
    block.starts.push_back(block.text.size());
    block.text += m_shapes[i].text;
    block.lines.push_back(i);
  }

  void begin(std::size_t i) {
    Block block;
    block.shape = m_shapes[i];
    block.text = m_shapes[i].text;
    block.lines = {i};
    block.starts = {0};
    block.isAfterBlank = m_blanks > 0;
    block.isTitle = isTitle(i);
    block.form = formOf(block);
    m_blocks.push_back(std::move(block));
  }

  BlockForm formOf(const Block& block) const {
    const LineShape& shape = block.shape;
    if (shape.form == LineForm::heading) return BlockForm::heading;
    if (shape.form == LineForm::bullet) return BlockForm::item;
    if (shape.form == LineForm::numbered) return isChapter(shape) ? BlockForm::heading : BlockForm::item;
    if (block.isTitle) return BlockForm::heading;
    if (!m_survey.plainLinesAreItems || isChat(shape)) return BlockForm::prose;
    const bool isNote = !m_survey.sentencesAreItems && isSentence(shape.text) && !frontMark(shape.text);
    return isNote ? BlockForm::prose : BlockForm::item;
  }

  /// "2.3.1 Title" in a report, and "2. Title" where there is a 2.1.
  bool isChapter(const LineShape& shape) const {
    if (!m_survey.numbersAreHeadings || shape.bullet != U'.') return false;
    if (isOutlineNumber(shape) || shape.isBare) return true;
    return m_blanks > 0 && m_survey.chapters.contains(shape.number) && !endsSentence(shape.text);
  }

  /// A short line without a full stop, alone between blank lines; the name of a kind over a list; "What
  /// helps:" over one.
  bool isTitle(std::size_t i) const {
    const LineShape& shape = m_shapes[i];
    if (shape.form != LineForm::plain || shape.text.size() > longestTitle || isChat(shape)) return false;
    if (frontMark(shape.text) || linkWords(shape.text)) return false;
    if (kindOfHeading(shape.text)) return true;
    if (m_survey.plainLinesAreItems || shape.indent > 3 || !beginsLikeSentence(shape.text)) return false;
    const LineForm next = formBehind(i);
    if (shape.text.back() == ':')
      return shape.text.size() <= longestLead && (next == LineForm::bullet || next == LineForm::numbered) &&
             !kindOfLeadIn(shape.text);
    const bool isBeforeBlank = i + 1 >= m_shapes.size() || m_shapes[i + 1].form == LineForm::blank;
    return m_blanks > 0 && isBeforeBlank && !endsSentence(shape.text) && shape.text.back() != ',';
  }

  /// Of the next line that is not blank.
  LineForm formBehind(std::size_t i) const {
    while (++i < m_shapes.size()) {
      if (m_shapes[i].form != LineForm::blank) return m_shapes[i].form;
    }
    return LineForm::blank;
  }

  const std::vector<TextLine>& m_lines;
  const std::vector<LineShape>& m_shapes;
  const Survey& m_survey;
  std::vector<Block> m_blocks;
  std::size_t m_blanks = 1;
};

}  // namespace

Survey surveyOf(const std::vector<TextLine>& lines, const std::vector<LineShape>& shapes) {
  Survey survey;
  std::size_t marked = 0;
  std::size_t cards = 0;
  std::size_t sentences = 0;
  std::size_t paragraphs = 0;
  std::size_t outline = 0;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const LineShape& shape = shapes[i];
    if (shape.form == LineForm::bullet || shape.form == LineForm::numbered) ++marked;
    if (isOutlineNumber(shape)) {
      ++outline;
      survey.chapters.insert(shape.number.substr(0, shape.number.find('.')));
    }
    if (shape.form != LineForm::plain) continue;
    const bool isCard = !isChat(shape) && lines[i].text.size() <= longestCard &&
                        sentenceEnd(shape.text, 0) >= shape.text.size();
    ++(isCard ? cards : paragraphs);
    sentences += isCard && isSentence(shape.text);
  }
  survey.plainLinesAreItems = cards > 0 && marked * 5 <= cards && paragraphs * 4 <= cards;
  survey.sentencesAreItems = sentences * 2 > cards;
  survey.numbersAreHeadings = outline > 0 && paragraphs + sentences >= outline;
  return survey;
}

std::vector<Block> blocksOf(const std::vector<TextLine>& lines, const std::vector<LineShape>& shapes,
                            const Survey& survey) {
  return Grouping(lines, shapes, survey).run();
}

}  // namespace ekd::notes
