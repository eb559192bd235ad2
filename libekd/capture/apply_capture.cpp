// SPDX-License-Identifier: MIT
#include "libekd/capture/apply_capture.hpp"

#include "libekd/edit/refusal.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/metamodel/table.hpp"

#include <algorithm>
#include <utility>

namespace ekd {
namespace {

class Applier {
 public:
  Applier(Editor& editor, IdSource& ids, const CaptureLine& line, const CapturePlace& place)
      : m_editor(editor), m_ids(ids), m_line(line), m_place(place) {}

  Result<CaptureOutcome> run() {
    if (auto status = m_line.subjects.empty() ? addCard() : changeCards(); !status) return fail(status);
    if (auto status = addActors(); !status) return fail(status);
    const auto cards = m_line.subjects.empty() ? std::vector{m_outcome.element} : m_line.subjects;
    for (const ElementId card : cards) {
      if (auto status = tieCard(card); !status) return fail(status);
    }
    return std::move(m_outcome);
  }

 private:
  static tl::unexpected<Error> fail(const Status& status) { return tl::unexpected<Error>(status.error()); }

  ElementKind kindOf(ElementId id) const { return m_editor.model().find(id)->kind; }

  /// What a card has got beside relations.
  Status changeCards() {
    for (const ElementId card : m_line.subjects) {
      if (m_editor.model().find(card) == nullptr) return refuseMissing(ErrorCode::unknownElement);
      const bool isMarked = !m_line.tags.empty() || m_line.priority != Level::unset;
      if (auto status = isMarked ? markCard(card) : Status{}; !status) return status;
      if (auto status = m_line.under ? moveCard(card, *m_line.under) : Status{}; !status) return status;
    }
    return {};
  }

  Status markCard(ElementId card) {
    return m_editor.modify(card, [this](Element& element) {
      if (m_line.priority != Level::unset) element.priority = m_line.priority;
      if (m_line.tags.empty()) return;
      auto& tags = element.details.edit().tags;
      tags.insert(tags.end(), m_line.tags.begin(), m_line.tags.end());
      std::sort(tags.begin(), tags.end());
      tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    });
  }

  /// What cannot stand there is tied to it.
  Status moveCard(ElementId card, ElementId under) {
    if (hierarchyRelation(kindOf(card), kindOf(under))) return place(m_editor, m_ids, card, under);
    return tieBeside(card, under);
  }

  Status addCard() {
    Element card;
    card.kind = m_line.kind.value_or(m_place.kind);
    card.priority = m_line.priority;
    setText(card.labels, m_place.language, m_line.text);
    if (!m_line.tags.empty()) card.details.edit().tags = m_line.tags;
    if (m_place.provenance != Provenance{}) card.details.edit().provenance = m_place.provenance;
    const std::string side = m_line.kind ? std::string(m_line.side) : m_place.side;
    if (!side.empty()) setAttribute(card.details.edit().attributes, argumentFor.attribute, side);
    const ElementKind kind = card.kind;
    const ElementId parent = m_line.under.value_or(m_place.parent);
    if (parent && m_editor.model().find(parent) == nullptr) return refuseMissing(ErrorCode::unknownElement);
    const bool stands = parent && hierarchyRelation(kind, kindOf(parent));
    const std::size_t index = m_line.under ? atEnd : m_place.index;
    const auto added =
        createUnder(m_editor, m_ids, std::move(card), stands ? parent : ElementId{}, stands ? index : atEnd);
    if (!added) return tl::unexpected<Error>(added.error());
    m_outcome.element = *added;
    m_outcome.created.push_back(*added);
    return parent && !stands ? tieBeside(*added, parent) : Status{};
  }

  /// The usual relation between a card and the element that it was typed under, in the direction that the
  /// method has.
  Status tieBeside(ElementId card, ElementId parent) {
    const ElementKind kind = kindOf(card);
    if (const auto relation = defaultRelation(kind, kindOf(parent))) return tie(card, *relation, parent);
    if (const auto relation = defaultRelation(kindOf(parent), kind)) return tie(parent, *relation, card);
    return tie(card, RelationKind::link, parent);
  }

  Status addActors() {
    for (const ActorMention& mention : m_line.actors) {
      const auto actor = actorFor(mention);
      if (!actor) return tl::unexpected<Error>(actor.error());
      m_actors.push_back(*actor);
      for (const ElementId card : mention.cards) {
        if (m_editor.model().find(card) == nullptr) return refuseMissing(ErrorCode::unknownElement);
        if (auto status = tie(*actor, mention.role, card, mention.certainty); !status) return status;
      }
    }
    return {};
  }

  /// To the actors and cards that the line names.
  Status tieCard(ElementId card) {
    for (std::size_t i = 0; i < m_actors.size(); ++i) {
      const ActorMention& mention = m_line.actors[i];
      if (!mention.cards.empty()) continue;
      if (auto status = tie(m_actors[i], mention.role, card, mention.certainty); !status) return status;
    }
    for (const RelationMention& mention : m_line.relations) {
      const ElementId source = mention.inverse ? mention.other : card;
      const ElementId target = mention.inverse ? card : mention.other;
      if (auto status = tie(source, mention.kind, target); !status) return status;
    }
    return {};
  }

  Result<ElementId> actorFor(const ActorMention& mention) {
    if (mention.actor) return *mention.actor;
    Element actor;
    actor.kind = ElementKind::actor;
    setText(actor.labels, m_place.language, mention.name);
    if (m_place.provenance != Provenance{}) actor.details.edit().provenance = m_place.provenance;
    auto added = createUnder(m_editor, m_ids, std::move(actor), {});
    if (added) m_outcome.created.push_back(*added);
    return added;
  }

  Status tie(ElementId source, RelationKind kind, ElementId target,
             std::optional<Certainty> certainty = std::nullopt) {
    const std::size_t before = m_editor.model().relationCount();
    const auto relation = relate(m_editor, m_ids, source, kind, target);
    if (!relation) return tl::unexpected<Error>(relation.error());
    m_outcome.ties.push_back({*relation, m_editor.model().relationCount() > before});
    std::string why = explain(kindOf(source), kind, kindOf(target), m_place.language);
    if (!why.empty()) m_outcome.notes.push_back(std::move(why));
    if (!certainty || m_editor.model().find(*relation)->certainty == *certainty) return {};
    m_outcome.ties.back().isNew = true;
    return m_editor.modify(*relation, [certainty](Relation& changed) { changed.certainty = *certainty; });
  }

  Editor& m_editor;
  IdSource& m_ids;
  const CaptureLine& m_line;
  const CapturePlace& m_place;
  std::vector<ElementId> m_actors;  ///< by index of CaptureLine::actors
  CaptureOutcome m_outcome;
};

}  // namespace

Result<CaptureOutcome> applyCapture(Editor& editor, IdSource& ids, const CaptureLine& line,
                                    const CapturePlace& place) {
  return Applier(editor, ids, line, place).run();
}

}  // namespace ekd
