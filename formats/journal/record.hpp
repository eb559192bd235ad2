// SPDX-License-Identifier: MIT
#pragma once

#include "formats/save_file.hpp"
#include "libekd/edit/change.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What stands in a journal; formats/journal/FORMAT.md describes it as text.
namespace ekd::journal {

/// The version that this program writes. A journal with a higher one is kept and not read.
inline constexpr int version = 1;

/// A transaction that a session committed.
struct Committed {
  CommitKind kind = CommitKind::edit;
  Transaction transaction;
  bool operator==(const Committed&) const = default;
};
/// A run of an editor begins: its history is empty, its document is that of the file.
struct Opened {
  std::string story;    ///< the same in all runs of one journal, another one in every other journal
  FileStamp base;       ///< of the file; `exists` is false for a model that has none yet
  std::string path;     ///< of the file, for people
  std::string writer;   ///< program and version
  std::string content;  ///< of a document without a file, in the native format; empty for the empty document
  bool operator==(const Opened&) const = default;
};
/// The run goes on after a crash, with its history. The file was `base` then, which holds everything up to
/// record `upTo`.
struct Resumed {
  FileStamp base;
  std::uint64_t upTo = 0;
  std::string writer;
  bool operator==(const Resumed&) const = default;
};
/// The file is about to be replaced by `base`, which holds everything up to record `upTo`.
struct Saving {
  FileStamp base;
  std::uint64_t upTo = 0;
  bool operator==(const Saving&) const = default;
};
/// The file is `base` now.
struct Saved {
  FileStamp base;
  std::uint64_t upTo = 0;
  bool operator==(const Saved&) const = default;
};
/// The run ended in order: what was not saved in it shall not come back.
struct Closed {
  bool operator==(const Closed&) const = default;
};
/// What was left over from earlier runs shall not be offered again.
struct Settled {
  bool operator==(const Settled&) const = default;
};

using Content = std::variant<Committed, Opened, Resumed, Saving, Saved, Closed, Settled>;

struct Record {
  std::uint64_t sequence = 0;  ///< from 1, one more a record
  TimeMs time = 0;
  Content content;
  bool operator==(const Record&) const = default;
};

/// One line without its end.
std::string toLine(const Record& record);

/// What a line is, without its content.
struct Line {
  enum class Kind : std::uint8_t {
    edit,
    undo,
    redo,
    opened,
    resumed,
    saving,
    saved,
    closed,
    settled,
    unknown
  };
  std::uint64_t sequence = 0;
  Kind kind = Kind::unknown;
  TimeMs time = 0;
  std::string text;  ///< all of it

  bool isCommit() const { return kind == Kind::edit || kind == Kind::undo || kind == Kind::redo; }
};

/// Nothing when the line is damaged: its checksum does not fit or it does not begin as lines do.
std::optional<Line> lineFromText(std::string_view text);

/// Nothing when the content is not what this version writes.
std::optional<Record> recordOf(const Line& line);

/// What an `opened` line says of its format and story; of a later version too.
struct Heading {
  int version = 0;
  std::string story;
};
Heading headingOf(const Line& line);

}  // namespace ekd::journal
