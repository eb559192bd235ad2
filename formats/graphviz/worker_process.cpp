// SPDX-License-Identifier: MIT
#include "formats/graphviz/worker_process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace ekd::graphviz {
namespace {

/// What the child does between fork and exec; undone with the object.
class SpawnSettings {
 public:
  explicit SpawnSettings(int socket) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    sigset_t none;
    sigemptyset(&none);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    sigaddset(&defaults, SIGALRM);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  ~SpawnSettings() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;

  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
};

tl::unexpected<Error> notStarted(const std::filesystem::path& program, int reason) {
  return failure(ErrorCode::toolFailure,
                 "the layout worker " + program.string() + " could not be started: " + std::strerror(reason));
}

}  // namespace

Result<WorkerProcess> WorkerProcess::start(const std::filesystem::path& program,
                                           const std::vector<std::string>& arguments) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return notStarted(program, errno);
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t id = -1;
  const SpawnSettings settings(ends[1]);
  const int error =
      posix_spawn(&id, program.c_str(), &settings.actions, &settings.attributes, argv.data(), environ);
  close(ends[1]);
  if (error != 0) {
    close(ends[0]);
    return notStarted(program, error);
  }
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return WorkerProcess(id, ends[0]);
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : m_id(std::exchange(other.m_id, -1)), m_socket(std::exchange(other.m_socket, -1)) {}

WorkerProcess& WorkerProcess::operator=(WorkerProcess&& other) noexcept {
  if (this != &other) {
    end();
    m_id = std::exchange(other.m_id, -1);
    m_socket = std::exchange(other.m_socket, -1);
  }
  return *this;
}

WorkerProcess::~WorkerProcess() {
  end();
}

void WorkerProcess::end() {
  if (m_socket >= 0) close(std::exchange(m_socket, -1));
  if (m_id <= 0) return;
  kill(-m_id, SIGKILL);  // and what it has forked
  while (waitpid(m_id, nullptr, 0) < 0 && errno == EINTR) {
  }
  m_id = -1;
}

bool WorkerProcess::isAlive() {
  if (m_id > 0 && waitpid(m_id, nullptr, WNOHANG) != 0) m_id = -1;
  return m_id > 0;
}

Result<std::size_t> WorkerProcess::send(std::string_view bytes) {
  for (;;) {
    const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent >= 0) return static_cast<std::size_t>(sent);
    if (errno == EAGAIN || errno == EWOULDBLOCK) return std::size_t{0};
    if (errno != EINTR) return failure(ErrorCode::toolFailure, "the layout worker died");
  }
}

bool WorkerProcess::receive(std::string& into) {
  std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t got = recv(m_socket, buffer.data(), buffer.size(), 0);
    if (got > 0) {
      into.append(buffer.data(), static_cast<std::size_t>(got));
      return true;
    }
    if (got == 0) return false;
    if (errno == EAGAIN || errno == EWOULDBLOCK) return true;
    if (errno != EINTR) return false;
  }
}

}  // namespace ekd::graphviz
