// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "libekd/validate/rule.hpp"

#include <string>
#include <vector>

namespace ekd::cli {

/// `ekd validate`: checks models against the rules of the method.
class ValidateCommand : public Command {
 public:
  std::string_view name() const override { return "validate"; }
  std::string_view summary() const override { return "Check models against the rules of the method"; }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  std::vector<const Rule*> chosenRules() const;

  std::vector<std::string> m_files;
  std::string m_from;
  std::string m_format = "text";
  std::string m_language = "en";
  std::string m_profile = "field";
  bool m_all = false;
  bool m_waived = false;
  std::string m_failOn = "error";
  std::vector<std::string> m_only;
  std::vector<std::string> m_without;
};

}  // namespace ekd::cli
