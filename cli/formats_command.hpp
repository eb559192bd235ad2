// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <string>

namespace ekd::cli {

/// `ekd formats`: what the registry of formats holds.
class FormatsCommand : public Command {
 public:
  std::string_view name() const override { return "formats"; }
  std::string_view summary() const override { return "List the formats that can be read and written"; }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  std::string m_format = "text";
};

}  // namespace ekd::cli
