// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"

#include <cerrno>
#include <filesystem>
#include <string_view>
#include <sys/types.h>

namespace ekd {

/// The system calls of saving and of journals, each as POSIX has it: -1 and errno on failure. A test lets
/// them fail one by one.
class SaveCalls {
 public:
  virtual ~SaveCalls() = default;
  virtual int open(const char* path, int flags, mode_t mode);
  virtual ssize_t write(int file, const char* bytes, std::size_t count);
  virtual int setMode(int file, mode_t mode);
  virtual int sync(int file);
  virtual int truncate(int file, off_t size);
  virtual int close(int file);
  virtual int rename(const char* from, const char* to);
  virtual int remove(const char* path);
};

/// What a system call that failed means for the user, as diskFull, notWritable, vanished or ioFailure; the
/// detail is "WHAT: what the system says".
tl::unexpected<Error> systemFailure(std::string_view what, int number = errno);

/// Writes all of it, however often the system takes only a part or is interrupted.
/// False with errno when it fails.
bool writeAll(SaveCalls& calls, int file, std::string_view bytes);

/// Makes the names in a folder last through a power failure. File systems that cannot do that say so; it is
/// no reason to call a save a failure, and neither is a folder that may not be read.
Status syncFolder(SaveCalls& calls, const std::filesystem::path& folder);

}  // namespace ekd
