// SPDX-License-Identifier: MIT
#include "editor/document/session_bridge.hpp"

#include "editor/document/text.hpp"
#include "libekd/query/caption.hpp"

#include <utility>

namespace ekd::editor {

SessionBridge::SessionBridge(Document document, Clock& clock, IdSource& ids, History history, QObject* parent)
    : QObject(parent),
      m_session(std::move(document), clock, std::move(history)),
      m_ids(ids),
      m_vocabulary(m_session.document()) {
  m_subscription = m_session.addListener([this](const Transaction& transaction, const ChangeSet& changes) {
    followNumbers(changes);
    m_vocabulary.update(changes);
    if (m_similar) m_similar->update(changes);
    if (m_validated) m_validator.update(m_session.document(), changes);
    Q_EMIT committed(transaction, changes);
    m_selection.keepOnly([this](ElementId id) { return model().find(id) != nullptr; });
  });
}

const SimilarIndex& SessionBridge::similarTexts() {
  if (!m_similar) m_similar.emplace(document());
  return *m_similar;
}

void SessionBridge::followNumbers(const ChangeSet& changes) {
  if (!m_numbering) return;
  std::vector<ElementId> touched;
  touched.reserve(changes.elements.size());
  for (const TouchedElement& element : changes.elements) touched.push_back(element.id);
  m_numbering->update(model(), touched);
}

const LiveNumbering& SessionBridge::numbering() const {
  if (!m_numbering) m_numbering.emplace(model());
  return *m_numbering;
}

const Validator& SessionBridge::validator() {
  if (!m_validated) {
    m_validator.full(document());
    m_validated = true;
  }
  return m_validator;
}

std::string SessionBridge::language() const {
  return m_language.empty() ? document().metadata.language : m_language;
}

void SessionBridge::setLanguage(std::string language) {
  if (language == m_language) return;
  m_language = std::move(language);
  Q_EMIT languageChanged();
}

QString SessionBridge::heading(ElementId id) const {
  const Slot* slot = model().elements().slotOf(id);
  if (slot == nullptr) return {};
  return toQt(kindAndNumber(model().element(*slot), numbering().of(*slot), language()));
}

std::string_view SessionBridge::number(ElementId id) const {
  const Slot* slot = model().elements().slotOf(id);
  return slot == nullptr ? std::string_view() : numbering().of(*slot);
}

QString SessionBridge::label(ElementId id) const {
  const Element* element = model().find(id);
  return element == nullptr ? QString() : toQt(textFor(element->labels, language()));
}

bool SessionBridge::edit(const QString& name, const Session::Body& body, const QString& mergeKey) {
  return commit([&] { return m_session.edit(fromQt(name), body, fromQt(mergeKey)); });
}

bool SessionBridge::apply(const Transaction& transaction) {
  return commit([&] { return m_session.apply(transaction); });
}

bool SessionBridge::commit(const std::function<Result<std::uint64_t>()>& run) {
  if (!mayEdit()) return false;
  const auto before = m_selection.elements();
  const auto steps = m_session.undoSteps().size();
  const auto revision = m_session.revision();
  if (!settle(run())) return false;
  if (m_session.revision() == revision) return true;  // nothing changed, so redo still has its places
  if (m_session.undoSteps().size() > steps) m_undoPlaces.push_back({before, {}});
  m_redoPlaces.clear();
  Q_EMIT historyChanged();
  return true;
}

bool SessionBridge::mayEdit() {
  return m_whyReadOnly.isEmpty() || refuse(m_whyReadOnly);
}

bool SessionBridge::settle(const Result<std::uint64_t>& result) {
  return result || refuse(toQt(result.error().detail));
}

bool SessionBridge::refuse(const QString& why) {
  Q_EMIT refused(why);
  return false;
}

QString SessionBridge::undoName() const {
  return canUndo() ? toQt(m_session.undoSteps().back().label) : QString();
}
QString SessionBridge::redoName() const {
  return canRedo() ? toQt(m_session.redoSteps().back().label) : QString();
}

void SessionBridge::select(const std::vector<ElementId>& elements) {
  m_selection.set(elements);
  m_selection.keepOnly([this](ElementId id) { return model().find(id) != nullptr; });
}

void SessionBridge::undo() {
  if (!canUndo() || !mayEdit()) return;
  const auto now = m_selection.elements();
  if (!settle(m_session.undo())) return;
  Places places;
  if (!m_undoPlaces.empty()) {
    places = m_undoPlaces.back();
    m_undoPlaces.pop_back();
  }
  places.after = now;
  select(places.before);
  m_redoPlaces.push_back(std::move(places));
  Q_EMIT historyChanged();
}

void SessionBridge::redo() {
  if (!canRedo() || !mayEdit()) return;
  if (!settle(m_session.redo())) return;
  Places places;
  if (!m_redoPlaces.empty()) {
    places = m_redoPlaces.back();
    m_redoPlaces.pop_back();
  }
  select(places.after);
  m_undoPlaces.push_back(std::move(places));
  Q_EMIT historyChanged();
}

}  // namespace ekd::editor
