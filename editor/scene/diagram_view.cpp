// SPDX-License-Identifier: MIT
#include "editor/scene/diagram_view.hpp"

#include "editor/document/text.hpp"
#include "editor/scene/diagram_actions.hpp"
#include "editor/scene/filter_bar.hpp"
#include "editor/scene/filter_words.hpp"
#include "editor/scene/overview_map.hpp"
#include "editor/scene/qt_shapes.hpp"
#include "editor/scene/transition.hpp"
#include "editor/tools/gesture.hpp"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace ekd::editor {
namespace {

constexpr int motionTime = 180;  // milliseconds

}  // namespace

DiagramView::DiagramView(SessionBridge& bridge, LayoutService::Ports ports, QWidget* parent)
    : QGraphicsView(parent),
      m_bridge(bridge),
      m_item(new PictureItem(SceneColours(palette()))),
      m_camera(*this),
      m_layout([this](LayoutAnswer answer) { take(std::move(answer)); }, ports),
      m_measurer(ports.measurer()),
      m_typesetter(*m_measurer),
      m_overview(new OverviewMap(*this)),
      m_filterBar(new FilterBar(*this, this)) {
  setUp();
  setUpMotion();
  connect(&m_bridge, &SessionBridge::committed, this,
          [this](const Transaction& edit, const ChangeSet& changes) { followEdit(edit, changes); });
  connect(&m_layout, &LayoutService::lostTrack, this, [this] {
    m_isFollowed = false;
    askForLayout();
  });
  connect(&m_layout, &LayoutService::failed, this, [this](const QString& problem) {
    Q_EMIT notes({tr("The drawing could not be brought up to date: %1").arg(problem)});
    m_hadNotes = true;
  });
  connect(&m_bridge, &SessionBridge::languageChanged, this, [this] {
    recallPlaces();
    askForOther();
  });
  connect(&m_bridge.selection(), &Selection::changed, this, &DiagramView::followSelection);
  connect(m_filterBar, &FilterBar::closed, this, [this] { showFilterBar(false); });
  connect(this, &DiagramView::moved, this, &DiagramView::followRename);
  connect(this, &DiagramView::pictureChanged, this, &DiagramView::followRename);
  connect(this, &DiagramView::moved, m_overview, &OverviewMap::follow);
  applyColours();
  addDiagramActions(*this);
}

void DiagramView::setUp() {
  m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
  m_scene.addItem(m_item);
  setScene(&m_scene);
  setObjectName(QStringLiteral("diagram"));
  setAccessibleName(tr("Diagram"));
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTransformationAnchor(NoAnchor);
  setResizeAnchor(NoAnchor);
  // What lies over the drawing is painted in pixels of the window and does not scroll with it.
  setViewportUpdateMode(FullViewportUpdate);
  setOptimizationFlag(DontSavePainterState);
  setMouseTracking(true);
}

void DiagramView::setUpMotion() {
  m_motion.setStartValue(0.0);
  m_motion.setEndValue(1.0);
  m_motion.setDuration(motionTime);
  m_motion.setEasingCurve(QEasingCurve::OutCubic);
  connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
    m_item->state().offsets = partOf(m_offsets, share.toDouble());
    m_item->state().wireOpacity = share.toDouble();
    repaintPicture();
  });
  connect(&m_motion, &QVariantAnimation::finished, this, [this] {
    m_item->state().offsets.clear();
    m_item->state().wireOpacity = 1;
    repaintPicture();
    m_overview->forget();  // it was painted on the way
  });
}

DiagramView::~DiagramView() = default;

void DiagramView::showView(const View& view) {
  const bool isOther = view.id != m_view.id || view.query != m_view.query;
  m_isFresh = m_isFresh || isOther;
  const bool wasNarrowed = !m_filter.isEmpty();
  m_view = view;
  m_filter = {};
  if (isOther || wasNarrowed) {
    recallPlaces();
    m_justMade.clear();
    m_awaited.reset();
  }
  askForOther();
  Q_EMIT viewChanged();
  Q_EMIT filterChanged();
}

void DiagramView::showIn(const std::string& language) {
  m_view.language = language;
  askForOther();
  Q_EMIT viewChanged();
  Q_EMIT filterChanged();
}

void DiagramView::setFilter(DiagramFilter filter) {
  if (filter == m_filter) return;
  m_isFresh = m_isFresh || m_camera.showsAll();  // who saw all of it sees all that is left, not a far corner
  m_filter = std::move(filter);
  recallPlaces();
  m_justMade.clear();
  askForOther();
  Q_EMIT filterChanged();
}

bool DiagramView::isSettled() const {
  return !m_layout.isBusy() && m_motion.state() != QAbstractAnimation::Running;
}

bool DiagramView::mayBeKept() const {
  return !m_filter.isEmpty() || (!m_view.id && m_view.query != ViewQuery{});
}

View DiagramView::narrowedView() const {
  View view = narrowed(m_view, m_filter);
  auto& shown = view.query.elements;
  shown.insert(shown.end(), m_justMade.begin(), m_justMade.end());
  std::sort(shown.begin(), shown.end());
  return view;
}

View DiagramView::seenView() const {
  return asSeen(m_bridge, narrowedView(), m_view, m_filter);
}

void DiagramView::followSelection() {
  const auto boxes = picture().boxesOf(m_bridge.selection().current());
  if (m_occurrence >= boxes.size()) m_occurrence = 0;
  viewport()->update();
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
  repaintPicture();
}

void DiagramView::repaintPicture() {
  m_item->changed();
  viewport()->update();
}

/// The first cards of a view are as large as they can be, and have room to grow on.
void DiagramView::fitFirst() {
  m_camera.setContent(picture().bounds());
  if (m_camera.showsAll()) m_camera.fitFirst();
}

void DiagramView::keepStill(const std::function<void()>& change) {
  const bool wasStill = std::exchange(m_isStill, true);
  change();
  m_isStill = wasStill;
}

void DiagramView::fillWindow() {
  m_camera.fit(picture().bounds(), Camera::roomy);
}

void DiagramView::fitSelection() {
  QRectF all;
  for (const ElementId id : m_bridge.selection().elements()) {
    for (const std::size_t box : picture().boxesOf(id)) all |= toQt(picture().box(box).rect);
  }
  m_camera.fit(all);
}

void DiagramView::zoomBy(double factor) {
  zoomTo(m_camera.scale() * factor);
}

void DiagramView::zoomTo(double scale) {
  const auto box = currentBox();
  const QRectF window = viewport()->rect();
  const bool isSeen = box && window.contains(windowRect(*box).center());
  m_camera.zoomTo(scale, isSeen ? windowRect(*box).center() : window.center());
  Q_EMIT moved();
}

bool DiagramView::reveal(ElementId element) {
  if (m_folding.uncover(m_bridge.model(), element)) {
    askForOther();
  }
  const auto boxes = picture().boxesOf(element);
  const QRectF window = m_camera.visible();
  const auto rect = [this](std::size_t box) { return toQt(picture().box(box).rect); };
  const bool isSeen = std::any_of(boxes.begin(), boxes.end(), [&](std::size_t box) {
    return window.contains(rect(box).center()) && !windowRect(box).intersects(coveredByMap());
  });
  if (!isSeen && !boxes.empty())
    m_camera.reveal(rect(boxes[std::min(m_occurrence, boxes.size() - 1)]), coveredByMap());
  return !boxes.empty();
}

/// Of the window, in pixels.
QRectF DiagramView::coveredByMap() const {
  return m_overview->isVisible() ? QRectF(m_overview->geometry().translated(-viewport()->pos())) : QRectF();
}

bool DiagramView::isOverviewShown() const {
  return m_overview->isWanted();
}

void DiagramView::showOverview(bool isShown) {
  m_overview->setWanted(isShown);
  Q_EMIT overviewShown(isShown);
}

void DiagramView::showFilterBar(bool isShown) {
  m_filterBar->setVisible(isShown);
  settleFilterBar();
  if (!isShown) QWidget::setFocus(Qt::OtherFocusReason);
  Q_EMIT filterBarShown(isShown);
}

void DiagramView::settleFilterBar() {
  const int height = m_filterBar->isHidden() ? 0 : m_filterBar->fitTo(width());
  setViewportMargins(0, height, 0, 0);
  m_filterBar->setGeometry(0, 0, width(), height);
}

void DiagramView::fold(ElementId element, bool isFolded) {
  m_folding.set(element, isFolded);
  askForOther();
  viewport()->update();
}

void DiagramView::unfoldAll() {
  m_folding.clear();
  askForOther();
}

void DiagramView::focus(FocusOn on) {
  const ElementId element = m_bridge.selection().current();
  m_emphasis.endFocus();
  if (element) m_emphasis.focus(element, on);
  applyFading();
}

void DiagramView::endFocus() {
  m_emphasis.endFocus();
  applyFading();
}

void DiagramView::setMarks(CardMarks marks) {
  m_emphasis.setMarks(std::move(marks));
  applyFading();
}

bool DiagramView::endEmphasis() {
  if (m_emphasis.isFocused()) {
    endFocus();
  } else if (!marks().isEmpty()) {
    Q_EMIT marksGivenUp();
  } else {
    return false;
  }
  return true;
}

void DiagramView::setFaded(std::function<bool(ElementId)> isFaded) {
  m_emphasis.setFaded(std::move(isFaded));
  applyFading();
}

void DiagramView::applyFading() {
  m_emphasis.fade(picture(), m_bridge.model(), m_item->state());
  repaintPicture();
}

bool DiagramView::isBoxFaded(std::size_t box) const {
  const auto& faded = std::as_const(*m_item).state().fadedBoxes;
  return box < faded.size() && faded[box];
}

void DiagramView::applyColours() {
  m_item->setColours(SceneColours(palette()));
  setBackgroundBrush(m_item->colours().ground());
  m_overview->forget();
}

void DiagramView::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) applyColours();
  if (event->type() == QEvent::FontChange) settleFilterBar();
}

void DiagramView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  settleFilterBar();
  m_isStill ? m_camera.resizedBeside() : m_camera.resized();
  m_overview->settle();
  Q_EMIT moved();
}

void DiagramView::scrollContentsBy(int dx, int dy) {
  QGraphicsView::scrollContentsBy(dx, dy);
  Q_EMIT moved();
}

void DiagramView::paintFar(QPainter& painter) const {
  m_item->paintFar(painter, picture().bounds());
}

QRectF DiagramView::windowRect(std::size_t box) const {
  const QRectF rect = toQt(picture().box(box).rect);
  return {m_camera.toWindow(rect.topLeft()), m_camera.toWindow(rect.bottomRight())};
}

}  // namespace ekd::editor
