// SPDX-License-Identifier: MIT
#include "libekd/capture/line/card_reader.hpp"

#include "libekd/metamodel/table.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>

namespace ekd::captured {
namespace {

std::optional<Level> levelOf(std::string_view word) {
  const std::string folded = text::foldForSearch(word);
  if (folded.empty() || folded == "high" || folded == "augsta" || folded == "augsts" || folded == "3")
    return Level::high;
  if (folded == "medium" || folded == "videja" || folded == "videjs" || folded == "2") return Level::medium;
  if (folded == "low" || folded == "zema" || folded == "zems" || folded == "1") return Level::low;
  return std::nullopt;
}

}  // namespace

void takeKind(Draft& draft) {
  const Words& words = draft.words;
  if (words.count() < 2 || words.begin(0) != 0) return;
  std::string_view sign = words[0];
  if (sign.size() > 1 && sign.ends_with(':')) sign.remove_suffix(1);
  const auto kind = kindOfSign(sign);
  if (!kind) return;
  draft.line.kind = kind->kind;
  draft.line.side = kind->value;
  draft.takeMarked(1, CaptureRole::kind);
}

void CardReader::read() {
  while (!m_draft.isDone()) {
    if (takeSign() || takePlace() || takeRelation()) continue;
    m_draft.takeText();
    m_draft.hasPlainText = true;
  }
}

bool CardReader::takeSign() {
  switch (word().front()) {
    case '@':
      return takeActors();
    case '#':
      return takeTag();
    case '!':
      return takePriority();
    default:
      return false;
  }
}

bool CardReader::takeActors() {
  const auto row = m_actors.rowAt(m_draft.next);
  for (const NamedActor& actor : row) {
    m_draft.next = actor.first;
    m_draft.takeMarked(actor.nameEnd, actor.mention.actor ? CaptureRole::actor : CaptureRole::newActor);
    if (actor.hasRole()) m_draft.takeMarked(actor.end, CaptureRole::role);
    m_draft.line.actors.push_back(actor.mention);
  }
  if (!row.empty() && row.back().hasRole()) takeCardsOf(row);
  return !row.empty();
}

/// What the last of the actors does elsewhere, and those in front of it that share its role.
void CardReader::takeCardsOf(const std::vector<NamedActor>& row) {
  const RelationKind role = row.back().mention.role;
  std::vector<ElementId> cards;
  for (const Naming& number : m_references.cardsAt(m_draft.next)) {
    const auto card = m_references.likeliest(
        number, [role](ElementKind there) { return canRelate(ElementKind::actor, role, there); });
    if (!card) {
      takeBroken(number.end(), number);
      continue;
    }
    m_draft.next = number.first;
    m_draft.takeMarked(number.end(), CaptureRole::reference);
    cards.push_back(card->second);
  }
  auto mention = m_draft.line.actors.rbegin();
  for (auto actor = row.rbegin(); actor != row.rend(); ++actor, ++mention) {
    if (actor != row.rbegin() && actor->hasRole()) break;
    mention->cards = cards;
  }
}

/// What looks like the number of a card is hardly meant as a tag: it stays text, and is told.
bool CardReader::takeTag() {
  const std::string_view tag = bare(word().substr(1));
  if (tag.empty()) return false;
  if (const auto number = m_references.at(m_draft.next); number && m_references.isThere(*number)) {
    const auto card = m_references.likeliest(*number, [](ElementKind) { return true; });
    m_draft.line.numberSigns.push_back({std::string(bare(word())), card->second});
    return false;
  }
  auto& tags = m_draft.line.tags;
  if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.emplace_back(tag);
  m_draft.takeMarked(m_draft.next + 1, CaptureRole::tag);
  return true;
}

bool CardReader::takePriority() {
  const auto level = levelOf(word().substr(1));
  if (!level) return false;
  m_draft.line.priority = *level;
  m_draft.takeMarked(m_draft.next + 1, CaptureRole::priority);
  return true;
}

bool CardReader::takePlace() {
  const auto number = m_references.placeAt(m_draft.next);
  if (!number) return false;
  const auto target =
      m_references.likeliest(*number, [this](ElementKind other) { return canStand(kind(), other); });
  if (!target) {
    takeBroken(number->end(), *number);
    return true;
  }
  m_draft.line.under = target->second;
  m_draft.takeMarked(number->end(), CaptureRole::place);
  return true;
}

bool CardReader::takeRelation() {
  const auto phrase = m_references.phraseAt(m_draft.next);
  if (!phrase) return false;
  const std::size_t relationEnd = m_draft.next + phrase->words;
  for (const Naming& number : phrase->others) {
    const auto other = m_references.likeliest(
        number, [&](ElementKind there) { return isLegal(kind(), phrase->relation, there); });
    if (!other) {
      takeBroken(number.end(), number);
      continue;
    }
    if (m_draft.next < relationEnd) m_draft.takeMarked(relationEnd, CaptureRole::relation);
    m_draft.next = number.first;
    m_draft.takeMarked(number.end(), CaptureRole::reference);
    m_draft.line.relations.push_back({phrase->relation.kind, phrase->relation.inverse, other->second});
  }
  return true;
}

void CardReader::takeBroken(std::size_t end, const Naming& missing) {
  m_draft.noteBroken(m_draft.next, missing);
  m_draft.mark(m_draft.next, end, CaptureRole::missing);
  while (m_draft.next < end) m_draft.takeText();
}

}  // namespace ekd::captured
