// SPDX-License-Identifier: MIT
#include "formats/graphviz/block_protocol.hpp"
#include "formats/graphviz/worker/block_layout.hpp"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace ekd::graphviz;

// They reserve terabytes of address space at the start.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool withShadowMemory = true;
#else
constexpr bool withShadowMemory = false;
#endif

/// False at the end of the input, also in the middle of a frame.
bool readAll(char* to, std::size_t count) {
  while (count > 0) {
    const ssize_t got = read(STDIN_FILENO, to, count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

bool writeAll(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

unsigned numberFrom(const char* text) {
  unsigned value = 0;
  std::from_chars(text, text + std::strlen(text), value);
  return value;
}

/// For one block.
struct Limits {
  unsigned cpuSeconds = 0;
  unsigned wallSeconds = 0;
};

void limit(int resource, rlim_t most) {
  const rlimit limits{most, most};
  setrlimit(static_cast<__rlimit_resource_t>(resource), &limits);
}

void setLimits(unsigned megabytes) {
  limit(RLIMIT_CORE, 0);
  if (megabytes > 0 && !withShadowMemory) limit(RLIMIT_AS, static_cast<rlim_t>(megabytes) << 20U);
}

/// What a fresh process answers. Graphviz keeps state from one layout to the next: without the fork, the same
/// block would be laid out differently after another one. It also leaks, and now and then it crashes.
int answerInChild(DotLayout& dot, std::string_view payload, const Limits& limits) {
  if (limits.cpuSeconds > 0) limit(RLIMIT_CPU, limits.cpuSeconds);
  alarm(limits.wallSeconds);  // ends it should it hang after the one that asked is gone
  const auto block = decodeRequest(payload);
  if (!block) return 1;
  return writeAll(encodeAnswer(dot.layOut(*block))) ? 0 : 1;
}

/// False when nobody is there any more to read the answer.
bool answer(DotLayout& dot, std::string_view payload, const Limits& limits) {
  const pid_t child = fork();
  if (child == 0) _exit(answerInChild(dot, payload, limits));
  int status = -1;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
  const std::string why = child < 0             ? "no process could be started"
                          : WIFSIGNALED(status) ? "ended by signal " + std::to_string(WTERMSIG(status))
                                                : "ended without an answer";
  return writeAll(encodeAnswer(ekd::failure(ekd::ErrorCode::toolFailure, why)));
}

int serve(const Limits& limits) {
  DotLayout dot;
  // Loads the plug-ins once for all children.
  dot.layOut({ekd::layout::Direction::down, 12, 28, {{72, 36}, {72, 36}}, {{0, 1}}});
  std::string payload;
  for (;;) {
    char header[frameHeaderSize];
    if (!readAll(header, sizeof(header))) return 0;
    const auto size = payloadSize({header, sizeof(header)});
    if (!size) return 2;
    payload.resize(*size);
    if (!readAll(payload.data(), payload.size()) || !answer(dot, payload, limits)) return 0;
  }
}

}  // namespace

/// ekd-layout MEGABYTES CPU_SECONDS SECONDS: answers layout requests from standard input until that ends.
int main(int argc, char** argv) {
  if (argc != 4 || isatty(STDIN_FILENO) == 1) {
    std::fputs("ekd-layout is started by ekd and talks to it; it is of no use by itself.\n", stderr);
    return 2;
  }
  setLimits(numberFrom(argv[1]));
  const Limits limits{numberFrom(argv[2]), numberFrom(argv[3])};
  try {
    return serve(limits);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ekd-layout: %s\n", error.what());
    return 1;
  }
}
