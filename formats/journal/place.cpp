// SPDX-License-Identifier: MIT
#include "formats/journal/place.hpp"

#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace ekd::journal {
namespace {

namespace fs = std::filesystem;

std::uint64_t sizeOf(int file) {
  struct stat status {};
  return ::fstat(file, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

Status writeLasting(SaveCalls& calls, int file, std::string_view text) {
  if (!writeAll(calls, file, text)) return systemFailure("the journal cannot be written");
  if (calls.sync(file) != 0) return systemFailure("the journal cannot be written to the disk");
  return {};
}

}  // namespace

Place::Place(const FileState& state, bool makesFolder) : m_state(state), m_makesFolder(makesFolder) {}

Status Place::write(const std::vector<Line>& lines, SaveCalls& calls) {
  const bool isThere = lines.empty() || lines.back().sequence <= written();
  if (isThere && !m_state.isForeign && m_folderIsSynced) return {};
  std::error_code error;
  if (m_makesFolder) fs::create_directories(path().parent_path(), error);  // opening the file tells the rest
  if (auto status = putAside(calls); !status) return status;
  const int file =
      calls.open(path().c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC,
                 m_makesFolder ? 0600 : 0666);  // beside a model, who may read that may read this
  if (file < 0) return systemFailure("the journal cannot be opened");
  if (sizeOf(file) == 0) m_folderIsSynced = false;
  Status status = append(file, lines, calls);
  if (calls.close(file) != 0 && status) status = systemFailure("the journal cannot be written");
  if (status && !m_folderIsSynced) status = syncFolder(calls, path().parent_path());
  if (!status) return status;
  m_folderIsSynced = true;
  m_state.lastLine = lines.back().sequence;
  return status;
}

Status Place::append(int file, const std::vector<Line>& lines, SaveCalls& calls) {
  const std::uint64_t size = sizeOf(file);
  if (size != m_state.size) m_state.lastLine = 0;
  std::string text = size > 0 && (m_hasOpenEnd || size != m_state.size) ? "\n" : "";
  for (const Line& line : lines) {
    if (line.sequence > m_state.lastLine) text.append(line.text).append("\n");
  }
  Status status = writeLasting(calls, file, text);
  if (!status) calls.truncate(file, static_cast<off_t>(size));  // else the torn line stays, and does no harm
  m_state.size = sizeOf(file);
  m_hasOpenEnd = !status;
  return status;
}

Status Place::putAside(SaveCalls& calls) {
  if (!m_state.isForeign) return {};
  std::error_code error;
  for (int number = 1; fs::exists(path(), error); ++number) {
    const fs::path aside = path().string() + "." + std::to_string(number);
    if (fs::exists(aside, error)) continue;
    if (calls.rename(path().c_str(), aside.c_str()) != 0)
      return systemFailure("the journal cannot be renamed");
  }
  m_state = {path(), 0, 0, false};
  return {};
}

Status Place::remove(SaveCalls& calls) {
  std::error_code error;
  if (!fs::exists(path(), error)) return {};
  if (calls.remove(path().c_str()) != 0) return systemFailure("the journal cannot be removed");
  m_state = {path(), 0, 0, false};
  return {};
}

}  // namespace ekd::journal
