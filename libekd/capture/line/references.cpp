// SPDX-License-Identifier: MIT
#include "libekd/capture/line/references.hpp"

#include "libekd/capture/capture_line.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>

namespace ekd::captured {
namespace {

constexpr std::size_t longestRelation = 5;  // words

bool isNumber(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

bool isPlaceWord(std::string_view word) {
  if (word.starts_with('\\')) return false;
  const std::string folded = text::foldForSearch(word);
  return folded == "under" || folded == "zem";
}

}  // namespace

std::optional<ElementKind> kindNamed(std::string_view text) {
  if (text.size() == 1) {
    const char letter = text.front();
    const bool isCapital = letter >= 'A' && letter <= 'Z';
    if (const auto kind = kindOfLetter(isCapital ? static_cast<char>(letter + 'a' - 'A') : letter))
      return kind;
  }
  const auto spelled = elementKindFromSpelling(text);
  return spelled ? std::optional(spelled->kind) : std::nullopt;
}

bool isLegal(std::optional<ElementKind> card, const RelationSpelling& relation, ElementKind other) {
  return card &&
         (relation.inverse ? canRelate(other, relation.kind, *card) : canRelate(*card, relation.kind, other));
}

bool canStand(std::optional<ElementKind> card, ElementKind under) {
  return card &&
         (hierarchyRelation(*card, under) || defaultRelation(*card, under) || defaultRelation(under, *card));
}

std::optional<Naming> References::unsignedAt(std::size_t index, std::string_view first) const {
  const bool hasNext = m_words.has(index + 1);
  const std::string_view next = hasNext ? bare(m_words[index + 1]) : std::string_view();
  if (isNumber(first)) {
    const auto kind = hasNext && m_words[index].ends_with('.') ? kindNamed(next) : std::nullopt;
    const Naming named{first, kind, index, 2};
    return kind && isThere(named) ? named : Naming{first, std::nullopt, index, 1};
  }
  const std::size_t digits = first.find_first_of("0123456789");
  if (digits != std::string_view::npos && digits > 0 && isNumber(first.substr(digits))) {
    if (const auto kind = kindNamed(first.substr(0, digits)))
      return Naming{first.substr(digits), kind, index, 1};
  }
  if (isNumber(next)) {
    if (const auto kind = kindNamed(first)) return Naming{next, kind, index, 2};
  }
  return std::nullopt;
}

std::optional<Naming> References::at(std::size_t index) const {
  if (!m_words.has(index)) return std::nullopt;
  const std::string_view first = bare(m_words[index]);
  if (!first.starts_with('#')) return unsignedAt(index, first);
  const auto naming = unsignedAt(index, first.substr(1));
  return naming && naming->words == 1 && isPlainly(*naming) ? naming : std::nullopt;
}

/// 2027 may be anything, 6.4 and p7 are cards.
bool References::isPlainly(const Naming& naming) const {
  return naming.kind || naming.number.find('.') != std::string_view::npos || isThere(naming);
}

/// In "hinders 2.4 and 3 others" the second one counts something else.
bool References::endsRow(const Naming& last) const {
  const std::size_t next = last.end();
  return !m_words.has(next) || endsClause(m_words[next - 1]) || isSigned(m_words[next]) ||
         joins(m_words[next]) || leadsOn(next);
}

std::vector<Naming> References::rowAt(std::size_t index, RowOf which) const {
  std::vector<Naming> row;
  for (auto naming = at(index); naming; naming = at(index)) {
    const bool isMeant = row.empty() || which == RowOf::all || (isPlainly(*naming) && endsRow(*naming));
    if (!isMeant) break;
    row.push_back(*naming);
    index = naming->end();
    const bool isJoined = m_words.has(index) && joins(m_words[index]);
    if (!isJoined && !m_words[index - 1].ends_with(',')) break;
    index += isJoined ? 1 : 0;
  }
  return row;
}

std::vector<Naming> References::cardsAt(std::size_t index) const {
  auto row = rowAt(index);
  if (row.empty() || !isPlainly(row.front())) return {};
  const Naming& last = row.back();
  const bool isPlain = isThere(row.front()) && (last.kind || last.number.find('.') != std::string_view::npos);
  return isPlain || endsRow(last) ? row : std::vector<Naming>{};
}

std::optional<References::Relation> References::relationAt(std::size_t index) const {
  if (!m_words.has(index) || m_words[index].starts_with('\\')) return std::nullopt;
  for (std::size_t count = std::min(longestRelation, m_words.count() - index); count > 0; --count) {
    if (!at(index + count)) continue;
    const auto relation = relationFromSpelling(m_words.joined(index, count));
    if (relation && !relation->joint) return Relation{*relation, count};
  }
  return std::nullopt;
}

std::optional<Phrase> References::phraseAt(std::size_t index) const {
  const auto relation = relationAt(index);
  if (!relation) return std::nullopt;
  return Phrase{relation->meaning, relation->words, rowAt(index + relation->words)};
}

std::optional<Naming> References::placeAt(std::size_t index) const {
  return m_words.has(index) && isPlaceWord(m_words[index]) ? at(index + 1) : std::nullopt;
}

bool References::leadsOn(std::size_t index) const {
  return relationAt(index) || placeAt(index);
}

std::optional<Vocabulary::Numbered> References::likeliest(const Naming& naming, const Fits& fits) const {
  const auto all = cards(naming);
  const auto fitting =
      std::find_if(all.begin(), all.end(), [&](const auto& card) { return fits(card.first); });
  if (fitting != all.end()) return *fitting;
  const auto usual = m_vocabulary.elementNumbered(naming.number, naming.kind);
  const auto it =
      std::find_if(all.begin(), all.end(), [&](const auto& card) { return card.second == usual; });
  return it == all.end() ? std::nullopt : std::optional(*it);
}

}  // namespace ekd::captured
