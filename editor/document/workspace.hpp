// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/file_hold.hpp"
#include "editor/document/session_bridge.hpp"
#include "formats/journal/recovery.hpp"
#include "formats/journal/writer.hpp"
#include "formats/system.hpp"

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>

namespace ekd::editor {

/// One open model with everything that belongs to it: its file, who may write there, its session, and the
/// journal that keeps every edit from the moment it is made.
class Workspace : public QObject {
  Q_OBJECT

 public:
  /// A new, empty model in `language`.
  static std::unique_ptr<Workspace> makeNew(const std::string& language);
  /// A model of any format, with what its journal has and the file has not. Of a format other than the native
  /// one, or where something in the file was broken, it becomes a model without a file, so that nobody
  /// overwrites what is still in there. Fails when nothing could be read.
  /// A file that is not there is an empty model in `language`. `isGone` as holdFile() asks it.
  static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& path,
                                                 const std::string& language = "en",
                                                 const IsGone& isGone = {});
  /// Models without a file that a crash left behind, and that nobody works with.
  static std::vector<std::unique_ptr<Workspace>> leftBehind();
  ~Workspace() override;

  SessionBridge& bridge() { return *m_bridge; }
  /// Empty: it has no file yet.
  const std::filesystem::path& path() const { return m_path; }
  /// Where it was read from, also when it will be saved elsewhere.
  const std::filesystem::path& origin() const { return m_origin; }
  /// It has a name, and saving makes the file.
  bool isNewFile() const { return m_stamp && !m_stamp->exists; }
  /// It is what could be read of a file in which something was broken.
  bool isRescued() const;
  const Diagnostics& diagnostics() const { return m_diagnostics; }
  const journal::Recovery& recovery() const { return m_recovery; }
  journal::JournalWriter* journal() { return m_journal.get(); }
  /// "vidzeme.ekd", or what a model without a file is called.
  QString name() const;
  /// Why nothing can be changed here; empty when everything can.
  QString whyReadOnly() const { return m_whyReadOnly; }
  /// Why somebody else may write to the file at the same time; empty where that cannot be, or there is none.
  QString lockWarning() const { return m_lockWarning; }
  bool isModified() const { return m_isModified; }

  /// Error codes as saveFile(): staleValue when somebody else changed the file since it was read.
  Status save();
  /// Under a new name, replacing what lies there; fails as notWritable where somebody else works on that, or
  /// on the file of this model.
  Status saveAs(const std::filesystem::path& path);
  /// Takes over what waited in the journal, as far as it still fits; gives how many changes did not.
  std::size_t takeWaiting();
  void dropWaiting();
  /// The user is done: what is not saved shall not come back.
  void close();

 Q_SIGNALS:
  /// Name, place or being saved changed.
  void stateChanged();
  /// The journal could not be written, or can be again (empty).
  void journalTroubled(const QString& problem);

 private:
  Workspace() = default;
  void begin(journal::OpenedModel opened, std::vector<std::filesystem::path> places);
  void hearOfJournal(const QString& problem);
  Status finishSave(const Result<FileStamp>& saved, const std::filesystem::path& path);

  SystemClock m_clock;
  FreshIds m_ids;
  std::filesystem::path m_path;
  std::filesystem::path m_origin;
  Diagnostics m_diagnostics;
  std::optional<FileStamp> m_stamp;
  std::optional<FileLock> m_lock;
  journal::Recovery m_recovery;
  QString m_whyReadOnly;
  QString m_lockWarning;
  QString m_journalProblem;
  std::unique_ptr<SessionBridge> m_bridge;
  std::unique_ptr<journal::JournalWriter> m_journal;
  bool m_isModified = false;
};

}  // namespace ekd::editor
