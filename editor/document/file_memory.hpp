// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>
#include <filesystem>

namespace ekd::editor {

/// What the user's settings know of a model from run to run: that it was open, and what somebody looked at.
/// Only of the last few; what is known of the others is forgotten with them.
class FileMemory {
 public:
  /// A model without a path is not remembered.
  explicit FileMemory(const std::filesystem::path& path);

  /// As recent() has it.
  QString name() const;

  /// The models that were opened or saved last, the last one first.
  static QStringList recent();
  /// It is the last one.
  void touch();

  /// `what` is a short name in Latin letters.
  QVariant value(const QString& what) const;
  /// Nothing that is kept when `value` is empty.
  void set(const QString& what, const QVariant& value);

 private:
  QString key(const QString& what) const;

  std::filesystem::path m_path;
};

}  // namespace ekd::editor
