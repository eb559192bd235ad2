// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

namespace ekd::cli {

std::vector<std::unique_ptr<Command>> makeCommands() {
  std::vector<std::unique_ptr<Command>> commands;
  return commands;
}

}  // namespace ekd::cli
