// SPDX-License-Identifier: MIT
#include "editor/document/file_memory.hpp"

#include "editor/document/text.hpp"
#include "libekd/base/id.hpp"

#include <QSettings>

namespace ekd::editor {
namespace {

constexpr qsizetype most = 20;  // models that are remembered

QString recentKey() {
  return QStringLiteral("files/recent");
}

/// Settings take a path for groups of keys.
QString groupOf(const std::filesystem::path& path) {
  return QStringLiteral("files/") + toQt(toHex(bitsFromName("path", path.string())));
}

}  // namespace

FileMemory::FileMemory(const std::filesystem::path& path) {
  std::error_code unknown;  // then it is remembered as it was given
  if (!path.empty()) m_path = std::filesystem::absolute(path, unknown).lexically_normal();
  if (unknown) m_path = path;
}

QStringList FileMemory::recent() {
  return QSettings().value(recentKey()).toStringList();
}

QString FileMemory::name() const {
  return toQt(m_path.string());
}

void FileMemory::touch() {
  if (m_path.empty()) return;
  QStringList files = recent();
  const QString own = name();
  files.removeAll(own);
  files.prepend(own);
  QSettings settings;
  while (files.size() > most) settings.remove(groupOf(fromQt(files.takeLast())));
  settings.setValue(recentKey(), files);
}

QString FileMemory::key(const QString& what) const {
  return groupOf(m_path) + QLatin1Char('/') + what;
}

QVariant FileMemory::value(const QString& what) const {
  return m_path.empty() ? QVariant() : QSettings().value(key(what));
}

void FileMemory::set(const QString& what, const QVariant& value) {
  if (m_path.empty()) return;
  if (value.toStringList().isEmpty()) {
    QSettings().remove(key(what));
  } else {
    QSettings().setValue(key(what), value);
  }
}

}  // namespace ekd::editor
