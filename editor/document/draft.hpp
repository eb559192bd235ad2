// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <filesystem>
#include <memory>

namespace ekd::editor {

/// What is being typed and is no card yet, on the disk, so that it is in the line again after a crash.
class Draft : public QObject {
  Q_OBJECT

 public:
  /// For the model at this path; an empty one stands for new models. The draft lies in the state folder.
  explicit Draft(std::filesystem::path model, QObject* parent = nullptr);
  /// Waits until the newest text is on the disk.
  ~Draft() override;

  /// What lay there when this was made.
  const QString& found() const { return m_found; }
  /// Returns at once; a thread writes when the fingers rest. An empty text leaves no file behind.
  void set(const QString& text);
  /// The model lies there now.
  void moveTo(const std::filesystem::path& model);
  /// Waits until the newest text is on the disk.
  void settle();

 private:
  void write();

  std::filesystem::path m_model;
  std::filesystem::path m_place;
  QString m_found;
  QString m_text;
  bool m_isKept = true;
  QTimer m_pause;
  QThreadPool m_writer;  // of one thread, so that texts arrive in their order
};

}  // namespace ekd::editor
