// SPDX-License-Identifier: MIT
#include "editor/document/workspace.hpp"

#include "editor/document/text.hpp"

#include <utility>

namespace ekd::editor {
namespace {

Document emptyDocument(const std::string& language) {
  Document document;
  document.metadata.language = language;
  return document;
}

}  // namespace

Workspace::Workspace(const std::string& language) : m_bridge(emptyDocument(language), m_clock, m_ids) {
  connect(&m_bridge, &SessionBridge::historyChanged, this, &Workspace::stateChanged);
}

Workspace::Workspace(FoundModel found, const std::filesystem::path& path)
    : m_origin(path),
      m_diagnostics(std::move(found.diagnostics)),
      m_bridge(std::move(found.document), m_clock, m_ids) {
  const bool isNative = found.format != nullptr && found.format->info().id == "ekd";
  if (isNative && !hasErrors(m_diagnostics)) m_file = {path, found.stamp};
  connect(&m_bridge, &SessionBridge::historyChanged, this, &Workspace::stateChanged);
}

QString Workspace::name() const {
  if (!m_file.path.empty()) return toQt(m_file.path.filename().string());
  if (!m_origin.empty()) return tr("%1 (not saved as a model yet)").arg(toQt(m_origin.filename().string()));
  return tr("New model");
}

Status Workspace::saveTo(const std::filesystem::path& path, const std::optional<FileStamp>& expected) {
  const auto saved = saveModel(m_bridge.document(), path, expected);
  if (!saved) return tl::unexpected<Error>(saved.error());
  m_file = {path, *saved};
  m_savedRevision = m_bridge.revision();
  Q_EMIT stateChanged();
  return {};
}

}  // namespace ekd::editor
