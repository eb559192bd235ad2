// SPDX-License-Identifier: MIT
#include "libekd/validate/actor_names.hpp"

#include "libekd/text/fold.hpp"
#include "libekd/text/hash.hpp"
#include "libekd/text/stem.hpp"
#include "libekd/validate/abbreviations.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <utility>

namespace ekd {
namespace {

/// Shorter names stand for too much, unless they are abbreviations.
constexpr std::size_t shortestName = 3;

bool isWordByte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80U;
}

/// `capitals` stands in `text` as a word of its own.
bool hasWord(std::string_view text, std::string_view capitals) {
  for (std::size_t at = text.find(capitals); at != std::string_view::npos; at = text.find(capitals, at + 1)) {
    const std::size_t end = at + capitals.size();
    if ((at == 0 || !isWordByte(text[at - 1])) && (end == text.size() || !isWordByte(text[end]))) return true;
  }
  return false;
}

/// Of a sequence of stems, from that of all but the last one.
std::uint64_t sequenceHash(std::uint64_t before, std::uint64_t stem) {
  const std::uint64_t hash = (before ^ stem) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29U);
}

/// The first word of `folded`, which then begins behind it.
std::string_view takeWord(std::string_view& folded) {
  const std::size_t end = std::min(folded.find(' '), folded.size());
  const std::string_view word = folded.substr(0, end);
  folded.remove_prefix(std::min(end + 1, folded.size()));
  return word;
}

std::uint64_t stemHash(std::string_view word, std::string_view language) {
  return text::hashOf(text::lightStem(word, language));
}

}  // namespace

void appendStems(std::string_view folded, std::string_view language, StemHashes& stems) {
  while (!folded.empty()) stems.push_back(stemHash(takeWord(folded), language));
}

std::vector<ActorNames::Name> ActorNames::namesOf(const Element& actor) {
  std::vector<Name> names;
  std::string folded;
  const auto add = [&](const std::string& text, std::initializer_list<std::string_view> languages) {
    folded.clear();
    text::appendFolded(text, folded);
    const bool isAbbreviation = Abbreviations::looksLikeOne(text);
    if (folded.empty() || (!isAbbreviation && folded.size() < shortestName)) return;
    for (const std::string_view language : languages) {
      Name name{actor.id, {}, isAbbreviation ? text : std::string(), beginningOf(folded)};
      name.stems.reserve(8);  // few names are longer
      appendStems(folded, language, name.stems);
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
  };
  for (const Text& label : actor.labels) {
    label.language.empty() ? add(label.text, {"lv", "en"}) : add(label.text, {label.language});
  }
  for (const std::string& alias : actor.details->aliases) add(alias, {"lv", "en"});
  return names;
}

std::vector<ActorNames::Name> ActorNames::known(ElementId actor) {
  if (!m_byActor) collectActors();
  std::vector<Name> names;
  if (const auto found = m_byActor->find(actor); found != m_byActor->end()) {
    for (const Index index : found->second) names.push_back(m_names[index]);
  }
  return names;
}

void ActorNames::collectActors() {
  m_byActor.emplace();
  for (Index index = 0; index < m_names.size(); ++index) (*m_byActor)[m_names[index].actor].push_back(index);
}

void ActorNames::clear() {
  m_names.clear();
  m_free.clear();
  m_sequences.clear();
  m_byStems.clear();
  m_beginnings.reset();
  m_byActor.reset();
}

void ActorNames::add(const Element& actor) {
  for (Name& name : namesOf(actor)) {
    Index index = static_cast<Index>(m_names.size());
    if (m_free.empty()) {
      m_names.emplace_back();
    } else {
      index = m_free.back();
      m_free.pop_back();
    }
    m_beginnings.set(name.beginning);
    std::uint64_t hash = 0;
    for (const std::uint64_t stem : name.stems) ++m_sequences[hash = sequenceHash(hash, stem)];
    m_byStems.add(hash, index);
    if (m_byActor) (*m_byActor)[actor.id].push_back(index);
    m_names[index] = std::move(name);
  }
}

void ActorNames::remove(ElementId actor) {
  if (!m_byActor) collectActors();
  const auto indexes = m_byActor->find(actor);
  if (indexes == m_byActor->end()) return;
  for (const Index index : indexes->second) {
    std::uint64_t hash = 0;
    for (const std::uint64_t stem : m_names[index].stems) {
      hash = sequenceHash(hash, stem);
      const auto found = m_sequences.find(hash);
      if (--found.value() == 0) m_sequences.erase(found);
    }
    m_byStems.remove(hash, index);
    m_names[index] = {};
    m_free.push_back(index);
  }
  m_byActor->erase(indexes);
}

ActorNames::Hit ActorNames::longestAt(std::string_view folded, std::string_view language,
                                      std::string_view text) const {
  Hit hit;
  std::uint64_t hash = 0;
  for (std::size_t length = 1; !folded.empty(); ++length) {
    hash = sequenceHash(hash, stemHash(takeWord(folded), language));
    if (!m_sequences.contains(hash)) break;
    m_byStems.forEach(hash, [&](Index index) {
      const Name& name = m_names[index];
      if (!name.capitals.empty() && !hasWord(text, name.capitals)) return;
      if (hit.length != length) hit = {{}, length};
      hit.actors.push_back(name.actor);
    });
  }
  return hit;
}

}  // namespace ekd
