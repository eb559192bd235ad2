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

std::vector<NamedActor>::const_iterator firstWithRoleOfLast(const std::vector<NamedActor>& row) {
  const auto before =
      std::find_if(row.rbegin() + 1, row.rend(), [](const NamedActor& actor) { return actor.hasRole(); });
  return before.base();
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
  if (row.empty()) return false;
  const auto numbers = row.back().hasRole() ? m_references.cardsAt(row.back().end) : std::vector<Naming>{};
  const auto cards = cardsOf(row.back().mention.role, numbers);
  const bool leadNowhere =
      !numbers.empty() && std::none_of(cards.begin(), cards.end(), [](const auto& card) { return card; });
  const auto sharing = firstWithRoleOfLast(row);
  for (auto actor = row.begin(); actor != (leadNowhere ? sharing : row.end()); ++actor) take(*actor);
  if (leadNowhere) m_draft.next = sharing->first;
  for (std::size_t i = 0; i < numbers.size(); ++i) takeCard(numbers[i], cards[i]);
  if (!leadNowhere) tieLast(static_cast<std::size_t>(row.end() - sharing), cards);
  return true;
}

void CardReader::take(const NamedActor& actor) {
  m_draft.next = actor.first;
  m_draft.takeMarked(actor.nameEnd, actor.mention.actor ? CaptureRole::actor : CaptureRole::newActor);
  if (actor.hasRole()) m_draft.takeMarked(actor.end, CaptureRole::role);
  m_draft.line.actors.push_back(actor.mention);
}

/// Those on which actors do what is said of them, instead of on the card that is typed.
std::vector<std::optional<ElementId>> CardReader::cardsOf(RelationKind role,
                                                          const std::vector<Naming>& numbers) const {
  std::vector<std::optional<ElementId>> cards;
  for (const Naming& number : numbers) {
    const auto card = m_references.likeliest(
        number, [role](ElementKind there) { return canRelate(ElementKind::actor, role, there); });
    cards.push_back(card ? std::optional(card->second) : std::nullopt);
  }
  return cards;
}

void CardReader::takeCard(const Naming& number, std::optional<ElementId> card) {
  if (!card) return takeBroken(number.end(), number);
  m_draft.next = number.first;
  m_draft.takeMarked(number.end(), CaptureRole::reference);
}

/// The last `count` actors, who share a role, to the cards that are there.
void CardReader::tieLast(std::size_t count, const std::vector<std::optional<ElementId>>& cards) {
  auto& actors = m_draft.line.actors;
  for (std::size_t i = actors.size() - count; i < actors.size(); ++i) {
    for (const auto& card : cards)
      if (card) actors[i].cards.push_back(*card);
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
