// SPDX-License-Identifier: MIT
#include "libekd/layout/words/wording.hpp"

#include "libekd/layout/words/references.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::layout;
using test::ModelBuilder;

namespace {

CardText textOf(const Document& document, ElementId element) {
  const Content content({document, View{}, "en"});
  Forest forest = plant(content, ActorsStand::oncePerBlock);
  std::vector<std::string> notes;
  writeCards(content, forest, {content, forest, forest.ties, {}}, nullptr, notes);
  for (const Node& node : forest.nodes) {
    if (content.element(node.element).id == element) return node.text();
  }
  FAIL("no card");
  return {};
}

}  // namespace

TEST_CASE("an actor's card says each thing once that it does for several goals") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "Good care");
  const auto unit = builder.add(ElementKind::organizationalUnit, "County");
  const auto parent = builder.goalUnder(top, "Care at home");
  std::vector<ElementId> goals;
  for (int i = 0; i < 5; ++i) goals.push_back(builder.goalUnder(parent, "One of five"));
  for (const int goal : {3, 0, 4}) builder.relate(unit, RelationKind::performs, goals[goal]);
  for (const int goal : {1, 2}) builder.relate(unit, RelationKind::isResponsibleFor, goals[goal]);
  CHECK(textOf(builder.take(), unit).role == "performs 1.1.1, 1.1.4, 1.1.5, responsible 1.1.2, 1.1.3");
}

TEST_CASE("what is related to a card in the same way stands on one line, in the order of numbers") {
  ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Good care");
  const auto other = builder.add(ElementKind::goal, "Cheap care");
  std::vector<ElementId> problems;
  for (const char* number : {"12", "9", "10", "11"})
    problems.push_back(builder.add(ElementKind::problem, "No money", number));
  const auto concept_ = builder.add(ElementKind::concept_, "Care", "3");
  for (const ElementId problem : problems) {
    builder.relate(problem, RelationKind::hinders, goal);
    builder.relate(problem, RelationKind::link, other);
  }
  builder.relate(concept_, RelationKind::refersTo, goal);
  builder.relate(concept_, RelationKind::link, other);
  CHECK(textOf(builder.take(), other).references ==
        std::vector<std::string>{"← linked Problems\u00A09–12, Concept\u00A03"});
}
