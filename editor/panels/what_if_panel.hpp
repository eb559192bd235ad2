// SPDX-License-Identifier: MIT
#pragma once

#include "editor/panels/what_if_model.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QWidget>

namespace ekd::editor {

/// What is lost if an actor drops out, what nobody answers for then first. Going through the list selects the
/// cards, Enter goes to the one that is chosen.
class WhatIfPanel : public QWidget {
  Q_OBJECT

 public:
  WhatIfPanel(SessionBridge& bridge, WhatIf& whatIf, QWidget* parent = nullptr);

  QListView& list() { return *m_list; }
  const WhatIfModel& cards() const { return m_cards; }
  /// "Without Municipality". Empty while nobody asks.
  static QString nameOf(const SessionBridge& bridge, const WhatIf& whatIf);
  /// "Without Municipality: 19 cards left with nobody, 53 others lose somebody". Empty while nobody asks.
  static QString summary(const SessionBridge& bridge, const WhatIf& whatIf);

 Q_SIGNALS:
  void goRequested(ekd::ElementId element);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void follow();

  SessionBridge& m_bridge;
  WhatIf& m_whatIf;
  WhatIfModel m_cards;
  QListView* m_list;
  QLabel* m_summary;
  QCheckBox* m_partsStay;
  QPushButton* m_end;
  ElementId m_shown;  ///< whose consequences the list has
  bool m_isFilling = false;
};

}  // namespace ekd::editor
