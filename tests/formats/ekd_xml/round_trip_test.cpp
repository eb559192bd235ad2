// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "libekd/model/document_builder.hpp"
#include "tests/support/ids.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::nth;

namespace {

Element goal(std::uint64_t n) {
  Element element;
  element.id = nth<ElementId>(n);
  element.kind = ElementKind::goal;
  setText(element.labels, "en", "Goal " + std::to_string(n));
  return element;
}

Relation supports(std::uint64_t n, std::uint64_t source, std::uint64_t target) {
  Relation relation;
  relation.id = nth<RelationId>(n);
  relation.source = nth<ElementId>(source);
  relation.target = nth<ElementId>(target);
  return relation;
}

/// Every field of every type has a value of its own.
Document everything() {
  DocumentBuilder builder;
  auto& metadata = builder.metadata();
  setText(metadata.titles, "lv", "Vidzemes nākotne");
  setText(metadata.descriptions, "en", "A plan");
  metadata.language = "lv";
  metadata.date = "2010-05-12";
  metadata.authors = {"Zaiga", "Ādolfs"};
  setAttribute(metadata.attributes, "region", "Vidzeme");

  ModellingSession session;
  session.id = nth<SessionId>(1);
  session.key = "w1";
  setText(session.titles, "en", "First workshop");
  session.date = "04-23/04-24";
  session.place = "Cēsis";
  session.participants = {{"Anna", "facilitator"}, {"", "domain expert"}};
  setText(session.notes, "", "It rained");
  builder.add(session);

  Element element = goal(2);
  element.number = "2.1";
  element.standing = Standing::rejected;
  element.certainty = Certainty::possible;
  element.priority = Level::high;
  element.criticality = Level::low;
  setText(element.labels, "lv", "Mērķis & <viss> \"cits\"");
  auto& details = element.details.edit();
  details.key = "g2";
  setText(details.descriptions, "en", "Two\nlines\r\nand a\ttab");
  details.standingReason = "too \"dear\"\nby far";
  details.aliases = {"ZZ", "AA", " "};
  details.earlierNumbers = {"3", "1"};
  details.tags = {"a", "b"};
  setAttribute(details.attributes, "declared_count", "14");
  setAttribute(details.attributes, "text", "a\nb\tc");
  details.provenance = {"plan.pdf", 12, session.id, "Anna"};
  details.extras.attributes = {{"future", "1"}};
  details.extras.xml = {"<colour value=\"red\"/>"};
  builder.add(element);
  builder.add(goal(1));

  Relation relation = supports(2, 2, 1);
  relation.order = -3;
  relation.certainty = Certainty::possible;
  relation.strength = Level::medium;
  auto& more = relation.details.edit();
  setText(more.descriptions, "en", "because");
  setAttribute(more.attributes, "source_cardinality", "1..*");
  more.provenance.line = 7;
  more.extras.attributes = {{"weight", "0.5"}};
  builder.add(relation);
  builder.add(supports(1, 1, 99));

  View view;
  view.id = nth<ViewId>(1);
  view.key = "all";
  setText(view.titles, "en", "All");
  view.query.roots = {nth<ElementId>(2), nth<ElementId>(1)};
  view.query.depth = 0;
  view.query.kinds = {ElementKind::goal, ElementKind::role};
  view.query.actors = {nth<ElementId>(1)};
  view.query.tags = {"a"};
  view.query.elements = {nth<ElementId>(1), nth<ElementId>(2)};
  view.language = "en";
  setAttribute(view.settings, "direction", "down");
  builder.add(view);
  builder.extras().xml = {"<layout><at x=\"1\"/></layout>"};
  return builder.take();
}

}  // namespace

TEST_CASE("a document with everything in it reads back as it was written") {
  const Document document = everything();
  const std::string text = toEkdXml(document);
  const ReadResult read = readEkdXml(text, "a.ekd");
  REQUIRE(read.document);
  INFO(text);
  CHECK(read.document->metadata == document.metadata);
  CHECK(read.document->sessions == document.sessions);
  CHECK(read.document->model == document.model);
  CHECK(read.document->unresolved == document.unresolved);
  CHECK(read.document->bin == document.bin);
  CHECK(read.document->views == document.views);
  CHECK(read.document->extras == document.extras);
  CHECK(toEkdXml(*read.document) == text);
}

TEST_CASE("defaults are left out and a line holds one element") {
  DocumentBuilder builder;
  builder.add(goal(2));
  builder.add(goal(1));
  CHECK(toEkdXml(builder.take()) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<ekd version=\"1\">\n"
        "<elements>\n"
        "<element id=\"00000000000000000000000000000001\" kind=\"goal\"><label lang=\"en\">Goal "
        "1</label></element>\n"
        "<element id=\"00000000000000000000000000000002\" kind=\"goal\"><label lang=\"en\">Goal "
        "2</label></element>\n"
        "</elements>\n"
        "</ekd>\n");
}

TEST_CASE("an empty document is a file too") {
  const std::string text = toEkdXml(Document{});
  const ReadResult read = readEkdXml(text, "a.ekd");
  REQUIRE(read.document);
  CHECK(*read.document == Document{});
  CHECK(read.diagnostics.empty());
}
