// SPDX-License-Identifier: MIT
#include "libekd/capture/apply_capture.hpp"

#include "libekd/edit/refusal.hpp"
#include "libekd/metamodel/table.hpp"

#include <utility>

namespace ekd {
namespace {

class Applier {
 public:
  Applier(Editor& editor, IdSource& ids, const CaptureLine& line, const CapturePlace& place)
      : m_editor(editor), m_ids(ids), m_line(line), m_place(place) {}

  Result<CaptureOutcome> run() {
    if (m_line.link) {
      if (auto status = tie(m_line.link->source, m_line.link->kind, m_line.link->target); !status)
        return fail(status);
      return std::move(m_outcome);
    }
    if (m_line.move) {
      if (auto status = moveCard(*m_line.move); !status) return fail(status);
      return std::move(m_outcome);
    }
    m_outcome.element = m_place.existing;
    if (!m_place.existing) {
      if (auto status = addCard(); !status) return fail(status);
    }
    if (auto status = addActors(); !status) return fail(status);
    for (const RelationMention& mention : m_line.relations) {
      const ElementId source = mention.inverse ? mention.other : m_outcome.element;
      const ElementId target = mention.inverse ? m_outcome.element : mention.other;
      if (auto status = tie(source, mention.kind, target); !status) return fail(status);
    }
    return std::move(m_outcome);
  }

 private:
  static tl::unexpected<Error> fail(const Status& status) { return tl::unexpected<Error>(status.error()); }

  ElementKind kindOf(ElementId id) const { return m_editor.model().find(id)->kind; }

  /// What cannot stand there is tied to it.
  Status moveCard(const MoveLine& move) {
    m_outcome.element = move.element;
    if (hierarchyRelation(kindOf(move.element), kindOf(move.under)))
      return place(m_editor, m_ids, move.element, move.under);
    return tieBeside(move.under);
  }

  Status addCard() {
    Element card;
    card.kind = m_line.kind.value_or(m_place.kind);
    card.priority = m_line.priority;
    setText(card.labels, m_place.language, m_line.text);
    if (!m_line.tags.empty()) card.details.edit().tags = m_line.tags;
    if (m_place.provenance != Provenance{}) card.details.edit().provenance = m_place.provenance;
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
    return parent && !stands ? tieBeside(parent) : Status{};
  }

  /// The usual relation between a card and the element that it was typed under, in the direction that the
  /// method has.
  Status tieBeside(ElementId parent) {
    const ElementKind kind = kindOf(m_outcome.element);
    if (const auto relation = defaultRelation(kind, kindOf(parent)))
      return tie(m_outcome.element, *relation, parent);
    if (const auto relation = defaultRelation(kindOf(parent), kind))
      return tie(parent, *relation, m_outcome.element);
    return tie(m_outcome.element, RelationKind::link, parent);
  }

  Status addActors() {
    for (const ActorMention& mention : m_line.actors) {
      const auto actor = actorFor(mention);
      if (!actor) return tl::unexpected<Error>(actor.error());
      if (auto status = tie(*actor, mention.role, m_outcome.element, mention.certainty); !status)
        return status;
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

  Status tie(ElementId source, RelationKind kind, ElementId target, Certainty certainty = Certainty::stated) {
    const auto relation = relate(m_editor, m_ids, source, kind, target);
    if (!relation) return tl::unexpected<Error>(relation.error());
    std::string why = explain(kindOf(source), kind, kindOf(target), m_place.language);
    if (!why.empty()) m_outcome.notes.push_back(std::move(why));
    if (certainty == Certainty::stated) return {};
    return m_editor.modify(*relation, [certainty](Relation& changed) { changed.certainty = certainty; });
  }

  Editor& m_editor;
  IdSource& m_ids;
  const CaptureLine& m_line;
  const CapturePlace& m_place;
  CaptureOutcome m_outcome;
};

}  // namespace

Result<CaptureOutcome> applyCapture(Editor& editor, IdSource& ids, const CaptureLine& line,
                                    const CapturePlace& place) {
  return Applier(editor, ids, line, place).run();
}

}  // namespace ekd
