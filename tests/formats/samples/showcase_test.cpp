// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/tables/tables.hpp"
#include "libekd/metamodel/kinds.hpp"
#include "libekd/metamodel/table.hpp"
#include "tests/support/paths.hpp"

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace ekd {
namespace {

Document showcase() {
  auto result = tablesFormat().read(test::sourcePath("samples/showcase"), {});
  for (const Diagnostic& diagnostic : result.diagnostics) UNSCOPED_INFO(toText(diagnostic));
  CHECK(result.diagnostics.empty());
  REQUIRE(result.document);
  return *std::move(result.document);
}

}  // namespace

TEST_CASE("the showcase has every kind of element and of relation, and none that is illegal") {
  const Document document = showcase();
  const Model& model = document.model;
  std::set<ElementKind> kinds;
  std::set<RelationKind> relations;
  for (const Slot slot : model.elements().slotsById()) kinds.insert(model.element(slot).kind);
  for (const Slot slot : model.relations().slotsById()) {
    const Relation& relation = model.relation(slot);
    relations.insert(relation.kind);
    CHECK(canRelate(model.find(relation.source)->kind, relation.kind, model.find(relation.target)->kind));
  }
  CHECK(kinds.size() == elementKindCount);
  CHECK(relations.size() == relationKindCount);
}

TEST_CASE("the showcase tables convert to the very bytes of showcase.ekd") {
  std::ifstream stream(test::sourcePath("samples/showcase.ekd"), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  INFO("convert them again: ekd convert samples/showcase samples/showcase.ekd");
  const bool same = bytes == toEkdXml(showcase());
  CHECK(same);
}

}  // namespace ekd
