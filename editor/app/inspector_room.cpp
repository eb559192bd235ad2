// SPDX-License-Identifier: MIT
#include "editor/app/inspector_room.hpp"

#include "editor/app/main_window.hpp"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QSettings>
#include <algorithm>

namespace ekd::editor {
namespace {

QString wantedKey() {
  return QStringLiteral("window/inspector");
}

}  // namespace

InspectorRoom::InspectorRoom(MainWindow& window, QDockWidget& dock)
    : QObject(&window),
      m_window(window),
      m_dock(dock),
      m_isWanted(QSettings().value(wantedKey(), true).toBool()) {
  dock.installEventFilter(this);
  m_afterMouse.setSingleShot(true);
  connect(&m_afterMouse, &QTimer::timeout, this, &InspectorRoom::followSelection);
  connect(&window.bridge().selection(), &Selection::changed, this, [this] {
    m_isAsked = false;
    // an undo goes back to the card that was typed before
    const bool isStillCapturing =
        m_isOfCapture && m_window.capture().isAncestorOf(QApplication::focusWidget());
    m_isOfCapture = isStillCapturing || m_window.capture().controller().isCommitting();
    followSelection();
  });
  connect(&window, &MainWindow::panelsArranged, this, [this] {
    m_isAsked = false;
    settle();
  });
  connect(qApp, &QApplication::focusChanged, this, &InspectorRoom::followFocus);
  for (const QDockWidget* other : window.findChildren<QDockWidget*>()) {
    if (other != &dock) connect(other->toggleViewAction(), &QAction::toggled, this, &InspectorRoom::settle);
  }
}

/// Whoever clicks may click once more, or drag: nothing comes under the pointer meanwhile.
void InspectorRoom::followSelection() {
  const bool isClicking = QApplication::mouseButtons() != Qt::NoButton;
  if (isClicking && m_dock.isHidden() == shouldShow()) {
    m_afterMouse.start(QApplication::doubleClickInterval());
  } else if (m_afterMouse.isActive()) {
    return;
  } else if (shouldShow()) {
    settle();
  } else {  // an undo selects nothing for a moment
    QMetaObject::invokeMethod(this, &InspectorRoom::settle, Qt::QueuedConnection);
  }
}

void InspectorRoom::followFocus(const QWidget* before, const QWidget* now) {
  if (before == nullptr || now == nullptr) return;
  if (m_dock.isAncestorOf(before) && !m_dock.isAncestorOf(now)) {
    m_isAsked = false;
    settle();
  } else if (m_isOfCapture && !m_window.capture().isAncestorOf(now)) {
    m_isOfCapture = false;
    followSelection();
  }
}

/// Panels that take the same room.
std::vector<QDockWidget*> InspectorRoom::others() const {
  std::vector<QDockWidget*> found;
  for (QDockWidget* other : m_window.findChildren<QDockWidget*>()) {
    if (other != &m_dock && !other->isHidden() && !other->isFloating() &&
        m_window.dockWidgetArea(other) == m_window.dockWidgetArea(&m_dock))
      found.push_back(other);
  }
  return found;
}

bool InspectorRoom::shouldShow() const {
  if (!m_isWanted) return false;
  if (m_isAsked) return true;
  if (m_window.arePanelsHidden()) return false;
  if (m_dock.isFloating()) return true;
  if (!m_window.bridge().selection().elements().empty()) return !m_isOfCapture || !m_dock.isHidden();
  return !m_dock.isHidden() && (!others().empty() || m_dock.isAncestorOf(QApplication::focusWidget()));
}

void InspectorRoom::settle() {
  const bool isShown = shouldShow();
  if (isShown != m_dock.isHidden()) return;
  const auto beside = others();
  const auto inFront = std::find_if(beside.begin(), beside.end(), [](const QDockWidget* other) {
    return !other->visibleRegion().isEmpty();
  });
  m_isOwn = true;
  m_window.diagram().keepStill([&] {
    m_dock.setVisible(isShown);
    if (isShown && inFront != beside.end()) (*inFront)->raise();
    if (m_window.isVisible()) m_window.layout()->activate();
  });
  m_isOwn = false;
  if (isShown) m_window.diagram().reveal(m_window.bridge().selection().current());
}

bool InspectorRoom::eventFilter(QObject* watched, QEvent* event) {
  const bool isArranged = m_isOwn || m_window.isArrangingPanels();
  if (event->type() == QEvent::ShowToParent && !isArranged) {
    m_isWanted = m_isAsked = true;
    QSettings().setValue(wantedKey(), true);
  } else if (event->type() == QEvent::Close) {
    m_isWanted = false;
    QSettings().setValue(wantedKey(), false);
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace ekd::editor
