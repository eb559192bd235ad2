// SPDX-License-Identifier: MIT
#include "libekd/query/find.hpp"

#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;

namespace {

Document town() {
  ModelBuilder builder;
  builder.add(ElementKind::goal, "Help families", "2.1");
  builder.add(ElementKind::problem, "Few families ask", "2.1");
  Element office;
  office.kind = ElementKind::organizationalUnit;
  setText(office.labels, "en", "Social service office");
  setText(office.labels, "lv", "Sociālais dienests");
  office.details.edit().aliases = {"SD", "sociālie dienesti"};
  office.details.edit().key = "unit-7";
  builder.add(office);
  Element moved;
  moved.kind = ElementKind::goal;
  moved.number = "3";
  setText(moved.labels, "en", "Social trust");
  moved.details.edit().earlierNumbers = {"2.9"};
  builder.add(moved);
  return builder.take();
}

/// The positions, counted from 1, of what is found in town().
std::vector<Slot> found(std::string_view query, MatchBasis basis) {
  const Document document = town();
  std::vector<Slot> slots;
  for (const Match& match : bestMatches(document.model, Numbering(document.model), query)) {
    CHECK(match.basis == basis);
    slots.push_back(match.element + 1);
  }
  return slots;
}
using Found = std::vector<Slot>;

}  // namespace

TEST_CASE("elements are found by their number, alone or behind a kind") {
  CHECK(found("2.1", MatchBasis::number) == Found{1, 2});
  CHECK(found(" 2.1. ", MatchBasis::number) == Found{1, 2});
  for (const auto* query : {"goal 2.1", "G2.1", "g 2.1", "Mērķis 2.1", "merkis 2.1"}) {
    INFO(query);
    CHECK(found(query, MatchBasis::number) == Found{1});
  }
  CHECK(found("P2.1", MatchBasis::number) == Found{2});
  CHECK(found("2.9", MatchBasis::earlierNumber) == Found{4});
  CHECK(found("2.10", MatchBasis::number).empty());
}

TEST_CASE("elements are found by any of their names") {
  CHECK(found("socialais DIENESTS", MatchBasis::label) == Found{3});
  CHECK(found("social service office", MatchBasis::label) == Found{3});
  CHECK(found("sd", MatchBasis::alias) == Found{3});
  CHECK(found("sociālie  dienesti", MatchBasis::alias) == Found{3});
  CHECK(found("UNIT-7", MatchBasis::key) == Found{3});
  CHECK(found("00000000000000000000000000000003", MatchBasis::id) == Found{3});
}

TEST_CASE("actors are found by their names as people say them") {
  for (const auto* query :
       {"the social service offices", "a social service office", "sociālajiem dienestiem"}) {
    INFO(query);
    CHECK(found(query, MatchBasis::spokenName) == Found{3});
  }
  CHECK(found("the help families", MatchBasis::spokenName).empty());
}

TEST_CASE("parts of a text are found only when nothing fits as a whole") {
  CHECK(found("famil", MatchBasis::partOfText) == Found{1, 2});
  CHECK(found("social", MatchBasis::partOfText) == Found{4, 3});
  CHECK(found("office serv", MatchBasis::partOfText) == Found{3});
  CHECK(found("ffice", MatchBasis::partOfText).empty());
  CHECK(found("", MatchBasis::partOfText).empty());
  CHECK(found("…", MatchBasis::partOfText).empty());
}

TEST_CASE("a list to choose from has everything that fits, the best first") {
  ModelBuilder builder;
  builder.add(ElementKind::goal, "Help NVO grow", "1");
  Element unit;
  unit.kind = ElementKind::organizationalUnit;
  setText(unit.labels, "en", "NGOs");
  unit.details.edit().aliases = {"NVO"};
  builder.add(unit);
  builder.add(ElementKind::concept_, "NVO", "5");
  builder.add(ElementKind::goal, "Something else", "2");
  const Document document = builder.take();
  const Numbering numbering(document.model);
  const std::vector<Match> all{
      {2, MatchBasis::label}, {1, MatchBasis::alias}, {0, MatchBasis::partOfText, PartFit::inLabel}};
  CHECK(findElements(document.model, numbering, "nvo") == all);
  CHECK(bestMatches(document.model, numbering, "nvo") == std::vector<Match>{all.front()});
  CHECK(bestMatches(document.model, numbering, "xyz").empty());
}

TEST_CASE("a text that begins as asked comes before one with such a word in it, a label before an alias") {
  ModelBuilder builder;
  const auto add = [&builder](ElementKind kind, const char* label, const char* alias) {
    Element element;
    element.kind = kind;
    setText(element.labels, "en", label);
    element.details.edit().aliases = {alias};
    builder.add(element);
  };
  add(ElementKind::goal, "Help", "much social help");
  add(ElementKind::goal, "Give social help", "give");
  add(ElementKind::role, "Helper", "social helper");
  add(ElementKind::role, "Social worker", "SW");
  add(ElementKind::goal, "Social trust", "trust");
  const Document document = builder.take();
  std::vector<Slot> order;
  for (const Match& match : findElements(document.model, Numbering(document.model), "soc"))
    order.push_back(match.element);
  CHECK(order == std::vector<Slot>{4, 3, 2, 1, 0});
}

TEST_CASE("only elements that are accepted are found") {
  const Document document = town();
  const Numbering numbering(document.model);
  const auto isGoal = [](const Element& element) { return element.kind == ElementKind::goal; };
  CHECK(findElements(document.model, numbering, "2.1", isGoal).size() == 1);
  CHECK(findElements(document.model, numbering, "sd", isGoal).empty());
}

TEST_CASE("a misspelt name is answered with what looks like it, the likest first") {
  const Document document = town();
  const Numbering numbering(document.model);
  CHECK(suggestElements(document.model, numbering, "Sociālai dienests", 1) == std::vector<Slot>{2});
  CHECK(suggestElements(document.model, numbering, "helping family", 5).front() == 0);
  CHECK(suggestElements(document.model, numbering, "zzz", 5).empty());
}
