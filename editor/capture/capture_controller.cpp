// SPDX-License-Identifier: MIT
#include "editor/capture/capture_controller.hpp"

#include "editor/document/text.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/argument_side.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <utility>

namespace ekd::editor {

namespace {

/// Cards of these kinds are captured beside each other.
bool areAlike(ElementKind a, ElementKind b) {
  return a == b || (isActor(a) && isActor(b));
}

/// How far from the trunk of a model a card is said: what is in the way of a goal behind the goal, why behind
/// the problem. A card belongs to the one before when it is further out.
int remoteness(ElementKind kind) {
  switch (kind) {
    case ElementKind::cause:
    case ElementKind::solution:
      return 2;
    case ElementKind::problem:
    case ElementKind::constraint:
    case ElementKind::opportunity:
    case ElementKind::developmentAction:
    case ElementKind::kpi:
    case ElementKind::criterion:
    case ElementKind::isProblem:
    case ElementKind::argument:
    case ElementKind::comment:
    case ElementKind::assumption:
    case ElementKind::example:
      return 1;
    default:
      return 0;
  }
}

std::string_view sideOf(const Element& element) {
  return element.kind == ElementKind::argument ? argumentSide(element.details->attributes)
                                               : std::string_view();
}

/// What is said of a card whatever it is.
bool isRemark(ElementKind kind) {
  return kind == ElementKind::argument || kind == ElementKind::comment || kind == ElementKind::assumption ||
         kind == ElementKind::example;
}

bool belongsTo(ElementKind kind, const Element& other) {
  // a solution is argued about like what it serves
  const bool isArgued = kind == ElementKind::argument && other.kind == ElementKind::solution;
  if (!isArgued && remoteness(kind) <= remoteness(other.kind)) return false;
  // a problem is in the way of what an actor is there for, seldom of the actor
  if (isActor(other.kind) && !isRemark(kind)) return false;
  return defaultRelation(kind, other.kind) || defaultRelation(other.kind, kind);
}

bool isMove(const CaptureLine& line) {
  return line.under && line.actors.empty() && line.relations.empty();
}

/// Actors by their names, cards by their numbers.
QString nameOf(const SessionBridge& bridge, ElementId id) {
  const Element* element = bridge.model().find(id);
  return element != nullptr && isActor(element->kind) ? bridge.label(id) : bridge.heading(id);
}

QString namesOf(const SessionBridge& bridge, const std::vector<ElementId>& ids) {
  QStringList names;
  for (const ElementId id : ids) names << nameOf(bridge, id);
  return names.join(QStringLiteral(", "));
}

/// "NGOs performs Goal 2.4", where a role has cards of its own.
QString sentenceFor(const SessionBridge& bridge, const ActorMention& mention) {
  const Model& model = bridge.model();
  const Element* known = mention.actor ? model.find(*mention.actor) : nullptr;
  const ElementKind kind = known != nullptr ? known->kind : ElementKind::actor;
  const ElementKind there = model.find(mention.cards.front())->kind;
  const std::string_view verb = ekd::read(kind, mention.role, there, bridge.language()).forward;
  const std::string_view name =
      known != nullptr ? textFor(known->labels, bridge.language()) : std::string_view(mention.name);
  return QStringList{toQt(name), toQt(verb), namesOf(bridge, mention.cards)}.join(QLatin1Char(' '));
}

/// "Municipality performs Goal 1.2"
QString sentenceFor(const SessionBridge& bridge, const CapturedTie& tie) {
  const Model& model = bridge.model();
  const Relation& relation = *model.find(tie.relation);
  const std::string_view verb = ekd::read(model.find(relation.source)->kind, relation.kind,
                                          model.find(relation.target)->kind, bridge.language())
                                    .forward;
  QString sentence =
      QStringList{nameOf(bridge, relation.source), toQt(verb), nameOf(bridge, relation.target)}.join(
          QLatin1Char(' '));
  if (relation.certainty == Certainty::possible)
    sentence = CaptureController::tr("%1 (only possible)").arg(sentence);
  return tie.isNew ? sentence : CaptureController::tr("%1, as before").arg(sentence);
}

QString sentenceFor(const SessionBridge& bridge, const NumberSign& sign) {
  return CaptureController::tr(
             "'%1' stays in the text: it is %2, and no tag; put a relation in front to link it")
      .arg(toQt(sign.typed), bridge.heading(sign.card));
}

QStringList sentencesFor(const std::vector<BrokenReference>& broken, bool isCard) {
  QStringList sentences;
  for (const BrokenReference& reference : broken) {
    const QString number = toQt(reference.number);
    sentences << (isCard ? CaptureController::tr("There is no %1; '%2' stays in the text")
                               .arg(number, toQt(reference.phrase))
                         : CaptureController::tr("There is no %1").arg(number));
  }
  return sentences;
}

}  // namespace

CaptureController::CaptureController(SessionBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge) {
  connect(&bridge.selection(), &Selection::changed, this, &CaptureController::followSelection);
  connect(&bridge, &SessionBridge::committed, this,
          [this](const Transaction&, const ChangeSet& changes) { followChanges(changes); });
}

void CaptureController::followChanges(const ChangeSet& changes) {
  if (changes.kind == CommitKind::undo) goBack();
  const Model& model = m_bridge.model();
  if (m_parent && model.find(m_parent) == nullptr) moveTo(home(), {});
  if (m_before && model.find(m_before) == nullptr) moveTo(m_parent, {});
  if (const ElementId now = contextOf(m_before); now != m_contextOfBefore) moveTo(now, m_before);
}

/// When a card that was captured is taken back, to where that went: the corrected one goes there.
void CaptureController::goBack() {
  if (m_trail.empty() || m_bridge.model().find(m_trail.back().made) != nullptr) return;
  const Step step = m_trail.back();
  m_trail.pop_back();
  m_selectedBefore = step.selected;
  m_last = step.last;
  setKind(step.kind, step.side);
  moveTo(step.parent, step.before);
}

void CaptureController::setHome(ElementId home) {
  if (home == m_home) return;
  m_home = home;
  if (!m_bridge.selection().current() && !m_isResumed) followSelection();
}

QString CaptureController::place() const {
  return toQt(m_parent.hex() + ' ' + m_before.hex() + ' ' + m_last.hex());
}

void CaptureController::resumeAt(const QString& place) {
  std::vector<ElementId> ids;
  for (const QString& hex : place.split(QLatin1Char(' '))) {
    const auto id = ElementId::fromHex(fromQt(hex));
    if (!id) return;
    ids.push_back(*id);
  }
  const auto isGone = [this](ElementId id) { return id && m_bridge.model().find(id) == nullptr; };
  if (ids.size() != 3 || isGone(ids[0])) return;
  m_isResumed = true;
  m_last = isGone(ids[2]) ? ElementId{} : ids[2];
  moveTo(ids[0], isGone(ids[1]) ? ElementId{} : ids[1]);
}

ElementId CaptureController::home() const {
  return m_bridge.model().find(m_home) != nullptr ? m_home : ElementId{};
}

void CaptureController::setKind(ElementKind kind, std::string_view side) {
  if (kind == m_kind && side == m_side) return;
  m_kind = kind;
  m_side = side;
  Q_EMIT kindChanged();
}

CaptureLine CaptureController::read(const QString& line) const {
  CaptureLine read = understand(fromQt(line), m_bridge.vocabulary(), m_kind);
  // without a text of its own, a line goes on with the card that is selected
  const ElementId current = m_bridge.selection().current();
  const bool goesOn = read.subjects.empty() && read.text.empty() && !read.kind && read.saysAnything();
  if (goesOn && m_bridge.model().find(current) != nullptr) read.subjects = {current};
  return read;
}

QStringList CaptureController::hintsFor(const CaptureLine& line) const {
  QStringList hints;
  for (const NumberSign& sign : line.numberSigns) hints << sentenceFor(m_bridge, sign);
  const Vocabulary& vocabulary = m_bridge.vocabulary();
  if (const auto known = namesakeOf(line)) hints << tr("This is %1").arg(namesOf(m_bridge, {*known}));
  for (const ActorMention& mention : line.actors) {
    if (!mention.cards.empty()) {
      hints << sentenceFor(m_bridge, mention);
      continue;
    }
    if (!mention.actor || vocabulary.actorNamed(text::foldForSearch(mention.name)) == mention.actor) continue;
    const Texts& labels = m_bridge.model().find(*mention.actor)->labels;
    hints << tr("%1: %2").arg(toQt(mention.name), toQt(textFor(labels, m_bridge.language())));
  }
  return hints;
}

/// Who is called so already, where the line would make an actor: hardly somebody else.
std::optional<ElementId> CaptureController::namesakeOf(const CaptureLine& line) const {
  const ElementKind kind = line.kind.value_or(m_kind);
  if (!line.subjects.empty()) return std::nullopt;
  return m_bridge.vocabulary().namesakeOf(kind, text::foldForSearch(line.text));
}

QString CaptureController::placeText(const CaptureLine& line) const {
  if (!line.subjects.empty()) return aboutText(line);
  if (line.under) return tr("under %1").arg(m_bridge.heading(*line.under));
  const auto [target, isSibling] = targetOf(line);
  if (!target) return tr("at the top");
  return (isSibling ? tr("under %1") : tr("tied to %1")).arg(m_bridge.heading(target));
}

QString CaptureController::aboutText(const CaptureLine& line) const {
  const QString subjects = namesOf(m_bridge, line.subjects);
  if (isMove(line)) return tr("moves %1 under %2").arg(subjects, m_bridge.heading(*line.under));
  if (!line.relations.empty() && line.actors.empty()) return tr("links %1").arg(subjects);
  return (line.saysAnything() ? tr("about %1") : tr("goes to %1")).arg(subjects);
}

CaptureController::Target CaptureController::targetOf(const CaptureLine& line) const {
  const ElementKind kind = line.kind.value_or(m_kind);
  const bool isAtHome = !m_last && !m_before && m_parent == m_home;
  const Element* before = m_bridge.model().find(isAtHome ? m_home : m_before);
  const Element* host = hostAt(kind, isAtHome ? m_home : m_last);
  if (host == nullptr) host = hostAt(kind, m_before);
  // with relations of its own a line says itself what it is tied to
  if (host != nullptr) return {line.relations.empty() ? host->id : ElementId{}, false};
  // who acts is tied with @name, or not yet
  if (isActor(kind) && before != nullptr && !isActor(before->kind)) return {};
  return {m_parent, true};
}

/// What the actor was captured for: the first card that it has to do with.
const Element* CaptureController::servedBy(ElementId actor) const {
  const Model& model = m_bridge.model();
  for (const Slot relation : model.outgoing(*model.elements().slotOf(actor))) {
    const Element& target = model.element(model.targetSlot(relation));
    if (!isActor(target.kind) && !isJoint(target.kind)) return &target;
  }
  return nullptr;
}

/// What a card of this kind is tied to when it is said after the one at `at`; null when it stands for itself.
const Element* CaptureController::hostAt(ElementKind kind, ElementId at) const {
  const Element* element = m_bridge.model().find(at);
  if (element == nullptr) return nullptr;
  if (belongsTo(kind, *element)) return element;
  // a second cause is one of the problem that has the first
  const Element* shared =
      remoteness(kind) > 0 && kind == element->kind ? m_bridge.model().find(contextOf(at)) : nullptr;
  if (shared != nullptr && belongsTo(kind, *shared)) return shared;
  if (!isActor(element->kind) || isActor(kind)) return nullptr;
  const Element* served = servedBy(at);
  return served != nullptr && belongsTo(kind, *served) ? served : nullptr;
}

void CaptureController::moveTo(ElementId parent, ElementId before) {
  m_parent = parent;
  m_before = before;
  m_contextOfBefore = contextOf(before);
  Q_EMIT placeChanged();
}

void CaptureController::moveBehind(ElementId card, ElementId under) {
  const Model& model = m_bridge.model();
  const ElementKind kind = model.find(card)->kind;
  const auto parent = parentOf(model, *model.elements().slotOf(card));
  if (parent && model.element(*parent).id == under) return moveTo(under, card);
  // what is tied to a card leaves the place at that card
  if (hostAt(kind, under) != nullptr) return moveTo(contextOf(under), under);
  moveTo(under, {});
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
  // what was selected when the card was made that is taken back says less than goBack()
  if (m_selectedBefore && m_bridge.selection().elements().empty()) return;
  if (std::exchange(m_selectedBefore, std::nullopt) == m_bridge.selection().current()) return;
  m_isResumed = false;
  m_last = m_bridge.selection().current();
  const ElementId current = m_bridge.selection().current();
  const Element* element = m_bridge.model().find(current);
  if (element == nullptr) return moveTo(home(), {});
  setKind(element->kind, sideOf(*element));
  const ElementId context = contextOf(current);
  const Element* host = m_bridge.model().find(context);
  // what is tied to a card leaves the place at that card
  if (host != nullptr && !areAlike(element->kind, host->kind)) return moveTo(contextOf(context), context);
  moveTo(context, current);
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

QString CaptureController::nameOf(const CaptureLine& line) const {
  if (line.subjects.empty()) return tr("Add \"%1\"").arg(toQt(line.text));
  const QString subjects = namesOf(m_bridge, line.subjects);
  if (isMove(line)) return tr("Move %1").arg(subjects);
  return (line.actors.empty() && line.relations.empty() ? tr("Mark %1") : tr("Link %1")).arg(subjects);
}

bool CaptureController::commit(const QString& text) {
  const CaptureLine line = read(text);
  if (line.isOnlyBroken) {
    Q_EMIT noted(sentencesFor(line.broken, false));
    return false;
  }
  if (!line.subjects.empty()) return commitAbout(line);
  if (line.text.empty()) {
    if (line.saysAnything())
      Q_EMIT noted({tr("Select the card that this is about, or begin with its number")});
    return false;
  }
  if (const auto known = namesakeOf(line)) return useExisting(*known, line);
  return commitCard(line);
}

bool CaptureController::commitCard(const CaptureLine& line) {
  const auto [target, isSibling] = targetOf(line);
  const Step step{{}, m_parent, m_before, m_last, m_bridge.selection().current(), m_kind, m_side};
  m_committing = true;
  const auto outcome = apply(line, {target, isSibling ? nextIndex() : atEnd});
  if (outcome) {
    m_isResumed = false;
    if (line.kind && !line.isKindImplied) setKind(*line.kind, line.side);
    m_trail.push_back(step);
    m_trail.back().made = outcome->element;
    m_trail.back().kind = m_kind;
    m_trail.back().side = m_side;
    m_last = outcome->element;
    if (line.under)
      moveBehind(outcome->element, *line.under);
    else if (isSibling)
      moveTo(m_parent, outcome->element);
    m_bridge.selection().setCurrent(outcome->element);
  }
  m_committing = false;
  if (!outcome) return false;
  QStringList sentences = sentencesFor(line.broken, true);
  for (const ActorMention& mention : line.actors) {
    if (!mention.cards.empty()) sentences << sentenceFor(m_bridge, mention);
  }
  for (const NumberSign& sign : line.numberSigns) sentences << sentenceFor(m_bridge, sign);
  for (const std::string& note : outcome->notes) sentences << toQt(note);
  if (!sentences.isEmpty()) Q_EMIT noted(sentences);
  return true;
}

/// The place of the next card stays where it is.
bool CaptureController::commitAbout(const CaptureLine& line) {
  if (!line.saysAnything()) {
    m_bridge.selection().set(line.subjects);
    return true;
  }
  m_committing = true;
  const auto outcome = apply(line, {});
  if (outcome && line.under) m_bridge.selection().set(line.subjects);
  m_committing = false;
  if (!outcome) return false;
  QStringList sentences;
  for (const CapturedTie& tie : outcome->ties) sentences << sentenceFor(m_bridge, tie);
  for (const std::string& note : outcome->notes) sentences << toQt(note);
  if (sentences.isEmpty()) sentences << tr("Noted for %1").arg(namesOf(m_bridge, line.subjects));
  Q_EMIT noted(sentences);
  return true;
}

std::optional<CaptureOutcome> CaptureController::apply(const CaptureLine& line, const CardPlace& at) {
  Provenance provenance;
  provenance.session = m_bridge.session().authorship().modellingSession;
  const CapturePlace place{m_kind, m_side, at.parent, at.index, m_bridge.language(), std::move(provenance)};
  std::optional<CaptureOutcome> outcome;
  m_bridge.edit(nameOf(line), [&](Editor& editor) -> Status {
    auto result = applyCapture(editor, m_bridge.ids(), line, place);
    if (!result) return tl::unexpected<Error>(result.error());
    outcome = std::move(*result);
    return {};
  });
  return outcome;
}

bool CaptureController::useExisting(ElementId id, const CaptureLine& line) {
  const Element* element = m_bridge.model().find(id);
  if (element == nullptr) return false;
  CaptureLine as = line;
  as.kind = element->kind;
  if (line.saysAnything()) return tieExisting(id, as);
  const ElementId target = targetOf(as).element;
  const Element* other = m_bridge.model().find(target);
  const auto kind =
      other == nullptr || id == target ? std::nullopt : defaultRelation(element->kind, other->kind);
  if (!kind || isTied(id, target)) {
    m_isTaking = true;
    m_bridge.selection().setCurrent(id);
    m_isTaking = false;
    const bool isHere = kind.has_value();
    Q_EMIT noted({(isHere ? tr("%1 is here already") : tr("This is %1")).arg(m_bridge.heading(id))});
    return true;
  }
  m_committing = true;
  const bool done = m_bridge.edit(tr("Link %1 to %2").arg(m_bridge.heading(id), m_bridge.heading(target)),
                                  [&](Editor& editor) -> Status {
                                    const auto made = relate(editor, m_bridge.ids(), id, *kind, target);
                                    return statusOf(made);
                                  });
  m_committing = false;
  if (done) Q_EMIT noted({tr("%1 is tied to %2 now").arg(m_bridge.heading(id), m_bridge.heading(target))});
  return done;
}

/// To what the line itself says.
bool CaptureController::tieExisting(ElementId id, CaptureLine line) {
  line.subjects = {id};
  m_committing = true;
  const auto outcome = apply(line, {});
  if (outcome) m_bridge.selection().setCurrent(id);
  m_committing = false;
  if (!outcome) return false;
  QStringList sentences{tr("%1 is here already, and has what the line says now").arg(m_bridge.heading(id))};
  for (const std::string& note : outcome->notes) sentences << toQt(note);
  Q_EMIT noted(sentences);
  return true;
}

bool CaptureController::isTied(ElementId source, ElementId target) const {
  const Model& model = m_bridge.model();
  const auto relations = model.outgoing(*model.elements().slotOf(source));
  return std::any_of(relations.begin(), relations.end(),
                     [&](Slot relation) { return model.relation(relation).target == target; });
}

}  // namespace ekd::editor
