// SPDX-License-Identifier: MIT
#pragma once

#include "formats/journal/record.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::journal {

/// One file as it lies on the disk.
struct FileState {
  std::filesystem::path path;
  std::uint64_t size = 0;      ///< 0 when it is not there
  std::uint64_t lastLine = 0;  ///< the highest number of an intact line
  bool isForeign = false;      ///< not understood: of a later version, not readable, or of another story
};

/// The lines of one or several files that belong together, each number once, ascending.
struct Chain {
  std::vector<Line> lines;
  std::vector<FileState> files;  ///< as they were asked for
  bool hasTornTail = false;      ///< a file ends in a line that was cut off
  bool isNewer = false;          ///< a file is of a version that this program does not know; it is left out

  /// As their `opened` lines say.
  std::string story;

  std::uint64_t nextSequence() const { return lines.empty() ? 1 : lines.back().sequence + 1; }
};

/// The lines of one file, without its state. Damaged ones are left out; what is missing shows in the numbers.
Chain chainFromText(std::string_view bytes);

/// Reads the files that are there. Of journals that tell different stories the one that was written to last
/// counts.
Chain readChain(const std::vector<std::filesystem::path>& places);

/// What the lines say about the file; lists of indices into Chain::lines.
struct Story {
  std::size_t runStart = 0;           ///< the last `opened` line; the number of lines when there is none
  std::vector<std::size_t> commits;   ///< of the last run
  std::vector<std::size_t> unsaved;   ///< those of them that the file does not hold
  std::vector<std::size_t> leftOver;  ///< commits of earlier runs that were neither saved nor given up
  bool fits = false;                  ///< the file is what `unsaved` was done on
  std::uint64_t upTo = 0;             ///< the number of the last record that the file holds, when it fits
};

/// `file` is the stamp of the model as it is now.
Story storyOf(const Chain& chain, const FileStamp& file);

}  // namespace ekd::journal
