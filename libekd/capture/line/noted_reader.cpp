// SPDX-License-Identifier: MIT
#include "libekd/capture/line/noted_reader.hpp"

#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace ekd::captured {
namespace {

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

/// Not "@ noon" and "@2".
bool beginsName(std::string_view word) {
  if (word.size() < 2 || word.front() != '@') return false;
  const auto first = static_cast<unsigned char>(word[1]);
  return first == '?' || first == '"' || first >= 0x80U || std::isalpha(first) != 0;
}

}  // namespace

void NotedReader::read() {
  while (!m_draft.isDone()) {
    m_isAfterMark = takeActors() || takeClosingRelation();
    if (!m_isAfterMark) m_draft.takeText(m_draft.words[m_draft.next].starts_with("\\@"));
  }
}

bool NotedReader::takeActors() {
  if (!beginsName(m_draft.words[m_draft.next])) return false;
  const auto row = m_actors.rowAt(m_draft.next);
  for (const NamedActor& actor : row) {
    m_draft.next = actor.end;
    m_draft.line.actors.push_back(actor.mention);
  }
  return !row.empty();
}

/// A relation behind which nothing comes but others, and actors.
bool NotedReader::takeClosingRelation() {
  const auto phrase = m_references.phraseAt(m_draft.next);
  if (!phrase || !isClosing(m_draft.next) || !isMeant(*phrase)) return false;
  std::vector<RelationMention> relations;
  for (const Naming& number : phrase->others) {
    const auto cards = m_references.cards(number);
    const auto other = std::find_if(cards.begin(), cards.end(), [&](const auto& card) {
      return isLegal(m_kind, phrase->relation, card.first);
    });
    if (other == cards.end()) return false;
    relations.push_back({phrase->relation.kind, phrase->relation.inverse, other->second});
  }
  dropJoiner();
  m_draft.line.relations.insert(m_draft.line.relations.end(), relations.begin(), relations.end());
  m_draft.next = phrase->end();
  return true;
}

bool NotedReader::isClosing(std::size_t index) const {
  while (m_draft.words.has(index) && !m_draft.words[index].starts_with('@')) {
    const auto phrase = m_references.phraseAt(index);
    if (!phrase) return false;
    index = phrase->end();
  }
  return true;
}

bool NotedReader::isMeant(const Phrase& phrase) const {
  if (m_isAfterMark || m_draft.words[m_draft.next].starts_with('(')) return true;
  const std::string_view before = m_draft.words[m_draft.next - 1];
  if (endsClause(before) || before == "-" || before == "–" || before == "—") return true;
  const Naming& other = phrase.others.front();
  const bool isPlainly = other.kind || other.number.find('.') != std::string_view::npos;
  return isPlainly && !isOneOf(before, refusals);
}

void NotedReader::dropJoiner() {
  std::string& text = m_draft.line.text;
  const std::size_t last = text.find_last_of(' ');
  if (last != std::string::npos && isOneOf(std::string_view(text).substr(last + 1), joiners))
    text.resize(last);
}

}  // namespace ekd::captured
