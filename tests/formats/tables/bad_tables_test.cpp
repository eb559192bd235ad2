// SPDX-License-Identifier: MIT
#include "tests/formats/tables/read_tables.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::elementCalled;
using test::messages;
using test::readTables;
using Messages = std::vector<std::string>;

TEST_CASE("a relation that the method does not have is kept and reported") {
  const auto result =
      readTables("key,kind\np,problem\ng,goal\n", "source,relation,target\ng,solves,p\ng,finances,p\n");
  REQUIRE(messages(result).size() == 1);
  CHECK(messages(result)[0].starts_with("r:3:3: warning STR-07: The method has no"));
  CHECK(result.document->model.relationCount() == 2);
}

TEST_CASE("a word that is no relation is kept as a link that says it") {
  const auto result = readTables("key,kind\na,goal\nb,goal\n",
                                 "source,relation,target,description@en\na,admires,b,\na,envies,b,why\n");
  CHECK(messages(result) == Messages{"r:2:3: warning RELATION: 'admires' is no relation; kept as a link",
                                     "r:3:3: warning RELATION: 'envies' is no relation; kept as a link"});
  for (const Slot slot : result.document->model.relations().slotsById()) {
    const Relation& link = result.document->model.relation(slot);
    CHECK(link.kind == RelationKind::link);
    const bool isDescribed = textFor(link.details->descriptions, "en") == "why";
    CHECK((isDescribed ? *findAttribute(link.details->attributes, "relation") == "envies"
                       : link.details->descriptions == Texts{{"", "admires"}}));
  }
}

TEST_CASE("a word that is no kind, status, level or line is kept as an attribute") {
  const auto result = readTables("key,kind,status,priority,line\na,wish,maybe,huge,seven\n");
  CHECK(messages(result) ==
        Messages{"e:2:3: warning KIND: 'wish' is no kind of element; kept as an idea",
                 "e:2:8: warning VALUE: 'maybe' is no status; kept as an attribute",
                 "e:2:14: warning VALUE: 'huge' is no priority; kept as an attribute",
                 "e:2:19: warning VALUE: 'seven' is no line number; kept as an attribute"});
  const Element& element = elementCalled(result, "a");
  CHECK(element.kind == ElementKind::idea);
  CHECK(element.details->attributes ==
        Attributes{{"kind", "wish"}, {"line", "seven"}, {"priority", "huge"}, {"status", "maybe"}});
}

TEST_CASE("ends that are not there leave an unresolved relation that names them") {
  const auto result = readTables("key,kind\na,goal\n", "source,relation,target\na,supports,zz\n,hinders,a\n");
  CHECK(messages(result) ==
        Messages{"r:2:12: error STR-06: the target 'zz' is not there; the relation is kept as unresolved",
                 "r:3:1: error STR-06: the relation has no source; the relation is kept as unresolved"});
  CHECK(result.document->unresolved.size() == 2);
  const auto& named = result.document->unresolved;
  CHECK(std::any_of(named.begin(), named.end(), [](const auto& entry) {
    return entry.second.details->attributes == Attributes{{"target", "zz"}};
  }));
}

TEST_CASE("a key or identity given twice is an error, and both rows are kept") {
  const auto result = readTables(
      "key,id,kind,label@en\na,,goal,A\na,,goal,B\nc,0000000000000000000000000000000c,goal,C\n"
      "d,0000000000000000000000000000000c,goal,D\n");
  CHECK(messages(result) ==
        Messages{"e:3:1: error ID-TWICE: the key 'a' is there already; this is kept as 'a#2'",
                 "e:5:3: error ID-TWICE: the identity 0000000000000000000000000000000c is there "
                 "already; this is kept under another one"});
  CHECK(result.document->model.elementCount() == 4);
  CHECK(textFor(elementCalled(result, "a#2").labels, "en") == "B");
  CHECK(textFor(elementCalled(result, "d").labels, "en") == "D");
}

TEST_CASE("rows with too many or too few cells are reported and lose nothing") {
  const auto result = readTables("key,kind,label\na,goal,A,more,\nb,goal\nc,go");
  CHECK(
      messages(result) ==
      Messages{
          "e:2:10: error COLUMNS: the row has 5 cells, the header only 3 columns; the others are kept as "
          "attributes",
          "e:3:1: error COLUMNS: the row has 2 cells, the header 3 columns",
          "e:4:1: error COLUMNS: the row has 2 cells, the header 3 columns; the file ends here, maybe it was "
          "cut off",
          "e:4:3: warning KIND: 'go' is no kind of element; kept as an idea"});
  CHECK(elementCalled(result, "a").details->attributes == Attributes{{"column 4", "more"}});
  CHECK(result.document->model.elementCount() == 3);
}

TEST_CASE("headers that do not help are reported") {
  CHECK(messages(readTables("")) ==
        Messages{"e:1:1: error HEADER: the file is empty; its first line must name the columns"});
  const auto none = readTables("a,goal\nb,goal\n");
  CHECK(messages(none)[0] ==
        "e:1:1: error HEADER: the first line must name the columns, and none of these is known; the first is "
        "'a'");
  CHECK(none.document->model.elementCount() == 1);
  CHECK(messages(readTables("key,kind,kind\na,goal,role\n")) ==
        Messages{"e:1:10: error COLUMNS: the column 'kind' is there twice"});
  CHECK(messages(readTables("key,kind\n", "source,target\n")) ==
        Messages{"r:1:1: error HEADER: the first line names no column 'relation'"});
}

TEST_CASE("bytes that are no text are reported where they stand") {
  const auto latin = readTables("key,kind,label\na,goal,\xC4\x93\xE7!\n");
  CHECK(messages(latin) == Messages{"e:2:9: error ENCODING: byte E7 is not UTF-8; save the file as UTF-8"});
  CHECK(elementCalled(latin, "a").labels == Texts{{"", "ē\xEF\xBF\xBD!"}});
  CHECK(messages(readTables("key\xFF\xFE,kind,x\x07\n"))[0] ==
        "e:1:4: error ENCODING: byte FF is not UTF-8; save the file as UTF-8 (and 2 more bytes like this)");
  CHECK(messages(readTables(std::string("\xFF\xFEk\0e\0", 6))) ==
        Messages{"e:1:1: error ENCODING: the file is UTF-16; save it as UTF-8"});
  CHECK(messages(readTables(std::string("key,kind\na\0b,goal\n", 18))) ==
        Messages{"e:2:2: error ENCODING: this is no text file: it has zero bytes"});
}

TEST_CASE("a byte order mark does not count") {
  const auto result = readTables("\xEF\xBB\xBFkey;kind\r\na;goal\r\n");
  CHECK(messages(result).empty());
  CHECK(elementCalled(result, "a").kind == ElementKind::goal);
}

TEST_CASE("a quote that is never closed is reported and costs no row") {
  const auto result = readTables("key,kind,label@en\na,goal,\"A\nb,goal,B\n");
  CHECK(messages(result) ==
        Messages{"e:2:8: error QUOTE: the quote is not closed; the cell is taken as it stands"});
  CHECK(result.document->model.elementCount() == 2);
}

TEST_CASE("a second place is kept as a relation without order") {
  const auto result = readTables("key,kind\na,goal\nb,goal\nc,goal\n",
                                 "source,relation,target,order\na,supports,b,1\na,supports,c,2\n");
  CHECK(messages(result) ==
        Messages{
            "r:3:1: warning SECOND-PLACE: 'a' has a place already; the relation is kept without its order"});
  CHECK(result.document->model.relationCount() == 2);
}

TEST_CASE("a file with a million mistakes is reported in a thousand messages") {
  std::string rows = "key,kind\n";
  for (int i = 0; i < 3000; ++i) rows += "same,goal\n";
  const auto result = readTables(rows);
  CHECK(result.document->model.elementCount() == 3000);
  CHECK(messages(result).size() == 1001);
  CHECK(messages(result).back() == "e: error: and 1999 more messages like these");
}
