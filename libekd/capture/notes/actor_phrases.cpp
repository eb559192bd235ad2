// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/actor_phrases.hpp"

#include "libekd/capture/notes/characters.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>

namespace ekd::notes {
namespace {

constexpr std::size_t mostModifiers = 5;

bool isCapitals(std::string_view word) {
  return word.size() >= 2 && word.size() <= 6 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool beginsCapital(const Token& token) {
  return isUpper(text::codePointAt(token.text, 0).value);
}

class Finder {
 public:
  Finder(std::string_view sentence, const std::vector<Token>& tokens, bool isLatvian, const KnownName& known)
      : m_sentence(sentence), m_tokens(tokens), m_isLatvian(isLatvian), m_known(known) {}

  std::vector<ActorPhrase> run() {
    for (std::size_t i = 0; i < m_tokens.size();) {
      if (const std::size_t count = m_known ? m_known(m_tokens, i) : 0; count > 0) {
        takeKnown(i, count);
        i += count;
        continue;
      }
      const std::size_t before = m_phrases.size();
      takeNoun(i);
      if (before == m_phrases.size()) takeProper(i);
      i = std::max(i + 1, m_phrases.empty() ? 0 : m_phrases.back().last + 1);
    }
    return std::move(m_phrases);
  }

 private:
  bool isBoundary(std::size_t i) const {
    if (isCapitals(m_tokens[i].text)) return false;  // the IT department
    return isFunctionWord(m_tokens[i].folded, m_isLatvian) || roleWord(m_tokens[i], m_isLatvian) ||
           isModal(m_tokens[i].folded) || isNaming(m_tokens[i].folded);
  }

  /// A noun that stands before another word in the genitive says whose that is.
  bool isOnlyWhose(std::size_t i, const ActorForm& form) const {
    if (form.noun->declension == Declension::english)
      return i + 1 < m_tokens.size() && !m_tokens[i].endsClause && actorForm(m_tokens[i + 1], m_isLatvian) &&
             !isBoundary(i + 1);
    if ((form.cases & genitive) == 0 || form.cases == anyCase) return false;
    if (i + 1 >= m_tokens.size() || m_tokens[i].endsClause || isBoundary(i + 1)) return false;
    const std::string_view between =
        m_sentence.substr(m_tokens[i].offset, m_tokens[i + 1].offset - m_tokens[i].offset);
    return between.find('.') == std::string_view::npos && !m_tokens[i + 1].isQuoted;
  }

  void takeKnown(std::size_t first, std::size_t count) {
    ActorPhrase phrase;
    phrase.first = first;
    phrase.last = first + count - 1;
    phrase.ownersEnd = first;
    const std::size_t begin = m_tokens[first].offset;
    const Token& end = m_tokens[phrase.last];
    phrase.name = m_sentence.substr(begin, end.offset + end.text.size() - begin);
    if (const auto form = actorForm(end, m_isLatvian)) phrase.cases = form->cases;
    m_phrases.push_back(std::move(phrase));
  }

  bool modifies(std::size_t i) const {
    if (m_tokens[i].endsClause || isBoundary(i)) return false;
    if (m_isLatvian) return canModify(m_tokens[i]) && !m_tokens[i].folded.ends_with("oties");
    return true;
  }

  std::size_t firstOf(std::size_t head) const {
    std::size_t first = head;
    while (first > 0 && head - first < mostModifiers && modifies(first - 1) && !isTaken(first - 1)) --first;
    // "Cēsu HIV un atkarību profilakses centrs": "un" inside a name
    if (m_isLatvian && first > 2 && m_tokens[first - 1].folded == "un" && !m_tokens[first - 2].endsClause) {
      std::size_t inner = first - 1;
      bool hasNoun = false;
      while (inner > 0 && first - inner < mostModifiers && modifies(inner - 1)) {
        --inner;
        hasNoun = hasNoun || actorForm(m_tokens[inner], m_isLatvian) || isTaken(inner);
      }
      const bool isBehindRole = inner > 0 && inner < first - 1 &&
                                roleWord(m_tokens[inner - 1], m_isLatvian) && beginsCapital(m_tokens[inner]);
      if (!hasNoun && isBehindRole && first < head) first = inner;
    }
    // a name begins with its capital letter; what is before it is something else
    for (std::size_t k = std::max<std::size_t>(first, 1); k < head; ++k) {
      if (!beginsCapital(m_tokens[k])) continue;
      first = k;
      break;
    }
    while (first < head && isQualifier(m_tokens[first].folded)) ++first;
    return first;
  }

  bool isTaken(std::size_t i) const { return !m_phrases.empty() && m_phrases.back().last >= i; }

  void takeNoun(std::size_t i) {
    const auto form = actorForm(m_tokens[i], m_isLatvian);
    if (!form || isOnlyWhose(i, *form) || (m_isLatvian && roleWord(m_tokens[i], true))) return;
    ActorPhrase phrase;
    phrase.first = firstOf(i);
    phrase.last = i;
    phrase.cases = form->cases;
    for (std::size_t k = phrase.first; k < i; ++k) {
      if (m_tokens[k].folded.starts_with("atbildig") || m_tokens[k].folded == "responsible") return;
    }
    if (takeQuoted(phrase)) return;
    if (!m_isLatvian) takeOf(phrase);
    if (phrase.first == i && phrase.last == i && isTooGeneral(m_tokens[i].folded)) return;
    phrase.isNominative = (form->cases & nominative) != 0;
    for (std::size_t k = phrase.first; k < i; ++k) {
      phrase.name += nominativeOfModifier(m_tokens[k], m_tokens[i], *form) + " ";
      if (phrase.ownersEnd == 0 && k == phrase.first && actorForm(m_tokens[k], m_isLatvian))
        phrase.ownersEnd = k + 1;
    }
    phrase.name += nominativeOf(m_tokens[i], *form);
    if (phrase.last > i) {
      const std::size_t begin = m_tokens[phrase.first].offset;
      phrase.name =
          m_sentence.substr(begin, m_tokens[phrase.last].offset + m_tokens[phrase.last].text.size() - begin);
    }
    if (i + 1 < m_tokens.size() && isCapitals(m_tokens[i + 1].text) && m_tokens[i].endsClause) {
      const std::size_t end = m_tokens[i].offset + m_tokens[i].text.size();
      const std::string_view between = m_sentence.substr(end, m_tokens[i + 1].offset - end);
      if (between == " (") phrase.abbreviation = m_tokens[i + 1].text;
    }
    m_phrases.push_back(std::move(phrase));
  }

  /// "Red Cross", "Sarkano Krustu": two words or more with capital letters inside a sentence.
  void takeProper(std::size_t i) {
    const auto isBehind = [this, i](std::string_view word) { return m_tokens[i - 1].folded == word; };
    if (i == 0 || !beginsCapital(m_tokens[i]) || isBoundary(i)) return;
    if (!isBehind("ar") && !isBehind("with") && !isBehind("by") && !isBehind("the") && !isBehind("from"))
      return;
    std::size_t end = i;
    while (end + 1 < m_tokens.size() && !m_tokens[end].endsClause && beginsCapital(m_tokens[end + 1]) &&
           end - i < mostModifiers)
      ++end;
    if (end == i || actorForm(m_tokens[end], m_isLatvian)) return;
    ActorPhrase phrase;
    phrase.first = i;
    phrase.last = end;
    phrase.ownersEnd = i;
    phrase.isProper = true;
    const std::size_t begin = m_tokens[i].offset;
    phrase.name = m_sentence.substr(begin, m_tokens[end].offset + m_tokens[end].text.size() - begin);
    m_phrases.push_back(std::move(phrase));
  }

  /// "nodibinājums „Dardedze”": the name is what stands in quotes.
  bool takeQuoted(ActorPhrase& phrase) {
    std::size_t at = phrase.last + 1;
    if (at >= m_tokens.size() || !m_tokens[at].isQuoted || !beginsCapital(m_tokens[at])) return false;
    std::size_t end = at;
    while (end + 1 < m_tokens.size() && !m_tokens[end].closesQuote && end - at < mostModifiers) ++end;
    if (!m_tokens[end].closesQuote) return false;
    const std::size_t begin = m_tokens[at].offset;
    phrase.name = m_sentence.substr(begin, m_tokens[end].offset + m_tokens[end].text.size() - begin);
    phrase.last = end;
    phrase.isNominative = true;
    m_phrases.push_back(phrase);
    return true;
  }

  /// "Ministry of Transport".
  void takeOf(ActorPhrase& phrase) const {
    const std::size_t of = phrase.last + 1;
    if (of + 1 >= m_tokens.size() || m_tokens[of].folded != "of" || m_tokens[phrase.last].endsClause) return;
    std::size_t end = of;
    while (end + 1 < m_tokens.size() && end - of < 3 && beginsCapital(m_tokens[end + 1]) &&
           !m_tokens[end].endsClause)
      ++end;
    if (end > of) phrase.last = end;
  }

  /// Nouns that say nothing alone.
  static bool isTooGeneral(std::string_view folded) {
    for (const std::string_view stem :
         {"centr", "iestad", "vienib",  "komand",  "organizacij", "institucij", "nodal",
          "biroj", "sektor", "dienest", "vaditaj", "unit",        "team",       "service",
          "group", "center", "centre",  "office",  "department",  "sector",     "institution",
          "hall",  "fund",   "network", "master",  "provider",    "sniedzej"}) {
      if (folded.starts_with(stem)) return true;
    }
    return false;
  }

  std::string_view m_sentence;
  const std::vector<Token>& m_tokens;
  bool m_isLatvian;
  const KnownName& m_known;
  std::vector<ActorPhrase> m_phrases;
};

}  // namespace

std::vector<ActorPhrase> actorPhrases(std::string_view sentence, const std::vector<Token>& tokens,
                                      bool isLatvian, const KnownName& known) {
  return Finder(sentence, tokens, isLatvian, known).run();
}

}  // namespace ekd::notes
