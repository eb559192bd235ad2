// SPDX-License-Identifier: MIT
// What mouse and keyboard do in a diagram.
#include "editor/document/text.hpp"
#include "editor/scene/diagram_view.hpp"
#include "editor/scene/handles.hpp"
#include "editor/scene/overlay_painter.hpp"
#include "editor/scene/qt_shapes.hpp"
#include "editor/tools/band_gesture.hpp"
#include "editor/tools/link_gesture.hpp"
#include "editor/tools/pan_gesture.hpp"
#include "editor/tools/pin_gesture.hpp"
#include "editor/tools/place_gesture.hpp"
#include "editor/tools/rename_editor.hpp"
#include "libekd/layout/words/narration.hpp"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace ekd::editor {
namespace {

constexpr double wireReach = 4;  // pixels from a line at which it is still meant

std::optional<Heading> headingOf(int key) {
  switch (key) {
    case Qt::Key_Left:
      return Heading::left;
    case Qt::Key_Right:
      return Heading::right;
    case Qt::Key_Up:
      return Heading::up;
    case Qt::Key_Down:
      return Heading::down;
    default:
      return std::nullopt;
  }
}

bool renames(const QKeyEvent& event) {
  const bool isKey =
      event.key() == Qt::Key_F2 || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
  return isKey && (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

Handles handlesAt(DiagramView& view, std::size_t box) {
  const ElementId element = view.picture().box(box).element;
  const bool isFolded = view.folding().isFolded(element);
  return handlesOf(view.windowRect(box), isFolded ? branchBelow(view.bridge().model(), element).size() : 0);
}

bool addsToSelection(Qt::KeyboardModifiers modifiers) {
  return modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
}

}  // namespace

std::optional<std::size_t> DiagramView::boxAt(QPointF at) const {
  return picture().boxAt(m_camera.toScene(at));
}

std::optional<std::size_t> DiagramView::currentBox() const {
  const auto boxes = picture().boxesOf(m_bridge.selection().current());
  if (boxes.empty()) return std::nullopt;
  return boxes[std::min(m_occurrence, boxes.size() - 1)];
}

void DiagramView::makeCurrent(std::size_t box, bool adds) {
  const ElementId element = picture().box(box).element;
  m_occurrence = picture().occurrence(box);
  if (adds) {
    m_bridge.selection().toggle(element);
  } else {
    m_bridge.selection().setCurrent(element);
  }
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
  const QPointF at = event->position();
  m_pointer = at;
  setFocus(Qt::MouseFocusReason);
  if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceDown)) {
    m_gesture = std::make_unique<PanGesture>(*this, at);
  } else if (event->button() == Qt::LeftButton && !pressHandle(at)) {
    const auto box = boxAt(at);
    if (box) {
      pressBox(*box, at, event->modifiers());
    } else {
      pressGround(at, event->modifiers());
    }
  }
  viewport()->update();
}

bool DiagramView::pressHandle(QPointF at) {
  for (const auto box : {m_hovered, currentBox()}) {
    if (!box || !hasHandles(windowRect(*box))) continue;
    const Handles handles = handlesAt(*this, *box);
    const ElementId element = picture().box(*box).element;
    if (handles.link.contains(at)) {
      m_gesture = std::make_unique<LinkGesture>(*this, *box);
      return true;
    }
    if (handles.fold.contains(at) && hasBranch(m_bridge.model(), element)) {
      fold(element, !m_folding.isFolded(element));
      return true;
    }
  }
  return false;
}

void DiagramView::pressBox(std::size_t box, QPointF at, Qt::KeyboardModifiers modifiers) {
  const bool isSelected = m_bridge.selection().contains(picture().box(box).element);
  if (modifiers & Qt::AltModifier) {
    if (!isSelected) makeCurrent(box, false);
    m_gesture = std::make_unique<PlaceGesture>(*this, at);
  } else {
    makeCurrent(box, addsToSelection(modifiers));
    if (!addsToSelection(modifiers)) m_gesture = std::make_unique<PinGesture>(*this, box, at);
  }
}

void DiagramView::pressGround(QPointF at, Qt::KeyboardModifiers modifiers) {
  const auto wire = picture().wireAt(m_camera.toScene(at), wireReach / m_camera.scale());
  const Relation* relation =
      wire ? m_bridge.model().find(picture().drawing().wires[*wire].relation) : nullptr;
  if (relation != nullptr) {
    m_bridge.selection().set({relation->source, relation->target});
    return;
  }
  const bool adds = addsToSelection(modifiers);
  if (!adds) m_bridge.selection().set({});
  m_gesture = std::make_unique<BandGesture>(*this, at, adds);
}

void DiagramView::mouseMoveEvent(QMouseEvent* event) {
  m_pointer = event->position();
  if (m_gesture) {
    m_gesture->move(event->position(), event->modifiers());
    viewport()->update();
  } else {
    hover(event->position());
  }
}

void DiagramView::hover(QPointF at) {
  auto box = boxAt(at);
  // The handles of a card lie beside it, maybe over the next one.
  if (m_hovered && m_hovered < picture().drawing().boxes.size() && hasHandles(windowRect(*m_hovered)) &&
      isAtHandles(handlesAt(*this, *m_hovered), at))
    box = m_hovered;
  if (box == m_hovered) return;
  m_hovered = box;
  viewport()->update();
}

void DiagramView::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_gesture) return;
  const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
  gesture->finish(event->position(), event->modifiers());
  viewport()->update();
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && boxAt(event->position())) {
    renameCurrent();
  } else {
    mousePressEvent(event);
  }
}

void DiagramView::contextMenuEvent(QContextMenuEvent* event) {
  const auto box = boxAt(event->pos());
  if (box && !m_bridge.selection().contains(picture().box(*box).element)) makeCurrent(*box, false);
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (!box) {
    menu->addActions(actions());
  } else {
    Q_EMIT cardMenuWanted(menu);
    menu->addSeparator();
    menu->addMenu(tr("Diagram"))->addActions(actions());
  }
  menu->popup(event->globalPos());
}

bool DiagramView::event(QEvent* event) {
  // With the keyboard here, the key is not the window's shortcut.
  if (event->type() == QEvent::ShortcutOverride && renames(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::FocusOut && m_isSpaceDown) {
    m_isSpaceDown = false;
    viewport()->unsetCursor();
  }
  return QGraphicsView::event(event);
}

void DiagramView::keyPressEvent(QKeyEvent* event) {
  const auto heading = headingOf(event->key());
  const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
  const bool isPlain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
  if (heading && isPlain) {
    go(*heading, modifiers == Qt::ShiftModifier);
  } else if (renames(*event)) {
    renameCurrent();
  } else if (event->key() == Qt::Key_Space && modifiers == Qt::NoModifier) {
    m_isSpaceDown = true;
    viewport()->setCursor(Qt::OpenHandCursor);
  } else if (event->key() == Qt::Key_Escape) {
    event->setAccepted(giveUp());
    return;
  } else {
    event->ignore();
    return;
  }
  event->accept();
}

void DiagramView::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
    event->ignore();
    return;
  }
  m_isSpaceDown = false;
  viewport()->unsetCursor();
}

bool DiagramView::giveUp() {
  if (m_gesture) {
    m_gesture.reset();
    viewport()->update();
  } else if (endEmphasis()) {
    return true;
  } else if (!m_bridge.selection().elements().empty()) {
    m_bridge.selection().set({});
  } else {
    return false;
  }
  return true;
}

void DiagramView::go(Heading heading, bool adds) {
  const auto from = currentBox();
  const auto to =
      from ? boxTowards(picture(), *from, heading) : picture().nearest(m_camera.visible().center());
  if (!to) return;
  const ElementId element = picture().box(*to).element;
  if (adds && !m_bridge.selection().contains(element)) {
    makeCurrent(*to, true);
  } else if (!adds) {
    makeCurrent(*to, false);
  }
  m_camera.reveal(toQt(picture().box(*to).rect));
}

bool DiagramView::renameCurrent() {
  const auto box = currentBox();
  if (!box || m_rename != nullptr) return false;
  m_camera.reveal(toQt(picture().box(*box).rect));
  const QPointer<QWidget> before = QApplication::focusWidget();
  const double textSize = picture().measures().textSize * m_camera.scale();
  m_rename = new RenameEditor(m_bridge, picture().box(*box).element, windowRect(*box).toRect(), textSize,
                              viewport());
  connect(m_rename, &RenameEditor::done, this, [this, before](bool hadFocus) {
    m_rename = nullptr;
    if (!hadFocus) return;
    QWidget* back = before != nullptr && before->isVisible() ? before.data() : this;
    back->setFocus(Qt::OtherFocusReason);
  });
  return true;
}

void DiagramView::followRename() {
  const auto box = currentBox();
  if (m_rename != nullptr && box) m_rename->move(windowRect(*box).topLeft().toPoint());
}

/// What lies under the pointer may be something else now.
void DiagramView::remindGesture() {
  if (m_gesture) m_gesture->move(m_pointer, Qt::NoModifier);
}

bool DiagramView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
    return true;
  }
  if (event->type() == QEvent::Leave && m_hovered) {
    m_hovered.reset();
    viewport()->update();
  }
  return QGraphicsView::viewportEvent(event);
}

QString DiagramView::tipAt(QPointF at) const {
  const auto html = [](const std::string& text) {
    return toQt(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
  };
  const Model& model = m_bridge.model();
  const layout::Narrator narrator(model, m_bridge.numbering(), m_bridge.language(), [&](Slot slot) {
    return !picture().boxesOf(model.element(slot).id).empty();
  });
  if (const auto box = boxAt(at)) {
    const Slot* slot = model.elements().slotOf(picture().box(*box).element);
    if (slot == nullptr) return {};
    return QStringLiteral("<b>%1</b><br>%2")
        .arg(html(narrator.heading(*slot)), html(narrator.describe(*slot)));
  }
  const auto wire = picture().wireAt(m_camera.toScene(at), wireReach / m_camera.scale());
  if (!wire) return {};
  const Slot* slot = model.relations().slotOf(picture().drawing().wires[*wire].relation);
  return slot == nullptr ? QString() : QStringLiteral("<p>%1</p>").arg(html(narrator.sentence(*slot)));
}

void DiagramView::drawForeground(QPainter* painter, const QRectF&) {
  painter->save();
  painter->setWorldTransform({});
  painter->setFont(font());
  OverlayPainter overlay(*painter, colours());
  paintMarks(overlay);
  const auto current = currentBox();
  if (current) paintLinesOf(m_bridge.selection().current(), *painter);
  for (const ElementId id : m_bridge.selection().elements()) {
    for (const std::size_t box : picture().boxesOf(id)) overlay.selected(windowRect(box), box == current);
  }
  for (const layout::Pin& pin : m_pins) {
    for (const std::size_t box : picture().boxesOf(pin.card.element)) {
      if (isPinned(box)) overlay.pinned(windowRect(box));
    }
  }
  paintHandles(overlay);
  if (m_gesture) m_gesture->paint(*painter);
  painter->restore();
}

void DiagramView::paintLinesOf(ElementId element, QPainter& painter) const {
  const Model& model = m_bridge.model();
  const Slot* slot = model.elements().slotOf(element);
  if (slot == nullptr) return;
  std::vector<RelationId> relations;
  for (const Slot relation : model.outgoing(*slot)) relations.push_back(model.relation(relation).id);
  for (const Slot relation : model.incoming(*slot)) relations.push_back(model.relation(relation).id);
  std::sort(relations.begin(), relations.end());
  QColor colour = colours().highlight();
  colour.setAlpha(90);
  painter.setPen(QPen(colour, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  for (const layout::Wire& wire : picture().drawing().wires) {
    if (!std::binary_search(relations.begin(), relations.end(), wire.relation)) continue;
    QPolygonF line;
    for (const layout::Point point : wire.points) line.append(m_camera.toWindow(toQt(point)));
    painter.drawPolyline(line);
  }
}

void DiagramView::paintMarks(OverlayPainter& overlay) const {
  const QRectF window = viewport()->rect();
  const auto forEachSeen = [&](ElementId element, auto paint) {
    for (const std::size_t box : picture().boxesOf(element)) {
      if (const QRectF card = windowRect(box); card.intersects(window)) paint(card);
    }
  };
  for (const ElementId element : marks().crossedOut)
    forEachSeen(element, [&](const QRectF& card) { overlay.crossedOut(card); });
  for (const auto& [element, severity] : marks().cards)
    forEachSeen(element, [&, how = severity](const QRectF& card) { overlay.marked(card, how, palette()); });
}

void DiagramView::paintHandles(OverlayPainter& overlay) const {
  const Model& model = m_bridge.model();
  for (const ElementId folded : m_folding.elements()) {
    for (const std::size_t box : picture().boxesOf(folded)) {
      const auto count = branchBelow(model, folded).size();
      if (count > 0 && hasHandles(windowRect(box)))
        overlay.foldHandle(handlesOf(windowRect(box), count).fold, count);
    }
  }
  if (m_gesture || m_rename != nullptr) return;
  if (m_hovered && !m_bridge.selection().contains(picture().box(*m_hovered).element))
    overlay.hovered(windowRect(*m_hovered));
  const auto current = currentBox();
  for (const auto box : {current, m_hovered == current ? std::nullopt : m_hovered}) {
    if (!box || !hasHandles(windowRect(*box))) continue;
    const ElementId element = picture().box(*box).element;
    const Handles handles = handlesOf(windowRect(*box));
    overlay.linkHandle(handles.link);
    if (!m_folding.isFolded(element) && hasBranch(model, element)) overlay.foldHandle(handles.fold, 0);
  }
}

}  // namespace ekd::editor
