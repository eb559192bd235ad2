// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/actor_proposals.hpp"

#include "libekd/capture/notes/actor_labels.hpp"
#include "libekd/capture/notes/actor_phrases.hpp"
#include "libekd/capture/notes/characters.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/language.hpp"
#include "libekd/text/stem.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <utf8proc.h>

namespace ekd::notes {
namespace {

constexpr std::size_t longestSentence = 4000;  // bytes; what is longer was not written by a person

std::string capitalised(const std::string& name) {
  if (name.empty()) return name;
  const auto first = text::codePointAt(name, 0);
  const auto upper = utf8proc_toupper(static_cast<utf8proc_int32_t>(first.value));
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(upper, bytes.data());
  return std::string(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length)) +
         name.substr(first.length);
}

/// One found mention, before names are brought together.
struct Found {
  std::size_t element = 0;
  RelationKind role = RelationKind::isResponsibleFor;
  std::string key;
  std::string shortKey;  ///< without the one whose it is
};

class Proposals {
 public:
  Proposals(NotesReading& reading, const Vocabulary* vocabulary)
      : m_reading(reading), m_vocabulary(vocabulary), m_isLatvian(text::isLatvian(reading.language)) {}

  void run() {
    collectStated();
    collectNames();
    for (std::size_t i = 0; i < m_reading.elements.size(); ++i) readElement(i);
    for (const Found& found : m_found) tie(found);
  }

 private:
  /// Those who are tied with `@name` are the same people in sentences.
  void collectStated() {
    for (std::size_t i = 0; i < m_reading.actors.size(); ++i) {
      const std::string& name = m_reading.actors[i].name;
      m_names.insert(text::foldForSearch(name));
      m_actors.emplace(keyOf(name), i);
      m_forms[keyOf(name)].push_back({name, true, 1});
    }
    for (const NotesTie& tie : m_reading.ties) m_tied.emplace(tie.actor, tie.element);
  }

  /// Calls `use` with every sentence of the element; the second argument says whether it is its wording.
  template <class Use>
  void forEachSentence(const NotesElement& element, Use use) const {
    use(std::string_view(element.text), true);
    const std::string_view text = element.description;
    std::size_t lineEnd = 0;
    for (std::size_t from = 0; from < text.size();) {
      if (lineEnd <= from) lineEnd = std::min(text.find('\n', from), text.size() - 1) + 1;
      const std::size_t end = from + sentenceEnd(text.substr(from, lineEnd - from), 0);
      // what is enumerated in a sentence has its own elements
      if (text.substr(from, end - from).find("1) ") == std::string_view::npos)
        use(text.substr(from, end - from), false);
      from = std::max(end, from + 1);
    }
  }

  /// Lines such as "Lead: council".
  template <class Use>
  static void forEachLabel(const NotesElement& element, Use use) {
    const std::string_view text = element.description;
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t end = std::min(text.find('\n', from), text.size());
      if (const auto label = actorLabel(text.substr(from, end - from))) use(*label);
      from = end + 1;
    }
  }

  /// Names in quotes and abbreviations count wherever they stand once the text has introduced them.
  void collectNames() {
    for (const NotesElement& element : m_reading.elements) {
      forEachLabel(element, [this](const ActorLabel& label) {
        for (const std::string& name : label.names) m_names.insert(text::foldForSearch(name));
      });
      forEachSentence(element, [this](std::string_view sentence, bool) {
        const bool introduces = sentence.find_first_of("(\"") != std::string_view::npos ||
                                sentence.find("„") != std::string_view::npos ||
                                sentence.find("“") != std::string_view::npos;
        if (!introduces) return;
        const auto tokens = tokensOf(sentence);
        for (const ActorPhrase& phrase : actorPhrases(sentence, tokens, m_isLatvian, {})) {
          const bool isQuoted = phrase.last > phrase.first && tokens[phrase.last].closesQuote;
          if (isQuoted) m_names.insert(text::foldForSearch(phrase.name));
          if (!phrase.abbreviation.empty())
            m_abbreviations.emplace(text::foldForSearch(phrase.abbreviation), phrase);
        }
      });
    }
  }

  std::size_t knownAt(const std::vector<Token>& tokens, std::size_t first) const {
    if (m_abbreviations.contains(tokens[first].folded)) return 1;
    const std::size_t most =
        std::max<std::size_t>(3, m_vocabulary == nullptr ? 0 : m_vocabulary->longestActorName());
    std::string name;
    std::size_t best = 0;
    for (std::size_t count = 1; count <= most && first + count <= tokens.size(); ++count) {
      if (count > 1) {
        if (tokens[first + count - 2].endsClause) break;
        name += ' ';
      }
      name += tokens[first + count - 1].folded;
      if (m_names.contains(name) || (m_vocabulary != nullptr && m_vocabulary->actorNamed(name))) best = count;
    }
    return best;
  }

  void readElement(std::size_t index) {
    const NotesElement& element = m_reading.elements[index];
    if (isActor(element.kind)) return;
    forEachLabel(element, [this, index](const ActorLabel& label) {
      for (const std::string& name : label.names) {
        ActorPhrase phrase;
        phrase.name = name;
        phrase.isNominative = true;
        remember(index, label.role, phrase, {});
      }
    });
    forEachSentence(element, [this, index](std::string_view sentence, bool isWording) {
      if (sentence.size() > longestSentence || actorLabel(sentence)) return;
      const auto tokens = tokensOf(sentence);
      const auto phrases =
          actorPhrases(sentence, tokens, m_isLatvian,
                       [this](const auto& all, std::size_t first) { return knownAt(all, first); });
      for (const ActorMentionIn& mention : rolesIn(tokens, phrases, m_isLatvian, isWording))
        remember(index, mention.role, phrases[mention.phrase], tokens);
    });
  }

  std::string keyOf(std::string_view name) const {
    std::vector<std::string> stems;
    for (const std::string& word : text::words(name)) {
      if (!isQualifier(word)) stems.emplace_back(text::lightStem(word, m_reading.language));
    }
    std::sort(stems.begin(), stems.end());
    std::string key;
    for (const std::string& stem : stems) key += stem + " ";
    return key;
  }

  void remember(std::size_t element, RelationKind role, const ActorPhrase& phrase,
                const std::vector<Token>& tokens) {
    Found found;
    found.element = element;
    found.role = role;
    std::string name = phrase.name;
    bool isNominative = phrase.isNominative;
    if (const auto it = m_abbreviations.find(text::foldForSearch(name)); it != m_abbreviations.end()) {
      isNominative = it->second.isNominative;
      name = it->second.name;
    }
    found.key = keyOf(name);
    if (phrase.ownersEnd > phrase.first && phrase.last > phrase.ownersEnd) {
      std::string rest;
      for (std::size_t i = phrase.ownersEnd; i <= phrase.last; ++i) rest += tokens[i].folded + " ";
      found.shortKey = keyOf(rest);
    }
    auto& forms = m_forms[found.key];
    const auto form =
        std::find_if(forms.begin(), forms.end(), [&](const Form& other) { return other.name == name; });
    if (form == forms.end()) {
      forms.push_back({name, isNominative, 1});
    } else {
      ++form->count;
    }
    m_found.push_back(std::move(found));
  }

  void tie(const Found& found) {
    // "pašvaldības sociālais dienests" is the social service that the text names alone elsewhere
    const bool isShorter = !found.shortKey.empty() && m_forms.contains(found.shortKey);
    const std::size_t actor = actorFor(isShorter ? found.shortKey : found.key);
    const NotesElement& element = m_reading.elements[found.element];
    RelationKind role = found.role;
    if (!canRelate(ElementKind::actor, role, element.kind)) role = RelationKind::isResponsibleFor;
    if (!canRelate(ElementKind::actor, role, element.kind)) return;
    const auto key = std::pair(actor, found.element);
    if (!m_tied.insert(key).second) return;
    m_reading.ties.push_back({actor, role, found.element, element.line});
  }

  std::size_t actorFor(const std::string& key) {
    const auto [it, isNew] = m_actors.emplace(key, m_reading.actors.size());
    if (!isNew) return it->second;
    const auto& forms = m_forms[key];
    const auto best = std::max_element(forms.begin(), forms.end(), [](const Form& a, const Form& b) {
      return std::pair(a.isNominative, a.count) < std::pair(b.isNominative, b.count);
    });
    NotesActor actor;
    actor.name = capitalised(best->name);
    for (const auto& [abbreviation, phrase] : m_abbreviations) {
      if (keyOf(phrase.name) == key) actor.aliases.push_back(phrase.abbreviation);
    }
    if (m_vocabulary != nullptr) {
      for (const Form& form : forms) {
        if (!actor.known) actor.known = m_vocabulary->actorCalled(text::foldForSearch(form.name));
      }
    }
    m_reading.actors.push_back(std::move(actor));
    return it->second;
  }

  struct Form {
    std::string name;
    bool isNominative = false;
    int count = 0;
  };

  NotesReading& m_reading;
  const Vocabulary* m_vocabulary;
  bool m_isLatvian;
  std::unordered_set<std::string> m_names;             // folded
  std::map<std::string, ActorPhrase> m_abbreviations;  // folded, and what they stand for
  std::vector<Found> m_found;
  std::unordered_map<std::string, std::vector<Form>> m_forms;  // by key
  std::unordered_map<std::string, std::size_t> m_actors;       // by key
  std::set<std::pair<std::size_t, std::size_t>> m_tied;
};

}  // namespace

void proposeActors(NotesReading& reading, const Vocabulary* vocabulary) {
  Proposals(reading, vocabulary).run();
}

}  // namespace ekd::notes
