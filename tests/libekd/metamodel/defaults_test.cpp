// SPDX-License-Identifier: MIT
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/table.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace ekd;
using K = ElementKind;
using R = RelationKind;

TEST_CASE("a line between two kinds means what people expect of it") {
  CHECK(defaultRelation(K::problem, K::goal) == R::hinders);
  CHECK(defaultRelation(K::goal, K::goal) == R::supports);
  CHECK(defaultRelation(K::opportunity, K::goal) == R::supports);
  CHECK(defaultRelation(K::cause, K::problem) == R::causes);
  CHECK(defaultRelation(K::solution, K::problem) == R::solves);
  CHECK(defaultRelation(K::goal, K::problem) == R::solves);
  CHECK(defaultRelation(K::actor, K::goal) == R::isResponsibleFor);
  CHECK(defaultRelation(K::role, K::process) == R::isResponsibleFor);
  CHECK(defaultRelation(K::resource, K::process) == R::performs);
  CHECK(defaultRelation(K::individual, K::role) == R::plays);
  CHECK(defaultRelation(K::actor, K::actor) == R::partOf);
  CHECK(defaultRelation(K::goal, K::process) == R::motivates);
  CHECK(defaultRelation(K::informationSet, K::process) == R::input);
  CHECK(defaultRelation(K::process, K::informationSet) == R::output);
  CHECK(defaultRelation(K::process, K::process) == R::precedes);
  CHECK(defaultRelation(K::concept_, K::concept_) == R::relates);
  CHECK(defaultRelation(K::concept_, K::attribute) == R::hasAttribute);
  CHECK(defaultRelation(K::argument, K::project) == R::justifies);
  CHECK(defaultRelation(K::criterion, K::goal) == R::measures);
  CHECK(defaultRelation(K::goal, K::kpi) == R::measuredBy);
  CHECK(defaultRelation(K::goal, K::jointAnd) == R::arm);
  CHECK(defaultRelation(K::comment, K::goal) == R::annotates);
  CHECK(defaultRelation(K::idea, K::goal) == R::link);
  CHECK(defaultRelation(K::jointAnd, K::jointAnd) == std::nullopt);
}

TEST_CASE("what is proposed for two kinds is legal between them, in every profile") {
  for (const auto profile : {Profile::classic, Profile::toolkit, Profile::field}) {
    for (const K source : kinds::everything) {
      for (const K target : kinds::everything) {
        const auto proposed = defaultRelation(source, target, profile);
        INFO(nameOf(source) << " -> " << nameOf(target) << " in " << nameOf(profile));
        CHECK(proposed.has_value() == !relationsBetween(source, target, profile).empty());
        if (proposed) CHECK(canRelate(source, *proposed, target, profile));
      }
    }
  }
}

TEST_CASE("standing under another element has the meaning of the method") {
  CHECK(hierarchyRelation(K::goal, K::goal) == R::supports);
  CHECK(hierarchyRelation(K::opportunity, K::goal) == R::supports);
  CHECK(hierarchyRelation(K::problem, K::goal) == R::hinders);
  CHECK(hierarchyRelation(K::problem, K::problem) == R::partOf);
  CHECK(hierarchyRelation(K::solution, K::problem) == R::solves);
  CHECK(hierarchyRelation(K::cause, K::problem) == R::causes);
  CHECK(hierarchyRelation(K::actor, K::organizationalUnit) == R::partOf);
  CHECK(hierarchyRelation(K::process, K::process) == R::partOf);
  CHECK(hierarchyRelation(K::process, K::goal) == R::realises);
  CHECK(hierarchyRelation(K::concept_, K::concept_) == R::partOf);
  CHECK(hierarchyRelation(K::argument, K::argumentGroup) == R::partOf);
  CHECK(hierarchyRelation(K::argumentGroup, K::project) == R::justifies);
  CHECK(hierarchyRelation(K::criterion, K::criterionGroup) == R::partOf);
  CHECK(hierarchyRelation(K::isGoal, K::isGoal) == R::supports);
  CHECK(hierarchyRelation(K::isRequirement, K::isGoal) == R::supports);
  CHECK(hierarchyRelation(K::isRequirement, K::isRequirement) == R::supports);
  CHECK(hierarchyRelation(K::rule, K::rule) == R::supports);
  CHECK(hierarchyRelation(K::goal, K::jointOr) == R::arm);
  CHECK(hierarchyRelation(K::idea, K::goal) == R::link);
}

TEST_CASE("an actor stands under actors only: who does what is not a place") {
  for (const K actor : kinds::actors) {
    for (const K parent : kinds::components - kinds::actors - K::idea) {
      INFO(nameOf(actor) << " under " << nameOf(parent));
      CHECK(hierarchyRelation(actor, parent) == std::nullopt);
    }
  }
}

TEST_CASE("every relation that gives a place is legal") {
  for (const K child : kinds::everything) {
    for (const K parent : kinds::everything) {
      const auto place = hierarchyRelation(child, parent);
      INFO(nameOf(child) << " under " << nameOf(parent));
      if (place) CHECK(canRelate(child, *place, parent));
    }
  }
}
