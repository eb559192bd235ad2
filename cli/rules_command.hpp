// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <string>

namespace ekd::cli {

/// `ekd rules`: lists the rules that `ekd validate` checks, or explains one.
class RulesCommand : public Command {
 public:
  std::string_view name() const override { return "rules"; }
  std::string_view summary() const override { return "List the rules of the method, or explain one"; }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  std::string m_id;
  std::string m_format = "text";
  std::string m_language = "en";
};

}  // namespace ekd::cli
