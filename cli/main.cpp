// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "formats/process_memory.hpp"

#include <exception>
#include <iostream>
#include <unistd.h>

int main(int argc, char** argv) {
  try {
    ekd::keepFreedMemory();
    std::ios::sync_with_stdio(false);
    ekd::cli::Streams streams{std::cout, std::cerr, isatty(STDERR_FILENO) == 1};
    return ekd::cli::runProgram({argv + 1, argv + argc}, streams);
  } catch (const std::exception& problem) {
    std::cerr << "ekd: " << problem.what() << '\n';
    return ekd::cli::componentFailed;
  }
}
