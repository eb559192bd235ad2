// SPDX-License-Identifier: MIT
#include "libekd/metamodel/spelling.hpp"

#include "libekd/metamodel/attributes.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace ekd {
namespace {

using enum ElementKind;
using enum RelationKind;

struct KindAlias {
  std::string_view words;
  KindSpelling meaning;
};

// Beside the names, labels, plurals and short names of libekd/metamodel/kinds.cpp. A row a line.
// clang-format off
constexpr auto kindAliases = std::to_array<KindAlias>({
    {"card", {idea}},
    {"business goal", {goal}},
    {"objective", {goal}},
    {"sub-goal", {goal}},
    {"aim", {goal}},
    {"apakšmērķis", {goal}},
    {"obstacle", {problem}},
    {"barrier", {problem}},
    {"šķērslis", {problem}},
    {"weakness", {problem, "problem_kind", "weakness"}},
    {"vājā puse", {problem, "problem_kind", "weakness"}},
    {"threat", {problem, "problem_kind", "threat"}},
    {"risk", {problem, "problem_kind", "threat"}},
    {"drauds", {problem, "problem_kind", "threat"}},
    {"action", {developmentAction}},
    {"task", {developmentAction}},
    {"uzdevums", {developmentAction}},
    {"pasākums", {developmentAction}},
    {"key performance indicator", {kpi}},
    {"indicator", {kpi}},
    {"business rule", {rule}},
    {"biznesa likums", {rule}},
    {"derivation rule", {rule, "rule_kind", "derivation"}},
    {"event-action rule", {rule, "rule_kind", "event_action"}},
    {"static constraint rule", {rule, "rule_kind", "static_constraint"}},
    {"transition constraint rule", {rule, "rule_kind", "transition_constraint"}},
    {"term", {concept_}},
    {"business process", {process}},
    {"biznesa process", {process}},
    {"information", {informationSet}},
    {"information flow", {informationSet}},
    {"material", {materialSet}},
    {"person", {individual}},
    {"organisational unit", {organizationalUnit}},
    {"organization", {organizationalUnit}},
    {"organisation", {organizationalUnit}},
    {"organizācija", {organizationalUnit}},
    {"unit", {organizationalUnit}},
    {"non-human resource", {resource}},
    {"information system goal", {isGoal}},
    {"information system problem", {isProblem}},
    {"information system requirement", {isRequirement}},
    {"requirement", {isRequirement}},
    {"prasība", {isRequirement}},
    {"functional requirement", {isRequirement, "requirement_kind", "functional"}},
    {"funkcionāla prasība", {isRequirement, "requirement_kind", "functional"}},
    {"nonfunctional requirement", {isRequirement, "requirement_kind", "non_functional"}},
    {"nefunkcionāla prasība", {isRequirement, "requirement_kind", "non_functional"}},
    {"IS technical component", {technicalComponent}},
    {"product", {productService, "specification", "product"}},
    {"service", {productService, "specification", "service"}},
    {"product/service", {productService}},
    {"note", {comment}},
    {"and joint", {jointAnd}},
    {"or joint", {jointOr}},
    {"and-or joint", {jointAndOr}},
    {"partial is-a", {isaPartial}},
    {"total is-a", {isaTotal}},
    {"ISA (partial)", {isaPartial}},
    {"ISA (total)", {isaTotal}},
    {"PartOF (partial)", {partOfPartial}},
    {"PartOF (total)", {partOfTotal}},
    {"argument for", argumentFor},
    {"argument against", argumentAgainst},
    {"advantage", argumentFor},
    {"disadvantage", argumentAgainst},
    {"priekšrocība", argumentFor},
    {"trūkums", argumentAgainst},
    {"aspect", {argument}},
});

// How the words above are called when they are several. A row a line.
constexpr auto kindPlurals = std::to_array<KindAlias>({
    {"business goals", {goal}},
    {"objectives", {goal}},
    {"sub-goals", {goal}},
    {"aims", {goal}},
    {"apakšmērķi", {goal}},
    {"obstacles", {problem}},
    {"barriers", {problem}},
    {"šķēršļi", {problem}},
    {"weaknesses", {problem, "problem_kind", "weakness"}},
    {"vājās puses", {problem, "problem_kind", "weakness"}},
    {"threats", {problem, "problem_kind", "threat"}},
    {"risks", {problem, "problem_kind", "threat"}},
    {"draudi", {problem, "problem_kind", "threat"}},
    {"riski", {problem, "problem_kind", "threat"}},
    {"actions", {developmentAction}},
    {"tasks", {developmentAction}},
    {"uzdevumi", {developmentAction}},
    {"pasākumi", {developmentAction}},
    {"indicators", {kpi}},
    {"business rules", {rule}},
    {"terms", {concept_}},
    {"business processes", {process}},
    {"organisational units", {organizationalUnit}},
    {"requirements", {isRequirement}},
    {"prasības", {isRequirement}},
    {"advantages", argumentFor},
    {"disadvantages", argumentAgainst},
    {"arguments for", argumentFor},
    {"arguments against", argumentAgainst},
    {"priekšrocības", argumentFor},
    {"trūkumi", argumentAgainst},
});
// clang-format on

struct RelationAlias {
  std::string_view words;
  RelationSpelling meaning;
};

// Beside the names and readings of libekd/metamodel/kinds.cpp. Where words have several meanings, the first
// row is the usual one. A row a line.
// clang-format off
constexpr auto relationAliases = std::to_array<RelationAlias>({
    {"support", {supports}},
    {"hinder", {hinders}},
    {"contradicts", {conflicts}},
    {"conflict", {conflicts}},
    {"cause", {causes}},
    {"leads to", {causes}},
    {"measured by", {measuredBy}},
    {"solve", {solves}},
    {"r", {solves}},
    {"creates", {creates}},
    {"creates", {produces}},
    {"rada", {produces}},
    {"rada", {creates}},
    {"relates to", {refersTo}},
    {"relates to", {relates}},
    {"included in", {refersTo, {}, true}},
    {"includes", {partOf, {}, true}},
    {"includes", {isA, {}, true}},
    {"lieto", {uses}},
    {"ir noteikts ar", {definedBy}},
    {"responsible", {isResponsibleFor}},
    {"responsible for", {isResponsibleFor}},
    {"atbild", {isResponsibleFor}},
    {"atbildīgs", {isResponsibleFor}},
    {"are responsible for", {isResponsibleFor}},
    {"ir atbildīgs par", {isResponsibleFor}},
    {"ir atbildīga par", {isResponsibleFor}},
    {"ir atbildīgi par", {isResponsibleFor}},
    {"ir atbildīgas par", {isResponsibleFor}},
    {"owner", {isResponsibleFor}},
    {"perform", {performs}},
    {"carries out", {performs}},
    {"carry out", {performs}},
    {"implements", {performs}},
    {"implements", {realises}},
    {"realizē", {performs}},
    {"realizē", {realises}},
    {"īsteno", {performs}},
    {"īsteno", {realises}},
    {"participates", {participatesIn}},
    {"participate in", {participatesIn}},
    {"take part in", {participatesIn}},
    {"takes part", {participatesIn}},
    {"takes part in", {participatesIn}},
    {"involved", {participatesIn}},
    {"piedalās", {participatesIn}},
    {"organizes", {organises}},
    {"organise", {organises}},
    {"organiser", {organises}},
    {"finance", {finances}},
    {"funds", {finances}},
    {"provide", {provides}},
    {"sniedz", {provides}},
    {"cooperates", {cooperatesOn}},
    {"cooperates", {cooperatesWith}},
    {"cooperates with", {cooperatesWith}},
    {"cooperates with", {cooperatesOn}},
    {"sadarbojas", {cooperatesOn}},
    {"sadarbojas", {cooperatesWith}},
    {"cooperate on", {cooperatesOn}},
    {"sadarbībā ar", {cooperatesWith}},
    {"sadarbībā ar", {cooperatesOn}},
    {"informs", {informs}},
    {"provides information", {informs}},
    {"play", {plays}},
    {"play", {isResponsibleFor}},
    {"depends", {dependsOn}},
    {"isa", {isA}},
    {"kind of", {isA}},
    {"part", {partOf}},
    {"decomposes", {partOf, {}, true}},
    {"synonym", {synonymOf}},
    {"sinonīms", {synonymOf}},
    {"attribute", {hasAttribute}},
    {"1:1", {relates, {}, false, "1", "1"}},
    {"1:n", {relates, {}, false, "1", "n"}},
    {"n:1", {relates, {}, false, "n", "1"}},
    {"n:m", {relates, {}, false, "n", "n"}},
    {"m:n", {relates, {}, false, "n", "n"}},
    {"has input", {input, {}, true}},
    {"is input", {input}},
    {"has result", {output}},
    {"follows", {precedes, {}, true}},
    {"seko", {precedes, {}, true}},
    {"requirement", {hasRequirement}},
    {"realized by", {realizedBy}},
    {"realizes", {realises}},
    {"argues", {justifies}},
    {"pro", {justifies}},
    {"viewpoint", {fromViewpoint}},
    {"no skatpunkta", {fromViewpoint}},
    {"measure", {measures}},
    {"example of", {illustrates}},
    {"target group", {concerns}},
    {"comments", {annotates}},
    {"annotation", {annotates}},
    {"line", {link}},
    {"untyped", {link}},
    {"linked", {link}},
    {"and-refines", {arm, jointAnd}},
    {"or-refines", {arm, jointOr}},
    {"and-or-refines", {arm, jointAndOr}},
    {"refines", {supports}},
});
// clang-format on

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using KindIndex = std::unordered_map<std::string, KindSpelling, Hash, std::equal_to<>>;
using RelationIndex = std::unordered_map<std::string, std::vector<RelationSpelling>, Hash, std::equal_to<>>;

/// Names before labels, labels before short names: what comes first keeps its meaning.
KindIndex makeKindIndex() {
  KindIndex index;
  for (const auto& row : elementKinds()) index.emplace(spellingKey(row.name), KindSpelling{row.kind});
  for (const auto& row : elementKinds()) {
    for (const std::string_view words : {row.label.en, row.label.lv, row.plural.en, row.plural.lv})
      index.emplace(spellingKey(words), KindSpelling{row.kind});
  }
  for (const KindAlias& alias : kindAliases) index.emplace(spellingKey(alias.words), alias.meaning);
  for (const KindAlias& alias : kindPlurals) index.emplace(spellingKey(alias.words), alias.meaning);
  for (const auto& row : elementKinds()) index.emplace(spellingKey(row.shortName), KindSpelling{row.kind});
  return index;
}

/// Latvian plurals in -i are -us where something names them and -os where something is divided into them;
/// those in -as and -es stay the same but for a diacritic.
void addPlural(KindIndex& index, std::string_view words, const KindSpelling& meaning) {
  std::string key = spellingKey(words);
  if (key.ends_with('i')) {
    key.pop_back();
    index.emplace(key + "us", meaning);
    index.emplace(key + "os", meaning);
    key += 'i';
  }
  index.emplace(std::move(key), meaning);
}

KindIndex makePluralIndex() {
  KindIndex index;
  for (const auto& row : elementKinds()) {
    addPlural(index, row.plural.en, KindSpelling{row.kind});
    addPlural(index, row.plural.lv, KindSpelling{row.kind});
  }
  for (const KindAlias& alias : kindPlurals) addPlural(index, alias.words, alias.meaning);
  return index;
}

bool sameMeaning(const RelationSpelling& a, const RelationSpelling& b) {
  return a.kind == b.kind && a.joint == b.joint && a.inverse == b.inverse &&
         a.cardinalitySource == b.cardinalitySource && a.cardinalityTarget == b.cardinalityTarget;
}

void addMeaning(RelationIndex& index, std::string_view words, const RelationSpelling& meaning) {
  auto& meanings = index[spellingKey(words)];
  const bool known = std::any_of(meanings.begin(), meanings.end(),
                                 [&](const RelationSpelling& other) { return sameMeaning(other, meaning); });
  if (!known) meanings.push_back(meaning);
}

RelationIndex makeRelationIndex() {
  RelationIndex index;
  for (const auto& row : relationKinds()) addMeaning(index, row.name, {row.kind});
  for (const RelationAlias& alias : relationAliases) addMeaning(index, alias.words, alias.meaning);
  for (const auto& row : relationKinds()) {
    addMeaning(index, row.reading.en, {row.kind});
    addMeaning(index, row.reading.lv, {row.kind});
  }
  for (const auto& row : relationKinds()) {
    if (row.symmetric) continue;
    addMeaning(index, row.inverse.en, {row.kind, {}, true});
    addMeaning(index, row.inverse.lv, {row.kind, {}, true});
  }
  return index;
}

std::span<const RelationSpelling> meaningsOf(std::string_view text) {
  static const RelationIndex index = makeRelationIndex();
  const auto it = index.find(spellingKey(text));
  if (it == index.end()) return {};
  return it->second;
}

bool fits(const RelationSpelling& meaning, ElementKind source, ElementKind target) {
  if (meaning.joint) return canRelate(source, arm, *meaning.joint) && canRelate(*meaning.joint, arm, target);
  return meaning.inverse ? canRelate(target, meaning.kind, source) : canRelate(source, meaning.kind, target);
}

std::vector<std::string_view> wordsFor(const auto& aliases, auto kind) {
  std::vector<std::string_view> words;
  for (const auto& alias : aliases) {
    if (alias.meaning.kind == kind) words.push_back(alias.words);
  }
  return words;
}

std::optional<std::string_view> attributeNamed(std::span<const AttributeInfo> attributes,
                                               std::string_view text) {
  const std::string key = spellingKey(text);
  for (const AttributeInfo& info : attributes) {
    if (key == spellingKey(info.name) || key == spellingKey(info.label.en) ||
        key == spellingKey(info.label.lv))
      return info.name;
  }
  return std::nullopt;
}

}  // namespace

std::string spellingKey(std::string_view text) {
  std::string key = text::foldForSearch(text);
  std::erase(key, ' ');
  return key;
}

std::optional<KindSpelling> elementKindFromSpelling(std::string_view text) {
  static const KindIndex index = makeKindIndex();
  const auto it = index.find(spellingKey(text));
  if (it == index.end()) return std::nullopt;
  return it->second;
}

std::optional<KindSpelling> pluralKindFromSpelling(std::string_view text) {
  static const KindIndex index = makePluralIndex();
  const auto it = index.find(spellingKey(text));
  if (it == index.end()) return std::nullopt;
  return it->second;
}

std::optional<RelationSpelling> relationFromSpelling(std::string_view text) {
  const auto meanings = meaningsOf(text);
  return meanings.empty() ? std::nullopt : std::optional(meanings.front());
}

std::optional<RelationSpelling> relationFromSpelling(std::string_view text, ElementKind source,
                                                     ElementKind target) {
  const auto meanings = meaningsOf(text);
  for (const RelationSpelling& meaning : meanings) {
    if (fits(meaning, source, target)) return meaning;
  }
  return meanings.empty() ? std::nullopt : std::optional(meanings.front());
}

std::vector<std::string_view> otherWords(ElementKind kind) {
  return wordsFor(kindAliases, kind);
}
std::vector<std::string_view> otherWords(RelationKind kind) {
  return wordsFor(relationAliases, kind);
}

std::optional<std::string_view> attributeFromSpelling(ElementKind kind, std::string_view text) {
  return attributeNamed(attributesOf(kind), text);
}
std::optional<std::string_view> attributeFromSpelling(RelationKind kind, std::string_view text) {
  return attributeNamed(attributesOf(kind), text);
}

}  // namespace ekd
