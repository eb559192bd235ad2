// SPDX-License-Identifier: MIT
#include "cli/text_layout.hpp"

#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd::cli;

TEST_CASE("text is broken at spaces and goes on below its first letter") {
  std::ostringstream out;
  writeWrapped(out, "ē1  ", "divi trīs četri unpārgaršvārds", 12);
  CHECK(out.str() == "ē1  divi\n    trīs\n    četri\n    unpārgaršvārds\n");
  std::ostringstream bare;
  writeWrapped(bare, "head  ", "", 12);
  CHECK(bare.str() == "head\n");
}

TEST_CASE("columns are aligned by what is seen, and lines end without spaces") {
  TextTable table({TextTable::Align::left, TextTable::Align::right, TextTable::Align::left});
  table.addRow({"ķīla", "1", ""});
  table.addRow({"a", "10", "b"});
  std::ostringstream out;
  table.write(out, "> ");
  CHECK(out.str() == "> ķīla   1\n> a     10  b\n");
}

TEST_CASE("values are quoted only where they must be") {
  std::ostringstream out;
  writeCsvRow(out, {"a b", "a,b", "say \"x\"", "", "two\nlines"});
  CHECK(out.str() == "a b,\"a,b\",\"say \"\"x\"\"\",,\"two\nlines\"\n");
}
