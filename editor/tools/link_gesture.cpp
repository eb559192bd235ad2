// SPDX-License-Identifier: MIT
#include "editor/tools/link_gesture.hpp"

#include "editor/document/text.hpp"
#include "editor/scene/qt_shapes.hpp"
#include "editor/tools/bubble.hpp"
#include "libekd/edit/verbs.hpp"

#include <QMenu>
#include <QPainter>

namespace ekd::editor {
namespace {

QString nameOfStep(SessionBridge& bridge, ElementId from, ElementId to) {
  return DiagramView::tr("Link %1 and %2").arg(bridge.heading(from), bridge.heading(to));
}

}  // namespace

bool makeLink(SessionBridge& bridge, ElementId from, ElementId to, LinkMeaning meaning) {
  if (meaning.isReversed) std::swap(from, to);
  return bridge.edit(nameOfStep(bridge, from, to), [&](Editor& editor) -> Status {
    const auto made = relate(editor, bridge.ids(), from, meaning.kind, to);
    if (!made) return tl::unexpected(made.error());
    return {};
  });
}

LinkGesture::LinkGesture(DiagramView& view, std::size_t box)
    : m_view(view), m_source(view.picture().box(box).element) {
  const QRectF rect = toQt(view.picture().box(box).rect);
  m_start = view.camera().toWindow({rect.right(), rect.center().y()});
  m_at = m_start;
  lightUp();
}

LinkGesture::~LinkGesture() {
  m_view.setFaded({});
}

ElementKind LinkGesture::kindOf(std::size_t box) const {
  return m_view.bridge().model().find(m_view.picture().box(box).element)->kind;
}

void LinkGesture::lightUp() {
  const Element* source = m_view.bridge().model().find(m_source);
  if (source == nullptr) return;
  m_view.setFaded([this, kind = source->kind](ElementId id) {
    const Element* element = m_view.bridge().model().find(id);
    return id != m_source && element != nullptr && linkMeanings(kind, element->kind).empty();
  });
}

void LinkGesture::move(QPointF at, Qt::KeyboardModifiers modifiers) {
  m_at = at;
  m_isForced = modifiers & Qt::ControlModifier;
  m_target = m_view.picture().boxAt(m_view.camera().toScene(at));
  if (m_target && m_view.picture().box(*m_target).element == m_source) m_target.reset();
  const Element* source = m_view.bridge().model().find(m_source);
  m_meanings.clear();
  if (m_target && source != nullptr) m_meanings = linkMeanings(source->kind, kindOf(*m_target));
}

void LinkGesture::finish(QPointF at, Qt::KeyboardModifiers modifiers) {
  move(at, modifiers);
  if (!m_target || m_view.bridge().model().find(m_source) == nullptr) return;
  const ElementId target = m_view.picture().box(*m_target).element;
  if (!m_meanings.empty()) {
    if (makeLink(m_view.bridge(), m_source, target, m_meanings[0]) && m_meanings.size() > 1)
      offer(target, m_meanings, at);
  } else if (m_isForced) {
    makeLink(m_view.bridge(), m_source, target, {RelationKind::link, false});
  } else {
    m_view.bridge().refuse(words());
  }
}

void LinkGesture::offer(ElementId target, const std::vector<LinkMeaning>& meanings, QPointF at) {
  SessionBridge& bridge = m_view.bridge();
  auto* menu = new QMenu(&m_view);
  menu->setObjectName(QStringLiteral("linkMeanings"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const ElementKind from = bridge.model().find(m_source)->kind;
  const ElementKind to = bridge.model().find(target)->kind;
  for (const LinkMeaning& meaning : meanings) {
    QAction* action = menu->addAction(reading(from, to, meaning, bridge.language()));
    action->setCheckable(true);
    action->setChecked(meaning == meanings[0]);
    if (meaning == meanings[0]) continue;  // made already
    QObject::connect(action, &QAction::triggered, &m_view, [&bridge, source = m_source, target, meaning] {
      bridge.undo();
      makeLink(bridge, source, target, meaning);
    });
  }
  menu->setActiveAction(menu->actions().constFirst());
  menu->popup(m_view.viewport()->mapToGlobal(at).toPoint());
}

QString LinkGesture::words() const {
  if (!m_target) return {};
  const SessionBridge& bridge = m_view.bridge();
  const ElementKind from = bridge.model().find(m_source)->kind;
  const ElementKind to = kindOf(*m_target);
  if (!m_meanings.empty()) {
    const QString source = bridge.heading(m_source);
    const QString target = bridge.heading(m_view.picture().box(*m_target).element);
    const bool isReversed = m_meanings[0].isReversed;
    const Reading verb = isReversed ? read(to, m_meanings[0].kind, from, bridge.language())
                                    : read(from, m_meanings[0].kind, to, bridge.language());
    return QStringLiteral("%1 %2 %3")
        .arg(isReversed ? target : source, toQt(verb.forward), isReversed ? source : target);
  }
  const QString how = m_isForced ? DiagramView::tr("It will be linked and marked.")
                                 : DiagramView::tr("Ctrl: link it all the same.");
  return whyNoLink(from, to, bridge.language()) + QLatin1Char('\n') + how;
}

void LinkGesture::paint(QPainter& painter) const {
  const SceneColours& colours = m_view.colours();
  const bool isGood = !m_meanings.empty();
  const QColor colour = !m_target ? colours.highlight() : isGood ? colours.good() : colours.bad();
  painter.setPen(QPen(colour, 2, isGood || !m_target ? Qt::SolidLine : Qt::DashLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawLine(m_start, m_at);
  if (!m_target) return;
  const QRectF rect = m_view.windowRect(*m_target).adjusted(-3, -3, 3, 3);
  painter.setPen(QPen(colour, 3));
  painter.drawRoundedRect(rect, 3, 3);
  paintBubble(painter, words(), m_at + QPointF(14, 18), m_view.viewport()->rect(), colour, m_view.palette());
}

}  // namespace ekd::editor
