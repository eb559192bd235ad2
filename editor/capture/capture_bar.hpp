// SPDX-License-Identifier: MIT
#pragma once

#include "editor/capture/capture_controller.hpp"
#include "editor/capture/capture_edit.hpp"
#include "editor/capture/proposals.hpp"

#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QTimer>
#include <functional>

namespace ekd::editor {

/// The line that is always ready, with the place and kind of the next card before it, and what it could
/// become above it. Keys:
/// Enter makes the card and stays at its level; Tab completes or goes a level deeper, Shift+Tab up;
/// Up and Down pick a proposal or, in an empty line, another card, with Shift one more; Ctrl+Enter takes the
/// proposal (or the first one) instead of making a new card; Ctrl+1 ... Ctrl+9 choose the kind; Escape
/// empties the line.
class CaptureBar : public QFrame {
  Q_OBJECT

 public:
  explicit CaptureBar(SessionBridge& bridge, QWidget* parent = nullptr);

  CaptureController& controller() { return m_controller; }
  CaptureEdit& edit() { return *m_edit; }
  /// Starts a card with what was typed somewhere else in the window.
  void startWith(const QString& text);
  /// Shows a sentence until something else is done.
  void say(const QString& sentence);
  /// Shows a sentence whenever there is nothing else to say, until it is taken back with an empty one.
  void warn(const QString& sentence);
  /// What is typed and is no card yet, with its kind and place; empty when nothing is typed.
  QString draft() const;
  /// Goes on with what draft() gave.
  void resume(const QString& draft);
  const std::vector<Proposal>& proposals() const { return m_proposals; }
  using Change = std::function<void()>;
  /// The bar grows and shrinks within `around`, which is given the change and has to make it.
  void growWithin(std::function<void(const Change&)> around) { m_around = std::move(around); }

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 Q_SIGNALS:
  void pastedLines(const QString& text);
  /// Up (-1) or Down (1) in an empty line.
  void stepped(int rows);
  /// The same with Shift.
  void extended(int rows);
  /// Escape in an empty line.
  void givenUp();

 private:
  bool handleKey(class QKeyEvent& key);
  bool handlePlain(int key);
  void commit();
  void takeProposal(int row);
  void takeExisting();
  void useExisting(ElementId id);
  bool pick(int step);
  void showProposals();
  void showPlace();
  void showNote();
  /// Says whom the line would make, and what it takes otherwise than it looks, before it does.
  void showHints();
  void showList();
  bool hasCompletions() const;

  SessionBridge& m_bridge;
  CaptureController m_controller;
  QLabel* m_kind;
  QLabel* m_place;
  CaptureEdit* m_edit;
  QLabel* m_note;
  QListWidget* m_list;
  std::function<void(const Change&)> m_around = [](const Change& change) { change(); };
  QString m_said;
  QString m_warning;
  QString m_hints;
  QTimer m_pause;  ///< proposals come when the fingers rest, keys are never late
  std::vector<Proposal> m_proposals;
};

}  // namespace ekd::editor
