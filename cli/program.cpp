// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <algorithm>
#include <exception>
#include <string>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

int parse(CLI::App& app, std::vector<std::string> arguments, Streams& streams) {
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
    return fine;
  } catch (const CLI::ParseError& error) {
    return app.exit(error, streams.out, streams.err) == 0 ? -1 : wrongUse;
  }
}

}  // namespace

int runProgram(const std::vector<std::string>& arguments, Streams& streams) {
  return runProgram(arguments, streams, makeCommands());
}

int runProgram(const std::vector<std::string>& arguments, Streams& streams,
               std::vector<std::unique_ptr<Command>> commands) {
  CLI::App app("Enterprise Knowledge Development models: check, trace, draw, convert", "ekd");
  app.set_version_flag("--version", std::string("ekd ") + EKD_VERSION);
  app.require_subcommand(1);
  Command* chosen = nullptr;
  for (const auto& command : commands) {
    CLI::App* sub = app.add_subcommand(std::string(command->name()), std::string(command->summary()));
    command->configure(*sub);
    sub->callback([&chosen, raw = command.get()] { chosen = raw; });
  }
  if (const int code = parse(app, arguments, streams); code != fine) return std::max(code, 0);
  try {
    return chosen->run(streams);
  } catch (const std::exception& error) {
    streams.err << "ekd: " << error.what() << '\n';
    return componentFailed;
  }
}

}  // namespace ekd::cli
