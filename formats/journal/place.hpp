// SPDX-License-Identifier: MIT
#pragma once

#include "formats/journal/read.hpp"
#include "formats/save_file.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace ekd::journal {

/// One file to which a journal is written. Each call opens it anew, so that a folder that goes and comes back
/// does no harm.
class Place {
 public:
  /// `state` says what is known to lie there.
  explicit Place(const FileState& state, bool makesFolder);

  const std::filesystem::path& path() const { return m_state.path; }
  /// The number of the last line that is known to be on the disk.
  std::uint64_t written() const { return m_state.lastLine; }

  /// What lies there, if anything, belongs to another model: it is put aside.
  void expectForeign() { m_state.isForeign = true; }

  /// Gets every line on the disk that is not there. When the file is not what it was left as, all lines are
  /// written again: readers take each number once. A file that is not understood is renamed before.
  Status write(const std::vector<Line>& lines, SaveCalls& calls);

  /// Takes the file away.
  Status remove(SaveCalls& calls);

 private:
  Status putAside(SaveCalls& calls);
  Status append(int file, const std::vector<Line>& lines, SaveCalls& calls);

  FileState m_state;
  bool m_makesFolder;
  bool m_hasOpenEnd = true;      // the last line may have no end
  bool m_folderIsSynced = true;  // since the file was made
};

}  // namespace ekd::journal
