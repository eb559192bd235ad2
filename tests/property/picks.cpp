// SPDX-License-Identifier: MIT
#include "tests/property/picks.hpp"

#include <iterator>

namespace ekd::property {
namespace {

template <class Table>
auto nthOf(const Table& table, unsigned pick) {
  const auto slots = table.slotsById();
  return slots.empty() ? decltype(table[0].id){} : table[slots[pick % slots.size()]].id;
}

template <class Map>
typename Map::key_type nthKey(const Map& map, unsigned pick) {
  return map.empty() ? typename Map::key_type{}
                     : std::next(map.begin(), static_cast<std::ptrdiff_t>(pick % map.size()))->first;
}

}  // namespace

ElementId pickElement(const Model& model, unsigned pick) {
  return nthOf(model.elements(), pick);
}
RelationId pickRelation(const Model& model, unsigned pick) {
  return nthOf(model.relations(), pick);
}

ViewId pickView(const Document& document, unsigned pick) {
  return nthKey(document.views, pick);
}
SessionId pickSession(const Document& document, unsigned pick) {
  return nthKey(document.sessions, pick);
}
BinId pickBinned(const Document& document, unsigned pick) {
  return nthKey(document.bin, pick);
}
RelationId pickUnresolved(const Document& document, unsigned pick) {
  return nthKey(document.unresolved, pick);
}

ElementKind pickKind(unsigned pick) {
  using K = ElementKind;
  constexpr std::array usual{K::goal,       K::goal, K::goal, K::problem, K::actor,
                             K::individual, K::idea, K::idea, K::cause,   K::concept_};
  // rules ask whether most of these have something, so there must be several
  constexpr std::array several{K::process,   K::process,        K::rule,          K::informationSet,
                               K::isGoal,    K::isRequirement,  K::project,       K::argument,
                               K::criterion, K::criterionGroup, K::argumentGroup, K::solution};
  if (pick % 3 == 1) return several[pick / 3 % several.size()];
  if (pick % 3 != 0) return usual[pick % usual.size()];
  return static_cast<ElementKind>(pick / 3 % elementKindCount);
}

ElementKind pickJoint(unsigned pick) {
  constexpr auto first = static_cast<unsigned>(ElementKind::jointAnd);
  constexpr auto last = static_cast<unsigned>(ElementKind::partOfXor);
  return static_cast<ElementKind>(first + pick % (last - first + 1));
}

RelationKind pickRelationKind(unsigned pick) {
  return static_cast<RelationKind>(pick % relationKindCount);
}

std::string pickText(unsigned pick) {
  constexpr std::array<std::string_view, 14> texts{
      "",  "Grow",  "mērķis", "<&\">", "two\nlines",   "Izveidot dienas centru", "Izveidot dienas centrus",
      "…", " pad ", "Ķekava", "Grow",  "not relevant", "Create a day centre",    "Create the day centres"};
  return std::string(texts[pick % texts.size()]);
}

std::string_view pickLanguage(unsigned pick) {
  constexpr std::array<std::string_view, 4> languages{"lv", "en", "", "lv-LV"};
  return languages[pick % languages.size()];
}

std::string pickNumber(unsigned pick) {
  constexpr std::array<std::string_view, 8> numbers{"", "1", "2", "2.1", "14.4", "", "x", "3"};
  return std::string(numbers[pick % numbers.size()]);
}

}  // namespace ekd::property
