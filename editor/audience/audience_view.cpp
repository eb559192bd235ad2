// SPDX-License-Identifier: MIT
#include "editor/audience/audience_view.hpp"

#include "editor/scene/diagram_view.hpp"
#include "editor/scene/overlay_painter.hpp"
#include "editor/scene/qt_shapes.hpp"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace ekd::editor {

AudienceView::AudienceView(DiagramView& diagram, QWidget* parent)
    : QGraphicsView(diagram.scene(), parent), m_diagram(diagram), m_camera(*this) {
  setObjectName(QStringLiteral("audienceDiagram"));
  setAccessibleName(tr("Diagram for the audience"));
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTransformationAnchor(NoAnchor);
  setResizeAnchor(NoAnchor);
  setViewportUpdateMode(FullViewportUpdate);
  connect(&diagram, &DiagramView::viewChanged, this, [this] { m_isFresh = true; });
  connect(&diagram, &DiagramView::pictureChanged, this, &AudienceView::followDrawing);
  connect(&diagram.bridge().selection(), &Selection::changed, this, &AudienceView::followSelection);
  applyColours();
  followDrawing();
}

void AudienceView::followDrawing() {
  const Picture& picture = m_diagram.picture();
  const bool wasEmpty = m_camera.content().isEmpty();
  const auto stays = m_eye ? picture.rectOf(m_eye->element) : std::nullopt;
  m_camera.setContent(picture.bounds());
  if (m_isFresh) {
    fillWindow();
  } else if (wasEmpty) {
    m_camera.fitFirst();
  } else {
    if (stays) m_camera.keep(stays->topLeft(), m_eye->at);
    m_camera.followGrowth();
  }
  m_isFresh = false;
  followSelection();
}

void AudienceView::followSelection() {
  if (const auto box = currentBox()) m_camera.reveal(toQt(m_diagram.picture().box(*box).rect));
  rememberEye();
  viewport()->update();
}

std::optional<std::size_t> AudienceView::currentBox() const {
  const auto boxes = m_diagram.picture().boxesOf(m_diagram.bridge().selection().current());
  if (boxes.empty()) return std::nullopt;
  const QRectF window = m_camera.visible();
  const auto seen = std::find_if(boxes.begin(), boxes.end(), [&](std::size_t box) {
    return window.contains(toQt(m_diagram.picture().box(box).rect).center());
  });
  return seen == boxes.end() ? boxes.front() : *seen;
}

void AudienceView::rememberEye() {
  m_eye = eyeOf({m_diagram.picture(), m_camera, m_diagram.bridge().model(), currentBox(),
                 [this](std::size_t box) { return m_diagram.isSteady(box); }});
}

void AudienceView::fillWindow() {
  m_camera.fit(m_camera.content(), Camera::roomy);
  rememberEye();
}

void AudienceView::zoomBy(double factor) {
  const auto box = currentBox();
  const QRectF window = viewport()->rect();
  const bool isSeen = box && window.contains(windowRect(*box).center());
  m_camera.zoomBy(factor, isSeen ? windowRect(*box).center() : window.center());
  rememberEye();
}

QRectF AudienceView::windowRect(std::size_t box) const {
  const QRectF rect = toQt(m_diagram.picture().box(box).rect);
  return {m_camera.toWindow(rect.topLeft()), m_camera.toWindow(rect.bottomRight())};
}

void AudienceView::drawForeground(QPainter* painter, const QRectF&) {
  painter->save();
  painter->setWorldTransform({});
  OverlayPainter overlay(*painter, m_diagram.colours());
  for (const std::size_t box : m_diagram.picture().boxesOf(m_diagram.bridge().selection().current()))
    overlay.selected(windowRect(box), true);
  painter->restore();
}

void AudienceView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  m_camera.resized();
  rememberEye();
}

void AudienceView::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) applyColours();
}

void AudienceView::applyColours() {
  setBackgroundBrush(SceneColours(palette()).ground());
}

void AudienceView::wheelEvent(QWheelEvent* event) {
  constexpr double step = 1.0015;  // a click of the wheel is 120
  m_camera.zoomBy(std::pow(step, event->angleDelta().y()), event->position());
  rememberEye();
  event->accept();
}

void AudienceView::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->position();
}

void AudienceView::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() == Qt::NoButton) return;
  m_camera.pan(m_pressed - event->position());
  m_pressed = event->position();
  rememberEye();
}

}  // namespace ekd::editor
