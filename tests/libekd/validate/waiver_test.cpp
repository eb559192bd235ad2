// SPDX-License-Identifier: MIT
#include "libekd/validate/waiver.hpp"

#include "libekd/edit/editor.hpp"
#include "libekd/validate/rule_list.hpp"
#include "libekd/validate/validator.hpp"
#include "tests/support/model_builder.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

/// The one issue of a rule.
Issue issueOf(const Document& document, std::string_view rule) {
  for (const Issue& issue : validate(document)) {
    if (issue.rule->info().id == rule) return issue;
  }
  FAIL("no issue of " << rule);
  return {};
}

Status waived(Document& document, const Issue& issue, std::string_view reason) {
  Editor editor(document);
  const Status status = waive(editor, issue, reason);
  editor.take();
  return status;
}

}  // namespace

TEST_CASE("a waiver holds for its rule and its element until it is taken back") {
  test::ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Grow");
  builder.add(ElementKind::goal, "Shrink");
  Document document = builder.take();
  const Document before = document;
  const Issue issue{findRule("GM-02"), {goal}};
  CHECK(waiverOf(document.model, issue) == nullptr);
  REQUIRE(waived(document, issue, "the board decides"));
  REQUIRE(waiverOf(document.model, issue) != nullptr);
  CHECK(*waiverOf(document.model, issue) == "the board decides");
  CHECK(waiverOf(document.model, {findRule("GM-22"), {goal}}) == nullptr);
  for (const Issue& other : validate(document)) {
    const bool isIt = other.rule == issue.rule && other.subjects.front().element() == goal;
    CHECK((waiverOf(document.model, other) != nullptr) == isIt);
  }
  REQUIRE(waived(document, issue, ""));
  CHECK(document == before);
}

TEST_CASE("a finding about a relation is waived at the relation") {
  test::ModelBuilder builder;
  const auto a = builder.add(ElementKind::goal, "Grow");
  const auto b = builder.add(ElementKind::goal, "Shrink");
  const auto relation = builder.relate(a, RelationKind::performs, b);
  Document document = builder.take();
  const Issue issue = issueOf(document, "STR-07");
  REQUIRE(issue.subjects.front().relation() == relation);
  REQUIRE(waived(document, issue, "as it was said"));
  CHECK(*waiverOf(document.model, issue) == "as it was said");
  CHECK(findAttribute(document.model.find(relation)->details->attributes, "waived:STR-07") != nullptr);
}

TEST_CASE("what breaks the file, and what is not in the model, can not be waived") {
  test::ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Grow");
  Document document = builder.take();
  const auto breaking = std::find_if(allRules().begin(), allRules().end(),
                                     [](const Rule* rule) { return rule->info().breaksFile; });
  for (const Issue& issue : {Issue{*breaking, {goal}}, Issue{findRule("GM-02"), {ElementId{Bits128{0, 99}}}},
                             Issue{findRule("GM-02"), {}}}) {
    CHECK_FALSE(mayBeWaived(document.model, issue));
    CHECK_FALSE(waived(document, issue, "so what"));
  }
}
