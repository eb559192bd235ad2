// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd::cli;

TEST_CASE("an unknown command is wrong use") {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  CHECK(runProgram({"fly"}, streams) == wrongUse);
  CHECK(out.str().empty());
  CHECK_FALSE(err.str().empty());
}
