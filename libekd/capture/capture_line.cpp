// SPDX-License-Identifier: MIT
#include "libekd/capture/capture_line.hpp"

#include "libekd/metamodel/spelling.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace ekd {
namespace {

constexpr std::size_t longestPhrase = 5;  // words in the longest name of a relation

constexpr std::array<std::pair<char, ElementKind>, 14> letters{{
    {'g', ElementKind::goal},
    {'p', ElementKind::problem},
    {'c', ElementKind::cause},
    {'n', ElementKind::constraint},
    {'o', ElementKind::opportunity},
    {'s', ElementKind::solution},
    {'a', ElementKind::actor},
    {'r', ElementKind::rule},
    {'k', ElementKind::concept_},
    {'w', ElementKind::process},
    {'i', ElementKind::isRequirement},
    {'t', ElementKind::technicalComponent},
    {'d', ElementKind::developmentAction},
    {'j', ElementKind::project},
}};

struct Word {
  std::size_t offset = 0;
  std::string_view text;
};

std::vector<Word> split(std::string_view line) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < line.size()) {
    if (line[at] == ' ' || line[at] == '\t') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    words.push_back({at, line.substr(at, end - at)});
    at = end;
  }
  return words;
}

/// A word as part of a name or a number: without the punctuation of the sentence around it.
std::string_view bare(std::string_view word) {
  while (!word.empty() && std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  while (!word.empty() && word.front() == '(') word.remove_prefix(1);
  return word;
}

std::optional<Level> levelOf(std::string_view word) {
  const std::string folded = text::foldForSearch(word);
  if (folded.empty() || folded == "high" || folded == "augsta" || folded == "augsts" || folded == "3")
    return Level::high;
  if (folded == "medium" || folded == "videja" || folded == "videjs" || folded == "2") return Level::medium;
  if (folded == "low" || folded == "zema" || folded == "zems" || folded == "1") return Level::low;
  return std::nullopt;
}

bool isNumber(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

/// Between the words of a sentence and a relation that turn what it says around, or leave it open.
constexpr auto refusals = std::to_array<std::string_view>(
    {"not",    "never", "no",    "or",    "to",   "do", "does",  "did", "can", "cannot", "may", "might",
     "should", "must",  "could", "would", "will", "if", "nevis", "nav", "vai", "lai",    "ja"});
/// What joins the two and says nothing.
constexpr auto joiners = std::to_array<std::string_view>(
    {"which", "that", "this", "it", "and", "also", "kas", "un", "tas", "ari"});

bool isOneOf(std::string_view word, const auto& list) {
  const std::string folded = text::foldForSearch(word);
  return std::find(list.begin(), list.end(), folded) != list.end();
}

/// Walks over the words of one line and takes them one construct at a time.
class Reader {
 public:
  Reader(std::string_view line, const Vocabulary& vocabulary, std::optional<ElementKind> usualKind)
      : m_line(line), m_vocabulary(vocabulary), m_usualKind(usualKind), m_words(split(line)) {}

  CaptureLine read() {
    if (takeLink() || takeMove()) return std::move(m_result);
    takeKind();
    while (m_next < m_words.size()) {
      if (takeMarked() || takePlace() || takeRelation()) continue;
      takeText();
      m_hasPlainText = true;
    }
    m_result.isOnlyBroken =
        !m_result.broken.empty() && !m_hasPlainText && m_result.actors.empty() && m_result.relations.empty();
    return std::move(m_result);
  }

  CaptureLine readNoted(NewNames newNames) {
    m_newNames = newNames;
    while (m_next < m_words.size()) {
      m_isAfterMark = takeNotedActor() || takeClosing();
      if (!m_isAfterMark) takeText(word(m_next).starts_with("\\@"));
    }
    return std::move(m_result);
  }

 private:
  std::string_view word(std::size_t index) const { return m_words[index].text; }

  void mark(std::size_t first, std::size_t last, CaptureRole role) {
    const std::size_t offset = m_words[first].offset;
    m_result.spans.push_back({offset, m_words[last].offset + word(last).size() - offset, role});
  }

  std::string joined(std::size_t first, std::size_t count) const {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i)
      text += (text.empty() ? "" : " ") + std::string(word(i));
    return text;
  }

  /// What is shaped like the number of an element, whether or not anything has it.
  struct Naming {
    std::string_view number;
    std::optional<ElementKind> kind;
    std::size_t words = 0;
  };

  /// "2.4", "p7", "G2.4", "problem 7".
  std::optional<Naming> namingAt(std::size_t index) const {
    if (index >= m_words.size()) return std::nullopt;
    const std::string_view first = bare(word(index));
    if (isNumber(first)) return Naming{first, std::nullopt, 1};
    const std::size_t digits = first.find_first_of("0123456789");
    if (digits != std::string_view::npos && digits > 0 && isNumber(first.substr(digits))) {
      if (const auto kind = kindOf(first.substr(0, digits))) return Naming{first.substr(digits), kind, 1};
    }
    if (index + 1 < m_words.size() && isNumber(bare(word(index + 1)))) {
      if (const auto kind = kindOf(first)) return Naming{bare(word(index + 1)), kind, 2};
    }
    return std::nullopt;
  }

  std::vector<Vocabulary::Numbered> candidatesFor(const Naming& naming) const {
    return m_vocabulary.elementsNumbered(naming.number, naming.kind);
  }

  /// Of several with the number the first that fits, else what is meant without anything around it.
  std::optional<ElementId> likeliest(const Naming& naming, const auto& fits) const {
    for (const auto& [kind, id] : candidatesFor(naming)) {
      if (fits(kind)) return id;
    }
    return m_vocabulary.elementNumbered(naming.number, naming.kind);
  }

  /// The same for two at once.
  std::pair<std::optional<ElementId>, std::optional<ElementId>> likeliestPair(const Naming& first,
                                                                              const Naming& second,
                                                                              const auto& fit) const {
    for (const auto& [kind, id] : candidatesFor(first)) {
      for (const auto& [otherKind, other] : candidatesFor(second)) {
        if (fit(kind, otherKind)) return {id, other};
      }
    }
    return {m_vocabulary.elementNumbered(first.number, first.kind),
            m_vocabulary.elementNumbered(second.number, second.kind)};
  }

  std::optional<ElementKind> cardKind() const { return m_result.kind ? m_result.kind : m_usualKind; }

  /// Nothing is known to fit a card of an unknown kind.
  static bool isLegal(std::optional<ElementKind> card, const RelationSpelling& relation, ElementKind other) {
    return card && (relation.inverse ? canRelate(other, relation.kind, *card)
                                     : canRelate(*card, relation.kind, other));
  }

  static bool canStand(std::optional<ElementKind> card, ElementKind under) {
    return card && (hierarchyRelation(*card, under) || defaultRelation(*card, under) ||
                    defaultRelation(under, *card));
  }

  static std::optional<ElementKind> kindOf(std::string_view text) {
    if (text.size() == 1) {
      if (const auto kind =
              kindOfLetter(text.front() >= 'A' && text.front() <= 'Z' ? static_cast<char>(text.front() + 32)
                                                                      : text.front())) {
        return kind;
      }
    }
    const auto spelled = elementKindFromSpelling(text);
    return spelled ? std::optional(spelled->kind) : std::nullopt;
  }

  struct Phrase {
    RelationSpelling relation;
    std::size_t words = 0;
    Naming other;
  };

  /// A relation and what is shaped like a number behind it, the longest relation first.
  std::optional<Phrase> phraseAt(std::size_t index) const {
    if (index < m_words.size() && word(index).starts_with('\\')) return std::nullopt;
    const std::size_t most = std::min(longestPhrase, m_words.size() - index);
    for (std::size_t count = most; count > 0; --count) {
      const auto other = namingAt(index + count);
      if (!other) continue;
      const auto relation = relationFromSpelling(joined(index, count));
      if (relation && !relation->joint) return Phrase{*relation, count, *other};
    }
    return std::nullopt;
  }

  bool takeLink() {
    const auto named = namingAt(0);
    if (!named || named->words >= m_words.size()) return false;
    const auto phrase = phraseAt(named->words);
    if (!phrase || named->words + phrase->words + phrase->other.words != m_words.size()) return false;
    const auto [source, other] =
        likeliestPair(*named, phrase->other, [&phrase](ElementKind kind, ElementKind otherKind) {
          return isLegal(kind, phrase->relation, otherKind);
        });
    const std::size_t target = named->words + phrase->words;
    mark(0, named->words - 1, source ? CaptureRole::reference : CaptureRole::missing);
    mark(named->words, target - 1, CaptureRole::relation);
    mark(target, m_words.size() - 1, other ? CaptureRole::reference : CaptureRole::missing);
    if (!source || !other) {
      m_result.text = joined(0, m_words.size());
      m_result.isOnlyBroken = true;
      if (!source) noteBroken(0, 0, named->words);
      if (!other) noteBroken(named->words, target, phrase->other.words);
      return true;
    }
    LinkLine link{*source, phrase->relation.kind, *other};
    if (phrase->relation.inverse) std::swap(link.source, link.target);
    m_result.link = link;
    return true;
  }

  bool takeMove() {
    const auto named = namingAt(0);
    if (!named || named->words >= m_words.size() || !isPlaceWord(word(named->words))) return false;
    const std::size_t place = named->words + 1;
    const auto other = namingAt(place);
    if (!other || place + other->words != m_words.size()) return false;
    const auto [element, under] = likeliestPair(*named, *other, canStand);
    mark(0, named->words - 1, element ? CaptureRole::reference : CaptureRole::missing);
    mark(named->words, m_words.size() - 1, under ? CaptureRole::place : CaptureRole::missing);
    if (element && under) {
      m_result.move = MoveLine{*element, *under};
      return true;
    }
    m_result.text = joined(0, m_words.size());
    m_result.isOnlyBroken = true;
    if (!element) noteBroken(0, 0, named->words);
    if (!under) noteBroken(named->words, place, other->words);
    return true;
  }

  static bool isPlaceWord(std::string_view word) {
    if (word.starts_with('\\')) return false;
    const std::string folded = text::foldForSearch(word);
    return folded == "under" || folded == "zem";
  }

  /// The words from `first` on lead to a number, from `number` on, that nothing has.
  void noteBroken(std::size_t first, std::size_t number, std::size_t numberWords) {
    m_result.broken.push_back({std::string(bare(joined(number, numberWords))),
                               std::string(bare(joined(first, number + numberWords - first)))});
  }

  void takeBroken(std::size_t leading, std::size_t numberWords) {
    noteBroken(m_next, m_next + leading, numberWords);
    mark(m_next, m_next + leading + numberWords - 1, CaptureRole::missing);
    for (std::size_t count = leading + numberWords; count > 0; --count) takeText();
  }

  void takeKind() {
    if (m_words.size() < 2 || m_words[0].offset != 0 || word(0).size() > 2) return;
    if (word(0).size() == 2 && word(0).back() != ':') return;
    m_result.kind = kindOfLetter(word(0).front());
    if (!m_result.kind) return;
    mark(0, 0, CaptureRole::kind);
    m_next = 1;
  }

  bool takeMarked() {
    const std::string_view text = word(m_next);
    if (text.size() > 1 && text.front() == '@') return takeActor();
    if (text.size() > 1 && text.front() == '#') return takeTag(text);
    if (text.front() == '!') return takePriority(text);
    return false;
  }

  bool takeTag(std::string_view text) {
    const std::string_view tag = bare(text.substr(1));
    if (tag.empty()) return false;
    if (std::find(m_result.tags.begin(), m_result.tags.end(), tag) == m_result.tags.end())
      m_result.tags.emplace_back(tag);
    mark(m_next, m_next, CaptureRole::tag);
    ++m_next;
    return true;
  }

  bool takePriority(std::string_view text) {
    const auto level = levelOf(text.substr(1));
    if (!level) return false;
    m_result.priority = *level;
    mark(m_next, m_next, CaptureRole::priority);
    ++m_next;
    return true;
  }

  bool takeActor() {
    const std::size_t at = m_next;
    std::string_view rest = m_line.substr(m_words[at].offset + 1);
    ActorMention mention;
    if (rest.front() == '?') {
      mention.certainty = Certainty::possible;
      rest.remove_prefix(1);
    }
    const std::size_t nameOffset = static_cast<std::size_t>(rest.data() - m_line.data());
    const std::size_t last =
        rest.starts_with('"') ? quotedName(mention, nameOffset) : openName(mention, nameOffset);
    if (mention.name.empty() || (!mention.actor && m_newNames == NewNames::text)) return false;
    m_next = last + 1;
    mark(at, last, mention.actor ? CaptureRole::actor : CaptureRole::newActor);
    takeRole(mention);
    m_result.actors.push_back(std::move(mention));
    return true;
  }

  /// Gives the index of the word in which the quote closes.
  std::size_t quotedName(ActorMention& mention, std::size_t offset) const {
    const std::size_t close = std::min(m_line.find('"', offset + 1), m_line.size());
    mention.name = m_line.substr(offset + 1, close - offset - 1);
    mention.actor = m_vocabulary.actorNamed(text::foldForSearch(mention.name));
    std::size_t last = m_next;
    while (last + 1 < m_words.size() && m_words[last + 1].offset <= close) ++last;
    return last;
  }

  /// The longest known name that starts here, else one word.
  std::size_t openName(ActorMention& mention, std::size_t offset) const {
    const std::size_t most = std::min(m_next + m_vocabulary.longestActorName(), m_words.size());
    for (std::size_t end = most; end > m_next; --end) {
      const std::size_t stop = m_words[end - 1].offset + word(end - 1).size();
      const std::string_view name = bare(m_line.substr(offset, stop - std::min(offset, stop)));
      if (name.empty()) continue;
      mention.actor = m_vocabulary.actorNamed(text::foldForSearch(name));
      mention.name = name;
      if (mention.actor) return end - 1;
    }
    return newName(mention, offset);
  }

  /// A new name is one word; several where the line, or this part of it, ends with what the actor does.
  std::size_t newName(ActorMention& mention, std::size_t offset) const {
    const auto nameUpTo = [&](std::size_t last) {
      return std::string(bare(m_line.substr(offset, m_words[last].offset + word(last).size() - offset)));
    };
    for (std::size_t last = m_next; !isSentenceEnd(word(last)) && isPlain(last + 1); ++last) {
      if (const auto role = roleAt(last + 1)) {
        const std::size_t next = last + 1 + role->words;
        if (next < m_words.size() && isPlain(next)) return m_next;
        mention.longerName.clear();
        mention.name = nameUpTo(last);
        return last;
      }
      if (last == m_next) mention.longerName = nameUpTo(last + 1);
    }
    return m_next;
  }

  static bool isSentenceEnd(std::string_view word) { return bare(word).size() < word.size(); }

  /// Whether there is a word that is nothing but text.
  bool isPlain(std::size_t index) const {
    if (index >= m_words.size() ||
        std::string_view("@#!\\").find(word(index).front()) != std::string_view::npos)
      return false;
    return !phraseAt(index) && !(isPlaceWord(word(index)) && namingAt(index + 1));
  }

  struct Role {
    RelationKind kind = RelationKind::isResponsibleFor;
    std::size_t words = 0;
  };

  std::optional<Role> roleAt(std::size_t index) const {
    const std::size_t most = std::min<std::size_t>(3, m_words.size() - index);
    for (std::size_t count = most; count > 0; --count) {
      const auto role = actorRole(bare(joined(index, count)));
      const auto naming = namingAt(index + count);
      if (role && (!naming || candidatesFor(*naming).empty())) return Role{*role, count};
    }
    return std::nullopt;
  }

  void takeRole(ActorMention& mention) {
    const auto role = roleAt(m_next);
    if (!role) return;
    mention.role = role->kind;
    mark(m_next, m_next + role->words - 1, CaptureRole::role);
    m_next += role->words;
  }

  bool takePlace() {
    const auto named = isPlaceWord(word(m_next)) ? namingAt(m_next + 1) : std::nullopt;
    if (!named) return false;
    const auto target = likeliest(*named, [this](ElementKind kind) { return canStand(cardKind(), kind); });
    if (!target) {
      takeBroken(1, named->words);
      return true;
    }
    m_result.under = *target;
    mark(m_next, m_next + named->words, CaptureRole::place);
    m_next += 1 + named->words;
    return true;
  }

  bool takeRelation() {
    const auto phrase = phraseAt(m_next);
    if (!phrase) return false;
    const auto other = likeliest(
        phrase->other, [&](ElementKind kind) { return isLegal(cardKind(), phrase->relation, kind); });
    if (!other) {
      takeBroken(phrase->words, phrase->other.words);
      return true;
    }
    m_result.relations.push_back({phrase->relation.kind, phrase->relation.inverse, *other});
    mark(m_next, m_next + phrase->words - 1, CaptureRole::relation);
    m_next += phrase->words;
    mark(m_next, m_next + phrase->other.words - 1, CaptureRole::reference);
    m_next += phrase->other.words;
    return true;
  }

  bool takeNotedActor() {
    const std::string_view text = word(m_next);
    if (text.size() < 2 || text.front() != '@') return false;
    const auto first = static_cast<unsigned char>(text[1]);
    const bool beginsName = first == '?' || first == '"' || first >= 0x80U || std::isalpha(first) != 0;
    return beginsName && takeActor();
  }

  /// A relation behind which nothing comes but others, and actors.
  bool takeClosing() {
    const auto phrase = phraseAt(m_next);
    if (!phrase || !isClosing(m_next) || !isMeant(*phrase)) return false;
    const auto candidates = candidatesFor(phrase->other);
    const auto other = std::find_if(candidates.begin(), candidates.end(), [&](const auto& candidate) {
      return isLegal(m_usualKind, phrase->relation, candidate.first);
    });
    if (other == candidates.end()) return false;
    dropJoiner();
    m_result.relations.push_back({phrase->relation.kind, phrase->relation.inverse, other->second});
    mark(m_next, m_next + phrase->words + phrase->other.words - 1, CaptureRole::relation);
    m_next += phrase->words + phrase->other.words;
    return true;
  }

  bool isClosing(std::size_t index) const {
    while (index < m_words.size() && !word(index).starts_with('@')) {
      const auto phrase = phraseAt(index);
      if (!phrase) return false;
      index += phrase->words + phrase->other.words;
    }
    return true;
  }

  bool isMeant(const Phrase& phrase) const {
    if (m_isAfterMark || word(m_next).starts_with('(')) return true;
    const std::string_view before = word(m_next - 1);
    if (bare(before).size() < before.size() || before == "-" || before == "–" || before == "—") return true;
    const bool isPlainly = phrase.other.kind || phrase.other.number.find('.') != std::string_view::npos;
    return isPlainly && !isOneOf(before, refusals);
  }

  void dropJoiner() {
    const std::size_t last = m_result.text.find_last_of(' ');
    if (last != std::string::npos && isOneOf(m_result.text.substr(last + 1), joiners))
      m_result.text.resize(last);
  }

  void takeText(bool escapes = true) {
    std::string_view text = word(m_next);
    if (escapes && text.size() > 1 && text.front() == '\\') {
      m_result.spans.push_back({m_words[m_next].offset, 1, CaptureRole::escape});
      text.remove_prefix(1);
    }
    if (!m_result.text.empty()) m_result.text += ' ';
    m_result.text += text;
    ++m_next;
  }

  std::string_view m_line;
  const Vocabulary& m_vocabulary;
  std::optional<ElementKind> m_usualKind;
  std::vector<Word> m_words;
  std::size_t m_next = 0;
  bool m_hasPlainText = false;
  bool m_isAfterMark = true;  ///< of notes: the word before is none of their own, or there is none
  NewNames m_newNames = NewNames::taken;
  CaptureLine m_result;
};

}  // namespace

CaptureLine understandNoted(std::string_view line, const Vocabulary& vocabulary, ElementKind kind,
                            NewNames newNames) {
  return Reader(line, vocabulary, kind).readNoted(newNames);
}

std::optional<RelationKind> actorRole(std::string_view words) {
  const auto relation = relationFromSpelling(words, ElementKind::actor, ElementKind::goal);
  const bool isRole = relation && !relation->inverse &&
                      (isResponsibility(relation->kind) || relation->kind == RelationKind::defines);
  return isRole ? std::optional(relation->kind) : std::nullopt;
}

std::optional<ElementKind> kindOfLetter(char letter) {
  const auto it = std::find_if(letters.begin(), letters.end(),
                               [letter](const auto& entry) { return entry.first == letter; });
  return it == letters.end() ? std::nullopt : std::optional(it->second);
}

std::optional<char> letterOfKind(ElementKind kind) {
  const auto it = std::find_if(letters.begin(), letters.end(),
                               [kind](const auto& entry) { return entry.second == kind; });
  return it == letters.end() ? std::nullopt : std::optional(it->first);
}

CaptureLine understand(std::string_view line, const Vocabulary& vocabulary,
                       std::optional<ElementKind> usualKind) {
  return Reader(line, vocabulary, usualKind).read();
}

}  // namespace ekd
