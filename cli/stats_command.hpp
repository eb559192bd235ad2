// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "cli/open_document.hpp"

#include <string>

namespace ekd::cli {

/// `ekd stats`: what a model holds, in numbers.
class StatsCommand : public Command {
 public:
  std::string_view name() const override { return "stats"; }
  std::string_view summary() const override { return "Count what a model holds"; }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  InputOptions m_input;
  std::string m_format = "text";
  std::string m_language;
};

}  // namespace ekd::cli
