// SPDX-License-Identifier: MIT
#include "formats/file_lock.hpp"

#include "formats/bytes.hpp"
#include "formats/save_file.hpp"
#include "formats/system.hpp"
#include "formats/time_words.hpp"

#include <array>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <nlohmann/json.hpp>

namespace ekd {
namespace {

using Json = nlohmann::ordered_json;

std::string hostName() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string toText(const LockHolder& holder) {
  const Json json{
      {"user", holder.user}, {"host", holder.host}, {"process", holder.process}, {"since", holder.since}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// What the lock file says; an empty holder when it says nothing that can be understood.
LockHolder holderIn(const std::filesystem::path& path) {
  constexpr std::size_t enough = 4096;
  LockHolder holder;
  const Json json = Json::parse(readStart(path, enough), nullptr, false);
  if (!json.is_object()) return holder;
  const auto take = [&json](const char* name, auto& value) {
    using Value = std::decay_t<decltype(value)>;
    const auto it = json.find(name);
    if (it == json.end()) return;
    if constexpr (std::is_same_v<Value, std::string>) {
      if (it->is_string()) value = it->template get<Value>();
    } else {
      if (it->is_number_integer()) value = it->template get<Value>();
    }
  };
  take("user", holder.user);
  take("host", holder.host);
  take("process", holder.process);
  take("since", holder.since);
  return holder;
}

bool writeAll(int file, const std::string& text) {
  return ::ftruncate(file, 0) == 0 &&
         ::pwrite(file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

/// Whether `path` still names the file that is open: whoever held the lock before may have taken it away.
bool isStillNamed(int file, const std::filesystem::path& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(file, &open) == 0 && ::stat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
         open.st_dev == named.st_dev;
}

enum class Grip { held, busy, failed };

/// Opens and locks the file; what is held is certain to be the one that `path` names.
Grip grip(const std::filesystem::path& path, int& file) {
  for (;;) {
    file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) return Grip::failed;
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
      const int problem = errno;
      ::close(file);
      errno = problem;
      return problem == EWOULDBLOCK ? Grip::busy : Grip::failed;
    }
    if (isStillNamed(file, path)) return Grip::held;
    ::close(file);
  }
}

LockHolder self(const FileLock::Options& options) {
  if (options.self) return *options.self;
  SystemClock systemClock;
  Clock& clock = options.clock != nullptr ? *options.clock : systemClock;
  return {userName(), hostName(), static_cast<int>(::getpid()), clock.now(), false};
}

}  // namespace

std::filesystem::path lockFileOf(const std::filesystem::path& file) {
  std::error_code error;
  const auto resolved = std::filesystem::weakly_canonical(file, error);
  const auto& whole = error ? file : resolved;
  return whole.parent_path() / ("." + whole.filename().string() + ".lock");
}

std::string describe(const LockHolder& holder) {
  std::string text = holder.user.empty() ? "somebody" : holder.user;
  if (!holder.host.empty()) text += " on " + holder.host;
  if (holder.since != 0) text += ", since " + timeInWords(holder.since);
  return text;
}

Result<FileLock::Outcome> FileLock::take(const std::filesystem::path& file, const Options& options) {
  const auto path = lockFileOf(file);
  int lock = -1;
  switch (grip(path, lock)) {
    case Grip::failed:
      return systemFailure("the file cannot be locked");
    case Grip::busy:
      return Outcome(holderIn(path));
    case Grip::held:
      break;
  }
  FileLock taken(path, lock);
  const LockHolder me = self(options);
  LockHolder before = holderIn(path);
  if (!before.host.empty() && before.host != me.host && !options.takesUncertain) {
    before.isUncertain = true;
    taken.leave();
    return Outcome(before);
  }
  if (!writeAll(lock, toText(me))) return systemFailure("the file cannot be locked");
  return Outcome(std::move(taken));
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_path(std::move(other.m_path)), m_file(std::exchange(other.m_file, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  if (this == &other) return *this;
  release();
  m_path = std::move(other.m_path);
  m_file = std::exchange(other.m_file, -1);
  return *this;
}

FileLock::~FileLock() {
  release();
}

/// The file goes before the lock does, so that nobody locks one that is about to go without noticing.
void FileLock::release() noexcept {
  if (m_file < 0) return;
  if (isStillNamed(m_file, m_path)) ::unlink(m_path.c_str());
  leave();
}

void FileLock::leave() noexcept {
  ::close(std::exchange(m_file, -1));
}

}  // namespace ekd
