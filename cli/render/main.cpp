// SPDX-License-Identifier: MIT
#include "cli/render/render_command.hpp"
#include "cli/render/report_command.hpp"

#include <exception>
#include <iostream>
#include <unistd.h>

/// Started by `ekd render` and `ekd report`, with the name of the command and the same arguments.
int main(int argc, char** argv) {
  try {
    std::ios::sync_with_stdio(false);
    ekd::cli::Streams streams{std::cout, std::cerr, isatty(STDERR_FILENO) == 1};
    std::vector<std::unique_ptr<ekd::cli::Command>> commands;
    commands.push_back(std::make_unique<ekd::cli::RenderCommand>());
    commands.push_back(std::make_unique<ekd::cli::ReportCommand>());
    return ekd::cli::runProgram({argv + 1, argv + argc}, streams, std::move(commands));
  } catch (const std::exception& problem) {
    std::cerr << "ekd-render: " << problem.what() << '\n';
    return ekd::cli::componentFailed;
  }
}
