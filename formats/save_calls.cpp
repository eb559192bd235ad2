// SPDX-License-Identifier: MIT
#include "formats/save_calls.hpp"

#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace ekd {
namespace {

ErrorCode codeOf(int number) {
  switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return ErrorCode::diskFull;
    case EACCES:
    case EPERM:
    case EROFS:
      return ErrorCode::notWritable;
    case ENOENT:
    case ENOTDIR:
    case ESTALE:
    case ENODEV:
    case ENXIO:
    case ENOTCONN:
    case EHOSTDOWN:
      return ErrorCode::vanished;
    default:
      return ErrorCode::ioFailure;
  }
}

}  // namespace

int SaveCalls::open(const char* path, int flags, mode_t mode) {
  return ::open(path, flags, mode);
}
ssize_t SaveCalls::write(int file, const char* bytes, std::size_t count) {
  return ::write(file, bytes, count);
}
int SaveCalls::setMode(int file, mode_t mode) {
  return ::fchmod(file, mode);
}
int SaveCalls::sync(int file) {
  return ::fsync(file);
}
int SaveCalls::truncate(int file, off_t size) {
  return ::ftruncate(file, size);
}
int SaveCalls::close(int file) {
  return ::close(file);
}
int SaveCalls::rename(const char* from, const char* to) {
  return std::rename(from, to);
}
int SaveCalls::remove(const char* path) {
  return ::unlink(path);
}

tl::unexpected<Error> systemFailure(std::string_view what, int number) {
  return failure(codeOf(number), std::string(what) + ": " + std::generic_category().message(number));
}

bool writeAll(SaveCalls& calls, int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = calls.write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Status syncFolder(SaveCalls& calls, const std::filesystem::path& folder) {
  const int file = calls.open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (file < 0) return errno == EACCES ? Status{} : Status(systemFailure("the folder cannot be opened"));
  const bool isSynced = calls.sync(file) == 0 || errno == EINVAL || errno == ENOTSUP;
  const Status status =
      isSynced ? Status{} : Status(systemFailure("the folder cannot be written to the disk"));
  calls.close(file);
  return status;
}

}  // namespace ekd
