// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <string>

namespace ekd::cli {

/// `ekd new`: a fresh model that a newcomer can go on from.
class NewCommand : public Command {
 public:
  std::string_view name() const override { return "new"; }
  std::string_view summary() const override {
    return "Make a fresh model with a first goal and a view of the goals";
  }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  std::string m_path;
  std::string m_title;
  std::string m_goal;
  std::string m_language = "en";
};

}  // namespace ekd::cli
