// SPDX-License-Identifier: MIT
#include "libekd/metamodel/spelling.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using K = ElementKind;
using R = RelationKind;

namespace {
std::optional<K> kindOf(std::string_view text) {
  const auto spelling = elementKindFromSpelling(text);
  return spelling ? std::optional(spelling->kind) : std::nullopt;
}
std::optional<R> relationOf(std::string_view text) {
  const auto spelling = relationFromSpelling(text);
  return spelling ? std::optional(spelling->kind) : std::nullopt;
}
}  // namespace

TEST_CASE("every kind is known by its name, its labels and its plurals") {
  for (const auto& row : elementKinds()) {
    CHECK(kindOf(row.name) == row.kind);
    CHECK(kindOf(row.label.en) == row.kind);
    CHECK(kindOf(row.label.lv) == row.kind);
    CHECK(kindOf(row.plural.en) == row.kind);
    CHECK(kindOf(row.plural.lv) == row.kind);
  }
}

TEST_CASE("case, spaces, hyphens and diacritics do not matter in the name of a kind") {
  CHECK(kindOf("Organizational Unit") == K::organizationalUnit);
  CHECK(kindOf("ORGANISATIONAL-unit") == K::organizationalUnit);
  CHECK(kindOf(" external_Process ") == K::externalProcess);
  CHECK(kindOf("merkis") == K::goal);
  CHECK(kindOf("IS Technical Component") == K::technicalComponent);
  CHECK(kindOf("AND/OR") == K::jointAndOr);
  CHECK(kindOf("Product/Service") == K::productService);
  CHECK(kindOf("OU") == K::organizationalUnit);
  CHECK(kindOf("unicorn") == std::nullopt);
  CHECK(kindOf("") == std::nullopt);
}

TEST_CASE("a word that says more than the kind sets the attribute as well") {
  const auto weakness = elementKindFromSpelling("Weakness").value();
  CHECK(weakness.kind == K::problem);
  CHECK(weakness.attribute == "problem_kind");
  CHECK(weakness.value == "weakness");
}

TEST_CASE("every relation is known by its name and its reading") {
  for (const auto& row : relationKinds()) {
    INFO(row.name);
    CHECK(relationOf(row.name) == row.kind);
    CHECK(relationFromSpelling(row.reading.en).has_value());
    CHECK(relationFromSpelling(row.reading.lv).has_value());
  }
}

TEST_CASE("relations are known by the names of the toolkit and by short ones") {
  CHECK(relationOf("Contradicts") == R::conflicts);
  CHECK(relationOf("responsible for") == R::isResponsibleFor);
  CHECK(relationOf("responsible") == R::isResponsibleFor);
  CHECK(relationOf("Participates") == R::participatesIn);
  CHECK(relationOf("organizes") == R::organises);
  CHECK(relationOf("part-of") == R::partOf);
  CHECK(relationOf("is-a") == R::isA);
  CHECK(relationOf("kavē") == R::hinders);
  CHECK(relationOf("teleports") == std::nullopt);
}

TEST_CASE("the ends tell apart what words with several meanings mean") {
  CHECK(relationFromSpelling("creates", K::process, K::concept_)->kind == R::produces);
  CHECK(relationFromSpelling("creates", K::process, K::productService)->kind == R::creates);
  CHECK(relationFromSpelling("relates to", K::goal, K::concept_)->kind == R::refersTo);
  CHECK(relationFromSpelling("relates to", K::concept_, K::concept_)->kind == R::relates);
  CHECK(relationFromSpelling("cooperates", K::actor, K::goal)->kind == R::cooperatesOn);
  CHECK(relationFromSpelling("cooperates", K::actor, K::actor)->kind == R::cooperatesWith);
}

TEST_CASE("words from the other end say that the ends change places") {
  const auto hindered = relationFromSpelling("is hindered by", K::goal, K::problem).value();
  CHECK(hindered.kind == R::hinders);
  CHECK(hindered.inverse);
  const auto measured = relationFromSpelling("is measured by", K::goal, K::criterion).value();
  CHECK(measured.kind == R::measures);
  CHECK(measured.inverse);
  CHECK_FALSE(relationFromSpelling("is measured by", K::goal, K::kpi)->inverse);
}

TEST_CASE("refining words name the joint that stands between") {
  CHECK(relationFromSpelling("and-refines")->joint == K::jointAnd);
  CHECK(relationFromSpelling("OR refines")->joint == K::jointOr);
  CHECK(relationFromSpelling("and_or_refines")->joint == K::jointAndOr);
  CHECK(relationFromSpelling("and-refines")->kind == R::arm);
}

TEST_CASE("the cardinalities of the toolkit become attributes of one relation") {
  const auto spelling = relationFromSpelling("1:n").value();
  CHECK(spelling.kind == R::relates);
  CHECK(spelling.cardinalitySource == "1");
  CHECK(spelling.cardinalityTarget == "n");
}

TEST_CASE("attributes are found by name and by label") {
  CHECK(attributeFromSpelling(K::problem, "Problem Kind") == "problem_kind");
  CHECK(attributeFromSpelling(K::argument, "par vai pret") == "polarity");
  CHECK(attributeFromSpelling(K::goal, "polarity") == std::nullopt);
  CHECK(attributeFromSpelling(R::finances, "Share") == "share");
}
