// SPDX-License-Identifier: MIT
#include "formats/tables/columns.hpp"
#include "formats/tables/tables.hpp"
#include "tests/formats/tables/read_tables.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using tables::elementFields;
using tables::nearHeading;

TEST_CASE("a slip of the fingers in a heading is met with the column that is meant") {
  const auto [typed, meant] = GENERATE(table<std::string, std::string>({
      {"labell@en", "label@en"},
      {"lable@lv", "label@lv"},
      {"labell_lv", "label@lv"},
      {"Labell (lv)", "label@lv"},
      {"labels", "label"},
      {"Nummber", "number"},
      {"knd", "kind"},
      {"parrent", "parent"},
      {"sorce", "source"},
      {"earliernumbers", "earlier_numbers"},
      {"dedline", "deadline"},
      {"Kind of problm", "problem_kind"},
  }));
  CAPTURE(typed);
  CHECK(nearHeading(typed, elementFields()) == meant);
}

TEST_CASE("headings that mean something else are attributes without a word") {
  const std::string heading = GENERATE("colour", "link", "section", "cost", "Termiņš", "label 2", "mode",
                                       "level", "owner", "phase", "comment@en");
  CAPTURE(heading);
  CHECK(nearHeading(heading, elementFields()) == std::nullopt);
}

TEST_CASE("a misspelt column is kept and reported with its place") {
  const auto result = test::readTables("key,kind,labell@en\na,goal,Grow\n");
  CHECK(test::messages(result) ==
        std::vector<std::string>{"e:1:10: warning HEADER: 'labell@en' is kept as an attribute; did you mean "
                                 "label@en? (attr:labell@en says that it is an attribute)"});
  CHECK(test::elementCalled(result, "a").details->attributes == Attributes{{"labell@en", "Grow"}});
}

TEST_CASE("what says that it is an attribute is not taken for a slip") {
  CHECK(test::readTables("key,kind,attr:labels\na,goal,red\n").diagnostics.empty());
}

TEST_CASE("a misspelt property of the document is reported with its row") {
  const auto result = tables::read({{tables::TableKind::elements, "e", "key,kind\na,goal\n"},
                                    {tables::TableKind::document, "d", "property,value\ntitel@lv,Plāns\n"}});
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(
      toText(result.diagnostics[0]).starts_with("d:2:1: warning HEADER: 'titel@lv' is kept as an attribute"));
}

TEST_CASE("attributes that look like slips are written so that they are read without a word") {
  auto read = test::readTables("key,kind,attr:labels\na,goal,red\n");
  const auto written = tables::write(*read.document);
  REQUIRE(!written.empty());
  CHECK(written.front().text.find("attr:labels") != std::string::npos);
}
