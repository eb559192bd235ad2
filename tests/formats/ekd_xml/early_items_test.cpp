// SPDX-License-Identifier: MIT
// Plain items are read while the file is scanned, all others from a tree; nobody may be able to tell which.
#include "formats/ekd_xml/ekd_xml.hpp"
#include "tests/support/awkward_document.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ekd version=\"1\">\n";
constexpr std::string_view goals =
    "<elements>\n"
    "<element id=\"00000000000000000000000000000001\" kind=\"goal\"><label lang=\"en\">A &amp; "
    "b</label></element>\n"
    "<element id=\"00000000000000000000000000000002\" kind=\"goal\"><label lang=\"en\">Ā\tb</label>"
    "<label lang=\"lv\"> </label><tag>x</tag></element>\n"
    "</elements>\n";
constexpr std::string_view ties =
    "<relations>\n"
    "<relation id=\"00000000000000000000000000000001\" kind=\"supports\" "
    "source=\"00000000000000000000000000000002\" target=\"00000000000000000000000000000001\" order=\"1\"/>\n"
    "</relations>\n";

std::string file(std::string_view first, std::string_view second) {
  return std::string(head).append(first).append(second) + "</ekd>\n";
}

/// The same file, in which no item is spelled the way this program writes it.
std::string respelled(std::string text) {
  for (const std::string_view tag : {"<element id=\"", "<relation id=\""}) {
    for (std::size_t at = text.find(tag); at != std::string::npos; at = text.find(tag, at + 1)) {
      const std::size_t open = at + tag.size() - 1;
      text[open] = text[text.find('"', open + 1)] = '\'';
    }
  }
  return text;
}

void checkReadAlike(const std::string& a, const std::string& b) {
  const ReadResult first = readEkdXml(a, "file.ekd");
  const ReadResult second = readEkdXml(b, "file.ekd");
  REQUIRE(first.document);
  REQUIRE(second.document);
  CHECK(*first.document == *second.document);
  CHECK(first.diagnostics == second.diagnostics);
  REQUIRE(first.positions.entries.size() == second.positions.entries.size());
  for (std::size_t i = 0; i < first.positions.entries.size(); ++i) {
    CHECK(first.positions.entries[i].id == second.positions.entries[i].id);
    CHECK(first.positions.entries[i].position == second.positions.entries[i].position);
  }
}

}  // namespace

TEST_CASE("early items: another spelling reads the same") {
  const std::string text = file(goals, ties);
  REQUIRE(respelled(text) != text);
  checkReadAlike(text, respelled(text));
}

TEST_CASE("early items: relations may stand before their ends") {
  const ReadResult read = readEkdXml(file(ties, goals), "file.ekd");
  REQUIRE(read.document);
  CHECK(read.diagnostics.empty());
  CHECK(*read.document == *readEkdXml(file(goals, ties), "file.ekd").document);
}

TEST_CASE("early items: what the last item has to say does not change the ones before") {
  std::string text = file(goals, ties);
  text.insert(text.find("</relations>"),
              "<relation id=\"00000000000000000000000000000001\" kind=\"supports\" "
              "source=\"00000000000000000000000000000001\" target=\"00000000000000000000000000000009\"/>\n");
  const ReadResult read = readEkdXml(text, "file.ekd");
  REQUIRE(read.document);
  CHECK(read.document->model.relationCount() == 1);
  CHECK(read.document->unresolved.size() == 1);
  CHECK(read.diagnostics.size() == 2);  // the identity is taken, and an end is missing
  checkReadAlike(text, respelled(text));
}

TEST_CASE("early items: every oddity reads the same in another spelling") {
  const std::string text = toEkdXml(test::awkwardDocument());
  checkReadAlike(text, respelled(text));
}
