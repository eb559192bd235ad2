// SPDX-License-Identifier: MIT
#include "cli/delegated_command.hpp"

#include "formats/system.hpp"

#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <vector>

#include <CLI/CLI.hpp>

namespace ekd::cli {

void DelegatedCommand::configure(CLI::App& app) {
  app.set_help_flag();
  app.prefix_command();
  m_app = &app;
}

int DelegatedCommand::run(Streams& streams) {
  const std::string program = (programFolder() / m_program).string();
  std::vector<std::string> words = m_app->remaining();
  words.insert(words.begin(), {program, m_name});
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  streams.out.flush();
  streams.err.flush();
  execv(program.c_str(), argv.data());
  streams.err << "ekd: cannot start " << program << ": " << std::strerror(errno) << '\n';
  return componentFailed;
}

}  // namespace ekd::cli
