// SPDX-License-Identifier: MIT
#include "formats/graphviz/dot.hpp"

#include "formats/bytes.hpp"
#include "formats/graphviz/dot_style.hpp"
#include "formats/registry.hpp"
#include "tests/support/awkward_document.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdlib>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

using namespace ekd;
using Catch::Contains;

namespace {

std::string dotOf(const Document& document, const View& view = {}) {
  return graphviz::toDot({document, view, "en"});
}

/// What `dot` makes of it: the texts of the node, joined by "/".
std::string drawnBy(const std::string& dot, const std::string& node) {
  const test::TemporaryFolder folder;
  const auto in = folder.write("in.dot", dot);
  const std::string out = folder / "out.svg";
  REQUIRE(std::system(("dot -Tsvg '" + in.string() + "' -o '" + out + "'").c_str()) == 0);
  pugi::xml_document svg;
  REQUIRE(svg.load_file(out.c_str()));
  const auto group = svg.find_node([&node](pugi::xml_node n) { return n.attribute("id").value() == node; });
  std::string texts;
  for (const auto text : group.select_nodes(".//text"))
    texts += (texts.empty() ? "" : "/") + std::string(text.node().child_value());
  return texts;
}

std::string nodeId(std::uint64_t n) {
  return "e-" + ElementId{{0, n}}.hex();
}

}  // namespace

TEST_CASE("whatever stands in a label, dot shows it as it is") {
  const std::string label =
      GENERATE(as<std::string>{}, "say \"no\"", "a\\N\\G\\l\\nb", "ends with \\", "<b>bold</b>", "<",
               "a & b &amp; &lt;", "{a|b|<c>d}", "node", "-->", "'; DROP", "ēģķļņ ŠŪŽ", "שלום", "100%");
  test::ModelBuilder builder;
  builder.add(ElementKind::goal, label);
  CHECK(drawnBy(dotOf(builder.take()), nodeId(1)) == "Goal 1/" + label);
}

TEST_CASE("a label that is empty or very long does no harm") {
  test::ModelBuilder builder;
  builder.add(ElementKind::goal, "");
  builder.add(ElementKind::goal, std::string(10'000, 'x'));
  const std::string dot = dotOf(builder.take());
  CHECK(drawnBy(dot, nodeId(1)) == "Goal 1");
  CHECK(drawnBy(dot, nodeId(2)) == "Goal 2/" + std::string(10'000, 'x'));
}

TEST_CASE("kinds and relations are told apart as in the notation of the method") {
  test::ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Homes");
  const auto problem = builder.add(ElementKind::problem, "No money");
  builder.relate(problem, RelationKind::hinders, goal, std::nullopt, Certainty::possible);
  const std::string dot = dotOf(builder.take());
  CHECK_THAT(dot, Contains("class=hinders") && Contains("arrowhead=tee") &&
                      Contains("label=\"hinders (?)\"") && Contains("style=dashed") &&
                      Contains("fillcolor=\"#b6dfa0\""));
}

TEST_CASE("a view in DOT shows what the view shows") {
  test::ModelBuilder builder;
  builder.add(ElementKind::goal, "Homes");
  builder.add(ElementKind::problem, "No money");
  View view;
  view.query.kinds = {ElementKind::problem};
  const std::string dot = dotOf(builder.take(), view);
  CHECK_THAT(dot, Contains("No money") && !Contains("Homes"));
}

TEST_CASE("the same document gives the same DOT, and dot draws it, whatever is in it") {
  const std::string dot = dotOf(test::awkwardDocument());
  CHECK(dot == dotOf(test::awkwardDocument()));
  drawnBy(dot, "");
}

TEST_CASE("DOT is a format that can be written only") {
  const test::TemporaryFolder folder;
  const Format* format = formatForName("model.gv");
  REQUIRE(format == &dotFormat());
  CHECK_FALSE(format->info().reads);
  REQUIRE(format->write(test::awkwardDocument(), folder / "out.dot", {}));
  CHECK(readFile(folder / "out.dot")->view() == graphviz::toDot({test::awkwardDocument(), {}, ""}));
}

TEST_CASE("long labels are broken at spaces") {
  CHECK(graphviz::wrapped("one two  three\nfour", 9) == "one two\nthree\nfour");
  CHECK(graphviz::wrapped("unbreakable x", 4) == "unbreakable\nx");
  CHECK(graphviz::wrapped("", 4).empty());
}
