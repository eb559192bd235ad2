// SPDX-License-Identifier: MIT
#include "formats/save_file.hpp"

#include "formats/hash.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace ekd {
namespace {

constexpr std::size_t blockSize = 64U << 10U;

/// Follows symbolic links, also to a file that does not exist yet.
std::filesystem::path resolveLinks(std::filesystem::path path) {
  std::error_code error;
  for (int hops = 0; hops < 40 && std::filesystem::is_symlink(path, error); ++hops)
    path = path.parent_path() / std::filesystem::read_symlink(path, error);
  return path;
}

std::filesystem::path folderOf(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// Gathers blocks, hashes them and hands them to the system.
class FileSink : public Sink {
 public:
  FileSink(SaveCalls& calls, int file) : m_calls(calls), m_file(file) { m_block.reserve(blockSize); }

  Status write(std::string_view bytes) override {
    while (!bytes.empty()) {
      const std::size_t taken = std::min(blockSize - m_block.size(), bytes.size());
      m_block.append(bytes.substr(0, taken));
      bytes.remove_prefix(taken);
      if (m_block.size() < blockSize) break;
      if (auto status = flush(); !status) return status;
    }
    return {};
  }

  Status flush() {
    if (m_block.empty()) return {};
    m_hasher.add(m_block);
    m_size += m_block.size();
    if (!writeAll(m_calls, m_file, m_block)) return systemFailure("cannot be written");
    m_block.clear();
    return {};
  }

  FileStamp stamp() const { return {true, m_size, m_hasher.value()}; }

 private:
  SaveCalls& m_calls;
  int m_file;
  std::string m_block;
  Hasher m_hasher;
  std::uint64_t m_size = 0;
};

/// The new content beside the old one; gone again unless it took its place.
class TemporaryFile {
 public:
  TemporaryFile(SaveCalls& calls, const std::filesystem::path& folder) : m_calls(calls) {
    static std::atomic<unsigned> count{0};
    do {  // the name is short, because that of the file may be as long as names can be
      m_path = folder / (".ekd-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".tmp");
      m_file = calls.open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (m_file < 0 && errno == EEXIST);
  }
  ~TemporaryFile() {
    if (m_file < 0) return;
    if (m_isOpen) m_calls.close(m_file);
    if (!m_isRenamed) m_calls.remove(m_path.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  int file() const { return m_file; }

  Status finish() {
    if (m_calls.sync(m_file) != 0) return systemFailure("cannot be written to the disk");
    m_isOpen = false;
    if (m_calls.close(m_file) != 0) return systemFailure("cannot be written");
    return {};
  }
  Status renameTo(const std::filesystem::path& path) {
    if (m_calls.rename(m_path.c_str(), path.c_str()) != 0) return systemFailure("cannot be replaced");
    m_isRenamed = true;
    return {};
  }

 private:
  SaveCalls& m_calls;
  std::filesystem::path m_path;
  int m_file = -1;
  bool m_isOpen = true;
  bool m_isRenamed = false;
};

Status produceInto(FileSink& sink, const std::function<Status(Sink&)>& produce) {
  if (auto status = produce(sink); !status) return status;
  return sink.flush();
}

/// For devices and pipes, which cannot be replaced.
Result<FileStamp> writeThrough(const std::filesystem::path& path, const std::function<Status(Sink&)>& produce,
                               SaveCalls& calls) {
  const int file = calls.open(path.c_str(), O_WRONLY | O_CLOEXEC, 0);
  if (file < 0) return systemFailure("cannot be opened");
  FileSink sink(calls, file);
  const Status status = produceInto(sink, produce);
  if (calls.close(file) != 0 && status) return systemFailure("cannot be written");
  if (!status) return tl::unexpected<Error>(status.error());
  return sink.stamp();
}

Status checkUnchanged(const std::filesystem::path& path, const std::optional<FileStamp>& expected) {
  if (!expected) return {};
  struct stat there {};
  const bool isFree = !expected->exists && ::stat(path.c_str(), &there) != 0 && errno == ENOENT;
  if (isFree) return {};
  if (!expected->exists) return failure(ErrorCode::staleValue, "is there already");
  const auto now = stampOf(path);
  if (!now) return tl::unexpected<Error>(now.error());
  if (*now == *expected) return {};
  struct stat folder {};
  if (!now->exists && ::stat(folderOf(path).c_str(), &folder) != 0)
    return systemFailure("the folder " + folderOf(path).string() + " cannot be reached");
  return failure(ErrorCode::staleValue, now->exists ? "was changed by somebody else since it was opened"
                                                    : "was removed by somebody else since it was opened");
}

Result<FileStamp> replaceFile(const std::filesystem::path& path, const struct stat* old,
                              const std::function<Status(Sink&)>& produce, const SaveOptions& options,
                              SaveCalls& calls) {
  const auto folder = folderOf(path);
  TemporaryFile temporary(calls, folder);
  if (temporary.file() < 0) return systemFailure("no file can be made in the folder " + folder.string());
  if (old != nullptr && calls.setMode(temporary.file(), old->st_mode & 07777U) != 0)
    return systemFailure("the permissions cannot be kept");
  FileSink sink(calls, temporary.file());
  Status status = produceInto(sink, produce);
  if (status) status = temporary.finish();
  if (status) status = checkUnchanged(path, options.expected);
  if (status && options.beforeReplacing) options.beforeReplacing(sink.stamp());
  if (status) status = temporary.renameTo(path);
  if (status && options.afterReplacing) options.afterReplacing(sink.stamp());
  if (status) status = syncFolder(calls, folder);
  if (!status) return tl::unexpected<Error>(status.error());
  return sink.stamp();
}

}  // namespace

Result<FileStamp> stampOf(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0)
    return errno == ENOENT ? Result<FileStamp>(FileStamp{}) : systemFailure("cannot be read");
  auto bytes = readFile(path);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  return stampOfContent(bytes->view());
}

FileStamp stampOfContent(std::string_view content) {
  return {true, content.size(), hashOf(content)};
}

Result<FileStamp> saveFile(const std::filesystem::path& path, const std::function<Status(Sink&)>& produce,
                           const SaveOptions& options) {
  SaveCalls realCalls;
  SaveCalls& calls = options.calls != nullptr ? *options.calls : realCalls;
  const auto target = resolveLinks(path);
  struct stat old {};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return failure(ErrorCode::ioFailure, "is a folder");
  if (exists && !S_ISREG(old.st_mode)) return writeThrough(target, produce, calls);
  if (auto status = checkUnchanged(target, options.expected); !status)
    return tl::unexpected<Error>(status.error());
  return replaceFile(target, exists ? &old : nullptr, produce, options, calls);
}

}  // namespace ekd
