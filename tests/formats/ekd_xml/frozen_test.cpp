// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/ekd_xml/value_text.hpp"
#include "formats/registry.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

const std::string version1 = test::sourcePath("tests/formats/frozen/version_1.ekd");
const std::string version1_2 = test::sourcePath("tests/formats/frozen/version_1_2.ekd");
const std::string version1_1 = test::sourcePath("tests/formats/frozen/version_1_1.ekd");

ElementId element(std::uint64_t n) {
  return ElementId{{0, n}};
}

/// The values that the schema allows for a type, in order.
std::vector<std::string> allowed(const std::string& schema, const std::string& type) {
  std::vector<std::string> values;
  const std::string mark = "<xs:enumeration value=\"";
  std::size_t at = schema.find("<xs:simpleType name=\"" + type + "\">");
  const std::size_t end = schema.find("</xs:simpleType>", at);
  while ((at = schema.find(mark, at)) < end) {
    at += mark.size();
    values.push_back(schema.substr(at, schema.find('"', at) - at));
  }
  return values;
}

std::vector<std::string> names(auto rows) {
  std::vector<std::string> result;
  for (const auto& row : rows) result.emplace_back(row.name);
  return result;
}

}  // namespace

TEST_CASE("a file of version 1 still opens, whole and without a complaint") {
  const ReadResult read = load(version1);
  REQUIRE(read.document);
  CHECK(read.diagnostics.empty());
  const Element* tree = read.document->model.find(element(2));
  REQUIRE(tree != nullptr);
  CHECK(tree->number == "1.4");
  CHECK(tree->standing == Standing::rejected);
  CHECK(textFor(tree->labels, "en") == "Plant <more> trees");
  CHECK(textFor(tree->details->descriptions, "en") == "Two\nlines");
  CHECK(tree->details->provenance.line == 12);
  CHECK(read.document->model.relationCount() == 4);
  CHECK(read.document->views.size() == 1);
  CHECK(read.document->sessions.size() == 1);
}

TEST_CASE("a file of version 1 is written as it was") {
  const ReadResult read = load(version1);
  REQUIRE(read.document);
  CHECK(toEkdXml(*read.document) == readFile(version1)->view());
}

TEST_CASE("a file of version 1.1 opens with what it added, and is written as it was") {
  const ReadResult read = load(version1_1);
  REQUIRE(read.document);
  CHECK(read.diagnostics.empty());
  const ViewQuery& query = read.document->views.begin()->second.query;
  CHECK(query.standings == std::vector{Standing::unset, Standing::agreed});
  CHECK(query.sessions == std::vector{SessionId{{0, 0xa1}}});
  CHECK(query.text == "trees");
  REQUIRE(read.document->bin.size() == 1);
  const BinEntry& entry = read.document->bin.begin()->second;
  CHECK(entry.time == 1'777'878'900'123);
  CHECK(entry.reason == "said \"twice\"");
  REQUIRE(entry.elements.size() == 1);
  CHECK(formerNumber(entry, entry.elements[0]) == "1.5");
  CHECK(entry.relations.size() == 1);
  CHECK(entry.mentions.size() == 1);
  CHECK(read.document->model.find(element(9)) == nullptr);
  CHECK(toEkdXml(*read.document) == readFile(version1_1)->view());
}

TEST_CASE("a document says that it is of version 1.1 only while it holds something of it") {
  ReadResult read = load(version1_1);
  REQUIRE(read.document);
  read.document->bin.clear();
  CHECK(toEkdXml(*read.document).find("<ekd version=\"1.1\">") != std::string::npos);
  read.document->views.clear();
  CHECK(toEkdXml(*read.document).find("<ekd version=\"1\">") != std::string::npos);
}

TEST_CASE("a file of version 1.2 opens with what it added, and is written as it was") {
  ReadResult read = load(version1_2);
  REQUIRE(read.document);
  CHECK(read.diagnostics.empty());
  REQUIRE(read.document->views.size() == 1);
  CHECK(read.document->views.begin()->second.query.unanswered);
  CHECK(toEkdXml(*read.document) == readFile(version1_2)->view());
  read.document->views.clear();
  CHECK(toEkdXml(*read.document).find("<ekd version=\"1.1\">") != std::string::npos);
}

TEST_CASE("a view says in the words of XML whether it asks for what nobody answers for") {
  const auto text = [](const std::string& value) {
    return "<view id=\"000000000000000000000000000000b1\" unanswered=\"" + value + "\"/>";
  };
  CHECK(fromXmlText<View>(text("1"))->query.unanswered);
  CHECK(toXmlText(*fromXmlText<View>(text("1"))) == text("true"));
  CHECK(toXmlText(*fromXmlText<View>(text("false"))) == "<view id=\"000000000000000000000000000000b1\"/>");
  CHECK(toXmlText(*fromXmlText<View>(text("perhaps"))) == text("perhaps"));
}

TEST_CASE("the schema lists the kinds of the metamodel") {
  const std::string schema(readFile(test::sourcePath("formats/ekd_xml/ekd.xsd"))->view());
  CHECK(allowed(schema, "elementKind") == names(elementKinds()));
  CHECK(allowed(schema, "relationKind") == names(relationKinds()));
}
