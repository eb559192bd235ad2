// SPDX-License-Identifier: MIT
#include "libekd/metamodel/table.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using K = ElementKind;
using R = RelationKind;

TEST_CASE("a refusal names what is legal instead, in both directions") {
  CHECK(explain(K::solution, R::hinders, K::problem, "en") ==
        "The method has no \"Solution hinders Problem\". From Solution to Problem: solves. "
        "From Problem to Solution: hinders, motivates.");
  CHECK(explain(K::solution, R::hinders, K::problem, "lv") ==
        "Saiti „Risinājums kavē Problēma” metode neparedz. No „Risinājums” uz „Problēma”: risina. "
        "No „Problēma” uz „Risinājums”: kavē, motivē.");
}

TEST_CASE("a refusal says when a wider profile has the relation") {
  CHECK(explain(K::goal, R::measuredBy, K::kpi, "en", Profile::classic) ==
        "The method has no \"Goal is measured by KPI\" in the profile \"classic\", but in the profile "
        "\"toolkit\". From Goal to KPI: nothing. From KPI to Goal: nothing.");
}

TEST_CASE("a refusal at a joint names what may be its arm") {
  CHECK(explain(K::concept_, R::arm, K::jointAnd, "en", Profile::classic) ==
        "The method has no \"Concept is an arm of AND\". Arms of \"AND\" may be: Goal, Problem, Opportunity, "
        "Rule, IS requirement, Technical component.");
}

TEST_CASE("there is nothing to explain about a legal relation") {
  CHECK(explain(K::problem, R::hinders, K::goal, "en").empty());
}

TEST_CASE("relations read in words, from both ends") {
  CHECK(read(K::problem, R::hinders, K::goal, "en").forward == "hinders");
  CHECK(read(K::problem, R::hinders, K::goal, "lv").forward == "kavē");
  CHECK(read(K::problem, R::hinders, K::goal, "lv-LV").inverse == "to kavē");
}

TEST_CASE("some verbs depend on what they tie") {
  CHECK(read(K::role, R::performs, K::process, "lv").forward == "veic");
  CHECK(read(K::role, R::performs, K::goal, "lv").forward == "īsteno");
  CHECK(read(K::jointAnd, R::arm, K::goal, "en").forward == "refines");
  CHECK(read(K::isaTotal, R::arm, K::concept_, "en").forward == "specialises");
}
