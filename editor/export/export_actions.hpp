// SPDX-License-Identifier: MIT
#pragma once

#include "editor/app/action_list.hpp"
#include "editor/app/dialogs.hpp"
#include "editor/document/workspace.hpp"
#include "editor/export/export_job.hpp"

#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>
#include <functional>

namespace ekd::editor {

/// Exporting what is seen: actions of the file menu, one job at a time, and its progress with a way to stop
/// it in the status bar.
class ExportActions : public QObject {
  Q_OBJECT

 public:
  /// What is exported as "this view".
  using CurrentView = std::function<View()>;

  ExportActions(Workspace& workspace, Dialogs& dialogs, CurrentView currentView, QStatusBar& status,
                QWidget& window);

  void addTo(ActionList& actions, const QString& menu);
  bool isBusy() const { return m_job != nullptr; }

 Q_SIGNALS:
  /// What became of it, in a sentence.
  void told(const QString& sentence);

 private:
  void exportView(const View& view, const QString& name);
  void exportAll();
  void exportAtlas();
  void exportReport();
  void copyAsPicture();
  View selectionView() const;
  void start(std::vector<ExportTask> tasks, std::function<void(const ExportJob&)> done);
  void tellFiles(const ExportJob& job);

  Workspace& m_workspace;
  Dialogs& m_dialogs;
  CurrentView m_currentView;
  QStatusBar& m_status;
  QWidget& m_window;
  QProgressBar* m_progress;
  QToolButton* m_stop;
  std::unique_ptr<ExportJob> m_job;
};

}  // namespace ekd::editor
