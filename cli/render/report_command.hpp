// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "cli/open_document.hpp"
#include "formats/report/export.hpp"
#include "libekd/layout/layout_engine.hpp"

#include <functional>
#include <memory>
#include <string>

namespace ekd::cli {

/// `ekd report`: what a model says, as a document for those who decide.
class ReportCommand : public Command {
 public:
  using EngineMaker = std::function<std::unique_ptr<layout::LayoutEngine>()>;

  /// Lays diagrams out with Graphviz in worker processes unless told otherwise.
  ReportCommand();
  explicit ReportCommand(EngineMaker makeEngine) : m_makeEngine(std::move(makeEngine)) {}

  std::string_view name() const override { return "report"; }
  std::string_view summary() const override {
    return "Tell what a model says, as a document to read and print: HTML or ODT";
  }
  void configure(CLI::App& app) override;
  int run(Streams& streams) override;

 private:
  /// What to write, from --as or the name of OUT; prints what is wrong with them.
  bool settle(Streams& streams);

  EngineMaker m_makeEngine;
  InputOptions m_input;
  std::string m_output;
  std::string m_as;
  bool m_noFigures = false;
  report::ExportOptions m_options;
};

}  // namespace ekd::cli
