// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/convert_command.hpp"
#include "cli/delegated_command.hpp"
#include "cli/formats_command.hpp"
#include "cli/help_command.hpp"
#include "cli/log_command.hpp"
#include "cli/metamodel_command.hpp"
#include "cli/new_command.hpp"
#include "cli/rules_command.hpp"
#include "cli/stats_command.hpp"
#include "cli/trace_command.hpp"
#include "cli/validate_command.hpp"

namespace ekd::cli {

std::vector<std::unique_ptr<Command>> makeCommands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(std::make_unique<ValidateCommand>());
  commands.push_back(std::make_unique<TraceCommand>());
  commands.push_back(std::make_unique<StatsCommand>());
  commands.push_back(std::make_unique<LogCommand>());
  commands.push_back(std::make_unique<NewCommand>());
  commands.push_back(std::make_unique<ConvertCommand>());
  commands.push_back(std::make_unique<DelegatedCommand>(
      "render", "Draw a view, or all of them, as SVG, PDF, PNG or DOT", "ekd-render"));
  commands.push_back(std::make_unique<DelegatedCommand>(
      "report", "Tell what a model says, as a document to read and print: HTML or ODT", "ekd-render"));
  commands.push_back(std::make_unique<RulesCommand>());
  commands.push_back(std::make_unique<FormatsCommand>());
  commands.push_back(std::make_unique<MetamodelCommand>());
  commands.push_back(std::make_unique<HelpCommand>());
  return commands;
}

}  // namespace ekd::cli
