// SPDX-License-Identifier: MIT
#pragma once

#include "formats/format.hpp"
#include "formats/journal/read.hpp"
#include "formats/journal/writer.hpp"
#include "formats/save_file.hpp"
#include "libekd/edit/history.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Opening a model with what its journal knows.
namespace ekd::journal {

enum class State {
  none,       ///< there is no journal
  clean,      ///< everything in it is in the file, or was given up
  recovered,  ///< the document holds work that is not in the file
  misfit,     ///< there is work that was not saved, and the file is not the one it was done on
  newer,      ///< a later version wrote it; it is put aside and not read
};

/// What the journal says about the file.
struct Recovery {
  State state = State::none;
  std::size_t transactions = 0;  ///< of state `recovered`: how many were brought back
  TimeMs lastTime = 0;           ///< of the last of them
  bool hasTornTail = false;      ///< the last line was cut off while it was written; it is not among them
  /// Work that is not in the document: of a run whose file was changed since (misfit), or of earlier ones
  /// that nobody has decided about. It stays in the journal until JournalWriter::settle().
  std::vector<Transaction> waiting;
  bool resumes = false;  ///< the run before did not end in order, and the document is as it left it
  History history;       ///< of that run, for the Session
  Chain chain;           ///< for the JournalWriter, as is
  std::uint64_t savedUpTo = 0;
};

/// A model and everything an editor needs to go on with it: see formats/journal/FORMAT.md.
struct OpenedModel {
  std::optional<Document> document;  ///< missing when the file cannot be read; the diagnostics say why
  Diagnostics diagnostics;
  SourceMap positions;  ///< of the file; what was recovered has none
  FileStamp stamp;      ///< for SaveOptions::expected
  Recovery recovery;
};

/// Reads a model of the native format and brings back what its journal has and it has not. A file that is not
/// there is an empty document in `language`. Nothing is written.
OpenedModel openModel(const std::filesystem::path& path, const std::vector<std::filesystem::path>& places,
                      const std::string& language = {});

/// Brings back a model that has no file yet.
OpenedModel openUntitled(const std::filesystem::path& journal);

/// What the JournalWriter of a model that was opened begins with. `path` is that of the model, for people.
Start startFor(const OpenedModel& opened, std::vector<std::filesystem::path> places, std::string path);

/// In words: "12 changes that had not been saved are back, the last one of 2026-05-04 10:15." Empty when
/// there is nothing to say.
std::string describe(const Recovery& recovery);

}  // namespace ekd::journal
