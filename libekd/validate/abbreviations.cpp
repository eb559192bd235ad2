// SPDX-License-Identifier: MIT
#include "libekd/validate/abbreviations.hpp"

#include "libekd/text/fold.hpp"

#include <algorithm>

namespace ekd {

bool Abbreviations::looksLikeOne(std::string_view text) {
  constexpr std::size_t longest = 8;
  if (text.size() > longest) return false;
  std::size_t capitals = 0;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      ++capitals;
    } else if (static_cast<unsigned char>(c) < 0x80U && (c < '0' || c > '9')) {
      return false;
    }
  }
  return capitals >= 2;
}

Abbreviations::Meanings Abbreviations::meaningsOf(const CheckContext& context, const Element& element) {
  const std::vector<std::string>& aliases = element.details->aliases;
  if (aliases.empty()) return {};
  std::string_view longForm = context.label(element);
  if (looksLikeOne(longForm)) {
    const auto written = std::find_if_not(aliases.begin(), aliases.end(), looksLikeOne);
    if (written == aliases.end()) return {};
    longForm = *written;
  }
  const std::string folded = text::foldForSearch(longForm);
  if (folded.empty()) return {};
  Meanings meanings;
  const auto add = [&](std::string_view name) {
    if (looksLikeOne(name)) meanings.push_back({text::foldForSearch(name), folded});
  };
  add(context.label(element));
  for (const std::string& alias : aliases) add(alias);
  return meanings;
}

void Abbreviations::full(const CheckContext& context) {
  m_byElement.clear();
  const auto look = [&](Slot slot) {
    const Element& element = context.element(slot);
    if (Meanings meanings = meaningsOf(context, element); !meanings.empty())
      m_byElement[element.id] = std::move(meanings);
  };
  if (context.texts != nullptr) {
    std::for_each(context.texts->withAliases().begin(), context.texts->withAliases().end(), look);
  } else {
    for (Slot slot = 0; slot < context.model().elements().slotEnd(); ++slot) look(slot);
  }
  collect();
}

bool Abbreviations::update(const CheckContext& context, const Touched& touched) {
  bool isChanged = false;
  for (const TouchedElement& element : touched.changes->elements) {
    if (!element.labels) continue;
    const Element* now = context.model().find(element.id);
    Meanings meanings = now != nullptr ? meaningsOf(context, *now) : Meanings{};
    const auto known = m_byElement.find(element.id);
    if (known == m_byElement.end() ? meanings.empty() : known->second == meanings) continue;
    isChanged = true;
    if (meanings.empty()) {
      m_byElement.erase(known);
    } else {
      m_byElement[element.id] = std::move(meanings);
    }
  }
  if (isChanged) collect();
  return isChanged;
}

void Abbreviations::collect() {
  m_longForms.clear();
  for (const auto& [id, meanings] : m_byElement) {
    for (const Meaning& meaning : meanings) {
      const auto [known, isNew] = m_longForms.emplace(meaning.shortForm, meaning.longForm);
      if (!isNew && known->second != meaning.longForm) known.value().clear();
    }
  }
}

std::string_view Abbreviations::expand(std::string_view folded, std::string& scratch) const {
  if (m_longForms.empty()) return folded;
  std::string expanded;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    const std::string word(folded.substr(begin, end - begin));
    const auto known = m_longForms.find(word);
    if (!expanded.empty()) expanded += ' ';
    expanded += known == m_longForms.end() || known->second.empty() ? word : known->second;
    begin = end + 1;
  }
  scratch = std::move(expanded);
  return scratch;
}

}  // namespace ekd
