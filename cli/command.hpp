// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace ekd::cli {

/// What the command line promises about exit codes; `ekd help exit-codes` prints it.
enum ExitCode : int {
  fine = 0,
  findings = 1,
  wrongUse = 2,
  brokenInput = 3,
  outputFailed = 4,
  componentFailed = 5,
};

/// Where a command writes: results to `out`, everything else to `err`. Injected, so that tests run commands
/// in process.
struct Streams {
  std::ostream& out;
  std::ostream& err;
  bool errIsTerminal = false;  ///< progress is only for people who look
};

/// One class a command. configure() binds options to members; run() is called when the user named the
/// command.
class Command {
 public:
  virtual ~Command() = default;
  virtual std::string_view name() const = 0;
  virtual std::string_view summary() const = 0;
  virtual void configure(CLI::App& app) = 0;
  virtual int run(Streams& streams) = 0;
};

/// All commands, in the order in which help lists them. One explicit list, in commands.cpp.
std::vector<std::unique_ptr<Command>> makeCommands();

/// The whole program: parses `arguments` (without the program's name) and runs what they name.
int runProgram(const std::vector<std::string>& arguments, Streams& streams);

/// The same with other commands: a sibling program that carries out some of them.
int runProgram(const std::vector<std::string>& arguments, Streams& streams,
               std::vector<std::unique_ptr<Command>> commands);

}  // namespace ekd::cli
