// SPDX-License-Identifier: MIT
#pragma once

#include "editor/app/dialogs.hpp"
#include "editor/app/main_window.hpp"
#include "editor/app/theme.hpp"

#include <QObject>

class QApplication;

namespace ekd::editor {

/// The windows of the program and what they share: theme and size of text, kept from run to run.
class Application : public QObject {
  Q_OBJECT

 public:
  Application(QApplication& application, Dialogs& dialogs);

  /// A window on the model at `path`, or null when nothing could be read; what was wrong is told either way.
  MainWindow* open(const QString& path);
  MainWindow* openNew();
  /// Windows on models without a file that a crash left behind; false when there are none.
  bool openLeftBehind();

  /// Says in every window that something went wrong inside of the program.
  static void tellProblem(const QString& problem);

  /// Ends the program at once, whatever it is doing and without a question: what is not saved is in the
  /// journals, and there again when its model is opened the next time.
  [[noreturn]] void leave();

  Theme theme() const { return m_theme; }
  void setTheme(Theme theme);
  void scaleText(double factor);

 private:
  MainWindow* show(std::unique_ptr<Workspace> workspace);
  bool isGone(const std::filesystem::path& path, const LockHolder& holder);

  QApplication& m_application;
  Dialogs& m_dialogs;
  Theme m_theme;
  double m_textScale = 1;
};

}  // namespace ekd::editor
