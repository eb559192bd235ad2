// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/pair_model.hpp"

#include <QComboBox>
#include <QLabel>
#include <QTableView>

namespace ekd::editor {

/// Two columns to type into: Enter or Tab goes on to the next cell, Escape in an empty one leaves. They are
/// about the card that was selected when the panel was gone to.
class PairsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PairsPanel(SessionBridge& bridge, QWidget* parent = nullptr);

  PairModel& pairs() { return m_pairs; }
  QTableView& table() { return *m_table; }
  /// Seen, it follows what is selected.
  void setSeen(bool seen);
  /// Starts the next row.
  void begin(PairModel::Pairing pairing);

 Q_SIGNALS:
  /// Nothing more is to be typed here.
  void leaveRequested();

 private:
  void followSelection();
  void showSubject();

  SessionBridge& m_bridge;
  PairModel m_pairs;
  QLabel* m_subject;
  QComboBox* m_pairing;
  QTableView* m_table;
  bool m_seen = false;
};

}  // namespace ekd::editor
