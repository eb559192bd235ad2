// SPDX-License-Identifier: MIT
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/table.hpp"

#include <array>

namespace ekd {
namespace {

using enum ElementKind;
using enum RelationKind;

struct SpecialReading {
  KindSet sources;
  RelationKind relation;
  KindSet targets;
  Bilingual forward;
  Bilingual inverse;
};

// Where the verb depends on what it ties. The first row that fits wins. A row a line.
// clang-format off
constexpr auto specialReadings = std::to_array<SpecialReading>({
    {kinds::everything, performs, {goal, isGoal, opportunity, solution, project}, {"carries out", "īsteno"}, {"is carried out by", "to īsteno"}},
    {{goal, problem, rule}, uses, concept_, {"uses", "lieto"}, {"is used in", "lietots"}},
    {goal, measuredBy, kpi, {"is measured by", "to mēra"}, {"measures", "mēra"}},
    {kinds::everything, concerns, kinds::actors, {"concerns", "attiecas uz"}, {"is concerned by", "uz to attiecas"}},
    {kinds::isaJoints, arm, kinds::everything, {"specialises", "sašaurina"}, {"is specialised by", "to sašaurina"}},
    {kinds::partJoints | kinds::offerJoints, arm, kinds::everything, {"makes up", "veido"}, {"is made up by", "to veido"}},
    {kinds::refinements, arm, kinds::everything, {"refines", "precizē"}, {"is refined by", "to precizē"}},
    {kinds::splits | kinds::joins, arm, kinds::everything, {"leads to", "ved uz"}, {"follows", "seko pēc"}},
    {kinds::everything, arm, kinds::splits | kinds::joins, {"leads to", "ved uz"}, {"follows", "seko pēc"}},
});
// clang-format on

std::string_view labelOf(ElementKind kind, std::string_view language) {
  return info(kind).label.in(language);
}

std::string listRelations(RelationSet relations, std::string_view language) {
  std::string text;
  for (const RelationKind relation : relations) {
    if (!text.empty()) text += ", ";
    text += info(relation).reading.in(language);
  }
  return text;
}

std::string listKinds(KindSet kinds, std::string_view language) {
  std::string text;
  for (const ElementKind kind : kinds) {
    if (!text.empty()) text += ", ";
    text += labelOf(kind, language);
  }
  return text;
}

std::string listArms(ElementKind joint, std::string_view language, Profile upTo) {
  KindSet arms;
  for (const ElementKind kind : kinds::components) {
    if (canRelate(kind, arm, joint, upTo)) arms |= kind;
  }
  return listKinds(arms, language);
}

/// "From Problem to Goal: hinders." or that there is nothing.
std::string direction(ElementKind source, ElementKind target, RelationSet legal, std::string_view language) {
  const bool latvian = language.substr(0, 2) == "lv";
  std::string text = latvian ? " No „" : " From ";
  text += labelOf(source, language);
  text += latvian ? "” uz „" : " to ";
  text += labelOf(target, language);
  text += latvian ? "”: " : ": ";
  if (legal.empty()) return text + (latvian ? "nekas." : "nothing.");
  return text + listRelations(legal, language) + '.';
}

std::string refusal(ElementKind source, RelationKind relation, ElementKind target, std::string_view language,
                    Profile upTo) {
  const bool latvian = language.substr(0, 2) == "lv";
  std::string text(latvian ? "Saiti „" : "The method has no \"");
  text += labelOf(source, language);
  text += ' ';
  text += read(source, relation, target, language).forward;
  text += ' ';
  text += labelOf(target, language);
  text += latvian ? "” metode neparedz" : "\"";
  if (const auto profile = legalProfile(source, relation, target)) {
    text += latvian ? " profilā „" : " in the profile \"";
    text += nameOf(upTo);
    text += latvian ? "”, bet ir profilā „" : "\", but in the profile \"";
    text += nameOf(*profile);
    text += latvian ? "”" : "\"";
  }
  return text + '.';
}

/// What is worth naming to somebody who asked for one relation: not the notes and lines that fit everywhere,
/// unless there is nothing else.
RelationSet worthNaming(ElementKind source, ElementKind target, Profile upTo) {
  const RelationSet legal = relationsBetween(source, target, upTo);
  const RelationSet telling = legal - RelationSet{link, annotates};
  return telling.empty() ? legal : telling;
}

}  // namespace

Reading read(ElementKind source, RelationKind relation, ElementKind target, std::string_view language) {
  for (const SpecialReading& row : specialReadings) {
    if (row.relation == relation && row.sources.contains(source) && row.targets.contains(target))
      return {row.forward.in(language), row.inverse.in(language)};
  }
  return {info(relation).reading.in(language), info(relation).inverse.in(language)};
}

std::string explain(ElementKind source, RelationKind relation, ElementKind target, std::string_view language,
                    Profile upTo) {
  if (canRelate(source, relation, target, upTo)) return {};
  std::string text = refusal(source, relation, target, language, upTo);
  const bool latvian = language.substr(0, 2) == "lv";
  for (const ElementKind joint : {source, target}) {
    if (!isJoint(joint)) continue;
    text += latvian ? " Mezgla „" : " Arms of \"";
    text += labelOf(joint, language);
    text += latvian ? "” zari var būt: " : "\" may be: ";
    return text + listArms(joint, language, upTo) + '.';
  }
  text += direction(source, target, worthNaming(source, target, upTo), language);
  if (source != target) text += direction(target, source, worthNaming(target, source, upTo), language);
  return text;
}

}  // namespace ekd
