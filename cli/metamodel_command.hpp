// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <string>

namespace ekd::cli {

/// `ekd metamodel`: prints kinds, attributes and what may relate to what.
class MetamodelCommand : public Command {
 public:
  std::string_view name() const override { return "metamodel"; }
  std::string_view summary() const override {
    return "Print the kinds of the method and what may relate to what";
  }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  std::string m_format = "md";
};

}  // namespace ekd::cli
