// SPDX-License-Identifier: MIT
#include "formats/tables/separated_text.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using tables::Row;
using tables::SeparatedText;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(std::string_view text) {
  SeparatedText reader(text, tables::detectSeparator(text), 100);
  Rows rows;
  for (Row row; reader.next(row);) {
    rows.emplace_back();
    for (const auto& cell : row.cells) rows.back().push_back(cell.text);
  }
  return rows;
}

}  // namespace

TEST_CASE("tab, comma and semicolon separate, whichever the first line has") {
  const Rows rows{{"a", "b"}, {"1;x,y", "2"}};
  CHECK(rowsOf("a\tb\n1;x,y\t2\n") == rows);
  CHECK(rowsOf("a;b\n\"1;x,y\";2\n") == rows);
  CHECK(rowsOf("a,b\n\"1;x,y\",2\n") == rows);
  CHECK(rowsOf("sep=,\r\na;b,c\n") == Rows{{"a;b", "c"}});
}

TEST_CASE("line ends may be LF, CRLF or CR, and the last one may be missing") {
  const Rows rows{{"a", "b"}, {"1", "2"}};
  CHECK(rowsOf("a,b\n1,2") == rows);
  CHECK(rowsOf("a,b\r\n1,2\r\n") == rows);
  CHECK(rowsOf("a,b\r1,2\r") == rows);
  CHECK(rowsOf("\n\na,b\n\n1,2\n\n") == rows);
}

TEST_CASE("quoted cells hold separators, quotes, line ends and outer spaces") {
  CHECK(rowsOf("a,b\n\" x\"\"y\"\"\r\nz \", plain \n") == Rows{{"a", "b"}, {" x\"y\"\r\nz ", "plain"}});
  CHECK(rowsOf("a\tb\n\"\"\t\"1\t2\"\n") == Rows{{"a", "b"}, {"", "1\t2"}});
}

TEST_CASE("a cell that is not quoted to its end is text, and costs no other cell") {
  CHECK(rowsOf("a,b\n\"x\" y,2\n3,4\n") == Rows{{"a", "b"}, {"\"x\" y", "2"}, {"3", "4"}});
  CHECK(rowsOf("a,b\n\"x,2\n3,4\n") == Rows{{"a", "b"}, {"\"x", "2"}, {"3", "4"}});
  CHECK(rowsOf("a,b\nin \"the\" middle,2\n") == Rows{{"a", "b"}, {"in \"the\" middle", "2"}});
}

TEST_CASE("cells know their place, behind quoted line ends too") {
  const std::string_view text = "a,b,c\n1,\"ē\nē\",x\n";
  SeparatedText reader(text, ',', 100);
  Row row;
  reader.next(row);
  REQUIRE(reader.next(row));
  CHECK(reader.positionOf(row, row.cells[1].offset) == Position{2, 3});
  CHECK(reader.positionOf(row, row.cells[2].offset) == Position{3, 4});
}

TEST_CASE("what is written as a cell reads back") {
  const char separator = GENERATE('\t', ',', ';');
  for (const std::string text :
       {"", " ", "a", "\"", "\"a\"", "a\"b", "a\tb", "a,b", "a;b", "a\nb", "\r", " a "}) {
    std::string line = "x";
    line += separator;
    tables::appendCell(line, text, separator);
    line += separator;
    CAPTURE(line);
    SeparatedText reader(line, separator, 100);
    Row row;
    REQUIRE(reader.next(row));
    REQUIRE(row.cells.size() == 3);
    CHECK(row.cells[1].text == text);
  }
}

TEST_CASE("a row has no more cells than asked for; nothing of it is lost") {
  SeparatedText reader("a,b,c,\"d\",e\nf\n", ',', 3);
  Row row;
  REQUIRE(reader.next(row));
  REQUIRE(row.cells.size() == 3);
  CHECK(row.cells[2].text == "c,\"d\",e");
  REQUIRE(reader.next(row));
  CHECK(row.cells[0].text == "f");
}
