// SPDX-License-Identifier: MIT
#include "editor/app/what_if_dock.hpp"

#include "editor/app/main_window.hpp"
#include "editor/find/actor_source.hpp"

#include <QApplication>
#include <QCloseEvent>
#include <QShortcut>

namespace ekd::editor {
namespace {

CardMarks marksOf(const WhatIf& whatIf) {
  CardMarks marks;
  for (const Consequence& one : whatIf.consequences()) marks.cards.emplace(one.target, gravityOf(one.fate));
  marks.crossedOut = whatIf.gone();
  return marks;
}

}  // namespace

WhatIfDock::WhatIfDock(MainWindow& window)
    : QDockWidget(tr("What if"), &window),
      m_window(window),
      m_whatIf(window.bridge()),
      m_panel(new WhatIfPanel(window.bridge(), m_whatIf)),
      m_action(window.actions().add(tr("&Card"), QStringLiteral("whatIf"), tr("What if this actor drops out"),
                                    {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O)}, [this] { toggle(); })) {
  setObjectName(QStringLiteral("whatIfDock"));
  setWidget(m_panel);
  m_action->setCheckable(true);
  window.diagram().addAction(m_action);  // in its menu at the right button
  toggleViewAction()->setVisible(false);
  window.addDockWidget(Qt::RightDockWidgetArea, this);
  hide();
  auto* back = new QShortcut(Qt::Key_Escape, this);
  back->setContext(Qt::WidgetWithChildrenShortcut);
  connect(back, &QShortcut::activated, this, &WhatIfDock::close);
  connect(&m_whatIf, &WhatIf::changed, this, &WhatIfDock::follow);
  connect(m_panel, &WhatIfPanel::goRequested, &window, &MainWindow::goTo);
  connect(&window.diagram(), &DiagramView::marksGivenUp, &m_whatIf, &WhatIf::end);
  connect(window.findChild<ViewBar*>(), &ViewBar::whatIfEnded, &m_whatIf, &WhatIf::end);
}

void WhatIfDock::setVisible(bool isVisible) {
  QDockWidget::setVisible(isVisible && m_whatIf.isOn());
}

/// Choosing it again ends it, unless another actor was selected meanwhile.
void WhatIfDock::toggle() {
  const ElementId current = m_window.bridge().selection().current();
  const Element* element = m_window.bridge().model().find(current);
  const bool isActorSelected = element != nullptr && isActor(element->kind);
  if (m_whatIf.isOn() && (!isActorSelected || current == m_whatIf.actor())) {
    m_whatIf.end();
  } else if (isActorSelected) {
    ask(current);
  } else {
    m_window.picker().open(tr("Which actor drops out?"),
                           actorSource(m_window.bridge(), [this](ElementId actor) { ask(actor); }));
  }
  m_action->setChecked(m_whatIf.isOn());
}

void WhatIfDock::ask(ElementId actor) {
  if (!m_whatIf.isOn()) m_before = QApplication::focusWidget();
  m_whatIf.ask(actor);
  if (!m_whatIf.isOn()) return;
  show();
  raise();
  m_panel->setFocus(Qt::ShortcutFocusReason);
}

void WhatIfDock::follow() {
  m_action->setChecked(m_whatIf.isOn());
  m_window.diagram().setMarks(marksOf(m_whatIf));
  m_window.findChild<ViewBar*>()->showWhatIf(WhatIfPanel::nameOf(m_window.bridge(), m_whatIf),
                                             WhatIfPanel::summary(m_window.bridge(), m_whatIf));
  if (!m_whatIf.isOn()) leave();
}

void WhatIfDock::leave() {
  const QWidget* focused = QApplication::focusWidget();
  const bool hadKeyboard = isAncestorOf(focused) || m_window.findChild<ViewBar*>()->isAncestorOf(focused);
  hide();
  if (!hadKeyboard) return;
  QWidget* next = m_before != nullptr && m_before->isVisible() ? m_before : &m_window.capture().edit();
  next->setFocus(Qt::OtherFocusReason);
}

void WhatIfDock::closeEvent(QCloseEvent* event) {
  QDockWidget::closeEvent(event);
  m_whatIf.end();
}

}  // namespace ekd::editor
