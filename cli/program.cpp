// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "libekd/text/likeness.hpp"

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

/// Says what is wrong when the first word names no command; CLI11 would only say that one is missing.
bool namesCommand(const std::vector<std::unique_ptr<Command>>& commands, const std::string& word,
                  std::ostream& err) {
  const text::Likeness likeness(word);
  std::string_view nearest;
  double best = text::Likeness::worthSaying;
  for (const auto& command : commands) {
    if (command->name() == word) return true;
    if (const double alike = likeness.to(command->name()); alike >= best) {
      best = alike;
      nearest = command->name();
    }
  }
  err << "ekd: no command '" << word << "'; ";
  if (nearest.empty())
    err << "see 'ekd help'\n";
  else
    err << "did you mean " << nearest << "?\n";
  return false;
}

}  // namespace

int runProgram(const std::vector<std::string>& arguments, Streams& streams) {
  return runProgram(arguments, streams, makeCommands());
}

int runProgram(const std::vector<std::string>& arguments, Streams& streams,
               std::vector<std::unique_ptr<Command>> commands) {
  const bool isWord = !arguments.empty() && !arguments.front().starts_with('-');
  if (isWord && !namesCommand(commands, arguments.front(), streams.err)) return wrongUse;
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
