// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/tokens.hpp"

#include "libekd/capture/notes/characters.hpp"
#include "libekd/capture/notes/line_shape.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/utf8.hpp"

namespace ekd::notes {
namespace {

bool opensQuote(char32_t c) {
  return c == U'"' || c == U'„' || c == U'“' || c == U'«' || c == U'‘' || c == U'‚';
}
bool closesQuote(char32_t c) {
  return c == U'"' || c == U'”' || c == U'“' || c == U'»' || c == U'’';
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : m_text(text) {}

  std::vector<Token> run() {
    for (std::size_t at = 0; at < m_text.size();) {
      const auto point = text::codePointAt(m_text, at);
      if (isPart(point.value, at, point.length)) {
        if (!m_isInWord) m_begin = at;
        m_isInWord = true;
      } else {
        finish(at);
        separate(point.value, at);
      }
      at += point.length;
    }
    finish(m_text.size());
    return std::move(m_tokens);
  }

 private:
  /// Hyphens and apostrophes between letters belong to the word.
  bool isPart(char32_t c, std::size_t at, std::size_t length) const {
    if (isWordCharacter(c)) return true;
    if (c != U'-' && c != U'\'' && c != U'&') return false;
    return m_isInWord && at + length < m_text.size() &&
           isWordCharacter(text::codePointAt(m_text, at + length).value);
  }

  void finish(std::size_t end) {
    if (!m_isInWord) return;
    m_isInWord = false;
    Token token;
    token.text = m_text.substr(m_begin, end - m_begin);
    token.folded = text::foldForSearch(token.text);
    token.offset = m_begin;
    token.isQuoted = m_quote;
    m_quote = false;
    m_tokens.push_back(std::move(token));
  }

  void separate(char32_t c, std::size_t) {
    const bool closes = closesQuote(c) && !m_tokens.empty() && m_isOpen;
    if (closes) {
      m_tokens.back().closesQuote = true;
      m_isOpen = false;
    } else if (opensQuote(c)) {
      m_quote = true;
      m_isOpen = true;
    } else if (c != U' ' && c != U'\t' && c != U'.' && c != U'\'' && c != U'’' && !m_tokens.empty()) {
      m_tokens.back().endsClause = true;
    }
  }

  std::string_view m_text;
  std::vector<Token> m_tokens;
  std::size_t m_begin = 0;
  bool m_isInWord = false;
  bool m_quote = false;
  bool m_isOpen = false;
};

}  // namespace

std::vector<Token> tokensOf(std::string_view text) {
  return Tokenizer(text).run();
}

bool beginsClause(std::string_view text) {
  return beginsLikeSentence(text);
}

std::optional<std::size_t> statementBegin(std::string_view sentence, const std::vector<Token>& tokens,
                                          std::size_t from) {
  if (from == 0) return std::nullopt;
  for (std::size_t i = from - 1; i < tokens.size(); ++i) {
    const std::size_t end = tokens[i].offset + tokens[i].text.size();
    const std::size_t next = i + 1 < tokens.size() ? tokens[i + 1].offset : sentence.size();
    const std::string_view between = sentence.substr(end, next - end);
    const bool hasSign =
        between.find(':') != std::string_view::npos || between.find(" - ") != std::string_view::npos ||
        between.find("–") != std::string_view::npos || between.find("—") != std::string_view::npos;
    if (hasSign && next < sentence.size()) return next;
    if (i + 1 < tokens.size() && i + 1 >= from &&
        (tokens[i + 1].folded == "ir" || tokens[i + 1].folded == "is")) {
      std::size_t said = i + 2;
      if (said < tokens.size() && tokens[i + 1].folded == "is" && tokens[said].folded == "to") ++said;
      if (said >= tokens.size()) return std::nullopt;
      return tokens[said].offset;
    }
  }
  return std::nullopt;
}

}  // namespace ekd::notes
