// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/kind_marks.hpp"

#include "libekd/capture/notes/characters.hpp"
#include "libekd/capture/notes/tokens.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ekd::notes {
namespace {

constexpr std::size_t longestKind = 3;      // words
constexpr std::size_t longestMark = 48;     // bytes in brackets or before a colon
constexpr std::size_t longestHeading = 60;  // bytes

bool isIn(const auto& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Words that name a kind in tables and mean anything in sentences.
bool isTooCommon(ElementKind kind) {
  return isJoint(kind) || kind == ElementKind::informationSet || kind == ElementKind::materialSet;
}

std::optional<KindSpelling> kindFrom(std::string_view words) {
  if (words.empty() || words.size() > longestMark) return std::nullopt;
  const auto kind = elementKindFromSpelling(words);
  return kind && !isTooCommon(kind->kind) ? kind : std::nullopt;
}

/// "G", "P": a short name in capitals stands only before a number.
bool isShort(std::string_view word) {
  return word.size() <= 2 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

struct Named {
  KindSpelling kind;
  std::string number;
  std::size_t end = 0;  ///< bytes
  bool isShort = false;
};

/// "Goal 2.4", "goal", "P7", "Sub-goal 2.4.1." at the beginning of `text`.
std::optional<Named> kindThenNumber(std::string_view text) {
  std::optional<Named> best;
  std::size_t at = 0;
  for (std::size_t words = 1; words <= longestKind && at < text.size(); ++words) {
    const std::size_t letters = std::min(text.find_first_of(" \t:.()[]0123456789", at), text.size());
    const std::string_view name = text.substr(0, letters);
    if (text::foldForSearch(text.substr(at, letters - at)).empty()) break;
    const auto kind = kindFrom(name);
    const std::size_t next = std::min(text.find_first_not_of(" \t", letters), text.size());
    const auto number = numberAt(text, next);
    if (kind && (number || !isShort(name))) {
      const bool shortName = isShort(name) && next == letters;
      if (number && (shortName || !isShort(name)))
        return Named{*kind, number->text, next + number->length, isShort(name)};
      if (!isShort(name)) best = Named{*kind, {}, letters, false};
    }
    if (letters == at || letters >= text.size() || text[letters] != ' ') break;
    at = letters + 1;
  }
  return best;
}

/// "2.4. mērķis", "3. argumentu grupa", at the beginning of `text`.
std::optional<Named> numberThenKind(std::string_view text) {
  const auto number = numberAt(text, 0);
  if (!number || number->length >= text.size()) return std::nullopt;
  const std::size_t from = std::min(text.find_first_not_of(" \t", number->length), text.size());
  std::optional<Named> best;
  std::size_t at = from;
  for (std::size_t words = 1; words <= longestKind && at < text.size(); ++words) {
    const std::size_t end = std::min(text.find_first_of(" \t:.,;()[]", at), text.size());
    const std::string_view name = text.substr(from, end - from);
    if (text::foldForSearch(text.substr(at, end - at)).empty()) break;
    if (const auto kind = kindFrom(name); kind && !isShort(name))
      best = Named{*kind, number->text, end, false};
    if (end == at || end >= text.size() || text[end] != ' ') break;
    at = end + 1;
  }
  return best;
}

/// Where the text goes on behind a colon, a dash, a dot or a bracket; nothing without one.
std::optional<std::size_t> behindDelimiter(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const std::size_t spaces = std::min(rest.find_first_not_of(" \t"), rest.size());
  const std::string_view sign = rest.substr(spaces);
  std::size_t length = 0;
  if (sign.starts_with(':') || (spaces == 0 && (sign.starts_with('.') || sign.starts_with(')')))) length = 1;
  for (const std::string_view dash : {"-", "–", "—", "=", "→"}) {
    if (spaces > 0 && sign.starts_with(dash) && sign.substr(dash.size()).starts_with(' '))
      length = dash.size();
  }
  if (length == 0 && rest.starts_with('\t')) length = spaces;
  if (length == 0) return std::nullopt;
  return std::min(text.find_first_not_of(" \t", at + (rest.starts_with('\t') ? 0 : spaces) + length),
                  text.size());
}

bool saysIs(std::string_view word) {
  return word == "ir" || word == "is" || word == "bija" || word == "was";
}

/// "see", "skat.": what follows only refers.
bool refers(std::string_view inside) {
  constexpr auto words =
      std::to_array<std::string_view>({"see", "sk", "skat", "skatit", "cf", "compare", "from", "no"});
  const std::string first = text::foldForSearch(inside.substr(0, inside.find_first_of(" .")));
  return isIn(words, first);
}

/// Kinds that people put behind a statement without a number: "(problem)".
bool isSaidBehind(ElementKind kind) {
  return kind == ElementKind::goal || kind == ElementKind::problem || kind == ElementKind::cause ||
         kind == ElementKind::constraint || kind == ElementKind::opportunity || kind == ElementKind::solution;
}

/// "2.4. mērķis", "goal 2.4", "P7", "G 2.4", "12.2", "12.9." between brackets.
std::optional<KindMark> markInside(std::string_view inside) {
  inside = trimmed(inside);
  if (inside.empty() || inside.size() > longestMark || refers(inside)) return std::nullopt;
  KindMark mark;
  mark.form = MarkForm::bracket;
  auto named = numberThenKind(inside);
  if (!named) named = kindThenNumber(inside);
  if (named && !named->number.empty()) {
    if (!trimmed(inside.substr(named->end)).empty() && trimmed(inside.substr(named->end)) != ".")
      return std::nullopt;
    mark.kind = named->kind;
    mark.number = named->number;
    return mark;
  }
  if (const auto kind = kindFrom(inside); kind && isSaidBehind(kind->kind)) {
    mark.kind = kind;
    return mark;
  }
  const auto number = numberAt(inside, 0);
  if (!number || number->length != inside.size() || number->levels < 2) return std::nullopt;
  mark.form = MarkForm::bare;
  mark.number = number->text;
  return mark;
}

std::optional<KindSpelling> pluralAt(const std::vector<Token>& tokens, std::size_t first,
                                     std::size_t& count) {
  for (count = std::min(longestKind, tokens.size() - first); count > 0; --count) {
    std::string words;
    bool isJoined = true;
    for (std::size_t i = first; i < first + count; ++i) {
      if (i > first) {
        words += ' ';
        isJoined = isJoined && !tokens[i - 1].endsClause;
      }
      words += tokens[i].folded;
    }
    if (!isJoined) continue;
    const auto kind = pluralKindFromSpelling(words);
    if (kind && !isTooCommon(kind->kind)) return kind;
  }
  return std::nullopt;
}

/// "following", or a numeral.
bool announces(const Token& token) {
  constexpr auto stems = std::to_array<std::string_view>(
      {"following", "these",  "several", "two",   "three",   "four",  "five", "six",
       "seven",     "eight",  "nine",    "ten",   "sekojos", "div",   "tri",  "cetr",
       "piec",      "septin", "aston",   "devin", "desmit",  "vairak"});
  constexpr auto words =
      std::to_array<std::string_view>({"sadi", "sadas", "sadus", "sesi", "sesas", "sesus"});
  const std::string_view word = token.folded;
  if (!word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos) return true;
  return isIn(words, word) || std::any_of(stems.begin(), stems.end(), [word](std::string_view stem) {
           return word.starts_with(stem) && word.size() <= stem.size() + 3;
         });
}

bool beginsRelativeClause(std::string_view word) {
  constexpr auto words =
      std::to_array<std::string_view>({"that", "which", "who", "whose", "kas", "kuri", "kuras", "kuru",
                                       "kurus", "kura", "kurs", "ko", "lai"});
  return isIn(words, word);
}

}  // namespace

namespace {

std::optional<KindMark> unqualifiedFrontMark(std::string_view text) {
  auto named = numberThenKind(text);
  if (!named) named = kindThenNumber(text);
  const bool isBracketed = !named && (text.starts_with('[') || text.starts_with('('));
  if (isBracketed) {
    const std::size_t close = text.substr(0, longestMark).find(text.front() == '[' ? ']' : ')');
    if (close == std::string_view::npos) return std::nullopt;
    auto mark = markInside(text.substr(1, close - 1));
    if (!mark || mark->form == MarkForm::bare) return std::nullopt;
    mark->form = MarkForm::front;
    mark->end = std::min(text.find_first_not_of(" \t:-", close + 1), text.size());
    return mark;
  }
  if (!named) return std::nullopt;
  KindMark mark;
  mark.kind = named->kind;
  mark.number = named->number;
  mark.end = named->end;
  const bool hasDot = named->end > 0 && (text[named->end - 1] == '.' || text[named->end - 1] == ')');
  const std::string_view rest = trimmed(text.substr(named->end));
  if (const auto behind = behindDelimiter(text, named->end)) {
    if (named->number.empty() && *behind >= text.size()) return std::nullopt;  // "Goals:" is over a list
    mark.end = *behind;
    return mark;
  }
  if (named->number.empty()) return std::nullopt;
  if (rest.empty() || (hasDot && beginsClause(rest))) {
    mark.end = text.size() - rest.size();
    return mark;
  }
  const std::string_view word = rest.substr(0, rest.find(' '));
  if (saysIs(word)) {
    mark.form = MarkForm::is;
    mark.end = text.size() - trimmed(rest.substr(word.size())).size();
    return mark;
  }
  const bool isFullName = !named->isShort && isUpper(text::codePointAt(text, 0).value);
  if (isFullName && beginsClause(rest)) {
    mark.end = text.size() - rest.size();
    mark.isLoose = true;
    return mark;
  }
  return std::nullopt;
}

/// "For:", "Pret": words that mean anything in sentences.
std::optional<KindSpelling> sideOfHeading(std::string_view text) {
  constexpr auto pros =
      std::to_array<std::string_view>({"for", "pro", "pros", "par", "plusi", "argumenti par"});
  constexpr auto cons =
      std::to_array<std::string_view>({"against", "contra", "cons", "pret", "minusi", "argumenti pret"});
  const std::string folded = text::foldForSearch(text);
  if (isIn(pros, folded)) return argumentFor;
  if (isIn(cons, folded)) return argumentAgainst;
  return std::nullopt;
}

/// "Strategic" in "Strategic goal 2:"; the second says that there is no higher one.
bool qualifiesKind(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"strategic", "parent", "key", "specific", "operational", "priority", "core", "strategiskais",
       "strategiska", "specifiskais", "prioritarais", "ilgtermina", "vidusposma"});
  return isIn(words, word);
}
bool saysMain(std::string_view word) {
  constexpr auto words =
      std::to_array<std::string_view>({"galvenais", "visparigais", "kopejais", "augstakais", "main",
                                       "overall", "general", "overarching", "top"});
  return isIn(words, word);
}

}  // namespace

std::optional<KindMark> frontMark(std::string_view text) {
  if (auto mark = unqualifiedFrontMark(text)) return mark;
  const std::size_t space = text.substr(0, longestMark).find(' ');
  if (space == std::string_view::npos || text.find_first_of(":.,()", 0) < space) return std::nullopt;
  const std::string word = text::foldForSearch(text.substr(0, space));
  if (!qualifiesKind(word) && !saysMain(word)) return std::nullopt;
  const std::size_t next = std::min(text.find_first_not_of(' ', space), text.size());
  auto mark = unqualifiedFrontMark(text.substr(next));
  if (!mark || mark->form != MarkForm::front || mark->isLoose) return std::nullopt;
  mark->end += next;
  mark->isMain = saysMain(word);
  mark->qualifier = text.substr(0, space);
  return mark;
}

std::vector<KindMark> bracketMarks(std::string_view text) {
  std::vector<KindMark> marks;
  for (std::size_t open = text.find_first_of("(["); open != std::string_view::npos;
       open = text.find_first_of("([", open + 1)) {
    const std::string_view near = text.substr(open, longestMark);
    const std::size_t close = near.find(text[open] == '(' ? ')' : ']');
    if (close == std::string_view::npos) continue;
    auto mark = markInside(near.substr(1, close - 1));
    if (!mark) continue;
    mark->begin = open;
    mark->end = open + close + 1;
    marks.push_back(std::move(*mark));
  }
  return marks;
}

std::optional<KindSpelling> kindOfFirstClause(std::string_view text) {
  const auto tokens = tokensOf(text.substr(0, 2 * longestHeading));
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!tokens[i].endsClause) continue;
    const auto kind = kindFrom(tokens[i].text);
    return i >= 2 && kind && !isShort(tokens[i].text) && isSaidBehind(kind->kind) ? kind : std::nullopt;
  }
  return std::nullopt;
}

std::optional<KindSpelling> kindOfHeading(std::string_view text) {
  text = trimmed(text);
  while (!text.empty() && (text.back() == ':' || text.back() == '.')) text.remove_suffix(1);
  if (text.empty() || text.size() > longestHeading) return std::nullopt;
  if (const auto side = sideOfHeading(text)) return side;
  if (const auto whole = pluralKindFromSpelling(text); whole && !isTooCommon(whole->kind)) return whole;
  const auto tokens = tokensOf(text);
  if (tokens.size() == 1 && !isShort(text)) return kindFrom(text);
  if (tokens.size() > 4) return std::nullopt;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    if (tokens[first].endsClause && first + 1 < tokens.size()) return std::nullopt;
    std::size_t count = 0;
    const auto kind = pluralAt(tokens, first, count);
    if (kind) return first + count == tokens.size() && first <= 2 ? kind : std::nullopt;
  }
  return std::nullopt;
}

std::optional<KindSpelling> kindOfLeadIn(std::string_view text) {
  std::size_t from = 0;
  for (std::size_t end = sentenceEnd(text, 0); end < text.size(); end = sentenceEnd(text, end)) from = end;
  const auto tokens = tokensOf(text.substr(from));
  // "two problems: 1) ..., 2) ...": the list is in the sentence
  if (const std::size_t colon = text.find(": ", from);
      colon != std::string_view::npos && colon + 2 < text.size())
    return std::nullopt;
  std::optional<KindSpelling> last;
  bool inRelativeClause = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && beginsRelativeClause(tokens[i].folded) && last) inRelativeClause = true;
    std::size_t count = 0;
    const auto kind = pluralAt(tokens, i, count);
    if (!kind) continue;
    if (i > 0 && announces(tokens[i - 1])) return kind;
    if (i > 1 && announces(tokens[i - 2])) return kind;
    if (!inRelativeClause) last = kind;
    i += count - 1;
  }
  return last;
}

std::optional<MainStatement> mainStatement(std::string_view text) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = sentenceEnd(text, from);
    const std::string_view sentence = text.substr(from, end - from);
    const auto tokens = tokensOf(sentence);
    std::size_t i = 0;
    while (i < tokens.size() && i < 4 && !saysMain(tokens[i].folded)) ++i;
    if (i < tokens.size() && i < 4) {
      for (std::size_t k = i + 1; k < tokens.size() && k <= i + 3; ++k) {
        const bool isGoal = tokens[k].folded == "merkis" || tokens[k].folded == "goal" ||
                            tokens[k].folded == "aim" || tokens[k].folded == "objective";
        if (!isGoal) continue;
        if (const auto begin = statementBegin(sentence, tokens, k + 1))
          return MainStatement{ElementKind::goal, from + *begin, end};
        break;
      }
    }
    from = std::min(text.find_first_not_of(" \t", end), text.size());
  }
  return std::nullopt;
}

bool namesParticipants(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>({"participants", "attendees", "attending", "present",
                                                          "absent", "apologies", "dalibnieki", "klatesosie",
                                                          "klat", "piedalas", "piedalijas"});
  const auto tokens = tokensOf(trimmed(text).substr(0, longestHeading));
  const std::size_t colon = text.substr(0, longestHeading).find(':');
  if (colon != std::string_view::npos && colon < longestHeading && tokens.size() > 1)
    return isIn(words, tokens.front().folded) && tokens.front().offset + tokens.front().text.size() == colon;
  return !tokens.empty() && tokens.size() <= 5 && isIn(words, tokens.back().folded);
}

}  // namespace ekd::notes
