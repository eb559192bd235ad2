// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace ekd::test {

/// What a run of the program left behind.
struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

/// Runs `ekd ARGUMENTS...` in this process.
inline Ran run(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  cli::Streams streams{out, err};
  const int code = cli::runProgram(arguments, streams);
  return {code, out.str(), err.str()};
}

}  // namespace ekd::test
