// SPDX-License-Identifier: MIT
#include "libekd/validate/actor_names.hpp"

#include "libekd/text/fold.hpp"
#include "libekd/text/stem.hpp"
#include "libekd/validate/abbreviations.hpp"

#include <algorithm>
#include <cctype>
#include <functional>

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

bool beginsWith(std::span<const std::uint64_t> stems, const StemHashes& name) {
  return name.size() <= stems.size() && std::equal(name.begin(), name.end(), stems.begin());
}

}  // namespace

void appendStems(std::string_view text, std::string_view language, StemHashes& stems) {
  const std::string folded = text::foldForSearch(text);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    const std::string_view word = std::string_view(folded).substr(begin, end - begin);
    stems.push_back(std::hash<std::string_view>{}(text::lightStem(word, language)));
    begin = end + 1;
  }
}

std::vector<ActorNames::Name> ActorNames::namesOf(const Element& actor) {
  std::vector<Name> names;
  const auto add = [&](const std::string& text, std::string_view language) {
    const bool isAbbreviation = Abbreviations::looksLikeOne(text);
    Name name{actor.id, {}, isAbbreviation ? text : std::string()};
    appendStems(text, language, name.stems);
    const bool isTelling = isAbbreviation || text::foldForSearch(text).size() >= shortestName;
    if (isTelling && !name.stems.empty() && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  };
  const auto addInBoth = [&](const std::string& text) {
    add(text, "lv");
    add(text, "en");
  };
  for (const Text& label : actor.labels) {
    label.language.empty() ? addInBoth(label.text) : add(label.text, label.language);
  }
  for (const std::string& alias : actor.details->aliases) addInBoth(alias);
  return names;
}

const std::vector<ActorNames::Name>& ActorNames::known(ElementId actor) const {
  static const std::vector<Name> none;
  const auto found = m_byActor.find(actor);
  return found == m_byActor.end() ? none : found->second;
}

void ActorNames::clear() {
  m_byActor.clear();
  m_byFirstStem.clear();
}

void ActorNames::add(const Element& actor) {
  std::vector<Name> names = namesOf(actor);
  if (names.empty()) return;
  for (const Name& name : names) m_byFirstStem[name.stems.front()].push_back(name);
  m_byActor[actor.id] = std::move(names);
}

void ActorNames::remove(ElementId actor) {
  for (const Name& name : known(actor)) {
    const auto list = m_byFirstStem.find(name.stems.front());
    if (list == m_byFirstStem.end()) continue;
    std::erase_if(list.value(), [actor](const Name& other) { return other.actor == actor; });
    if (list->second.empty()) m_byFirstStem.erase(list);
  }
  m_byActor.erase(actor);
}

ActorNames::Hit ActorNames::longestAt(std::span<const std::uint64_t> stems, std::string_view text) const {
  Hit hit;
  const auto list = m_byFirstStem.find(stems.front());
  if (list == m_byFirstStem.end()) return hit;
  for (const Name& name : list->second) {
    if (name.stems.size() < hit.length || !beginsWith(stems, name.stems)) continue;
    if (!name.capitals.empty() && !hasWord(text, name.capitals)) continue;
    if (name.stems.size() > hit.length) hit = {{}, name.stems.size()};
    hit.actors.push_back(name.actor);
  }
  return hit;
}

}  // namespace ekd
