// SPDX-License-Identifier: MIT
#include "formats/json/json.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/support/ids.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using Messages = std::vector<std::string>;

namespace {

Messages messages(const ReadResult& result) {
  Messages all;
  for (const Diagnostic& diagnostic : result.diagnostics) all.push_back(toText(diagnostic));
  return all;
}

const Element& elementCalled(const ReadResult& result, std::string_view key) {
  static const Element none;
  const Element* found = result.document->model.find(ElementId::fromName("element", key));
  return found == nullptr ? none : *found;
}

}  // namespace

TEST_CASE("JSON by hand: any string is an identity, any name a kind, a parent a place") {
  const auto result = readJson(
      R"({"elements":[{"id":"g1","kind":"Mērķis","labels":{"lv":"Viens"}},
{"id":"g2","kind":"goal","label":"Two","parent":"g1","number":2.1},
{"id":"p","kind":"weakness","tags":"x","attributes":{"weight":3,"hard":true}}],
"relations":[{"kind":"hinders","source":"p","target":"goal 2.1","certainty":"Possible"}]})",
      "a.json", {"en"});
  CHECK(messages(result).empty());
  const Model& model = result.document->model;
  CHECK(elementCalled(result, "g1").labels == Texts{{"lv", "Viens"}});
  CHECK(elementCalled(result, "g2").labels == Texts{{"en", "Two"}});
  CHECK(elementCalled(result, "g2").number == "2.1");
  CHECK(elementCalled(result, "p").kind == ElementKind::problem);
  CHECK(elementCalled(result, "p").details->tags == Messages{"x"});
  CHECK(elementCalled(result, "p").details->attributes ==
        Attributes{{"hard", "true"}, {"problem_kind", "weakness"}, {"weight", "3"}});
  const auto child = *model.elements().slotOf(ElementId::fromName("element", "g2"));
  CHECK(parentOf(model, child) == *model.elements().slotOf(ElementId::fromName("element", "g1")));
  REQUIRE(model.outgoing(ElementId::fromName("element", "p")).size() == 1);
  CHECK(model.relation(model.outgoing(ElementId::fromName("element", "p"))[0]).certainty ==
        Certainty::possible);
}

TEST_CASE("elements and mistakes are found by line and column, in one long line too") {
  std::string text = "{\"elements\":[";
  for (int i = 0; i < 200; ++i) text += "{\"id\":\"ķ" + std::to_string(i) + "\",\"kind\":\"goal\"},";
  const auto result = readJson(
      text + "{\"id\":\"z\",\"kind\":\"goal\"}],\n \"relations\":[\n{\"kind\":\"hugs\"}]}", "a.json");
  CHECK(messages(result) ==
        Messages{"a.json:3:1: error STR-06: the relation has no source; the relation is kept as unresolved",
                 "a.json:3:1: error STR-06: the relation has no target; the relation is kept as unresolved",
                 "a.json:3:9: warning RELATION: 'hugs' is no relation; kept as a link"});
  const auto* last = result.positions.find(ElementId::fromName("element", "z").bits);
  REQUIRE(last != nullptr);
  CHECK(last->position == Position{1, static_cast<int>(text.size()) - 200 + 1});  // each ķ takes two bytes
}

TEST_CASE("a mistake in the JSON is reported, and what stands before it is kept") {
  const auto cut =
      readJson("{\"elements\":[{\"id\":\"a\",\"kind\":\"goal\"},\n{\"id\":\"b\",\"kind\":\"go", "a.json");
  REQUIRE(cut.document);
  REQUIRE_FALSE(messages(cut).empty());
  CHECK(messages(cut).back().starts_with("a.json:2:21: error JSON: "));
  CHECK(cut.document->model.elementCount() == 2);
  const auto typo = readJson("{\"elements\":[{\"id\":\"a\",\"kind\":\"goal\"} {}]}", "a.json");
  REQUIRE(typo.document);
  CHECK(messages(typo)[0].starts_with("a.json:1:39: error JSON: "));
  CHECK(typo.document->model.elementCount() == 1);
  const auto twice = readJson("{\"elements\":[]}\n{}", "a.json");
  CHECK(messages(twice)[0].starts_with("a.json:2:1: error JSON: "));
}

TEST_CASE("JSON that is no model is refused") {
  CHECK(messages(readJson("[1]", "a.json")) ==
        Messages{"a.json:1:1: error JSON: the file must hold an object with \"elements\" and \"relations\""});
  CHECK_FALSE(readJson("[1]", "a.json").document);
  CHECK_FALSE(readJson("", "a.json").document);
  const auto newer = readJson("{\"ekd\":2,\n\"elements\":[]}", "a.json");
  CHECK(messages(newer) ==
        Messages{"a.json:1:8: error VERSION: the file is of version 2; this program reads version 1"});
  CHECK_FALSE(newer.document);
}

TEST_CASE("deep nesting ends reading and not the program") {
  std::string text = "{\"elements\":[{\"id\":\"a\",\"kind\":\"goal\",\n\"x\":";
  text.append(100'000, '[');
  const auto result = readJson(text, "a.json");
  CHECK(messages(result).back() ==
        "a.json:2:102: error JSON-LIMIT: the file is nested deeper than 100 levels; the rest is not read");
  REQUIRE(result.document);
  CHECK(elementCalled(result, "a").kind == ElementKind::goal);
}

TEST_CASE("members of the wrong type are reported and kept") {
  const std::string text =
      "{\"ekd\":1,\n\"elements\":[\n{\"id\":\"00000000000000000000000000000001\",\"kind\":\"goal\","
      "\"number\":{\"a\":1},"
      "\"labels\":[\"x\"],\"priority\":\"huge\"}, "
      "7],\n\"relations\":{},\"views\":[{\"depth\":\"deep\",\"unanswered\":1}]}";
  const auto result = readJson(text, "a.json");
  CHECK(messages(result) ==
        Messages{"a.json:3:65: warning VALUE: 'number' must be a string; it is kept and not used",
                 "a.json:3:82: warning VALUE: 'labels' must be an object with a string for each language; it "
                 "is kept "
                 "and not used",
                 "a.json:3:99: warning VALUE: 'huge' is no priority; it is kept and not used",
                 "a.json:3:108: error VALUE: 'elements' must have nothing but objects in it",
                 "a.json:4:13: warning VALUE: 'relations' must be a list of objects; it is kept and not used",
                 "a.json:4:34: warning VALUE: 'depth' must be an integer; it is kept and not used",
                 "a.json:4:54: warning VALUE: 'unanswered' must be true or false; it is kept and not used"});
  const std::string written = toJson(*result.document);
  for (const char* kept :
       {"{\\\"a\\\":1}", "[\\\"x\\\"]", "huge", "in_elements\":7", "deep", "unanswered\\\">1<"}) {
    CAPTURE(kept, written);
    CHECK(written.find(kept) != std::string::npos);
  }
  CHECK(readJson(written, "b.json").document == result.document);
}

TEST_CASE("members given twice are reported, and both are kept") {
  const auto result = readJson(
      "{\"elements\":[{\"id\":\"a\",\"kind\":\"goal\",\n\"number\":\"1\",\"number\":\"2\"}]}", "a.json");
  CHECK(messages(result)[0] ==
        "a.json:2:14: error JSON-TWICE: the member 'number' is there already; this one is kept beside it");
  CHECK(elementCalled(result, "a").number == "1");
  CHECK(elementCalled(result, "a").details->extras.attributes == Attributes{});
  CHECK(elementCalled(result, "a").details->extras.xml == Messages{"<json name=\"number\">\"2\"</json>"});
}

TEST_CASE("characters that no document can hold are replaced and reported") {
  const auto result =
      readJson("{\"elements\":[{\"id\":\"a\",\"kind\":\"goal\",\n\"number\":\"1\\u0000\"}]}", "a.json");
  CHECK(messages(result) ==
        Messages{"a.json:2:10: error ENCODING: the text has a character that no document can hold"});
  CHECK(elementCalled(result, "a").number == "1\xEF\xBF\xBD");
}

TEST_CASE("JSON identities given twice are errors, and both elements are kept") {
  const auto result = readJson(
      "{\"elements\":[{\"id\":\"a\",\"kind\":\"goal\"},\n{\"id\":\"a\",\"kind\":\"goal\"}]}", "a.json");
  CHECK(messages(result) ==
        Messages{"a.json:2:7: error ID-TWICE: the key 'a' is there already; this is kept as 'a#2'"});
  CHECK(result.document->model.elementCount() == 2);
}
