// SPDX-License-Identifier: MIT
#include "editor/find/relation_wish.hpp"

#include "editor/document/text.hpp"
#include "libekd/capture/capture_line.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/find.hpp"

#include <QStringList>
#include <algorithm>

namespace ekd::editor {
namespace {

using Fit = RelationWish::Fit;
using End = RelationWish::End;

constexpr qsizetype mostWordsOfARelation = 5;
constexpr qsizetype mostWordsOfARole = 3;
constexpr std::size_t mostSimilar = 5;

QString joined(const QStringList& words) {
  return words.join(QLatin1Char(' '));
}

/// Takes the words of a relation from the front.
std::optional<RelationSpelling> takeRelation(QStringList& words) {
  for (qsizetype count = std::min(words.size(), mostWordsOfARelation); count > 0; --count) {
    const auto relation = relationFromSpelling(fromQt(joined(words.mid(0, count))));
    if (!relation || relation->joint) continue;
    words = words.mid(count);
    return relation;
  }
  return std::nullopt;
}

/// Takes the sign of an actor from the front of the name.
bool takeSign(QStringList& words) {
  if (words.isEmpty() || !words.first().startsWith(QLatin1Char('@'))) return false;
  QString name = joined(words).mid(1);
  if (name.startsWith(QLatin1Char('?'))) name.remove(0, 1);
  name.remove(QLatin1Char('"'));
  words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return true;
}

Fit fitOf(const Match& match) {
  switch (match.fit) {
    case PartFit::whole:
      return Fit::whole;
    case PartFit::beginsLabel:
    case PartFit::beginsAlias:
      return Fit::beginning;
    default:
      return Fit::within;
  }
}

class Ends {
 public:
  Ends(SessionBridge& bridge, ElementId card) : m_bridge(bridge), m_card(card) {}

  std::vector<End> named(const QString& name, bool isActorWanted) const {
    const Model& model = m_bridge.model();
    std::vector<End> ends;
    for (const Match& match :
         findElements(model, m_bridge.numbering(), fromQt(name), accepting(isActorWanted)))
      ends.push_back({model.element(match.element).id, fitOf(match)});
    // people are called by their names, cards by their numbers
    std::stable_sort(ends.begin(), ends.end(), [this](const End& a, const End& b) {
      return a.fit != b.fit ? a.fit < b.fit : acts(a.element) && !acts(b.element);
    });
    return ends;
  }

  std::vector<End> similarTo(const QString& name, bool isActorWanted) const {
    const Model& model = m_bridge.model();
    std::vector<End> ends;
    for (const Slot slot :
         suggestElements(model, m_bridge.numbering(), fromQt(name), mostSimilar, accepting(isActorWanted)))
      ends.push_back({model.element(slot).id, Fit::similar});
    return ends;
  }

  /// Everything that the relation may lead to.
  std::vector<End> of(const RelationSpelling& relation) const {
    const Model& model = m_bridge.model();
    const ElementKind here = model.find(m_card)->kind;
    const auto accepts = accepting(false);
    std::vector<Slot> found;
    for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
      if (model.elements().isFree(slot) || !accepts(model.element(slot))) continue;
      const ElementKind there = model.elementKind(slot);
      if (relation.inverse ? canRelate(there, relation.kind, here) : canRelate(here, relation.kind, there))
        found.push_back(slot);
    }
    sortForReading(model, m_bridge.numbering(), found);
    std::vector<End> ends;
    for (const Slot slot : found) ends.push_back({model.element(slot).id, Fit::whole});
    return ends;
  }

 private:
  bool acts(ElementId id) const { return isActor(m_bridge.model().find(id)->kind); }

  std::function<bool(const Element&)> accepting(bool isActorWanted) const {
    return [card = m_card, isActorWanted](const Element& element) {
      return element.id != card && !isJoint(element.kind) && (!isActorWanted || isActor(element.kind));
    };
  }

  SessionBridge& m_bridge;
  ElementId m_card;
};

}  // namespace

std::optional<Tie> tieAsCaptured(SessionBridge& bridge, ElementId card, const QString& typed) {
  const Model& model = bridge.model();
  const ElementKind kind = model.find(card)->kind;
  const CaptureLine line = understand(fromQt(typed.simplified()), bridge.vocabulary(), kind);
  const bool isMore = !line.text.empty() || line.kind || !line.tags.empty() || line.under ||
                      !line.subjects.empty() || line.priority != Level::unset;
  if (isMore || line.actors.size() + line.relations.size() != 1) return std::nullopt;
  Tie tie;
  if (line.relations.empty()) {
    const ActorMention& mention = line.actors.front();
    if (!mention.actor) return std::nullopt;
    const bool isRoleSaid = std::any_of(line.spans.begin(), line.spans.end(), [](const CaptureSpan& span) {
      return span.role == CaptureRole::role;
    });
    if (!isRoleSaid && !canRelate(model.find(*mention.actor)->kind, mention.role, kind)) return std::nullopt;
    tie = {*mention.actor, mention.role, card, mention.certainty};
  } else {
    const RelationMention& mention = line.relations.front();
    tie = {card, mention.kind, mention.other};
    if (mention.inverse) std::swap(tie.source, tie.target);
  }
  return tie.source == tie.target ? std::nullopt : std::optional(tie);
}

RelationWish understandWish(SessionBridge& bridge, ElementId card, const QString& typed) {
  QStringList words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  RelationWish wish;
  wish.relation = takeRelation(words);
  const bool isActorWanted = takeSign(words);
  const Ends ends(bridge, card);
  if (words.isEmpty()) {
    if (wish.relation) wish.ends = ends.of(*wish.relation);
    return wish;
  }
  wish.ends = ends.named(joined(words), isActorWanted);
  // behind the name of somebody may stand what they do
  const qsizetype most = wish.relation ? 0 : std::min(words.size() - 1, mostWordsOfARole);
  for (qsizetype count = 1; count <= most && wish.ends.empty(); ++count) {
    const QString behind = joined(words.mid(words.size() - count));
    const auto role = actorRole(fromQt(behind));
    if (!role && !isActorWanted) continue;
    wish.ends = ends.named(joined(words.mid(0, words.size() - count)), true);
    wish.role = role;
    wish.roleBeginning = behind;
  }
  if (wish.ends.empty()) wish.ends = ends.similarTo(joined(words), isActorWanted);
  return wish;
}

}  // namespace ekd::editor
