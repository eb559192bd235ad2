// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"
#include "libekd/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace ekd {

/// Who writes to a file.
struct LockHolder {
  std::string user;
  std::string host;
  int process = 0;
  TimeMs since = 0;
  /// Nobody holds the file on this machine, but somebody on another one wrote that he does; whether he still
  /// runs cannot be seen from here.
  bool isUncertain = false;
  bool operator==(const LockHolder&) const = default;
};

/// "Anna on desk-3, since 2026-05-04 10:15"
std::string describe(const LockHolder& holder);

/// The hidden file that says who writes to `file`: `.NAME.lock` beside it, or beside what a symbolic link
/// leads to, because whoever comes by another way is to find it, too.
std::filesystem::path lockFileOf(const std::filesystem::path& file);

/// One writer a file: lockFileOf() it, held with flock() and saying who holds it. What a program left
/// that ended without cleaning up is recognised and taken over. The lock goes when the object goes, or the
/// program in whatever way.
class FileLock {
 public:
  struct Options {
    Clock* clock = nullptr;       ///< the system's unless given
    bool takesUncertain = false;  ///< somebody has decided that the holder on the other machine is gone
    std::optional<LockHolder> self = {};  ///< found out unless given
  };
  using Outcome = std::variant<FileLock, LockHolder>;

  /// The lock, or who holds it. An error when no lock can be made there: a folder that is read-only or gone.
  static Result<Outcome> take(const std::filesystem::path& file, const Options& options);
  static Result<Outcome> take(const std::filesystem::path& file) { return take(file, Options{}); }

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

  /// Whether this is what keeps others from writing to `file`.
  bool isOf(const std::filesystem::path& file) const { return m_file >= 0 && m_path == lockFileOf(file); }

 private:
  FileLock(std::filesystem::path path, int file) : m_path(std::move(path)), m_file(file) {}
  void release() noexcept;
  void leave() noexcept;

  std::filesystem::path m_path;
  int m_file = -1;
};

}  // namespace ekd
