// SPDX-License-Identifier: MIT
#include "editor/scene/diagram_view.hpp"

#include "editor/document/text.hpp"
#include "editor/scene/provisional.hpp"
#include "editor/scene/qt_shapes.hpp"
#include "editor/scene/transition.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace ekd::editor {
namespace {

constexpr int motionTime = 180;  // milliseconds

}  // namespace

DiagramView::DiagramView(SessionBridge& bridge, LayoutService::Ports ports, QWidget* parent)
    : QGraphicsView(parent),
      m_bridge(bridge),
      m_item(new PictureItem(SceneColours(palette()))),
      m_camera(*this),
      m_layout(ports),
      m_measurer(ports.measurer()),
      m_typesetter(*m_measurer) {
  m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
  m_scene.addItem(m_item);
  setScene(&m_scene);
  setObjectName(QStringLiteral("diagram"));
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTransformationAnchor(NoAnchor);
  setResizeAnchor(NoAnchor);
  setViewportUpdateMode(MinimalViewportUpdate);
  setOptimizationFlag(DontSavePainterState);
  setMouseTracking(true);
  m_motion.setStartValue(0.0);
  m_motion.setEndValue(1.0);
  m_motion.setDuration(motionTime);
  m_motion.setEasingCurve(QEasingCurve::OutCubic);
  connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
    m_item->state().offsets = partOf(m_offsets, share.toDouble());
    m_item->state().wireOpacity = share.toDouble();
    m_item->changed();
    viewport()->update();
  });
  connect(&m_motion, &QVariantAnimation::finished, this, [this] {
    m_item->state().offsets.clear();
    m_item->changed();
  });
  connect(&m_layout, &LayoutService::answered, this, &DiagramView::take);
  connect(&m_bridge, &SessionBridge::committed, this,
          [this](const Transaction&, const ChangeSet& changes) { followEdit(changes); });
  connect(&m_bridge, &SessionBridge::languageChanged, this, &DiagramView::askForLayout);
  connect(&m_bridge.selection(), &Selection::changed, this, [this] { viewport()->update(); });
  applyColours();
}

DiagramView::~DiagramView() = default;

void DiagramView::showView(const View& view) {
  m_isFresh = m_isFresh || view.id != m_view.id || view.query != m_view.query;
  m_view = view;
  ++m_showing;
  askForLayout();
  Q_EMIT viewChanged();
}

bool DiagramView::isSettled() const {
  return !m_layout.isBusy() && m_motion.state() != QAbstractAnimation::Running;
}

void DiagramView::askForLayout() {
  m_layout.ask([this] {
    LayoutJob job;
    job.document = std::make_shared<const Document>(m_bridge.document());
    job.view = m_view;
    job.language = m_bridge.language();
    job.sheet = layout::windowSheet();
    job.revision = m_bridge.session().revision();
    job.showing = m_showing;
    return job;
  });
}

void DiagramView::followEdit(const ChangeSet& changes) {
  m_unseen.push_back(changes);
  Provisional(m_item->change(), m_bridge, m_view, m_typesetter).show(changes);
  m_item->changed();
  viewport()->update();
  askForLayout();
}

void DiagramView::take(const std::shared_ptr<const LayoutAnswer>& answer) {
  if (answer->showing != m_showing) return;
  std::erase_if(m_unseen, [&](const ChangeSet& changes) { return changes.revision <= answer->revision; });
  Picture picture(answer->outcome.drawing);
  Provisional provisional(picture, m_bridge, m_view, m_typesetter);
  for (const ChangeSet& changes : m_unseen) provisional.show(changes);
  swapPicture(std::move(picture));
  QStringList sentences;
  if (answer->outcome.engineFailed) {
    for (const std::string& note : answer->outcome.notes) sentences.append(toQt(note));
  }
  Q_EMIT notes(sentences);
}

std::optional<DiagramView::Anchor> DiagramView::anchor() const {
  const QRectF window = m_camera.visible();
  const auto at = [this](std::size_t box) {
    return Anchor{picture().box(box).element, m_camera.toWindow(toQt(picture().box(box).rect).topLeft())};
  };
  const auto selected = picture().boxesOf(m_bridge.selection().current());
  if (!selected.empty() && toQt(picture().box(selected[0]).rect).intersects(window)) return at(selected[0]);
  const auto middle = picture().nearest(window.center());
  if (!middle) return std::nullopt;
  return at(picture().boxesOf(picture().box(*middle).element)[0]);
}

void DiagramView::swapPicture(Picture picture) {
  const auto eye = m_isFresh ? std::nullopt : anchor();
  const auto place = eye ? picture.rectOf(eye->element) : std::nullopt;
  QPointF shift;
  if (place) shift = place->topLeft() - this->picture().rectOf(eye->element)->topLeft();
  auto offsets = startOffsets(m_item->picture(), picture, shift);
  m_item->change() = std::move(picture);
  m_camera.setContent(m_item->picture().bounds());
  if (place) m_camera.keep(place->topLeft(), eye->at);
  moveFrom(m_isFresh ? std::vector<QPointF>() : std::move(offsets));
  if (m_isFresh) fitAll();
  m_isFresh = false;
  Q_EMIT pictureChanged();
}

void DiagramView::moveFrom(std::vector<QPointF> offsets) {
  m_motion.stop();
  m_offsets = std::move(offsets);
  const bool moves = m_isAnimated && movesAnything(m_offsets, 0.5);
  m_item->state() = {};
  if (moves) {
    m_item->state().offsets = m_offsets;
    m_motion.start();
  }
  m_item->changed();
  viewport()->update();
}

void DiagramView::fitAll() {
  m_camera.fit(picture().bounds());
}

void DiagramView::fitSelection() {
  QRectF all;
  for (const ElementId id : m_bridge.selection().elements()) {
    for (const std::size_t box : picture().boxesOf(id)) all |= toQt(picture().box(box).rect);
  }
  m_camera.fit(all);
}

bool DiagramView::reveal(ElementId element) {
  const auto rect = picture().rectOf(element);
  if (rect) m_camera.reveal(*rect);
  return rect.has_value();
}

void DiagramView::applyColours() {
  m_item->setColours(SceneColours(palette()));
  setBackgroundBrush(m_item->colours().ground());
}

void DiagramView::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) applyColours();
}

void DiagramView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  m_camera.settle();
  Q_EMIT moved();
}

void DiagramView::scrollContentsBy(int dx, int dy) {
  QGraphicsView::scrollContentsBy(dx, dy);
  Q_EMIT moved();
}

void DiagramView::wheelEvent(QWheelEvent* event) {
  constexpr double step = 1.0015;  // a click of the wheel is 120
  if (event->modifiers() & Qt::ControlModifier) {
    m_camera.zoomBy(std::pow(step, event->angleDelta().y()), event->position());
    Q_EMIT moved();
  } else {
    const QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const bool isSideways = event->modifiers() & Qt::ShiftModifier;
    m_camera.pan(isSideways ? QPointF(-delta.y(), -delta.x()) : QPointF(-delta.x(), -delta.y()));
  }
  event->accept();
}

void DiagramView::mousePressEvent(QMouseEvent* event) {
  const auto box = picture().boxAt(m_camera.toScene(event->position()));
  if (event->button() != Qt::LeftButton) return;
  m_bridge.selection().setCurrent(box ? picture().box(*box).element : ElementId{});
}

void DiagramView::drawForeground(QPainter* painter, const QRectF& rect) {
  painter->setRenderHint(QPainter::Antialiasing);
  const double pixel = 1 / m_camera.scale();
  painter->setPen(QPen(m_item->colours().highlight(), 2.5 * pixel));
  painter->setBrush(Qt::NoBrush);
  for (const ElementId id : m_bridge.selection().elements()) {
    for (const std::size_t box : picture().boxesOf(id)) {
      const QRectF around =
          toQt(picture().box(box).rect).adjusted(-3 * pixel, -3 * pixel, 3 * pixel, 3 * pixel);
      if (around.intersects(rect)) painter->drawRoundedRect(around, 3 * pixel, 3 * pixel);
    }
  }
}

}  // namespace ekd::editor
