// SPDX-License-Identifier: MIT
#include "formats/bytes.hpp"

#include "formats/process_memory.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace ekd {
namespace {

/// Closes on every way out.
class Descriptor {
 public:
  explicit Descriptor(const std::filesystem::path& path) : m_fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (m_fd >= 0) ::close(m_fd);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return m_fd; }

 private:
  int m_fd;
};

tl::unexpected<Error> systemFailure(int code) {
  return failure(ErrorCode::ioFailure, "cannot be read: " + std::generic_category().message(code));
}

tl::unexpected<Error> tooLarge(std::uint64_t limit) {
  return failure(ErrorCode::badInput,
                 "is larger than " + std::to_string(limit >> 20U) + " MiB, the most that is read");
}

/// Up to `count` bytes into `to`; fewer at the end of the file; -1 with errno set.
ssize_t readFully(int fd, char* to, std::size_t count) {
  std::size_t done = 0;
  while (done < count) {
    const ssize_t got = ::read(fd, to + done, count - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return static_cast<ssize_t>(done);
}

}  // namespace

Bytes::Bytes(std::size_t size) : m_data(std::make_unique_for_overwrite<char[]>(size + 1)), m_size(size) {
  m_data[size] = '\0';
}

void Bytes::shrink(std::size_t size) {
  m_size = std::min(size, m_size);
  m_data[m_size] = '\0';
}

Result<Bytes> readFile(const std::filesystem::path& path, std::uint64_t limit) {
  const Descriptor file(path);
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) return systemFailure(errno);
  if (S_ISDIR(status.st_mode)) return failure(ErrorCode::badInput, "is a folder");
  const bool sizeIsKnown = S_ISREG(status.st_mode) && status.st_size > 0;
  const std::uint64_t size = sizeIsKnown ? static_cast<std::uint64_t>(status.st_size) : limit;
  if (size > limit) return tooLarge(limit);
  if (sizeIsKnown) makeMemoryReady(size);
  // One byte more than expected tells a file that has grown, or a pipe that goes on beyond the limit.
  Bytes bytes(size + 1);
  const ssize_t got = readFully(file.get(), bytes.data(), size + 1);
  if (got < 0) return systemFailure(errno);
  if (static_cast<std::uint64_t>(got) > size)
    return sizeIsKnown ? failure(ErrorCode::ioFailure, "grew while it was read") : tooLarge(limit);
  bytes.shrink(static_cast<std::size_t>(got));
  return bytes;
}

std::string readStart(const std::filesystem::path& path, std::size_t count) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return {};  // a look into a pipe would empty it
  const Descriptor file(path);
  if (file.get() < 0) return {};
  std::string start(count, '\0');
  start.resize(static_cast<std::size_t>(std::max<ssize_t>(0, readFully(file.get(), start.data(), count))));
  return start;
}

}  // namespace ekd
