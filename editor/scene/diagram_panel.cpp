// SPDX-License-Identifier: MIT
#include "editor/scene/diagram_panel.hpp"

#include "editor/scene/filter_bar.hpp"

#include <QAction>
#include <QVBoxLayout>

namespace ekd::editor {

DiagramPanel::DiagramPanel(SessionBridge& bridge, LayoutService::Ports ports, QWidget* parent)
    : QWidget(parent),
      m_view(new DiagramView(bridge, std::move(ports), this)),
      m_filter(new FilterBar(*m_view, this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_filter);
  column->addWidget(m_view, 1);
  m_filter->hide();
  setFocusProxy(m_view);
  auto* action = new QAction(tr("Filter the diagram"), m_view);
  action->setObjectName(QStringLiteral("diagram.filter"));
  action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
  action->setCheckable(true);
  connect(action, &QAction::toggled, m_filter, &QWidget::setVisible);
  connect(m_filter, &FilterBar::closed, this, [this, action] {
    action->setChecked(false);
    m_view->setFocus();
  });
  m_view->addAction(action);
}

}  // namespace ekd::editor
