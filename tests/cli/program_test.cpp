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

TEST_CASE("no command at all is answered with what there is, and is wrong use") {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  REQUIRE(runProgram({"help"}, streams) == fine);
  CHECK(complaint({}) == out.str());
}

TEST_CASE("an unknown option is wrong use") {
  CHECK_FALSE(complaint({"--fly"}).empty());
}

TEST_CASE("an option that was mistyped is answered with the one that was meant, and where to read on") {
  CHECK(complaint({"trace", "x.ekd", "--langg", "lv"}) ==
        "ekd trace: there is no option --langg; did you mean --lang?\nSee 'ekd trace --help'.\n");
  CHECK(complaint({"validate", "--profil=field"}) ==
        "ekd validate: there is no option --profil; did you mean --profile?\nSee 'ekd validate --help'.\n");
  CHECK(complaint({"stats", "x.ekd", "-Q"}) == "ekd stats: there is no option -Q\nSee 'ekd stats --help'.\n");
}

TEST_CASE("words too many or missing are told with the command they belong to") {
  CHECK(complaint({"stats", "x.ekd", "y.ekd"}) ==
        "ekd stats: there is one word too many: 'y.ekd'\nSee 'ekd stats --help'.\n");
  CHECK(complaint({"stats"}) == "ekd stats: FILE is required\nSee 'ekd stats --help'.\n");
}
