// SPDX-License-Identifier: MIT
#include "libekd/metamodel/table.hpp"

#include "libekd/metamodel/kind_sets.hpp"

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
  std::ifstream file(EKD_SOURCE_DIR "/tests/libekd/metamodel/facts.tsv");
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
