// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/actor_phrases.hpp"

#include <algorithm>

namespace ekd::notes {
namespace {

constexpr std::size_t nearBy = 4;  // tokens between a word and whom it is about
constexpr std::size_t farAway = static_cast<std::size_t>(-1);

class Roles {
 public:
  Roles(const std::vector<Token>& tokens, const std::vector<ActorPhrase>& phrases, bool isLatvian,
        bool isWording)
      : m_tokens(tokens), m_phrases(phrases), m_isLatvian(isLatvian), m_isWording(isWording) {
    for (const Token& token : tokens) m_words.push_back(roleWord(token, isLatvian));
    m_isName.assign(tokens.size(), false);
    for (const ActorPhrase& phrase : phrases) {
      for (std::size_t i = phrase.first; i <= phrase.last; ++i) {
        m_words[i].reset();
        m_isName[i] = true;
      }
    }
  }

  std::vector<ActorMentionIn> run() {
    for (std::size_t i = 0; i < m_phrases.size(); ++i) {
      std::optional<RelationKind> role = behindPreposition(m_phrases[i]);
      if (m_phrases[i].isProper) {
        if (role) m_found.push_back({i, *role});
        continue;
      }
      if (!role) role = whose(m_phrases[i]);
      if (!role) role = objectOf(m_phrases[i]);
      if (!role) role = subjectOf(m_phrases[i]);
      if (!role) role = ordered(m_phrases[i]);
      if (!role) role = asBefore(i);
      if (role) m_found.push_back({i, *role});
    }
    return std::move(m_found);
  }

 private:
  bool is(std::size_t i, RoleForm form) const { return m_words[i] && m_words[i]->form == form; }

  /// "sadarbībā ar X", "together with X", "organised by X", "starp X un Y".
  std::optional<RelationKind> behindPreposition(const ActorPhrase& phrase) const {
    std::size_t at = phrase.first;
    while (at > 0 && (isArticle(m_tokens[at - 1].folded) || isQualifier(m_tokens[at - 1].folded))) --at;
    if (at == 0) return std::nullopt;
    const std::string_view word = m_tokens[at - 1].folded;
    if (word == "from" && at > 1 && m_words[at - 2] && isGift(m_words[at - 2]->role))
      return m_words[at - 2]->role;
    const RoleForm wanted = word == "by" ? RoleForm::by : RoleForm::with;
    if (word != "ar" && word != "with" && word != "by" && word != "starp" && word != "between")
      return std::nullopt;
    for (std::size_t back = 2; back <= nearBy + 1 && back <= at; ++back) {
      if (is(at - back, wanted)) return m_words[at - back]->role;
      // "run" is both what somebody can do and what is done
      if (wanted == RoleForm::by && is(at - back, RoleForm::infinitive)) return m_words[at - back]->role;
    }
    return std::nullopt;
  }

  /// "with help from X", "with money from X".
  static bool isGift(RelationKind role) {
    return role == RelationKind::participatesIn || role == RelationKind::finances;
  }

  static bool isArticle(std::string_view word) {
    return word == "the" || word == "a" || word == "an" || word == "our" || word == "citam" ||
           word == "citiem";
  }

  /// "ar X atbalstu": in the genitive before it.
  std::optional<RelationKind> whose(const ActorPhrase& phrase) const {
    if (m_isWording || (phrase.cases & genitive) == 0 || phrase.last + 1 >= m_tokens.size())
      return std::nullopt;
    if (m_tokens[phrase.last].endsClause || !is(phrase.last + 1, RoleForm::support)) return std::nullopt;
    return m_words[phrase.last + 1]->role;
  }

  /// "iesaistīt X", "piedaloties X", "atzina X": what stands behind.
  std::optional<RelationKind> objectOf(const ActorPhrase& phrase) const {
    for (std::size_t back = 1; back <= nearBy && back <= phrase.first; ++back) {
      const std::size_t at = phrase.first - back;
      if (isPhrase(at)) break;
      if (is(at, RoleForm::object) && (phrase.cases & (accusative | nominative)) != 0)
        return m_words[at]->role;
      if (is(at, RoleForm::dative) && (phrase.cases & CaseFlag::dative) != 0) return m_words[at]->role;
      if (isNaming(m_tokens[at].folded) && !m_isWording && (phrase.cases & (accusative | nominative)) != 0)
        return nearestVerb(phrase);
      if (m_tokens[at].endsClause) break;
    }
    return std::nullopt;
  }

  bool isPhrase(std::size_t token) const { return m_isName[token]; }

  /// The subject of a verb: the one right behind it, right before it, or the nearest.
  std::optional<RelationKind> subjectOf(const ActorPhrase& phrase) const {
    if ((phrase.cases & nominative) == 0) return std::nullopt;
    if (!m_isLatvian || m_isWording) return subjectBefore(phrase);
    const auto role = nearestVerb(phrase);
    return role ? role : unknownVerb(phrase);
  }

  /// "Sociālais dienests sastāda sarakstu": a subject that can be nothing else, a verb and its object.
  std::optional<RelationKind> unknownVerb(const ActorPhrase& phrase) const {
    const std::size_t at = phrase.last + 1;
    if ((phrase.cases & genitive) != 0 || at + 1 >= m_tokens.size()) return std::nullopt;
    if (m_tokens[phrase.last].endsClause || m_tokens[at].endsClause || isPhrase(at)) return std::nullopt;
    if (isFunctionWord(m_tokens[at].folded, true) || isFunctionWord(m_tokens[at + 1].folded, true))
      return std::nullopt;
    return looksLikeVerb(m_tokens[at], m_tokens[at + 1]) ? std::optional(RelationKind::performs)
                                                         : std::nullopt;
  }

  bool counts(std::size_t i) const {
    if (is(i, RoleForm::verb)) return true;
    if (!is(i, RoleForm::infinitive)) return false;
    for (std::size_t back = 1; back <= nearBy && back <= i; ++back) {
      if (isModal(m_tokens[i - back].folded)) return true;
    }
    return false;
  }

  std::optional<RelationKind> nearestVerb(const ActorPhrase& phrase) const {
    std::size_t best = farAway;
    std::optional<RelationKind> role;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
      if (!m_words[i] || !counts(i)) continue;
      const bool isBefore = i < phrase.first;
      if (!isBefore && i <= phrase.last) continue;
      std::size_t distance = 2 * (isBefore ? phrase.first - i : i - phrase.last);
      // whoever stands right behind a verb is its subject; what is behind a further comma is another clause
      if (!isBefore && distance == 2 && phrase.first > 0 && m_words[phrase.first - 1]) distance += 1;
      distance += 6 * clausesBetween(isBefore ? i : phrase.last, isBefore ? phrase.first : i);
      if (distance < best) {
        best = distance;
        role = saysInformation(i) ? RelationKind::informs : m_words[i]->role;
      }
    }
    return role;
  }

  std::size_t clausesBetween(std::size_t from, std::size_t to) const {
    std::size_t count = 0;
    for (std::size_t i = from; i < to; ++i) count += m_tokens[i].endsClause && !isPhrase(i);
    return count;
  }

  /// "informāciju nodrošina X".
  bool saysInformation(std::size_t i) const {
    if (m_words[i]->role != RelationKind::provides) return false;
    const auto isInformation = [this](std::size_t at) {
      return m_tokens[at].folded.starts_with("informacij");
    };
    return (i > 0 && isInformation(i - 1)) || (i + 1 < m_tokens.size() && isInformation(i + 1));
  }

  /// "Volunteers repair", "the police check".
  static bool standsForMany(std::string_view head) {
    return head.ends_with("s") || head == "police" || head == "staff";
  }

  /// "The municipality should organise ...", "X is responsible": the verb follows the name.
  std::optional<RelationKind> subjectBefore(const ActorPhrase& phrase) const {
    std::size_t at = phrase.last + 1;
    bool isModalThere = false;
    for (std::size_t steps = 0; at < m_tokens.size() && steps < nearBy; ++at, ++steps) {
      if (m_words[at]) {
        const bool isSubjectOfMany = at == phrase.last + 1 && standsForMany(m_tokens[phrase.last].folded);
        const bool fits =
            is(at, RoleForm::verb) || (is(at, RoleForm::infinitive) && (isModalThere || isSubjectOfMany));
        return fits ? std::optional(m_words[at]->role) : std::nullopt;
      }
      const std::string_view word = m_tokens[at].folded;
      if (isModal(word)) isModalThere = true;
      const bool passes = isModal(word) || joinsNames(word) || word == "is" || word == "are" ||
                          word == "be" || word == "ir" || word == "also" || word == "to" || word == "has" ||
                          word == "have" || word == "the" || isPhrase(at);
      if (!passes) {
        const bool orders = isModalThere && (word != "not");
        return orders ? std::optional(RelationKind::isResponsibleFor) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  /// "pašvaldībai jāsniedz": in the dative before a verb of duty.
  std::optional<RelationKind> ordered(const ActorPhrase& phrase) const {
    if ((phrase.cases & CaseFlag::dative) == 0 || phrase.cases == anyCase) return std::nullopt;
    for (std::size_t at = phrase.last + 1; at < m_tokens.size() && at <= phrase.last + 2; ++at) {
      const Token& token = m_tokens[at];
      const bool isDuty = token.text.starts_with("jā") && token.folded.size() > 4;
      if (isDuty || token.folded == "vajag" || token.folded == "vajadzetu")
        return RelationKind::isResponsibleFor;
    }
    return std::nullopt;
  }

  /// "X, Y un Z": like the one before.
  std::optional<RelationKind> asBefore(std::size_t index) const {
    if (index == 0 || m_found.empty() || m_found.back().phrase != index - 1) return std::nullopt;
    const ActorPhrase& before = m_phrases[index - 1];
    const ActorPhrase& phrase = m_phrases[index];
    if ((before.cases & phrase.cases) == 0) return std::nullopt;
    for (std::size_t i = before.last + 1; i < phrase.first; ++i) {
      if (!joinsNames(m_tokens[i].folded) && !isQualifier(m_tokens[i].folded) &&
          !isArticle(m_tokens[i].folded))
        return std::nullopt;
    }
    const bool isJoined = phrase.first > before.last + 1 || m_tokens[before.last].endsClause;
    return isJoined ? std::optional(m_found.back().role) : std::nullopt;
  }

  const std::vector<Token>& m_tokens;
  const std::vector<ActorPhrase>& m_phrases;
  bool m_isLatvian;
  bool m_isWording;
  std::vector<std::optional<RoleWord>> m_words;
  std::vector<bool> m_isName;
  std::vector<ActorMentionIn> m_found;
};

}  // namespace

std::vector<ActorMentionIn> rolesIn(const std::vector<Token>& tokens, const std::vector<ActorPhrase>& phrases,
                                    bool isLatvian, bool isWording) {
  if (phrases.empty()) return {};
  return Roles(tokens, phrases, isLatvian, isWording).run();
}

}  // namespace ekd::notes
