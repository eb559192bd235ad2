// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "formats/bytes.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::cli;
using test::run;

TEST_CASE("notes become a model that can be read again, and what was not understood is told") {
  const test::TemporaryFolder folder;
  std::ofstream(folder / "minutes.txt") << "Goal 1: Mend the fence\nWe were ten people.\n";
  const auto result =
      run({"convert", folder / "minutes.txt", folder / "out.ekd", "--from", "notes", "--lang", "en"});
  CHECK(result.code == fine);
  CHECK(result.err.find("minutes.txt:2:1: warning NOTES: running text") != std::string::npos);
  const auto stats = run({"stats", folder / "out.ekd", "--format", "json"});
  CHECK(stats.code == fine);
  CHECK(stats.out.find("\"goal\": 1") != std::string::npos);
}

TEST_CASE("a file that is no text is refused as notes, too") {
  const test::TemporaryFolder folder;
  std::ofstream(folder / "x.txt", std::ios::binary) << std::string("a\0b", 3);
  const auto result = run({"convert", folder / "x.txt", folder / "out.ekd", "--from", "notes"});
  CHECK(result.code == brokenInput);
}
