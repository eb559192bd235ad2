// SPDX-License-Identifier: MIT
#include "libekd/capture/line/actors.hpp"

#include "libekd/capture/line/unnamed.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>

namespace ekd::captured {
namespace {

constexpr std::size_t longestRole = 4;      // words
constexpr std::size_t longestNewName = 8;   // words, before a role
constexpr std::size_t longestBareName = 3;  // words, before anything else

bool isRole(RelationKind kind) {
  return isResponsibility(kind) || kind == RelationKind::defines;
}

}  // namespace

std::optional<NamedActor> Actors::at(std::size_t index) const {
  if (!m_words.has(index) || m_words[index].size() < 2 || !m_words[index].starts_with('@'))
    return std::nullopt;
  std::size_t offset = m_words.begin(index) + 1;
  NamedActor actor;
  actor.first = index;
  if (m_words.line()[offset] == '?') {
    actor.mention.certainty = Certainty::possible;
    ++offset;
  }
  if (m_words.line().substr(offset).starts_with('"')) {
    nameQuoted(actor, offset);
  } else {
    nameOpen(actor, offset);
    if (!actor.mention.actor && unnamedAt(m_words, index)) return std::nullopt;
  }
  if (actor.mention.name.empty() || (!actor.mention.actor && m_newName == NewName::none)) return std::nullopt;
  actor.end = actor.nameEnd;
  if (const auto role = roleAt(actor.nameEnd)) {
    actor.mention.role = role->kind;
    actor.end += role->words;
  }
  return actor;
}

std::optional<NamedActor> Actors::knownAt(std::size_t index) const {
  if (!m_words.has(index) || isSigned(m_words[index])) return std::nullopt;
  NamedActor actor;
  actor.first = index;
  if (!nameKnown(actor, m_words.begin(index))) return std::nullopt;
  actor.end = actor.nameEnd;
  return actor;
}

std::string Actors::nameUpTo(std::size_t offset, std::size_t end) const {
  const std::size_t stop = std::max(offset, m_words.end(end - 1));
  return std::string(bare(m_words.line().substr(offset, stop - offset)));
}

void Actors::nameQuoted(NamedActor& actor, std::size_t offset) const {
  const std::size_t close = std::min(m_words.line().find('"', offset + 1), m_words.line().size());
  actor.mention.name = m_words.line().substr(offset + 1, close - offset - 1);
  actor.mention.actor = m_vocabulary.actorNamed(text::foldForSearch(actor.mention.name));
  actor.nameEnd = actor.first + 1;
  while (m_words.has(actor.nameEnd) && m_words.begin(actor.nameEnd) <= close) ++actor.nameEnd;
}

/// Where there is no text, words behind a known name say that it is another one, if a role follows.
void Actors::nameOpen(NamedActor& actor, std::size_t offset) const {
  if (!nameKnown(actor, offset)) return nameNew(actor, offset);
  if (m_newName != NewName::alone || endsName(actor.nameEnd)) return;
  const std::size_t end = endOfNewAlone(actor.first);
  if (!roleAt(end)) return;
  actor.mention.actor.reset();
  actor.mention.name = nameUpTo(offset, end);
  actor.nameEnd = end;
}

/// The longest name that somebody has, or is called by: an article comes before it.
bool Actors::nameKnown(NamedActor& actor, std::size_t offset) const {
  const std::size_t most = std::min(actor.first + m_vocabulary.longestActorName() + 1, m_words.count());
  for (std::size_t end = most; end > actor.first; --end) {
    std::string name = nameUpTo(offset, end);
    const auto known = m_vocabulary.actorCalled(text::foldForSearch(name));
    if (!known) continue;
    actor.mention.name = std::move(name);
    actor.mention.actor = known;
    actor.nameEnd = end;
    return true;
  }
  return false;
}

void Actors::nameNew(NamedActor& actor, std::size_t offset) const {
  actor.nameEnd = m_newName == NewName::alone ? endOfNewAlone(actor.first) : actor.first + 1;
  actor.mention.name = nameUpTo(offset, actor.nameEnd);
  if (m_newName == NewName::inText) nameBeforeMarks(actor, offset);
}

/// Several words where the line, or this part of it, ends with what the actor does.
void Actors::nameBeforeMarks(NamedActor& actor, std::size_t offset) const {
  for (std::size_t end = actor.first + 1; !endsClause(m_words[end - 1]); ++end) {
    const auto role = roleAt(end);
    const bool isElsewhere = role && m_deeds == Deeds::ofActor && isCard(end + role->words);
    if (!isElsewhere && !isText(end)) return;
    if (role) {
      if (!isElsewhere && isText(end + role->words)) return;
      actor.mention.longerName.clear();
      actor.mention.name = nameUpTo(offset, end);
      actor.nameEnd = end;
      return;
    }
    if (end == actor.first + 1) actor.mention.longerName = nameUpTo(offset, end + 1);
  }
}

std::size_t Actors::endOfNewAlone(std::size_t first) const {
  std::size_t end = first + 1;
  while (end - first < longestNewName && !endsName(end)) ++end;
  return end - first > longestBareName && !roleAt(end) ? first + 1 : end;
}

/// Whether a name goes no further than the word before, in a line without text.
bool Actors::endsName(std::size_t index) const {
  return !m_words.has(index) || endsClause(m_words[index - 1]) || isSigned(m_words[index]) ||
         joins(m_words[index]) || roleAt(index) || m_references.at(index) || m_references.leadsOn(index);
}

/// Whether there is a word that is nothing but text.
bool Actors::isText(std::size_t index) const {
  return m_words.has(index) && !isSigned(m_words[index]) && !m_references.leadsOn(index);
}

bool Actors::isCard(std::size_t index) const {
  const auto number = m_references.at(index);
  return number && m_references.isThere(*number);
}

/// A role with a number behind it may be what the card has to do with another one, unless the line is about
/// that.
std::optional<Role> Actors::roleAt(std::size_t index) const {
  if (!m_words.has(index)) return std::nullopt;
  for (std::size_t count = std::min(longestRole, m_words.count() - index); count > 0; --count) {
    const auto role = actorRole(bare(m_words.joined(index, count)));
    if (!role) continue;
    if (m_newName == NewName::alone || m_deeds == Deeds::ofActor || !isCard(index + count))
      return Role{*role, count};
  }
  return std::nullopt;
}

std::optional<Role> Actors::roleBetween(std::size_t index) const {
  if (const auto role = roleAt(index)) return role;
  if (!m_words.has(index)) return std::nullopt;
  for (std::size_t count = std::min(longestRole, m_words.count() - index); count > 0; --count) {
    const auto relation =
        relationFromSpelling(m_words.joined(index, count), ElementKind::goal, ElementKind::actor);
    if (relation && isRole(relation->kind)) return Role{relation->kind, count};
  }
  return std::nullopt;
}

std::optional<std::size_t> Actors::nextInRow(std::size_t end) const {
  const auto isActor = [this](std::size_t index) {
    return m_words.has(index) && m_words[index].starts_with('@');
  };
  if (m_words.has(end) && joins(m_words[end]) && isActor(end + 1)) return end + 1;
  if (m_words[end - 1].ends_with(',') && isActor(end)) return end;
  return std::nullopt;
}

std::vector<NamedActor> Actors::rowAt(std::size_t index) const {
  std::vector<NamedActor> row;
  for (auto actor = at(index); actor;) {
    row.push_back(*actor);
    const auto next = nextInRow(actor->end);
    actor = next ? at(*next) : std::nullopt;
  }
  const RelationKind* said = nullptr;
  for (auto actor = row.rbegin(); actor != row.rend(); ++actor) {
    if (actor->hasRole()) {
      said = &actor->mention.role;
    } else if (said != nullptr) {
      actor->mention.role = *said;
    }
  }
  return row;
}

}  // namespace ekd::captured
