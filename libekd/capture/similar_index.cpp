// SPDX-License-Identifier: MIT
#include "libekd/capture/similar_index.hpp"

#include "libekd/text/fingerprint.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ekd {
namespace {

/// Words stem differently by language, and nobody says in which one a line is typed: take both.
constexpr std::string_view languages[] = {"en", "lv"};

void addStems(std::string_view text, std::string_view language, std::vector<std::uint64_t>& stems) {
  const auto more = text::fingerprintOf(text::foldForSearch(text), language).stems;
  stems.insert(stems.end(), more.begin(), more.end());
}

void sortOnce(std::vector<std::uint64_t>& stems) {
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
}

}  // namespace

SimilarIndex::SimilarIndex(const Document& document) : m_document(document) {
  const Model& model = document.model;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (!model.elements().isFree(slot)) add(model.element(slot).id);
  }
}

void SimilarIndex::add(ElementId id) {
  const Element* element = m_document.model.find(id);
  if (element == nullptr || isJoint(element->kind)) return;
  Stems stems;
  for (const Text& label : element->labels) addStems(label.text, label.language, stems);
  for (const std::string& alias : element->details->aliases)
    addStems(alias, m_document.metadata.language, stems);
  if (stems.empty()) return;
  sortOnce(stems);
  for (const std::uint64_t stem : stems) m_users[stem].push_back(id);
  m_stems.emplace(id, std::move(stems));
}

void SimilarIndex::forget(ElementId id) {
  const auto it = m_stems.find(id);
  if (it == m_stems.end()) return;
  for (const std::uint64_t stem : it->second) {
    const auto users = m_users.find(stem);
    std::erase(users->second, id);
    if (users->second.empty()) m_users.erase(users);
  }
  m_stems.erase(it);
}

void SimilarIndex::update(const ChangeSet& changes) {
  for (const TouchedElement& touched : changes.elements) {
    if (!touched.existence && !touched.labels) continue;
    forget(touched.id);
    add(touched.id);
  }
}

double SimilarIndex::weightOf(std::uint64_t stem) const {
  const auto it = m_users.find(stem);
  const double users = it == m_users.end() ? 1 : static_cast<double>(it->second.size());
  return std::log(1 + static_cast<double>(m_stems.size()) / users);
}

/// One word is in many texts; like it is only what is called so.
void SimilarIndex::addNamesakes(std::string_view word, std::uint64_t stem, Scores& scores) const {
  const auto users = m_users.find(stem);
  if (users == m_users.end()) return;
  const std::string folded = text::foldForSearch(word);
  const auto isIt = [&](const std::string& name) { return text::foldForSearch(name) == folded; };
  for (const ElementId id : users->second) {
    const Element& element = *m_document.model.find(id);
    const auto& aliases = element.details->aliases;
    if (std::any_of(element.labels.begin(), element.labels.end(),
                    [&](const Text& label) { return isIt(label.text); }) ||
        std::any_of(aliases.begin(), aliases.end(), isIt))
      scores[id] = 1;
  }
}

std::vector<ElementId> SimilarIndex::like(std::string_view text, std::size_t count) const {
  Scores scores;
  for (const std::string_view language : languages) {
    Stems asked;
    addStems(text, language, asked);
    sortOnce(asked);
    if (asked.size() == 1) addNamesakes(text, asked.front(), scores);
    if (asked.size() < 2) continue;
    double whole = 0;
    for (const std::uint64_t stem : asked) whole += weightOf(stem);
    Scores found;
    for (const std::uint64_t stem : asked) {
      const auto it = m_users.find(stem);
      if (it == m_users.end()) continue;
      for (const ElementId id : it->second) found[id] += weightOf(stem) / whole;
    }
    for (const auto& [id, score] : found) scores[id] = std::max(scores[id], score);
  }
  std::vector<std::pair<double, ElementId>> best;
  for (const auto& [id, score] : scores) {
    if (score >= 0.5) best.emplace_back(-score, id);
  }
  std::sort(best.begin(), best.end());
  std::vector<ElementId> ids;
  for (std::size_t i = 0; i < std::min(count, best.size()); ++i) ids.push_back(best[i].second);
  return ids;
}

}  // namespace ekd
