// SPDX-License-Identifier: MIT
#include "editor/scene/diagram_view.hpp"

#include "editor/document/text.hpp"
#include "editor/scene/diagram_actions.hpp"
#include "editor/scene/filter_bar.hpp"
#include "editor/scene/filter_words.hpp"
#include "editor/scene/overview_map.hpp"
#include "editor/scene/provisional.hpp"
#include "editor/scene/qt_shapes.hpp"
#include "editor/scene/transition.hpp"
#include "editor/tools/gesture.hpp"
#include "libekd/query/trace.hpp"
#include "libekd/query/view_members.hpp"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace ekd::editor {
namespace {

constexpr int motionTime = 180;  // milliseconds
constexpr double tooSmall = 0.6 * Camera::natural;
// Of a window, its width by its height: beyond that, columns get too long or rows too wide to follow.
constexpr double narrowest = 0.7;
constexpr double widest = 2.6;
constexpr double wasteful = 0.4;  // of the window, under what is shown: less could be more

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

void DiagramView::askForLayout() {
  m_layout.ask([this] { return nextJob(); });
}

void DiagramView::askForOther() {
  ++m_showing;
  m_layout.giveUp();
  askForLayout();
}

LayoutJob DiagramView::nextJob() {
  LayoutJob job;
  if (m_isFollowed) {
    job.edits = std::move(m_unsent);
  } else {
    job.document = std::make_shared<const Document>(m_bridge.document());
  }
  m_unsent.clear();
  m_isFollowed = true;
  job.view = narrowedView();
  job.hidden = m_folding.hidden(m_bridge.model());
  job.language = m_bridge.language();
  job.sheet = sheetToFill();
  job.earlier = m_places;
  job.pins = m_pins;
  job.revision = m_bridge.session().revision();
  job.showing = m_showing;
  return job;
}

/// In the shape of the window, for what is laid out anew; a drawing that is kept keeps its sheet.
layout::Sheet DiagramView::sheetToFill() const {
  if (!isVisible()) return layout::windowSheet();
  const QSizeF window = viewport()->size();
  return layout::windowSheet(layout::windowText,
                             std::clamp(window.width() / window.height(), narrowest, widest));
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

void DiagramView::keepInView(const ChangeSet& changes) {
  const ViewQuery query = narrowed(m_view, m_filter).query;
  if (query == ViewQuery() || changes.kind != CommitKind::edit) return;
  for (const TouchedElement& touched : changes.elements) {
    const Slot* slot = m_bridge.model().elements().slotOf(touched.id);
    if (!touched.existence || slot == nullptr) continue;
    if (!showsElement(m_bridge.model(), query, *slot)) m_justMade.push_back(touched.id);
  }
  // A goal that was made with an actor is not shown as if nobody answered for it.
  const auto isMade = [this](ElementId id) {
    return std::find(m_justMade.begin(), m_justMade.end(), id) != m_justMade.end();
  };
  for (const RelationId id : changes.relations) {
    const Slot* slot = m_bridge.model().relations().slotOf(id);
    if (slot == nullptr || !isInvolvement(m_bridge.model(), *slot)) continue;
    const Relation& relation = m_bridge.model().relation(*slot);
    if (isMade(relation.target) && !isMade(relation.source)) m_justMade.push_back(relation.source);
  }
}

void DiagramView::followEdit(const Transaction& edit, const ChangeSet& changes) {
  if (m_isFollowed) m_unsent.push_back(edit);
  keepInView(changes);
  if (m_focus && m_bridge.model().find(m_focus->element) == nullptr) m_focus.reset();
  m_unseen.push_back(changes);
  m_hovered.reset();
  const bool wasEmpty = picture().drawing().boxes.empty() && picture().drawing().frames.empty();
  Provisional(m_item->change(), m_bridge, narrowedView(), m_typesetter).show(changes);
  if (wasEmpty) fitFirst();
  applyFading();
  remindGesture();
  askForLayout();
}

void DiagramView::followSelection() {
  const auto boxes = picture().boxesOf(m_bridge.selection().current());
  if (m_occurrence >= boxes.size()) m_occurrence = 0;
  viewport()->update();
}

void DiagramView::take(LayoutAnswer answer) {
  if (answer.showing != m_showing) return;
  std::erase_if(m_unseen, [&](const ChangeSet& changes) { return changes.revision <= answer.revision; });
  const bool isLaidAnew = m_places == nullptr;
  const bool isTidied = isLaidAnew && m_camera.showsAll();
  const auto eye = isTidied ? std::nullopt : anchor(m_places.get());
  const bool isFirst = m_places != nullptr && m_places->cards.empty();
  m_places = std::make_shared<const layout::Places>(std::move(answer.outcome.places));
  rememberPlaces();
  Picture picture(std::move(answer.outcome.drawing));
  const View view = narrowedView();
  Provisional provisional(picture, m_bridge, view, m_typesetter);
  for (const ChangeSet& changes : m_unseen) provisional.show(changes);
  swapPicture(std::move(picture), eye);
  if (isFirst) fitFirst();
  if (isTidied) fillWindow();
  if (isLaidAnew) m_isTidyWasteful = isWasteful();
  tell(answer.outcome);
}

void DiagramView::tell(const layout::Outcome& outcome) {
  QStringList sentences;
  if (outcome.engineFailed) {
    for (const std::string& note : outcome.notes) sentences.append(toQt(note));
  }
  if (!m_isTidyWasteful && isWasteful())
    sentences.append(tr("Ctrl+Shift+U tidies up: the drawing could be larger in this window"));
  if (!sentences.isEmpty() || m_hadNotes) Q_EMIT notes(sentences);
  m_hadNotes = !sentences.isEmpty();
}

/// It grew one way, as what is kept in its place does, and is too small to read while most of the window is
/// empty.
bool DiagramView::isWasteful() const {
  const QRectF all = picture().bounds();
  const double scale = m_camera.scaleToFit(all, Camera::natural);
  const double shown = scale * scale * all.width() * all.height();
  return scale < tooSmall && shown < wasteful * viewport()->width() * viewport()->height();
}

bool DiagramView::isSteady(std::size_t box, const layout::Places* laid) const {
  const ElementId element = picture().box(box).element;
  return picture().boxesOf(element).size() == 1 &&
         (laid == nullptr || layout::findPlace(*laid, {element, {}}) != nullptr) &&
         std::none_of(m_pins.begin(), m_pins.end(),
                      [&](const layout::Pin& pin) { return pin.card.element == element; });
}

/// What should stay where it is in the window.
std::optional<DiagramView::Anchor> DiagramView::anchor(const layout::Places* laid) const {
  if (m_isFresh) return std::nullopt;
  const auto isSteady = [&](std::size_t box) { return this->isSteady(box, laid); };
  const auto current = currentBox();
  const QPointF eye =
      current && isSeen(*current) ? toQt(picture().box(*current).rect).center() : m_camera.visible().center();
  const auto steady = picture().nearest(eye, isSteady);
  if (!steady) return std::nullopt;
  const layout::Box& box = picture().box(*steady);
  return Anchor{box.element, m_camera.toWindow(toQt(box.rect).topLeft())};
}

bool DiagramView::isSeen(std::size_t box) const {
  return toQt(picture().box(box).rect).intersects(m_camera.visible());
}

void DiagramView::swapPicture(Picture picture, const std::optional<Anchor>& eye) {
  const auto current = currentBox();
  const bool sawCurrent = current && isSeen(*current);
  const auto place = eye ? picture.rectOf(eye->element) : std::nullopt;
  QPointF shift;
  if (place) shift = place->topLeft() - this->picture().rectOf(eye->element)->topLeft();
  auto offsets = startOffsets(m_item->picture(), picture, shift);
  m_item->change() = std::move(picture);
  m_hovered.reset();
  m_camera.setContent(m_item->picture().bounds());
  if (place) m_camera.keep(place->topLeft(), eye->at);
  moveFrom(m_isFresh ? std::vector<QPointF>() : std::move(offsets));
  applyFading();
  m_isFresh ? fillWindow() : m_camera.followGrowth();
  m_overview->settle();
  m_overview->forget();
  m_overview->follow();
  if (const auto box = currentBox(); sawCurrent && box)
    m_camera.reveal(toQt(this->picture().box(*box).rect), coveredByMap());
  m_isFresh = false;
  remindGesture();
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
  m_focus.reset();
  if (element) m_focus = Focus{element, on};
  applyFading();
}

void DiagramView::endFocus() {
  m_focus.reset();
  applyFading();
}

void DiagramView::setMarks(CardMarks marks) {
  m_marks = std::move(marks);
  applyFading();
}

bool DiagramView::endEmphasis() {
  if (m_focus) {
    endFocus();
  } else if (!m_marks.isEmpty()) {
    Q_EMIT marksGivenUp();
  } else {
    return false;
  }
  return true;
}

void DiagramView::setFaded(std::function<bool(ElementId)> isFaded) {
  m_isFaded = std::move(isFaded);
  applyFading();
}

/// Nothing stands out from a drawing that has none of the marked cards: it stays as it is.
bool DiagramView::showsMarks() const {
  const auto isShown = [this](ElementId id) { return picture().shows(id); };
  return std::any_of(m_marks.cards.begin(), m_marks.cards.end(),
                     [&](const auto& card) { return isShown(card.first); }) ||
         std::any_of(m_marks.crossedOut.begin(), m_marks.crossedOut.end(), isShown);
}

void DiagramView::applyFading() {
  PaintState& state = m_item->state();
  state.fadedBoxes.clear();
  state.fadedWires.clear();
  const auto& model = m_bridge.model();
  std::function<bool(ElementId)> isFaded = m_isFaded;
  if (!isFaded && m_focus) {
    isFaded = [kept = focused(model, m_focus->element, m_focus->on)](ElementId id) {
      return !std::binary_search(kept.begin(), kept.end(), id);
    };
  } else if (!isFaded && showsMarks()) {
    isFaded = [this](ElementId id) { return !m_marks.contains(id); };
  }
  if (isFaded) {
    for (const layout::Box& box : picture().drawing().boxes)
      state.fadedBoxes.push_back(!box.element || isFaded(box.element));
    for (const layout::Wire& wire : picture().drawing().wires) {
      const Relation* relation = model.find(wire.relation);
      state.fadedWires.push_back(relation == nullptr || isFaded(relation->source) ||
                                 isFaded(relation->target));
    }
  }
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
  m_camera.resized();
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
