// SPDX-License-Identifier: MIT
#include "tests/support/victim.hpp"

#include <algorithm>
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

namespace ekd::test {

Victim::Victim(const std::string& program, std::vector<std::string> arguments) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  ::posix_spawn_file_actions_addclose(&actions, ends[0]);
  arguments.insert(arguments.begin(), program);
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  const int status = ::posix_spawn(&m_process, words[0], &actions, nullptr, words.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  m_output = ::fdopen(ends[0], "r");
  REQUIRE(status == 0);
}

Victim::~Victim() {
  if (m_process > 0) {
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
  }
  std::fclose(m_output);
}

std::size_t Victim::next() {
  std::size_t number = 0;
  INFO("it ended, or printed something else than a number");
  REQUIRE(std::fscanf(m_output, "%zu", &number) == 1);
  return number;
}

std::size_t Victim::waitFor(std::size_t least) {
  std::size_t told = 0;
  while (told < least) told = next();
  return told;
}

std::size_t Victim::kill(std::size_t told) {
  ::kill(m_process, SIGKILL);
  int status = 0;
  REQUIRE(::waitpid(m_process, &status, 0) == m_process);
  m_process = -1;
  CHECK(WIFSIGNALED(status));
  std::size_t last = told;
  for (std::size_t number = 0; std::fscanf(m_output, "%zu\n", &number) == 1;) last = std::max(last, number);
  return last;
}

int Victim::terminate() {
  ::kill(m_process, SIGTERM);
  for (char rest[256]; std::fread(rest, 1, sizeof rest, m_output) > 0;) {
  }
  int status = 0;
  REQUIRE(::waitpid(m_process, &status, 0) == m_process);
  m_process = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace ekd::test
