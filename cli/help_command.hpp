// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <iosfwd>
#include <string>

namespace ekd::cli {

/// All commands of `program`, and where to read on.
void writeOverview(const CLI::App& program, std::ostream& out);

/// `ekd help`: an overview, a command's options, or a topic that concerns all commands.
class HelpCommand : public Command {
 public:
  std::string_view name() const override { return "help"; }
  std::string_view summary() const override { return "Explain a command or a topic: exit-codes, names"; }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  CLI::App* m_program = nullptr;  // outlives the commands' run
  std::string m_topic;
};

}  // namespace ekd::cli
