// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/issue_model.hpp"
#include "libekd/validate/fix.hpp"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ekd::editor {

/// What the rules of the method have to say about the model, and what could be done about the finding that is
/// chosen. Looks only while it is watching, and only when nobody has changed anything for a moment.
class IssuesPanel : public QWidget {
  Q_OBJECT

 public:
  explicit IssuesPanel(SessionBridge& bridge, QWidget* parent = nullptr);

  IssueModel& issues() { return m_issues; }
  QTreeView& list() { return *m_list; }
  /// On: counts while the model changes, and keeps the list current while it is seen.
  void setWatching(bool watching);
  bool isWatching() const { return m_watching; }
  /// Behind another tab it counts, and the list waits.
  void setSeen(bool seen);
  /// Brings everything up to date without waiting for a pause.
  void refresh();
  /// What is offered for the finding that is chosen.
  const std::vector<Fix>& fixes() const { return m_fixes; }
  /// Applies one of them, as a step that can be undone.
  bool applyFix(std::size_t index);
  /// Asks below the finding that is chosen why it may stand; Enter waives it, Escape does not.
  void askForWaiver();
  /// "228 issues".
  static QString countText(std::size_t issues);

 Q_SIGNALS:
  /// While watching; nothing when not.
  void counted(std::optional<std::size_t> issues);
  /// Somebody wants to see the card of a finding in the diagram.
  void goRequested(ElementId element);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildDetail();
  void goOn();
  void goToCard(const QModelIndex& at);
  void showIssue(const QModelIndex& index);
  void showFixes(const Issue& issue);
  void showWaiver(const Issue& issue);
  void setWaiver(const Issue& issue, const QString& reason);
  void clearFixes();
  QPushButton* addButton(const QString& text, const QString& name);

  SessionBridge& m_bridge;
  IssueModel m_issues;
  QTreeView* m_list;
  QComboBox* m_grouping;
  QToolButton* m_waived;  ///< shows the waived ones, too; only there when there are some
  QLabel* m_summary;
  QSplitter* m_split;
  QLabel* m_message;
  QLabel* m_detail;
  QVBoxLayout* m_buttons;
  QTimer m_pause;
  bool m_watching = false;
  bool m_seen = false;
  std::vector<Fix> m_fixes;
};

}  // namespace ekd::editor
