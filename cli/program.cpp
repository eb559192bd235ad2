// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/help_command.hpp"
#include "libekd/text/likeness.hpp"

#include <algorithm>
#include <exception>
#include <string>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

/// The one of the names that looks most like what was typed; empty when none does.
std::string nearestOf(std::string_view typed, const std::vector<std::string>& names) {
  const text::Likeness likeness(typed);
  std::string nearest;
  double best = text::Likeness::worthSaying;
  for (const std::string& name : names) {
    if (const double alike = likeness.to(name); alike >= best) {
      best = alike;
      nearest = name;
    }
  }
  return nearest;
}

std::vector<std::string> optionsOf(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// What is wrong with the words after a command; an option that there is not comes first, because what CLI11
/// complains of may only follow from it.
void complain(const CLI::App& command, const CLI::ParseError& error, std::ostream& err) {
  const std::string name = command.get_parent() == nullptr ? "ekd" : "ekd " + command.get_name();
  const std::vector<std::string> unknown = command.remaining();
  const auto option = std::find_if(unknown.begin(), unknown.end(),
                                   [](const std::string& word) { return word.starts_with('-'); });
  if (option != unknown.end()) {
    const std::string typed = option->substr(0, option->find('='));
    const std::string nearest = nearestOf(typed, optionsOf(command));
    err << name << ": there is no option " << typed;
    if (!nearest.empty()) err << "; did you mean " << nearest << '?';
  } else if (!unknown.empty()) {
    err << name << ": there is one word too many: '" << unknown.front() << '\'';
  } else {
    err << name << ": " << error.what();
  }
  err << "\nSee '" << name << " --help'.\n";
}

int parse(CLI::App& app, std::vector<std::string> arguments, Streams& streams) {
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
    return fine;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
      app.exit(error, streams.out, streams.err);
      return -1;
    }
    const auto named = app.get_subcommands();
    complain(named.empty() ? app : *named.front(), error, streams.err);
    return wrongUse;
  }
}

/// Says what is wrong when the first word names no command; CLI11 would only say that one is missing.
bool namesCommand(const std::vector<std::unique_ptr<Command>>& commands, const std::string& word,
                  std::ostream& err) {
  std::vector<std::string> names;
  names.reserve(commands.size());
  for (const auto& command : commands) names.emplace_back(command->name());
  if (std::find(names.begin(), names.end(), word) != names.end()) return true;
  const std::string nearest = nearestOf(word, names);
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
  if (arguments.empty()) {
    writeOverview(app, streams.err);
    return wrongUse;
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
