// SPDX-License-Identifier: MIT
#include "editor/capture/capture_controller.hpp"

#include "editor/document/text.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>

namespace ekd::editor {

CaptureController::CaptureController(SessionBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge) {
  connect(&bridge.selection(), &Selection::changed, this, &CaptureController::followSelection);
  connect(&bridge, &SessionBridge::committed, this, [this](const Transaction&, const ChangeSet&) {
    const Model& model = m_bridge.model();
    if (m_parent && model.find(m_parent) == nullptr) moveTo({}, {});
    if (m_before && model.find(m_before) == nullptr) moveTo(m_parent, {});
  });
}

void CaptureController::setKind(ElementKind kind) {
  if (kind == m_kind) return;
  m_kind = kind;
  Q_EMIT kindChanged();
}

QString CaptureController::placeText() const {
  return m_parent ? tr("under %1").arg(m_bridge.heading(m_parent)) : tr("at the top");
}

void CaptureController::moveTo(ElementId parent, ElementId before) {
  m_parent = parent;
  m_before = before;
  Q_EMIT placeChanged();
}

/// What a card belongs under for the eye: its place, or for one without a place (a problem, an actor) what it
/// is tied to.
ElementId CaptureController::contextOf(ElementId id) const {
  const Model& model = m_bridge.model();
  const Slot* slot = model.elements().slotOf(id);
  if (slot == nullptr) return {};
  if (const auto parent = parentOf(model, *slot)) return model.element(*parent).id;
  const ElementKind kind = model.element(*slot).kind;
  for (const Slot relation : model.outgoing(*slot)) {
    const Slot target = model.targetSlot(relation);
    if (model.relation(relation).kind == defaultRelation(kind, model.element(target).kind))
      return model.element(target).id;
  }
  return {};
}

void CaptureController::followSelection() {
  if (m_committing) return;
  const ElementId current = m_bridge.selection().current();
  const Element* element = m_bridge.model().find(current);
  if (element == nullptr) return moveTo({}, {});
  setKind(element->kind);
  moveTo(contextOf(current), current);
}

void CaptureController::indent() {
  if (m_before) moveTo(m_before, {});
}

void CaptureController::outdent() {
  if (m_parent) moveTo(contextOf(m_parent), m_parent);
}

std::size_t CaptureController::nextIndex() const {
  const Model& model = m_bridge.model();
  const Slot* parent = model.elements().slotOf(m_parent);
  if (parent == nullptr || !m_before) return atEnd;
  const auto children = childrenOf(model, *parent);
  const auto it = std::find_if(children.begin(), children.end(),
                               [&](Slot child) { return model.element(child).id == m_before; });
  return it == children.end() ? atEnd : static_cast<std::size_t>(it - children.begin()) + 1;
}

bool CaptureController::commit(const QString& text) {
  const CaptureLine line = understand(fromQt(text), m_bridge.vocabulary());
  if (line.text.empty() && !line.link) return false;
  CaptureOutcome outcome;
  const CapturePlace place{m_kind, m_parent, nextIndex(), m_bridge.language(), {}};
  m_committing = true;
  const bool done = m_bridge.edit(line.link ? tr("Link") : tr("Add \"%1\"").arg(toQt(line.text)),
                                  [&](Editor& editor) -> Status {
                                    auto result = applyCapture(editor, m_bridge.ids(), line, place);
                                    if (!result) return tl::unexpected<Error>(result.error());
                                    outcome = std::move(*result);
                                    return {};
                                  });
  if (done && outcome.element) {
    if (line.kind) setKind(*line.kind);
    if (!line.under) moveTo(m_parent, outcome.element);
    m_bridge.selection().setCurrent(outcome.element);
  }
  m_committing = false;
  if (done && !outcome.notes.empty()) {
    QStringList sentences;
    for (const std::string& note : outcome.notes) sentences << toQt(note);
    Q_EMIT noted(sentences);
  }
  return done;
}

bool CaptureController::useExisting(ElementId id) {
  const Model& model = m_bridge.model();
  const Element* element = model.find(id);
  if (element == nullptr) return false;
  const Element* parent = model.find(m_parent);
  const auto kind =
      parent == nullptr || id == m_parent ? std::nullopt : defaultRelation(element->kind, parent->kind);
  if (kind) {
    m_committing = true;
    m_bridge.edit(tr("Link %1 to %2").arg(m_bridge.heading(id), m_bridge.heading(m_parent)),
                  [&](Editor& editor) -> Status {
                    const auto made = relate(editor, m_bridge.ids(), id, *kind, m_parent);
                    if (!made) return tl::unexpected<Error>(made.error());
                    return {};
                  });
    m_committing = false;
    return true;
  }
  m_bridge.selection().setCurrent(id);
  return true;
}

}  // namespace ekd::editor
