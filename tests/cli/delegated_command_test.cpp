// SPDX-License-Identifier: MIT
#include "cli/delegated_command.hpp"

#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdio>
#include <sstream>
#include <sys/wait.h>

#include <catch2/catch.hpp>

using namespace ekd::cli;
using Catch::Contains;
using Catch::StartsWith;
using ekd::test::TemporaryFolder;

namespace {

struct Run {
  int code = -1;
  std::string out;
};

/// Runs the real program.
Run runReal(const std::string& arguments) {
  FILE* pipe = popen((ekd::test::buildPath("bin/ekd") + " " + arguments).c_str(), "r");
  REQUIRE(pipe != nullptr);
  Run result;
  for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe)) result.out += static_cast<char>(c);
  const int status = pclose(pipe);
  result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return result;
}

const std::string sample = "'" + ekd::test::sourcePath("tests/formats/frozen/version_1.ekd") + "'";

}  // namespace

TEST_CASE("ekd render is carried out by its sibling, Graphviz included") {
  const auto result = runReal("render " + sample + " -o -");
  CHECK(result.code == fine);
  CHECK_THAT(result.out, StartsWith("<?xml") && Contains("</svg>"));
}

TEST_CASE("ekd render passes on options, the help, and exit codes") {
  CHECK_THAT(runReal("render --help").out, Contains("--all-views") && Contains("--paper"));
  CHECK(runReal("render " + sample + " -o - --view none 2>/dev/null").code == wrongUse);
  CHECK(runReal("render /no/such/file -o - 2>/dev/null").code == brokenInput);
  CHECK(runReal("render " + sample + " -o /no/such/folder/out.svg 2>/dev/null").code == outputFailed);
  CHECK(runReal("render validate -o - 2>/dev/null").code == brokenInput);
}

TEST_CASE("ekd report is carried out by the same sibling") {
  const auto result = runReal("report " + sample + " -o - --as html");
  CHECK(result.code == fine);
  CHECK_THAT(result.out, StartsWith("<!DOCTYPE html>") && Contains("</html>"));
  CHECK_THAT(runReal("report --help").out, Contains("--no-figures") && !Contains("--paper"));
  CHECK(runReal("help report").out == runReal("report --help").out);
}

TEST_CASE("ekd help render is what ekd render says itself") {
  const auto help = runReal("help render");
  CHECK(help.code == fine);
  CHECK_THAT(help.out, Contains("--paper"));
  CHECK(help.out == runReal("render --help").out);
}

TEST_CASE("ekd lists render and report among its commands") {
  CHECK_THAT(runReal("--help").out, Contains("render") && Contains("report"));
}

TEST_CASE("a sibling that is missing is a component that failed") {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(std::make_unique<DelegatedCommand>("fly", "Fly", "no-such-sibling"));
  CHECK(runProgram({"fly", "--high"}, streams, std::move(commands)) == componentFailed);
  CHECK_THAT(err.str(), Contains("no-such-sibling"));
}
