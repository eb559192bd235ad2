// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/ekd_xml/version.hpp"
#include "libekd/model/document_builder.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

const std::string a(32, 'a');
const std::string b(32, 'b');

std::string file(const std::string& version, const std::string& elements, const std::string& more = {}) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ekd version=\"" + version + "\">\n<elements>\n" +
         elements + "</elements>\n" + more + "</ekd>\n";
}

/// Reads and writes; the text must come back as it was.
ReadResult roundTrip(const std::string& text) {
  ReadResult result = readEkdXml(text, "a.ekd");
  REQUIRE(result.document);
  CHECK(toEkdXml(*result.document) == text);
  return result;
}

bool only(const ReadResult& result, DiagnosticSeverity severity) {
  return !result.diagnostics.empty() &&
         std::all_of(result.diagnostics.begin(), result.diagnostics.end(),
                     [severity](const Diagnostic& diagnostic) { return diagnostic.severity == severity; });
}

}  // namespace

TEST_CASE("what this version does not know comes back as it was") {
  const std::string text = GENERATE(
      file("1", "<element id=\"" + a + "\" kind=\"goal\" colour=\"&lt;red&gt;&#10;\"/>\n"),
      file("1", "<element id=\"" + a +
                    "\" kind=\"goal\"><mood at=\"1\">good &amp; <b>bold</b> &lt;</mood></element>\n"),
      file("1",
           "<element id=\"" + a + "\" kind=\"goal\"><label lang=\"en\" voice=\"low\">x</label></element>\n"),
      file("1", "<element id=\"" + a +
                    "\" kind=\"goal\"><label lang=\"en\">x</label><label lang=\"en\">y</label></element>\n"),
      file("1", "<element id=\"" + a + "\" kind=\"goal\" standing=\"dreamt\" priority=\"9\"/>\n"),
      file("1", "<element id=\"" + a + "\" kind=\"goal\"><label lang=\"en\">x</label>stray text</element>\n"),
      file("1", "<element id=\"" + a + "\" kind=\"goal\"/>\n", "<elements><aside/></elements>\n"),
      file("1", "<element id=\"" + a + "\" kind=\"goal\"/>\n", "<elements shade=\"1\"/>\n"),
      file("1", "<element id=\"" + a + "\" kind=\"goal\"/>\n", "<layout><at x=\"1\"/></layout>\n"));
  CHECK(only(roundTrip(text), DiagnosticSeverity::warning));
}

TEST_CASE("things of an unknown kind take part under the next best one") {
  const auto result = roundTrip(
      file("1", "<element id=\"" + a + "\" kind=\"dream\"/>\n<element id=\"" + b + "\" kind=\"goal\"/>\n",
           "<relations>\n<relation id=\"" + a + "\" kind=\"haunts\" source=\"" + a + "\" target=\"" + b +
               "\"/>\n</relations>\n"));
  const Model& model = result.document->model;
  CHECK(model.find(*ElementId::fromHex(a))->kind == ElementKind::idea);
  CHECK(model.find(*RelationId::fromHex(a))->kind == RelationKind::link);
  CHECK(only(result, DiagnosticSeverity::warning));
}

TEST_CASE("a value that somebody set wins over one that was not understood") {
  auto result =
      readEkdXml(file("1", "<element id=\"" + a + "\" kind=\"dream\" standing=\"dreamt\"/>\n"), "a.ekd");
  REQUIRE(result.document);
  Element element = *result.document->model.find(*ElementId::fromHex(a));
  element.kind = ElementKind::goal;
  element.standing = Standing::agreed;
  Document document;
  CHECK(toEkdXml([&] {
          DocumentBuilder builder;
          builder.add(element);
          return builder.take();
        }()) == file("1", "<element id=\"" + a + "\" kind=\"goal\" standing=\"agreed\"/>\n"));
}

TEST_CASE("a newer minor version is read, kept and written back, without alarm") {
  const auto result =
      roundTrip(file("1.3", "<element id=\"" + a + "\" kind=\"dream\" colour=\"red\"><mood/></element>\n"));
  CHECK(only(result, DiagnosticSeverity::note));
}

TEST_CASE("text that is nothing but blanks stays") {
  const auto result = roundTrip(
      file("1", "<element id=\"" + a +
                    "\" kind=\"goal\"><label lang=\"en\">&#32; </label><label lang=\"lv\"/></element>\n"));
  const Element* element = result.document->model.find(*ElementId::fromHex(a));
  CHECK(element->labels == Texts{{"en", "  "}, {"lv", ""}});
}

TEST_CASE("CDATA, carriage returns, references and odd layout are understood") {
  const auto result =
      readEkdXml("<ekd\n version='1'><elements>\r\n  <element kind='goal'\r\n  number='a\r\nb&#10;c'   id='" +
                     a + "'>\r\n<label>x<![CDATA[<&>]]>&#x101;\r\ny</label>\r\n</element></elements></ekd>",
                 "a.ekd");
  CHECK(result.diagnostics.empty());
  const Element* element = result.document->model.find(*ElementId::fromHex(a));
  CHECK(element->number == "a b\nc");
  CHECK(textFor(element->labels, "") == "x<&>ā\ny");
  CHECK(result.positions.find(element->id.bits)->position == Position{3, 3});
}

TEST_CASE("comments are read over, with a warning") {
  const auto result =
      readEkdXml("<ekd version='1'><!-- one --><elements><!-- two --></elements></ekd>", "a.ekd");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(toText(result.diagnostics[0]) ==
        "a.ekd:1:18: warning XML: comments are read over and not written back");
}

TEST_CASE("what XML cannot hold does not keep anybody from saving") {
  Element element;
  element.id = *ElementId::fromHex(a);
  element.kind = ElementKind::goal;
  setText(element.labels, "en", "a\x01 b\xFF c\xEF\xBF\xBF");
  element.details.edit().extras.attributes = {{"9 <", "x"}};
  element.details.edit().extras.xml = {"<b>", "fine <i/>"};
  DocumentBuilder builder;
  builder.add(element);
  CHECK(toEkdXml(builder.take()) ==
        file("1", "<element id=\"" + a +
                      "\" kind=\"goal\" _9__=\"x\"><label lang=\"en\">a\uFFFD b\uFFFD c\uFFFD</label>"
                      "&lt;b&gt;fine <i/></element>\n"));
}

TEST_CASE("an old tree goes through every step to the present") {
  pugi::xml_document tree;
  tree.load_string("<ekd/>");
  const xml::MigrationStep steps[] = {
      [](pugi::xml_node root) { root.append_attribute("one"); },
      [](pugi::xml_node root) { root.append_attribute("two"); },
  };
  xml::migrate(tree.first_child(), 2, steps);
  CHECK(!tree.first_child().attribute("one"));
  CHECK(tree.first_child().attribute("two"));
}
