// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace ekd::graphviz {

/// A child process with one non-blocking socket for its standard input and output; its standard error goes
/// nowhere. It leads a process group
/// of its own; destroying it kills the group and takes the status, so that nothing is left behind.
class WorkerProcess {
 public:
  /// Starts `program` directly, without a shell.
  static Result<WorkerProcess> start(const std::filesystem::path& program,
                                     const std::vector<std::string>& arguments);

  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&& other) noexcept;
  ~WorkerProcess();

  int socket() const { return m_socket; }
  pid_t id() const { return m_id; }

  /// Whether it still runs. An ended one leaves the process table here.
  bool isAlive();

  /// Sends as much as goes without waiting and says how much that was; nothing when the process is gone.
  /// Never raises SIGPIPE.
  Result<std::size_t> send(std::string_view bytes);

  /// Appends what has come; false at the end, or when the process is gone.
  bool receive(std::string& into);

 private:
  WorkerProcess(pid_t id, int socket) : m_id(id), m_socket(socket) {}
  void end();

  pid_t m_id = -1;  ///< -1 when it is known to have ended
  int m_socket = -1;
};

}  // namespace ekd::graphviz
