// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/registry.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

ReadResult read(std::string_view text) {
  return readEkdXml(text, "a.ekd");
}

/// The diagnostics without their notes, one a line, each cut behind its first words.
std::string said(const ReadResult& result) {
  std::string text;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (diagnostic.severity != DiagnosticSeverity::note) text += toText(diagnostic) + "\n";
  }
  return text;
}

const std::string a(32, 'a');
const std::string b(32, 'b');

std::string element(const std::string& id, const std::string& more = {}) {
  return "<element id=\"" + id + "\" kind=\"goal\"" + (more.empty() ? "/>" : more) + "\n";
}
std::string relation(const std::string& id, const std::string& source, const std::string& target,
                     const std::string& more = {}) {
  return "<relation id=\"" + id + "\" kind=\"supports\" source=\"" + source + "\" target=\"" + target + "\"" +
         more + "/>\n";
}
std::string model(const std::string& elements, const std::string& relations = {}) {
  return "<ekd version=\"1\">\n<elements>\n" + elements + "</elements>\n<relations>\n" + relations +
         "</relations>\n</ekd>\n";
}

}  // namespace

TEST_CASE("what is not this format says so") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"", "a.ekd:1:1: error XML: the file is empty\n"},
      {" \n ", "a.ekd:2:2: error XML: there is no document in the file\n"},
      {"Dear all", "a.ekd:1:1: error XML: this is not XML\n"},
      {"<html/>", "a.ekd:1:1: error FORMAT: this is no EKD model: <ekd> is expected, not <html>\n"},
      {std::string("\x7F"
                   "ELF\x02\0\0",
                   7),
       "a.ekd:1:5: error XML: this is no XML, but some binary file or text in another encoding\n"},
      {std::string("\xFF\xFE<\0e\0", 6),
       "a.ekd:1:1: error ENCODING: the file is in UTF-16; convert it first: iconv -f UTF-16 -t UTF-8\n"},
      {"<?xml version='1.0' encoding='ISO-8859-1'?><ekd version='1'/>",
       "a.ekd:1:31: error ENCODING: the file is in ISO-8859-1; convert it first: iconv -f ISO-8859-1 -t "
       "UTF-8\n"},
      {"<ekd version=\"2.0\"/>",
       "a.ekd:1:15: error VERSION: this file is of version 2.0 of the format; this program reads version "
       "1.2. "
       "Open it "
       "with a newer ekd\n"},
      {"<!DOCTYPE ekd [<!ENTITY x \"y\">]><ekd version=\"1\"/>",
       "a.ekd:1:1: error XML: document type declarations (DTD) are not read\n"},
  }));
  const ReadResult result = read(text);
  CHECK(said(result) == message);
  CHECK(!result.document);
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(said(read("<ekd version=\"1\"><elements>āē\x01</elements></ekd>")) ==
        "a.ekd:1:30: error XML: the control character U+0001 cannot stand in XML\n");
  CHECK(said(read("\n <ekd version=\"1\" x=\"mēž\xE2\x28\"/>"))
            .starts_with("a.ekd:2:25: error ENCODING: the byte E2 is no UTF-8"));
}

TEST_CASE("a byte order mark is no column") {
  const ReadResult result = read("\xEF\xBB\xBF<ekd version=\"1\" colour=\"red\"/>");
  CHECK(said(result) ==
        "a.ekd:1:18: warning UNKNOWN: this version knows no attribute 'colour' here; it is kept as it is\n");
  CHECK(result.document);
}

TEST_CASE("a broken structure is reported where it breaks, and what stands before is kept") {
  const std::string start = "<ekd version=\"1\">\n<elements>\n" + element(a);
  const auto [rest, message] = GENERATE(table<std::string, std::string>({
      {"", "a.ekd:4:1: error XML: the file ends before </elements>; it seems to be cut off\n"},
      {"<element id=\"b",
       "a.ekd:4:15: error XML: the file ends inside the value of an attribute; it seems to be cut off\n"},
      {"<element id=\"b\" ", "a.ekd:4:17: error XML: the file ends inside a tag; it seems to be cut off\n"},
      {"\xC4",
       "a.ekd:4:1: error ENCODING: the file ends inside a character; it seems to be cut off\n"
       "a.ekd:4:1: error XML: the file ends before </elements>; it seems to be cut off\n"},
      {"</ekd>", "a.ekd:4:1: error XML: </ekd> stands where </elements> is expected\n"},
      {"</elements></ekd><ekd/>", "a.ekd:4:18: error XML: a second document begins here; a file holds one\n"},
      {"</elements></ekd> more", "a.ekd:4:19: error XML: there is text after the end of the document\n"},
      {"< b/></elements></ekd>",
       "a.ekd:4:1: error XML: '<' is followed by no name; as a character it is written &lt;\n"},
      {"<element id=b/></elements></ekd>",
       "a.ekd:4:13: error XML: the value of 'id' is expected here, in quotes\n"},
  }));
  const ReadResult result = read(start + rest);
  CHECK(said(result) == message);
  REQUIRE(result.document);
  CHECK(result.document->model.find(*ElementId::fromHex(a)) != nullptr);
}

TEST_CASE("what could cost too much is refused before it is parsed") {
  std::string deep = "<ekd version=\"1\">";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK(said(read(deep)) == "a.ekd:1:783: error XML-LIMIT: elements are nested more than 256 levels deep\n");
  std::string wide = "<ekd version=\"1\"";
  for (int i = 0; i < 1000; ++i) wide += " a" + std::to_string(i) + "=''";
  CHECK(said(read(wide + "/>")) == "a.ekd:1:449: error XML-LIMIT: a tag has more than 64 attributes\n");
}

TEST_CASE("an attribute that is given twice is an error") {
  const ReadResult result = read(model(element(a, " number=\"1\" number=\"2\"/>")));
  CHECK(said(result) ==
        "a.ekd:3:71: error XML: the attribute 'number' is given twice; the second value is taken\n");
  CHECK(result.document->model.find(*ElementId::fromHex(a))->number == "2");
}

TEST_CASE("an identity that is given twice keeps both elements") {
  const std::string text = model(element(a) + element(a), relation(b, a, a) + relation(b, a, a));
  const ReadResult result = read(text);
  CHECK(said(result).starts_with("a.ekd:4:1: error ID-TWICE: the identity " + a + " is taken already"));
  CHECK(result.document->model.elementCount() == 2);
  CHECK(result.document->model.relationCount() == 2);
  CHECK(*read(text).document == *result.document);
}

TEST_CASE("an element without an identity is kept") {
  const ReadResult result = read(model("<element kind=\"goal\"/>"));
  CHECK(said(result).starts_with("a.ekd:3:1: error ID: this <element> has no id; it gets "));
  CHECK(result.document->model.elementCount() == 1);
}

TEST_CASE("names serve as identities, everywhere in a file") {
  const ReadResult result = read(model(element("forest") + element("tree"), relation("r", "tree", "forest")));
  CHECK(said(result).empty());
  CHECK(result.document->model.relationCount() == 1);
  CHECK(result.document->unresolved.empty());
}

TEST_CASE("a relation that ends nowhere is an error and is kept") {
  const ReadResult result = read(model(element(a), relation(b, a, b)));
  CHECK(said(result) ==
        "a.ekd:6:107: error STR-06: the target of this relation, '" + b + "', is not in the file\n");
  CHECK(result.document->unresolved.size() == 1);
  CHECK(read(toEkdXml(*result.document)).document->unresolved == result.document->unresolved);
}

TEST_CASE("a second place is a warning, and its order is kept") {
  const std::string first(32, '1');
  const std::string second(32, '2');
  const ReadResult result = read(model(element(a) + element(b), relation(first, b, a, " order=\"1\"") +
                                                                    relation(second, b, a, " order=\"7\"")));
  CHECK(said(result) ==
        "a.ekd:8:1: warning SECOND-PLACE: the source of this relation has a place already; the order is kept "
        "as "
        "second_order\n");
  const std::string written = toEkdXml(*result.document);
  CHECK(written.find(" second_order=\"7\"") != std::string::npos);
  CHECK(*read(written).document == *result.document);
}

TEST_CASE("a reference that is none is an error and stays text") {
  const ReadResult result = read(model(element(a, "><label>R&D &c; &#1;</label></element>")));
  CHECK(said(result) == "a.ekd:3:60: error XML: '&' begins no reference in here; it is written &amp;\n");
  CHECK(textFor(result.document->model.find(*ElementId::fromHex(a))->labels, "") == "R&D &c; &#1;");
}

TEST_CASE("a thousand complaints are enough") {
  std::string elements;
  for (int i = 0; i < 5000; ++i) elements += "<element kind=\"goal\"/>\n";
  const ReadResult result = read(model(elements));
  CHECK(result.diagnostics.size() == 1001);
  CHECK(result.diagnostics.back().message == "and 4000 more messages like these");
  CHECK(hasErrors(result.diagnostics));
  CHECK(result.document->model.elementCount() == 5000);
}

TEST_CASE("a missing file and a folder are errors with the name of the file") {
  CHECK(said(load("no/such.ekd")) == "no/such.ekd: error FILE: there is no such file\n");
  const std::string folder = test::sourcePath();
  CHECK(said(load(folder, "ekd")) == folder + ": error FILE: is a folder\n");
}
