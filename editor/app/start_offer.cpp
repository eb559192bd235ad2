// SPDX-License-Identifier: MIT
#include "editor/app/start_offer.hpp"

#include "editor/app/main_window.hpp"
#include "editor/find/recent_source.hpp"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ekd::editor {
namespace {

constexpr std::size_t most = 5;  // models; Ctrl+R has the others
constexpr int rim = 12;          // pixels

}  // namespace

StartOffer::StartOffer(MainWindow& window) : QFrame(&window.diagram()), m_window(window) {
  setObjectName(QStringLiteral("startOffer"));
  hide();
  if (!window.isUntouched()) return;
  fill();
  window.diagram().installEventFilter(this);
  connect(&window.bridge(), &SessionBridge::committed, this, &StartOffer::settle);
  connect(&window.workspace(), &Workspace::stateChanged, this, &StartOffer::settle);
}

void StartOffer::fill() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(rim, rim, rim, rim);
  auto* heading = new QLabel(tr("Type to begin a new model, or go on with"));
  heading->setForegroundRole(QPalette::PlaceholderText);
  column->addWidget(heading);
  std::size_t count = 0;
  for (const RecentModel& model : recentModels()) {
    if (!model.isThere || count++ == most) break;
    auto* button = new QToolButton;
    button->setText(QStringLiteral("%1   %2")
                        .arg(model.name, model.folder)
                        .replace(QLatin1Char('&'), QStringLiteral("&&")));
    button->setToolTip(model.path);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, &m_window,
            [&window = m_window, path = model.path] { Q_EMIT window.openRequested(path); });
    column->addWidget(button);
  }
  if (count == 0) return;
  auto* more = new QLabel(tr("Ctrl+R: models that were open before. Ctrl+O: any other"));
  more->setForegroundRole(QPalette::PlaceholderText);
  column->addWidget(more);
  settle();
}

void StartOffer::settle() {
  const bool hasModels = findChild<QToolButton*>() != nullptr;
  setVisible(hasModels && m_window.isUntouched());
  adjustSize();
  const QRect room = m_window.diagram().rect();
  setMaximumWidth(room.width() - 2 * rim);
  move(room.center() - rect().center());
}

bool StartOffer::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) settle();
  return QFrame::eventFilter(watched, event);
}

}  // namespace ekd::editor
