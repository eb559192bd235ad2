// SPDX-License-Identifier: MIT
// What a diagram asks of the layout, what it shows until the answer is there, and how that takes its place.
#include "editor/document/text.hpp"
#include "editor/scene/diagram_view.hpp"
#include "editor/scene/overview_map.hpp"
#include "editor/scene/provisional.hpp"
#include "editor/scene/qt_shapes.hpp"
#include "editor/scene/transition.hpp"
#include "editor/tools/gesture.hpp"
#include "libekd/query/trace.hpp"
#include "libekd/query/view_members.hpp"

#include <algorithm>
#include <utility>

namespace ekd::editor {
namespace {

constexpr double small = Camera::natural;  // text that is smaller is worth a word
// Of a window, its width by its height: beyond that, columns get too long or rows too wide to follow.
constexpr double narrowest = 0.7;
constexpr double widest = 2.6;
constexpr double wasteful = 0.45;  // of the window, under what is shown: less could be more

}  // namespace

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
  m_emphasis.follow(m_bridge.model());
  m_unseen.push_back(changes);
  m_hovered.reset();
  const bool wasEmpty = picture().drawing().boxes.empty() && picture().drawing().frames.empty();
  Provisional(m_item->change(), m_bridge, narrowedView(), m_typesetter).show(changes);
  if (wasEmpty) fitFirst();
  applyFading();
  remindGesture();
  askForLayout();
}

void DiagramView::take(LayoutAnswer answer) {
  if (answer.showing != m_showing) return;
  std::erase_if(m_unseen, [&](const ChangeSet& changes) { return changes.revision <= answer.revision; });
  const bool isLaidAnew = m_places == nullptr;
  const bool isTidied = isLaidAnew && !m_isFresh && m_camera.showsAll();
  const auto eye = isTidied ? std::nullopt : this->eye(m_places.get());
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

/// It grew one way, as what is kept in its place does, and its text is small while most of the window is
/// empty.
bool DiagramView::isWasteful() const {
  const QRectF all = picture().bounds();
  const double scale = m_camera.scaleToFit(all, Camera::natural);
  const double shown = scale * scale * all.width() * all.height();
  return scale < small && shown < wasteful * viewport()->width() * viewport()->height();
}

bool DiagramView::isSteady(std::size_t box, const layout::Places* laid) const {
  const ElementId element = picture().box(box).element;
  return picture().boxesOf(element).size() == 1 &&
         (laid == nullptr || layout::findPlace(*laid, {element, {}}) != nullptr) &&
         std::none_of(m_pins.begin(), m_pins.end(),
                      [&](const layout::Pin& pin) { return pin.card.element == element; });
}

/// What should stay where it is in the window.
std::optional<Eye> DiagramView::eye(const layout::Places* laid) const {
  if (m_isFresh) return std::nullopt;
  return eyeOf({picture(), m_camera, m_bridge.model(), currentBox(),
                [this, laid](std::size_t box) { return isSteady(box, laid); }});
}

bool DiagramView::isSeen(std::size_t box) const {
  return toQt(picture().box(box).rect).intersects(m_camera.visible());
}

std::optional<Sight> DiagramView::sight() const {
  const auto seen = m_camera.showsAll() ? std::nullopt : eye(m_places.get());
  if (!seen) return std::nullopt;
  return Sight{seen->element, seen->at - QRectF(viewport()->rect()).center(), m_camera.scale()};
}

void DiagramView::lookAtFresh() {
  const auto sight = std::exchange(m_awaited, std::nullopt);
  const auto card = sight ? picture().rectOf(sight->element) : std::nullopt;
  if (!card) return fillWindow();
  const QPointF middle = QRectF(viewport()->rect()).center();
  m_camera.zoomTo(sight->scale, middle);
  m_camera.keep(card->topLeft(), middle + sight->at);
}

void DiagramView::swapPicture(Picture picture, const std::optional<Eye>& eye) {
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
  m_isFresh ? lookAtFresh() : m_camera.followGrowth();
  m_overview->settle();
  m_overview->forget();
  m_overview->follow();
  if (const auto box = currentBox(); sawCurrent && box)
    m_camera.reveal(toQt(this->picture().box(*box).rect), coveredByMap());
  m_isFresh = false;
  remindGesture();
  Q_EMIT pictureChanged();
}

}  // namespace ekd::editor
