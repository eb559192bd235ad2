// SPDX-License-Identifier: MIT
#include "editor/scene/camera.hpp"

#include <QGraphicsView>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace ekd::editor {
namespace {

constexpr double rim = 16;        // pixels left free around what is fitted or revealed
constexpr double growth = 1.2;    // of a drawing that grows: so much finds room before it is fitted again
constexpr double flattest = 0.6;  // of that room: its height by its width
constexpr double almost = 0.95;   // of a scale that is small already

}  // namespace

double Camera::scale() const {
  return m_view.transform().m11();
}

void Camera::setContent(const QRectF& content) {
  m_content = content;
  settle();
}

void Camera::resized() {
  settle();
  if (m_fitted.isEmpty()) return;
  const QRectF all = m_showsAll ? m_content : m_fitted;
  auto grown = std::move(m_before);  // in a window of another size, what grew can be taken back, too
  fit(all, m_most);
  m_before = std::move(grown);
}

void Camera::resizedBeside() {
  settle();
  m_isCovered = !m_fitted.isEmpty() && !visible().contains(m_showsAll ? m_content : m_fitted);
}

void Camera::settle() {
  // Beyond every border lies the better part of a window, so that anything can be brought anywhere.
  const double beyond = 0.95 / scale();
  const double width = beyond * m_view.viewport()->width();
  const double height = beyond * m_view.viewport()->height();
  const QRectF reach = m_content.adjusted(-width, -height, width, height);
  if (reach != m_view.sceneRect()) m_view.setSceneRect(reach);
}

QPointF Camera::toWindow(QPointF point) const {
  return m_view.viewportTransform().map(point);
}

QPointF Camera::toScene(QPointF at) const {
  return m_view.viewportTransform().inverted().map(at);
}

QRectF Camera::visible() const {
  return m_view.viewportTransform().inverted().mapRect(QRectF(m_view.viewport()->rect()));
}

void Camera::zoomTo(double scale, QPointF at) {
  const QPointF point = toScene(at);
  scale = std::clamp(scale, smallest, largest);
  m_view.setTransform(QTransform::fromScale(scale, scale));
  settle();
  keep(point, at);
  forget();
}

void Camera::pan(QPointF pixels) {
  scrollBy(pixels);
  forget();
}

/// Somebody looks at something else than what was fitted.
void Camera::forget() {
  m_fitted = {};
  m_showsAll = false;
  m_isCovered = false;
  m_before.clear();
}

void Camera::scrollBy(QPointF pixels) {
  QScrollBar* across = m_view.horizontalScrollBar();
  QScrollBar* down = m_view.verticalScrollBar();
  across->setValue(across->value() + static_cast<int>(std::lround(pixels.x())));
  down->setValue(down->value() + static_cast<int>(std::lround(pixels.y())));
}

void Camera::keep(QPointF point, QPointF at) {
  scrollBy(toWindow(point) - at);
}

double Camera::scaleToFit(const QRectF& rect, double most) const {
  const QSizeF window(m_view.viewport()->width() - 2 * rim, m_view.viewport()->height() - 2 * rim);
  return std::min({window.width() / rect.width(), window.height() / rect.height(), most});
}

void Camera::fit(const QRectF& rect, double most) {
  if (rect.isEmpty()) {
    m_showsAll = rect == m_content;
    return;
  }
  const QRectF fitted = rect;  // every motion forgets what was fitted
  const QPointF middle = QRectF(m_view.viewport()->rect()).center();
  zoomTo(scaleToFit(fitted, most), middle);
  keep(fitted.center(), middle);
  m_fitted = fitted;
  m_most = most;
  m_chosen = scale();
  m_showsAll = fitted == m_content;
}

QRectF Camera::withRoomToGrow() const {
  const QSizeF size = growth * m_content.size();
  return {m_content.topLeft(), QSizeF(size.width(), std::max(size.height(), flattest * size.width()))};
}

void Camera::fitFirst() {
  fit(withRoomToGrow(), roomy);
  m_showsAll = true;
}

void Camera::followGrowth() {
  if (!m_showsAll) return;
  if (visible().contains(m_content)) return growBack();
  if (isOnlyCovered()) return;  // it did not grow
  if (mayFitAgain()) return fitAgain();
  m_fitted = {};
}

void Camera::growBack() {
  constexpr double slack = 1;  // points
  std::optional<Fit> former;
  while (!m_before.empty() &&
         m_before.back().rect.adjusted(-slack, -slack, slack, slack).contains(m_content)) {
    former = m_before.back();
    m_before.pop_back();
  }
  if (former) fitGrown(former->rect, former->scale);
}

/// No larger than it was; with room to grow on where it can be read all the same, so that this is not seen
/// with every card.
void Camera::fitAgain() {
  if (!m_fitted.isEmpty()) m_before.push_back({m_fitted, scale()});
  const QRectF grown = withRoomToGrow();
  fitGrown(scaleToFit(grown, scale()) >= readable ? grown : m_content, scale());
}

/// All of it, without forgetting how it came to be seen.
void Camera::fitGrown(const QRectF& rect, double scale) {
  const double most = m_most;  // a larger window still has more room
  const double chosen = m_chosen;
  auto before = std::move(m_before);
  fit(rect, scale);
  m_most = most;
  m_chosen = chosen;
  m_before = std::move(before);
  m_showsAll = true;
}

bool Camera::mayFitAgain() const {
  return scaleToFit(m_content, roomy) >= std::min(readable, almost * m_chosen);
}

void Camera::reveal(const QRectF& rect, const QRectF& covered) {
  const QRectF window = QRectF(m_view.viewport()->rect()).adjusted(rim, rim, -rim, -rim);
  const QRectF now(toWindow(rect.topLeft()), toWindow(rect.bottomRight()));
  QPointF by;
  if (now.right() > window.right()) by.setX(now.right() - window.right());
  if (now.left() - by.x() < window.left()) by.setX(now.left() - window.left());
  if (now.bottom() > window.bottom()) by.setY(now.bottom() - window.bottom());
  if (now.top() - by.y() < window.top()) by.setY(now.top() - window.top());
  const QRectF then = now.translated(-by);
  if (then.intersects(covered)) by.ry() += then.bottom() - covered.top() + rim;
  if (!by.isNull()) scrollBy(by);
}

}  // namespace ekd::editor
