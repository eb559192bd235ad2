// SPDX-License-Identifier: MIT
#pragma once

#include "editor/find/quick_picker.hpp"
#include "editor/panels/left_over_model.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QListView>

namespace ekd::editor {

/// The cards that wait for a kind or a place. One letter gives the selected ones a kind, "u" asks what they
/// are to go under.
class InboxPanel : public QWidget {
  Q_OBJECT

 public:
  explicit InboxPanel(SessionBridge& bridge, QWidget* parent = nullptr);

  LeftOverModel& cards() { return m_cards; }
  QListView& list() { return *m_list; }
  /// Also what nobody has decided, as at the end of a meeting.
  void showUndecided(bool show);

 Q_SIGNALS:
  void counted(int cards);
  void pickRequested(const QString& placeholder, const ekd::editor::QuickPicker::Source& source);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void count();
  bool takeSign(const QString& sign);
  void askForPlace();
  void selectChosen();

  SessionBridge& m_bridge;
  LeftOverModel m_cards;
  QListView* m_list;
  QLabel* m_summary;
  QCheckBox* m_undecided;
};

}  // namespace ekd::editor
