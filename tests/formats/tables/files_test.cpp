// SPDX-License-Identifier: MIT
#include "formats/registry.hpp"
#include "formats/tables/tables.hpp"
#include "tests/support/awkward_document.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

constexpr const char* oneGoal = "key,kind\na,goal\n";
constexpr const char* oneRelation = "source,relation,target\na,supports,a\n";

}  // namespace

TEST_CASE("a folder of tables is written, recognised and read back") {
  const test::TemporaryFolder folder;
  Document document = test::awkwardDocument();
  document.bin.clear();  // which tables do not hold
  const auto target = folder.path() / GENERATE("sub/folder", "x.csv", "my-elements.tsv");
  const auto written = tablesFormat().write(document, target, {});
  CAPTURE(target, written ? std::string() : written.error().detail);
  REQUIRE(written);
  CHECK(formatOf(target) == &tablesFormat());
  CHECK(load(target).document == document);
}

TEST_CASE("a later save leaves nothing of an earlier one") {
  const test::TemporaryFolder folder;
  REQUIRE(tablesFormat().write(test::awkwardDocument(), folder.path(), {}));
  REQUIRE(tablesFormat().write(Document{}, folder.path(), {}));
  CHECK(load(folder.path()).document == Document{});
}

TEST_CASE("the relations are found beside the elements") {
  const test::TemporaryFolder folder;
  const auto [elements, relations] =
      GENERATE(std::pair("elements.csv", "relations.csv"), std::pair("elements.tsv", "relations.csv"),
               std::pair("a-elements.csv", "a-relations.txt"), std::pair("a.csv", "a-relations.csv"),
               std::pair("a.csv", "relations.csv"));
  folder.write(elements, oneGoal);
  folder.write(relations, oneRelation);
  const auto result = load(folder.path() / elements);
  REQUIRE(result.document);
  CHECK(result.document->model.relationCount() == 1);
}

TEST_CASE("the elements are found beside the relations") {
  const test::TemporaryFolder folder;
  const auto [elements, relations] =
      GENERATE(std::pair("elements.csv", "relations.csv"), std::pair("elements.tsv", "a-relations.csv"),
               std::pair("a-elements.csv", "a-relations.tsv"), std::pair("a.csv", "a-relations.csv"));
  folder.write(elements, oneGoal);
  folder.write(relations, oneRelation);
  const auto result = load(folder.path() / relations);
  REQUIRE(result.document);
  CHECK(result.document->model.relationCount() == 1);
}

TEST_CASE("tables are recognised by their header, whatever their name") {
  const test::TemporaryFolder folder;
  folder.write("goals", "Kind;Label (lv)\ngoal;x\n");
  folder.write("notes", "# Goals\n- one, kind\n");
  CHECK(formatOf(folder.path() / "goals") == &tablesFormat());
  CHECK(formatOf(folder.path() / "notes") == nullptr);
}

TEST_CASE("without elements there is nothing to read") {
  const test::TemporaryFolder folder;
  folder.write("relations.tsv", oneRelation);
  const auto result = load(folder.path(), "tables");
  CHECK_FALSE(result.document);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(toText(result.diagnostics[0]) ==
        folder.path().string() + ": error FILE: there is no elements.tsv (or elements.csv) here");
}
