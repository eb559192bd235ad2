// SPDX-License-Identifier: MIT
#include "formats/tables/cell_list.hpp"
#include "formats/tables/columns.hpp"

#include <catch2/catch.hpp>

using namespace ekd::tables;

namespace {

using Values = std::vector<std::string>;

Column element(std::string_view heading) {
  return parseColumn(heading, elementFields());
}

}  // namespace

TEST_CASE("lists are separated by bars where there are any, else by semicolons") {
  CHECK(splitList("a; b;;c") == Values{"a", "b", "c"});
  CHECK(splitList("a;b | c") == Values{"a;b", "c"});
  CHECK(splitList("a\\;b;c\\ ;\\e;C:\\temp") == Values{"a;b", "c ", "", "C:\\temp"});
  CHECK(splitList("").empty());
}

TEST_CASE("any list reads back as it was written") {
  const Values values{"", " a ", "b;c", "d | e", "\\", "\\e", "\\ ", "x\\", "=", "ē"};
  CHECK(splitList(joinList(values)) == values);
  const Pairs pairs{{"", ""}, {"a=b", "c;d"}, {"", "x"}, {" y ", ""}, {"z", "\\"}};
  CHECK(splitPairs(joinPairs(pairs)) == pairs);
}

TEST_CASE("headings are understood in many spellings") {
  for (const char* heading : {"label@lv", "Label@lv", "label_lv", "label-lv", "Label lv", "label[lv]",
                              "label (lv)", "name@lv", "label @ lv"}) {
    CAPTURE(heading);
    CHECK(element(heading) == Column{Field::label, "lv"});
  }
  CHECK(element("Earlier Numbers") == Column{Field::earlierNumbers, ""});
  CHECK(element("standing") == Column{Field::status, ""});
  CHECK(element("label_zh_Hant") == Column{Field::label, "zh-Hant"});
  CHECK(element("label_length") == Column{Field::attribute, "label_length"});
  CHECK(element("budget") == Column{Field::attribute, "budget"});
  CHECK(element("attr:kind") == Column{Field::exactAttribute, "kind"});
}

TEST_CASE("canonical headings mean their column again") {
  for (const Column& column :
       {Column{Field::label, ""}, Column{Field::label, "lv"}, Column{Field::label, " odd@ tag"},
        Column{Field::exactAttribute, "label_lv"}, Column{Field::exactAttribute, ""},
        Column{Field::extra, "a:b"}, Column{Field::key, ""}, Column{Field::extraXml, ""}}) {
    CAPTURE(headingOf(column, elementFields()));
    CHECK(element(headingOf(column, elementFields())) == column);
  }
}
