// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <string>

namespace ekd::cli {

/// `ekd log`: the minutes of modelling sessions, from the journal of a model.
class LogCommand : public Command {
 public:
  std::string_view name() const override { return "log"; }
  std::string_view summary() const override {
    return "Print minutes: who met, what was said when, what was decided, what is left over";
  }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  std::string m_path;
  std::string m_session;
  std::string m_format = "text";
  std::string m_language;
};

}  // namespace ekd::cli
