// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/current_meeting.hpp"
#include "editor/panels/minutes_model.hpp"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

class QGridLayout;
class QVBoxLayout;

namespace ekd::editor {

/// Which meeting is going on, who takes part in it, and what is written down: a line of notes, each with its
/// time, in which "#2.4" becomes a link to the card.
class MinutesPanel : public QWidget {
  Q_OBJECT

 public:
  MinutesPanel(SessionBridge& bridge, CurrentMeeting& meeting, QWidget* parent = nullptr);

  CurrentMeeting& meeting() { return m_meeting; }
  MinutesModel& minutes() { return m_minutes; }
  QListView& list() { return *m_list; }
  QLineEdit& line() { return *m_line; }
  /// A new meeting begins, and the keyboard is where its title is typed.
  void beginMeeting();
  /// The meeting is over: nothing is said in it any more.
  void closeMeeting();

 Q_SIGNALS:
  /// Somebody wants to see what is left over.
  void meetingClosed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildHead(QVBoxLayout& column);
  QLineEdit* addField(QGridLayout& grid, int row, int column, const QString& title,
                      std::function<void(ModellingSession&, const QString&)> write);
  void showMeetings();
  void showDetails();
  void choose(int index);
  void take();
  void followLink(const QPoint& position);
  void goToReferences(const QModelIndex& index);

  SessionBridge& m_bridge;
  CurrentMeeting& m_meeting;
  MinutesModel m_minutes;
  QComboBox* m_meetings;
  QPushButton* m_close;
  QWidget* m_details;
  QLineEdit* m_title = nullptr;
  QLineEdit* m_date = nullptr;
  QLineEdit* m_place = nullptr;
  QLineEdit* m_participants = nullptr;
  QListView* m_list;
  QLineEdit* m_line;
};

}  // namespace ekd::editor
