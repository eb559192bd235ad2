// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "formats/bytes.hpp"
#include "tests/support/broken_engine.hpp"

#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace ekd::test {

struct Run {
  int code = 0;
  std::string out;
  std::string err;
};

/// Runs one of the commands that draw, with a Graphviz that never answers: the plainer placement needs no
/// worker.
template <class DrawingCommand>
Run runWithoutGraphviz(std::vector<std::string> arguments, bool terminal = false) {
  std::ostringstream out;
  std::ostringstream err;
  cli::Streams streams{out, err, terminal};
  std::vector<std::unique_ptr<cli::Command>> commands;
  commands.push_back(std::make_unique<DrawingCommand>([] { return std::make_unique<BrokenEngine>(); }));
  arguments.insert(arguments.begin(), std::string(commands.front()->name()));
  const int code = cli::runProgram(arguments, streams, std::move(commands));
  return {code, out.str(), err.str()};
}

inline std::string contentOf(const std::filesystem::path& path) {
  return std::string(readFile(path).value_or(Bytes{}).view());
}

}  // namespace ekd::test
