// SPDX-License-Identifier: MIT
#pragma once

#include "editor/app/action_list.hpp"
#include "editor/app/dialogs.hpp"
#include "editor/app/last_look.hpp"
#include "editor/capture/capture_bar.hpp"
#include "editor/capture/notes_preview.hpp"
#include "editor/document/draft.hpp"
#include "editor/document/workspace.hpp"
#include "editor/export/export_actions.hpp"
#include "editor/find/quick_picker.hpp"
#include "editor/panels/outline_panel.hpp"
#include "editor/scene/diagram_view.hpp"
#include "editor/views/view_bar.hpp"

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QStackedWidget>
#include <memory>

class QMenu;

namespace ekd::editor {

/// The window of one model: the diagram in the middle, the line to capture below it, panels around them.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(std::unique_ptr<Workspace> workspace, Dialogs& dialogs);
  ~MainWindow() override;

  Workspace& workspace() { return *m_workspace; }
  SessionBridge& bridge() { return m_workspace->bridge(); }
  ActionList& actions() { return m_actions; }
  CaptureBar& capture() { return *m_capture; }
  OutlinePanel& outline() { return *m_outline; }
  QuickPicker& picker() { return *m_picker; }
  DiagramView& diagram() { return *m_diagram; }
  NotesPreview& notes() { return *m_notes; }
  ExportActions& exporting() { return *m_export; }

  /// Saves where the model lies, asking only when it lies nowhere or somebody else changed the file.
  bool save();
  bool saveAs();
  /// When this returns, everything that was typed is in the model or in the draft, and both are on the disk,
  /// if not in the file.
  void keepAll();
  /// Asks what to do with work that a journal kept and that the file does not fit any more, if there is any.
  void offerWaiting();
  void showAbout();
  /// To a card in the diagram, in its branch where the view that is shown does not have it.
  void goTo(ElementId card);
  /// A new model that nobody has put anything into.
  bool isUntouched() const;
  /// Somebody wants nothing but the drawing and the line to capture.
  bool arePanelsHidden() const { return m_isBare; }
  /// All of them come or go at this moment, and none because somebody wants just that one.
  bool isArrangingPanels() const { return m_isArranging; }
  /// To be called when what the status bar asks begins or ends.
  void settleStatusBar();

 Q_SIGNALS:
  void openRequested(const QString& path);
  void newRequested();
  void quitRequested();
  void themeToggled();
  void textScaled(double factor);
  /// All panels came or went.
  void panelsArranged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void buildPanels();
  void buildDiagram();
  void buildViewChoices();
  void chooseView();
  void stepView(int step);
  void showBranchOf(ElementId card);
  void leaveLostView();
  void tellAbsence();
  void previewNotes(const QString& text);
  void readNotesFile();
  void nextLanguage();
  void buildFileActions();
  void buildEditActions();
  void takeBack();
  void buildStructureActions();
  void fillCardMenu(QMenu* menu);
  void buildViewActions();
  void buildFindActions();
  void buildMenus();
  QDockWidget* dock(Qt::DockWidgetArea area, const QString& name, const QString& title, QWidget* content);
  void restorePanels();
  void arrangeFirst();
  void togglePanels();
  void leaveBare();
  void tellRenumbering();
  void showState();
  void showWelcome();
  QStringList storyOfFile() const;
  std::filesystem::path proposedPath() const;
  void keepDraft();
  void showRefusal(const QString& why);
  bool copyCards();
  void paste();
  void renameCurrent();
  void splitCurrent();
  void rejectSelected();
  bool keepPlaces();
  void recallPlaces();
  bool saveChoosing(const Status& failed);
  static bool keepsDelete(const QWidget& widget, const class QKeyEvent& key);
  static bool isWindowsKey(const QWidget& field, const QKeyEvent& key);
  bool isTyping(const class QKeyEvent& key) const;

  std::unique_ptr<Workspace> m_workspace;
  Dialogs& m_dialogs;
  LastLook m_look;
  ActionList m_actions;
  CaptureBar* m_capture = nullptr;
  OutlinePanel* m_outline = nullptr;
  QuickPicker* m_picker = nullptr;
  ViewBar* m_views = nullptr;
  DiagramView* m_diagram = nullptr;
  ExportActions* m_export = nullptr;
  NotesPreview* m_notes = nullptr;
  QStackedWidget* m_middle = nullptr;  ///< the diagram, or a preview of notes
  QLabel* m_state = nullptr;
  Draft* m_draft = nullptr;            ///< null where nothing can be changed
  std::vector<QDockWidget*> m_hidden;  ///< what togglePanels() took away
  bool m_isBare = false;
  bool m_isArranging = false;
};

}  // namespace ekd::editor
