// SPDX-License-Identifier: MIT
#include "libekd/metamodel/table.hpp"

#include "libekd/metamodel/kind_sets.hpp"
#include "tests/support/paths.hpp"

#include <fstream>
#include <set>
#include <sstream>
#include <tuple>

#include <catch2/catch.hpp>

using namespace ekd;
using enum ElementKind;
using R = RelationKind;

namespace {

struct Fact {
  ElementKind source;
  RelationKind relation;
  ElementKind target;
  Profile profile;
  bool confirmed;
  std::string line;
};

/// The triples that the sources of the method name, one a line; "classic?" is one that no source settles.
std::vector<Fact> facts() {
  std::ifstream file(test::sourcePath("tests/libekd/metamodel/facts.tsv"));
  std::string line;
  std::getline(file, line);
  std::vector<Fact> all;
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string source, relation, target, profile;
    cells >> source >> relation >> target >> profile;
    const bool confirmed = profile.back() != '?';
    if (!confirmed) profile.pop_back();
    all.push_back({elementKindFromName(source).value(), relationKindFromName(relation).value(),
                   elementKindFromName(target).value(), profileFromName(profile).value(), confirmed, line});
  }
  return all;
}

std::string words(ElementKind source, RelationKind relation, ElementKind target) {
  return std::string(nameOf(source)) + ' ' + std::string(nameOf(relation)) + ' ' +
         std::string(nameOf(target));
}

}  // namespace

TEST_CASE("every triple that a source of the method names is legal in the profile of that source") {
  const auto all = facts();
  CHECK(all.size() > 400);
  for (const Fact& fact : all) {
    INFO(fact.line);
    CHECK(legalProfile(fact.source, fact.relation, fact.target) == fact.profile);
    CHECK(isConfirmed(fact.source, fact.relation, fact.target) == fact.confirmed);
  }
}

TEST_CASE("the classic and the toolkit profile allow nothing that no source names") {
  std::set<std::tuple<ElementKind, RelationKind, ElementKind>> named;
  for (const Fact& fact : facts()) named.emplace(fact.source, fact.relation, fact.target);
  for (const ElementKind source : kinds::everything) {
    for (const ElementKind target : kinds::everything) {
      for (const RelationKind relation : relationsBetween(source, target, Profile::toolkit)) {
        INFO(words(source, relation, target));
        CHECK(named.contains({source, relation, target}));
      }
    }
  }
}

TEST_CASE("the generic actor may do what any actor may, in the field profile and in no other") {
  for (const ElementKind kind : kinds::classicActors) {
    for (const ElementKind other : kinds::everything) {
      INFO(nameOf(kind) << " and " << nameOf(other));
      CHECK((relationsBetween(kind, other) - relationsBetween(actor, other)).empty());
      CHECK((relationsBetween(other, kind) - relationsBetween(other, actor)).empty());
      CHECK(relationsBetween(actor, other, Profile::toolkit).empty());
    }
  }
}

TEST_CASE("who does what is open to every human actor, and not all of it to a resource") {
  for (const ElementKind undertaking : kinds::undertakings) {
    for (const auto relation : {R::isResponsibleFor, R::performs, R::participatesIn, R::organises,
                                R::finances, R::provides, R::cooperatesOn, R::informs}) {
      for (const ElementKind kind : kinds::actors - resource) {
        INFO(words(kind, relation, undertaking));
        CHECK(canRelate(kind, relation, undertaking));
      }
    }
    CHECK_FALSE(canRelate(resource, R::isResponsibleFor, undertaking));
    CHECK(canRelate(resource, R::finances, undertaking));
  }
}

TEST_CASE("the profiles widen from classic over toolkit to field") {
  CHECK(canRelate(goal, R::supports, goal, Profile::classic));
  CHECK_FALSE(canRelate(goal, R::measuredBy, kpi, Profile::classic));
  CHECK(canRelate(goal, R::measuredBy, kpi, Profile::toolkit));
  CHECK_FALSE(canRelate(solution, R::solves, problem, Profile::toolkit));
  CHECK(canRelate(solution, R::solves, problem, Profile::field));
}

TEST_CASE("what the method does not have is legal in no profile") {
  CHECK(legalProfile(goal, R::causes, problem) == std::nullopt);
  CHECK(legalProfile(problem, R::isResponsibleFor, goal) == std::nullopt);
  CHECK(legalProfile(concept_, R::arm, jointAnd) == std::nullopt);
  CHECK(legalProfile(goal, R::arm, goal) == std::nullopt);
  CHECK(legalProfile(jointAnd, R::arm, jointOr) == std::nullopt);
  CHECK(legalProfile(goal, R::link, jointAnd) == std::nullopt);
}
