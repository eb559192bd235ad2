// SPDX-License-Identifier: MIT
#include "libekd/capture/vocabulary.hpp"

#include "libekd/query/numbering.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/name_key.hpp"

#include <algorithm>

namespace ekd {
namespace {

std::size_t wordCount(std::string_view folded) {
  return static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

/// Two names of one actor may be spelled alike.
void add(std::vector<ElementId>& actors, ElementId actor) {
  if (std::find(actors.begin(), actors.end(), actor) == actors.end()) actors.push_back(actor);
}

void remove(std::unordered_map<std::string, std::vector<ElementId>>& actors, const std::string& name,
            ElementId actor) {
  const auto it = actors.find(name);
  if (it == actors.end()) return;
  std::erase(it->second, actor);
  if (it->second.empty()) actors.erase(it);
}

}  // namespace

Vocabulary::Vocabulary(const Document& document) : m_document(document) {
  const Model& model = document.model;
  for (const Slot slot : model.elements().slotsById()) addNames(model.element(slot));
}

void Vocabulary::update(const ChangeSet& changes) {
  m_numbers.reset();
  for (const TouchedElement& touched : changes.elements) {
    if (!touched.fields && !touched.existence) continue;
    removeNames(touched.id);
    if (const Element* element = m_document.model.find(touched.id)) addNames(*element);
  }
}

void Vocabulary::addNames(const Element& element) {
  if (!isActor(element.kind)) return;
  for (const Text& label : element.labels) addName(element.id, label.text, label.language);
  for (const std::string& alias : element.details->aliases) {
    if (element.labels.empty()) addName(element.id, alias, {});
    for (const Text& label : element.labels) addName(element.id, alias, label.language);
  }
}

void Vocabulary::addName(ElementId actor, std::string_view name, std::string_view language) {
  std::string folded = text::foldForSearch(name);
  if (folded.empty()) return;
  m_longestName = std::max(m_longestName, wordCount(folded));
  add(m_actors[folded], actor);
  add(m_spoken[std::string(language)][text::nameKey(folded, language)], actor);
  m_namesOf[actor].push_back({std::move(folded), std::string(language)});
}

void Vocabulary::removeNames(ElementId actor) {
  const auto names = m_namesOf.find(actor);
  if (names == m_namesOf.end()) return;
  for (const Name& name : names->second) {
    remove(m_actors, name.folded, actor);
    remove(m_spoken[name.language], text::nameKey(name.folded, name.language), actor);
  }
  m_namesOf.erase(names);
}

const std::unordered_map<std::string, std::vector<Vocabulary::Numbered>>& Vocabulary::numbers() const {
  if (m_numbers) return *m_numbers;
  auto& byNumber = m_numbers.emplace();
  const Model& model = m_document.model;
  const Numbering numbering(model);
  for (const Slot slot : model.elements().slotsById()) {
    const std::string_view number = numbering.of(slot);
    if (!number.empty())
      byNumber[std::string(number)].emplace_back(model.element(slot).kind, model.element(slot).id);
  }
  return byNumber;
}

std::optional<ElementId> Vocabulary::actorNamed(const std::string& folded) const {
  const auto it = m_actors.find(folded);
  return it == m_actors.end() ? std::nullopt : std::optional(it->second.front());
}

std::optional<ElementId> Vocabulary::actorCalled(const std::string& folded) const {
  if (const auto named = actorNamed(folded)) return named;
  std::optional<ElementId> meant;
  for (const auto& [language, actors] : m_spoken) {
    const auto it = actors.find(text::nameKey(folded, language));
    if (it == actors.end()) continue;
    const bool isClear = it->second.size() == 1 && (!meant || *meant == it->second.front());
    if (!isClear) return std::nullopt;
    meant = it->second.front();
  }
  return meant;
}

std::optional<ElementId> Vocabulary::namesakeOf(ElementKind kind, const std::string& folded) const {
  if (!isActor(kind)) return std::nullopt;
  const auto known = actorNamed(folded);
  const bool isAlike = known && (kind == ElementKind::actor || m_document.model.find(*known)->kind == kind);
  return isAlike ? known : std::nullopt;
}

void Vocabulary::plan(ElementKind kind, std::string_view number, ElementId id) {
  m_planned[std::string(number)].emplace_back(kind, id);
}

std::vector<Vocabulary::Numbered> Vocabulary::allNumbered(std::string_view number) const {
  std::vector<Numbered> all;
  for (const auto* map : {&m_planned, &numbers()}) {
    const auto it = map->find(std::string(number));
    if (it != map->end()) all.insert(all.end(), it->second.begin(), it->second.end());
  }
  return all;
}

std::vector<Vocabulary::Numbered> Vocabulary::elementsNumbered(std::string_view number,
                                                               std::optional<ElementKind> kind) const {
  std::vector<Numbered> found = allNumbered(number);
  if (kind) std::erase_if(found, [kind](const Numbered& entry) { return entry.first != *kind; });
  std::stable_partition(found.begin(), found.end(),
                        [](const Numbered& entry) { return entry.first == ElementKind::goal; });
  return found;
}

std::optional<ElementId> Vocabulary::elementNumbered(std::string_view number,
                                                     std::optional<ElementKind> kind) const {
  const std::vector<Numbered> all = allNumbered(number);
  const auto wanted = kind.value_or(ElementKind::goal);
  const auto fits =
      std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.first == wanted; });
  if (fits != all.end()) return fits->second;
  if (!kind && all.size() == 1) return all.front().second;
  return std::nullopt;
}

}  // namespace ekd
