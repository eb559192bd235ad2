// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd::cli;

namespace {

/// What standard error says of wrong use.
std::string complaint(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  CHECK(runProgram(arguments, streams) == wrongUse);
  CHECK(out.str().empty());
  return err.str();
}

}  // namespace

TEST_CASE("an unknown command is wrong use") {
  CHECK(complaint({"xyz"}) == "ekd: no command 'xyz'; see 'ekd help'\n");
}

TEST_CASE("a command that was mistyped is answered with the one that was meant") {
  CHECK(complaint({"validat", "x.ekd"}) == "ekd: no command 'validat'; did you mean validate?\n");
  CHECK(complaint({"tarce"}) == "ekd: no command 'tarce'; did you mean trace?\n");
}

TEST_CASE("no command at all, or an unknown option, is wrong use") {
  CHECK_FALSE(complaint({}).empty());
  CHECK_FALSE(complaint({"--fly"}).empty());
}
