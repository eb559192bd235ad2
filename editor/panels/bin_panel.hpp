// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/bin_model.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace ekd::editor {

/// The bin: Enter or a double click brings the selected cards back, Delete removes them for good. The line
/// below says why the current one was deleted, and takes another reason.
class BinPanel : public QWidget {
  Q_OBJECT

 public:
  explicit BinPanel(SessionBridge& bridge, QWidget* parent = nullptr);

  BinModel& cards() { return m_cards; }
  QListView& list() { return *m_list; }

 Q_SIGNALS:
  void counted(int cards);
  /// Something to say about what came back.
  void noted(const QString& sentence);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  std::vector<BinnedCard> chosen() const;
  void restore();
  void count();
  void showReason();
  void keepReason();

  SessionBridge& m_bridge;
  BinModel m_cards;
  QLineEdit* m_filter;
  QListView* m_list;
  QLineEdit* m_reason;
};

}  // namespace ekd::editor
