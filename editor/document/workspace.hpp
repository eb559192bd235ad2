// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/model_file.hpp"
#include "editor/document/session_bridge.hpp"
#include "formats/system.hpp"

#include <QObject>
#include <filesystem>
#include <memory>

namespace ekd::editor {

/// One open model with everything that belongs to it: where it lies, its session, whether it is saved.
class Workspace : public QObject {
  Q_OBJECT

 public:
  /// A new, empty model in `language`.
  explicit Workspace(const std::string& language);
  /// A model as it was found. Of a format other than the native one, or where something in the file was
  /// broken, it becomes a new model without a place, so that nobody overwrites what is still in the file.
  Workspace(FoundModel found, const std::filesystem::path& path);

  SessionBridge& bridge() { return m_bridge; }
  const std::filesystem::path& path() const { return m_file.path; }
  /// Where it was read from, also when it will be saved elsewhere.
  const std::filesystem::path& origin() const { return m_origin; }
  const Diagnostics& diagnostics() const { return m_diagnostics; }
  /// "vidzeme.ekd", or what an unsaved model is called.
  QString name() const;
  bool isModified() const { return m_bridge.revision() != m_savedRevision; }

  /// ErrorCode::staleValue when somebody else changed the file since it was read.
  Status save() { return saveTo(m_file.path, m_file.stamp); }
  Status saveAs(const std::filesystem::path& path) { return saveTo(path, std::nullopt); }

 Q_SIGNALS:
  /// Name, place or being saved changed.
  void stateChanged();

 private:
  Status saveTo(const std::filesystem::path& path, const std::optional<FileStamp>& expected);

  SystemClock m_clock;
  FreshIds m_ids;
  std::filesystem::path m_origin;
  Diagnostics m_diagnostics;
  ModelFile m_file;
  SessionBridge m_bridge;
  std::uint64_t m_savedRevision = 0;
};

}  // namespace ekd::editor
