// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <string>

namespace CLI {
class App;
}

namespace ekd::cli {

/// A command that another program beside this one carries out, so that this one starts fast. It gets all
/// arguments, `--help` too, and takes the place of this process: streams and exit code are its own.
class DelegatedCommand : public Command {
 public:
  /// `program` is a file name in the folder of the running program.
  DelegatedCommand(std::string name, std::string summary, std::string program)
      : m_name(std::move(name)), m_summary(std::move(summary)), m_program(std::move(program)) {}

  std::string_view name() const override { return m_name; }
  std::string_view summary() const override { return m_summary; }
  void configure(CLI::App& app) override;
  /// Does not return, unless the program cannot be started.
  int run(Streams& streams) override;

 private:
  std::string m_name;
  std::string m_summary;
  std::string m_program;
  CLI::App* m_app = nullptr;
};

}  // namespace ekd::cli
