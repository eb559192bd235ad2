// SPDX-License-Identifier: MIT
#pragma once

#include "formats/journal/read.hpp"
#include "formats/save_file.hpp"
#include "libekd/edit/session.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ekd::journal {

/// How a journal is doing.
struct Health {
  std::uint64_t last = 0;          ///< number of the last record that was handed over
  std::uint64_t acknowledged = 0;  ///< everything up to this one is on the disk
  std::filesystem::path place;     ///< the file that holds it
  /// Why the preferred place, or with `isKept` false all of them, could not be written to last time;
  /// diskFull, notWritable, vanished or ioFailure. No value while all is well.
  std::optional<Error> problem;
  bool isKept =
      true;  ///< false: what came after `acknowledged` is in memory only; it is tried again and again
};

struct WriterOptions {
  std::string program = {};    ///< "ekd 0.1.0", for people who read journals
  Clock* clock = nullptr;      ///< for the records that are no transactions; the system's unless given
  SaveCalls* calls = nullptr;  ///< the real ones unless given; used on the thread of the writer
  std::chrono::milliseconds retryAfter = std::chrono::milliseconds(1000);
  /// Told after each attempt to write, on the thread of the writer.
  std::function<void(const Health&)> onChange = {};
};

/// What a run of an editor begins with.
struct Start {
  std::vector<std::filesystem::path> places;  ///< the preferred one first
  Chain chain;                                ///< what lies there, from Recovery
  bool resumes = false;                       ///< the run before goes on (Recovery::resumes)
  std::uint64_t savedUpTo = 0;                ///< of a run that resumes, from Recovery
  FileStamp base;                             ///< of the file as it was opened
  std::string path;                           ///< of the file, for people
  std::string content;  ///< of a document that has no file and is not empty, in the native format
};

/// Appends to the journal of one open model. Every call returns at once; a thread writes and flushes as fast
/// as the disk goes. What cannot be written stays in memory and is tried again, at the other places too.
/// Nothing is written before the first commit. One writer a journal: see FileLock.
class JournalWriter {
 public:
  JournalWriter(Start start, WriterOptions options);
  /// Tries once more to write what is left.
  ~JournalWriter();
  JournalWriter(const JournalWriter&) = delete;
  JournalWriter& operator=(const JournalWriter&) = delete;

  /// Appends every commit of the session from now on, until one of them goes.
  void listenTo(Session& session);
  void append(const Transaction& transaction, CommitKind kind);

  /// Before a file is replaced (SaveOptions::beforeReplacing) and when that worked. `upTo` is
  /// health().last of the moment at which the document was what is saved. saveModel() does all of it.
  void saving(const FileStamp& base, std::uint64_t upTo);
  void saved(const FileStamp& base, std::uint64_t upTo);

  /// The user closes the model: what was not saved shall not come back, nor shall the history. A run that
  /// ends without this is gone on with when the model is opened again.
  void close();
  /// What waited from earlier runs (Recovery::waiting) was taken over or refused.
  void settle();

  /// The model has another file now, which is `base` and holds everything up to `upTo`: the run goes on
  /// beside it. The old journal is told that its file was left as it was; that of a model without a file
  /// goes when the new one is on the disk. A journal that lies at the new place already is put aside.
  void moveTo(std::vector<std::filesystem::path> places, const FileStamp& base, std::uint64_t upTo);

  Health health() const;
  /// Waits until everything handed over is on the disk, or an attempt to get it there has failed.
  Status flush();

 private:
  class Worker;
  std::unique_ptr<Worker> m_worker;
  Session::Subscription m_subscription;  // last: it uses the worker
};

}  // namespace ekd::journal
