// SPDX-License-Identifier: MIT
#include "libekd/capture/line/about_reader.hpp"

#include "libekd/capture/line/card_reader.hpp"
#include "libekd/capture/line/unnamed.hpp"
#include "libekd/metamodel/table.hpp"

#include <algorithm>
#include <utility>

namespace ekd::captured {
namespace {

bool saysWhoOrWhere(const CaptureLine& line) {
  return !line.actors.empty() || !line.relations.empty() || line.under;
}

/// Nothing is made of a line when one of its numbers is missing: all of it waits to be corrected.
CaptureLine brokenLine(const Words& words, CaptureLine read) {
  CaptureLine line;
  line.text = words.all();
  line.broken = std::move(read.broken);
  line.spans = std::move(read.spans);
  line.isOnlyBroken = true;
  return line;
}

}  // namespace

std::optional<CaptureLine> AboutReader::read() const {
  if (m_words.count() == 0) return std::nullopt;
  using Form = bool (AboutReader::*)(Draft&) const;
  for (const Form form :
       {&AboutReader::readNumbersFirst, &AboutReader::readActorsFirst, &AboutReader::readNamesFirst}) {
    Draft draft{m_words};
    if (!(this->*form)(draft) || draft.hasPlainText) continue;
    if (!draft.line.broken.empty()) return brokenLine(m_words, std::move(draft.line));
    return std::move(draft.line);
  }
  return std::nullopt;
}

bool AboutReader::readNumbersFirst(Draft& draft) const {
  const bool isLed = isPreposition(m_words[0]);
  draft.next = isLed ? 1 : 0;
  const auto row = m_references.rowAt(draft.next, RowOf::all);
  if (row.empty()) return false;
  const std::size_t next = row.back().end();
  const Behind behind = actorsBehind(next);
  if (isLed && !behind.role) return false;
  const auto kind = takeNumbers(draft, row, whatFits(next, behind.actors));
  takeActors(draft, behind);
  readRest(draft, kind);
  const std::size_t missing = row.size() - draft.line.subjects.size();
  const bool leadsNowhere = draft.line.broken.size() > missing;
  if (missing > 0) return saysWhoOrWhere(draft.line) || leadsNowhere;
  // "Project 1" may be what a card is to be called
  const bool isNumberAlone = m_words.count() == 1;
  return draft.line.saysAnything() || leadsNowhere || isNumberAlone;
}

bool AboutReader::readActorsFirst(Draft& draft) const {
  Behind actors{m_actors.rowAt(0), {}, 0};
  if (actors.actors.empty()) return false;
  actors.end = actors.actors.back().end;
  const auto row = m_references.rowAt(actors.end, RowOf::all);
  if (row.empty()) return false;
  takeActors(draft, actors);
  readRest(draft, takeNumbers(draft, row, whatFits(m_words.count(), actors.actors)));
  return true;
}

bool AboutReader::readNamesFirst(Draft& draft) const {
  const auto row = knownRowAt(0);
  if (row.empty() || !m_references.leadsOn(row.back().end)) return false;
  for (const NamedActor& actor : row) {
    draft.next = actor.first;
    draft.takeMarked(actor.nameEnd, CaptureRole::actor);
    draft.line.subjects.push_back(*actor.mention.actor);
  }
  readRest(draft, ElementKind::actor);
  return true;
}

/// Names that somebody has, with or without the sign.
std::vector<NamedActor> AboutReader::knownRowAt(std::size_t index) const {
  std::vector<NamedActor> row;
  while (m_words.has(index)) {
    const bool isSigned = m_words[index].starts_with('@');
    const auto actor = isSigned ? m_actors.at(index) : m_actors.knownAt(index);
    if (!actor || !actor->mention.actor || actor->hasRole()) return {};
    row.push_back(*actor);
    index = actor->end;
    const bool isJoined = m_words.has(index) && joins(m_words[index]);
    if (!isJoined && !m_words[index - 1].ends_with(',')) break;
    index += isJoined ? 1 : 0;
  }
  return row;
}

/// "finansē pašvaldība", "is performed by @NVO", "NVO atbild"; those with the sign say their roles themselves
/// unless one stands in front.
AboutReader::Behind AboutReader::actorsBehind(std::size_t index) const {
  const auto inFront = m_actors.roleBetween(index);
  const std::size_t first = inFront ? index + inFront->words : index;
  if (auto row = m_actors.rowAt(first); !row.empty()) return {row, inFront, row.back().end};
  auto row = knownRowAt(first);
  if (row.empty()) return {};
  const std::size_t end = row.back().end;
  if (inFront) return {row, inFront, end};
  const auto role = m_actors.roleAt(end);
  if (!role) return {};
  for (NamedActor& actor : row) actor.mention.role = role->kind;
  row.back().end += role->words;
  return {row, {}, row.back().end};
}

void AboutReader::takeActors(Draft& draft, const Behind& behind) const {
  if (behind.actors.empty()) return;
  if (behind.role) draft.takeMarked(behind.actors.front().first, CaptureRole::role);
  for (const NamedActor& actor : behind.actors) {
    draft.next = actor.first;
    draft.takeMarked(actor.nameEnd, actor.mention.actor ? CaptureRole::actor : CaptureRole::newActor);
    if (actor.hasRole()) draft.takeMarked(actor.end, CaptureRole::role);
    draft.line.actors.push_back(actor.mention);
    if (behind.role && !actor.hasRole()) draft.line.actors.back().role = behind.role->kind;
  }
  draft.next = behind.end;
}

/// Of several cards with the number, the one of which what follows can be said.
References::Fits AboutReader::whatFits(std::size_t next, const std::vector<NamedActor>& actors) const {
  return [=, this](ElementKind kind) {
    if (!actors.empty()) return canRelate(ElementKind::actor, actors.front().mention.role, kind);
    const auto phrase = m_references.phraseAt(next);
    const auto place = m_references.placeAt(next);
    if (!phrase && !place) return false;
    const auto others = m_references.cards(phrase ? phrase->others.front() : *place);
    return std::any_of(others.begin(), others.end(), [&](const auto& other) {
      return phrase ? isLegal(kind, phrase->relation, other.first) : canStand(kind, other.first);
    });
  };
}

/// Gives the kind of the first one.
std::optional<ElementKind> AboutReader::takeNumbers(Draft& draft, const std::vector<Naming>& row,
                                                    const References::Fits& fits) const {
  std::optional<ElementKind> kind;
  for (const Naming& number : row) {
    const auto card = m_references.likeliest(number, fits);
    draft.next = number.first;
    draft.takeMarked(number.end(), card ? CaptureRole::reference : CaptureRole::missing);
    if (!card) {
      draft.noteBroken(number.first, number);
      continue;
    }
    draft.line.subjects.push_back(card->second);
    if (!kind) kind = card->first;
  }
  return kind;
}

void AboutReader::readRest(Draft& draft, std::optional<ElementKind> kind) const {
  CardReader(draft, m_references, m_actors, kind).read();
}

}  // namespace ekd::captured
