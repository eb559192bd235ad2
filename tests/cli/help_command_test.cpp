// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <sstream>

#include <CLI/CLI.hpp>
#include <catch2/catch.hpp>

using namespace ekd::cli;

namespace {

std::string help(const std::vector<std::string>& arguments, int expected = fine) {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  CHECK(runProgram(arguments, streams) == expected);
  return out.str() + err.str();
}

}  // namespace

TEST_CASE("help lists every command") {
  const std::string text = help({"help"});
  for (const auto& command : makeCommands()) {
    INFO(command->name());
    CHECK(text.find("\n  " + std::string(command->name()) + " ") != std::string::npos);
    CHECK(text.find(std::string(command->summary())) != std::string::npos);
  }
}

TEST_CASE("help for a command is what the command says itself") {
  CHECK(help({"help", "trace"}) == help({"trace", "--help"}));
}

TEST_CASE("help explains every exit code") {
  const std::string text = help({"help", "exit-codes"});
  for (const int code : {fine, findings, wrongUse, brokenInput, outputFailed, componentFailed})
    CHECK(text.find("\n  " + std::to_string(code) + "  ") != std::string::npos);
}

TEST_CASE("help for something that is not there is wrong use") {
  CHECK(help({"help", "fly"}, wrongUse) ==
        "ekd: there is no command or topic called \"fly\"; see 'ekd help'\n");
}
