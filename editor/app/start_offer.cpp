// SPDX-License-Identifier: MIT
#include "editor/app/start_offer.hpp"

#include "editor/app/main_window.hpp"
#include "editor/find/recent_source.hpp"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <vector>

namespace ekd::editor {
namespace {

constexpr std::size_t most = 5;  // models; Ctrl+R has the others
constexpr int rim = 12;          // pixels

}  // namespace

StartOffer::StartOffer(MainWindow& window)
    : QFrame(&window.diagram()), m_window(window), m_heading(new QLabel), m_models(new QWidget) {
  setObjectName(QStringLiteral("startOffer"));
  m_heading->setForegroundRole(QPalette::PlaceholderText);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(rim, rim, rim, rim);
  column->addWidget(m_heading);
  column->addWidget(m_models);
  if (window.isUntouched()) fill();
  window.diagram().installEventFilter(this);
  connect(&window.bridge(), &SessionBridge::committed, this, &StartOffer::settle);
  connect(&window.workspace(), &Workspace::stateChanged, this, &StartOffer::settle);
  settle();
}

void StartOffer::fill() {
  std::vector<RecentModel> models = recentModels();
  std::erase_if(models, [](const RecentModel& model) { return !model.isThere; });
  if (models.empty()) return;
  models.resize(std::min(models.size(), most));
  auto* column = new QVBoxLayout(m_models);
  column->setContentsMargins(0, 0, 0, 0);
  for (const RecentModel& model : models) {
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
  auto* more = new QLabel(tr("Ctrl+R: models that were open before. Ctrl+O: any other"));
  more->setForegroundRole(QPalette::PlaceholderText);
  column->addWidget(more);
}

void StartOffer::settle() {
  const bool hasModels = m_models->layout() != nullptr && m_window.isUntouched();
  if (hasModels)
    m_heading->setText(tr("Type to begin a new model, or go on with"));
  else
    m_heading->setText(tr("Type to begin: every line becomes a card. Ctrl+O opens a model"));
  m_models->setVisible(hasModels);
  setVisible(m_window.bridge().model().elementCount() == 0);
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
