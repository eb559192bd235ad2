// SPDX-License-Identifier: MIT
#include "editor/audience/audience_window.hpp"

#include "editor/scene/diagram_view.hpp"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>

namespace ekd::editor {
namespace {

constexpr double titleScale = 1.5;  // of the text in panels
constexpr double typedScale = 2;
constexpr int rim = 12;  // pixels

QLabel* line(const char* name, double scale) {
  auto* label = new QLabel;
  label->setObjectName(QLatin1String(name));
  label->setTextFormat(Qt::PlainText);
  QFont font = label->font();
  font.setPointSizeF(scale * font.pointSizeF());
  label->setFont(font);
  label->setContentsMargins(rim, rim / 3, rim, rim / 3);
  label->setMinimumWidth(1);  // a long text does not widen the window
  return label;
}

}  // namespace

AudienceWindow::AudienceWindow(DiagramView& diagram, QWidget* operators)
    : QWidget(operators, Qt::Window | Qt::WindowDoesNotAcceptFocus),
      m_title(line("audienceTitle", titleScale)),
      m_view(new AudienceView(diagram)),
      m_foot(line("audienceTyped", typedScale)) {
  setObjectName(QStringLiteral("audience"));
  setWindowTitle(tr("Audience"));
  setAttribute(Qt::WA_ShowWithoutActivating);
  m_foot->setFixedHeight(m_foot->sizeHint().height() + m_foot->fontMetrics().height() / 4);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_title);
  column->addWidget(m_view, 1);
  column->addWidget(m_foot);
}

void AudienceWindow::open() {
  const QScreen* own = parentWidget()->screen();
  for (const QScreen* other : QGuiApplication::screens()) {
    if (other == own) continue;
    setGeometry(other->geometry());
    showFullScreen();
    return;
  }
  resize(parentWidget()->size() * 3 / 4);
  show();
}

void AudienceWindow::showTitle(const QString& title) {
  m_title->setText(title);
}

void AudienceWindow::showTyped(const QString& text) {
  m_typed = text.simplified();
  settleTyped();
}

void AudienceWindow::settleTyped() {
  m_foot->setText(m_foot->fontMetrics().elidedText(m_typed, Qt::ElideLeft, width() - 2 * rim));
}

void AudienceWindow::closeEvent(QCloseEvent* event) {
  event->accept();
  Q_EMIT closed();
}

void AudienceWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  settleTyped();
}

}  // namespace ekd::editor
