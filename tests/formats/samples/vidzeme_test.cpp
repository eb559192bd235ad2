// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/tables/tables.hpp"
#include "libekd/metamodel/kinds.hpp"
#include "tests/support/paths.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <catch2/catch.hpp>

namespace ekd {
namespace {

const std::string folder = test::sourcePath("samples/vidzeme");
const std::string file = test::sourcePath("samples/vidzeme.ekd");

ReadResult readTables() {
  return tablesFormat().read(folder, {});
}

Document document() {
  auto result = readTables();
  REQUIRE(result.document);
  return *std::move(result.document);
}

std::map<ElementKind, int> countsByKind(const Document& document) {
  std::map<ElementKind, int> counts;
  for (Slot slot = 0; slot < document.model.elements().slotEnd(); ++slot) {
    const Element& element = document.model.element(slot);
    ++counts[isActor(element.kind) ? ElementKind::actor : element.kind];
  }
  return counts;
}

/// Who does what for a goal, stated and only possible.
std::pair<int, int> tiesToGoals(const Document& document) {
  std::pair<int, int> ties;
  for (Slot slot = 0; slot < document.model.relations().slotEnd(); ++slot) {
    const Relation& relation = document.model.relation(slot);
    const Element* target = document.model.find(relation.target);
    if (!isResponsibility(relation.kind) || target == nullptr || target->kind != ElementKind::goal) continue;
    ++(relation.certainty == Certainty::stated ? ties.first : ties.second);
  }
  return ties;
}

}  // namespace

TEST_CASE("the Vidzeme tables are read without a word of complaint") {
  const auto result = readTables();
  for (const Diagnostic& diagnostic : result.diagnostics) UNSCOPED_INFO(toText(diagnostic));
  CHECK(result.diagnostics.empty());
}

TEST_CASE("the Vidzeme tables convert to the very bytes of vidzeme.ekd") {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  INFO("convert them again: ekd convert samples/vidzeme samples/vidzeme.ekd");
  const bool same = bytes == toEkdXml(document());
  CHECK(same);
}

TEST_CASE("vidzeme.ekd reads back as the document of its tables") {
  auto result = ekdXmlFormat().read(file, {});
  CHECK(result.diagnostics.empty());
  REQUIRE(result.document);
  const bool same = *result.document == document();
  CHECK(same);
}

TEST_CASE("the Vidzeme model holds all that the workshops said") {
  auto counts = countsByKind(document());
  CHECK(counts[ElementKind::goal] == 215);
  CHECK(counts[ElementKind::actor] == 110);
  CHECK(counts[ElementKind::problem] == 62);
  CHECK(counts[ElementKind::solution] == 21);
  CHECK(counts[ElementKind::project] == 5);
  CHECK(counts[ElementKind::argument] == 217);
  CHECK(counts[ElementKind::targetGroup] == 13);
  CHECK(counts[ElementKind::criterion] == 42);
  CHECK(tiesToGoals(document()) == std::pair(184, 13));
}

TEST_CASE("every element of the Vidzeme model is named in English and Latvian and says where it comes from") {
  const Document vidzeme = document();
  for (Slot slot = 0; slot < vidzeme.model.elements().slotEnd(); ++slot) {
    const Element& element = vidzeme.model.element(slot);
    INFO(element.details->key);
    CHECK(findText(element.labels, "en") != nullptr);
    CHECK(findText(element.labels, "lv") != nullptr);
    CHECK(element.details->provenance.line > 0);
    CHECK(vidzeme.sessions.contains(element.details->provenance.session));
  }
}

}  // namespace ekd
