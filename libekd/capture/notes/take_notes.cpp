// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/take_notes.hpp"

#include "libekd/edit/refusal.hpp"
#include "libekd/edit/verb_parts.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/numbering.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace ekd {
namespace {

using verb_parts::findRelation;

constexpr std::int64_t gap = 1024;  // between the orders of siblings, so that others fit in

class Taker {
 public:
  Taker(Editor& editor, IdSource& ids, const NotesReading& reading, const NotesPlace& place)
      : m_editor(editor), m_ids(ids), m_reading(reading), m_place(place) {
    m_outcome.elements.resize(reading.elements.size());
    m_outcome.actors.resize(reading.actors.size());
  }

  Result<NotesOutcome> run() {
    if (m_place.parent && m_editor.model().find(m_place.parent) == nullptr)
      return fail(refuseMissing(ErrorCode::unknownElement));
    if (auto status = addElements(); !status) return fail(status);
    if (auto status = addActors(); !status) return fail(status);
    if (auto status = standElements(); !status) return fail(status);
    if (auto status = spareNumbers(); !status) return fail(status);
    if (auto status = tieActors(); !status) return fail(status);
    if (auto status = addLinks(); !status) return fail(status);
    if (auto status = addDocumentText(); !status) return fail(status);
    return std::move(m_outcome);
  }

 private:
  static tl::unexpected<Error> fail(const Status& status) { return tl::unexpected<Error>(status.error()); }

  ElementKind kindOf(ElementId id) const { return m_editor.model().find(id)->kind; }

  Provenance provenanceAt(int line) const {
    Provenance provenance = m_place.provenance;
    provenance.line = line;
    return provenance;
  }

  std::optional<ElementId> namesakeOf(const NotesElement& read) const {
    if (m_place.vocabulary == nullptr) return std::nullopt;
    const auto known = m_place.vocabulary->namesakeOf(read.kind, text::foldForSearch(read.text));
    return known && m_editor.model().find(*known) != nullptr ? known : std::nullopt;
  }

  /// What an actor who was there has already is not changed.
  Status addTo(ElementId known, const NotesElement& read) {
    if (read.description.empty() && read.attributes.empty() && read.priority == Level::unset) return {};
    return m_editor.modify(known, [&](Element& element) {
      if (element.priority == Level::unset) element.priority = read.priority;
      if (read.description.empty() && read.attributes.empty()) return;
      ElementDetails& details = element.details.edit();
      for (const Attribute& attribute : read.attributes) {
        if (findAttribute(details.attributes, attribute.name) == nullptr)
          setAttribute(details.attributes, attribute.name, attribute.value);
      }
      if (read.description.empty()) return;
      const std::string* present = findText(details.descriptions, m_place.language);
      const std::string text = present == nullptr ? "" : *present + "\n";
      setText(details.descriptions, m_place.language, text + read.description);
    });
  }

  Status addElements() {
    for (std::size_t i = 0; i < m_reading.elements.size(); ++i) {
      const NotesElement& read = m_reading.elements[i];
      if (!read.taken) continue;
      if (const auto known = namesakeOf(read)) {
        m_outcome.elements[i] = *known;
        if (auto status = addTo(*known, read); !status) return status;
        continue;
      }
      Element element;
      element.id = m_ids.make<ElementId>();
      element.kind = read.kind;
      element.priority = read.priority;
      element.number = read.number;
      setText(element.labels, m_place.language, read.text);
      ElementDetails& details = element.details.edit();
      details.attributes = read.attributes;
      setText(details.descriptions, m_place.language, read.description);
      details.provenance = provenanceAt(read.line);
      if (!read.author.empty()) details.provenance.author = read.author;
      m_outcome.elements[i] = element.id;
      if (auto status = m_editor.add(std::move(element)); !status) return status;
    }
    return {};
  }

  /// Those somebody is tied to only.
  Status addActors() {
    std::vector<int> lines(m_reading.actors.size(), 0);
    for (const NotesTie& tie : m_reading.ties) {
      if (isTaken(m_reading, tie) && lines[tie.actor] == 0) lines[tie.actor] = tie.line;
    }
    for (std::size_t i = 0; i < m_reading.actors.size(); ++i) {
      const NotesActor& read = m_reading.actors[i];
      if (lines[i] == 0) continue;
      if (read.known) {
        m_outcome.actors[i] = *read.known;
        continue;
      }
      Element actor;
      actor.id = m_ids.make<ElementId>();
      actor.kind = ElementKind::actor;
      setText(actor.labels, m_place.language, read.name);
      actor.details.edit().aliases = read.aliases;
      actor.details.edit().provenance = provenanceAt(lines[i]);
      m_outcome.actors[i] = actor.id;
      if (auto status = m_editor.add(std::move(actor)); !status) return status;
    }
    return {};
  }

  ElementId parentOf(std::size_t index) const {
    std::size_t parent = m_reading.elements[index].parent;
    while (parent != noIndex && !m_reading.elements[parent].taken) parent = m_reading.elements[parent].parent;
    return parent == noIndex ? m_place.parent : m_outcome.elements[parent];
  }

  Status standElements() {
    for (std::size_t i = 0; i < m_reading.elements.size(); ++i) {
      const ElementId element = m_outcome.elements[i];
      const ElementId parent = parentOf(i);
      if (!element || !parent || saysOtherwise(i, parent) || isTied(element, parent)) continue;
      const int line = m_reading.elements[i].line;
      if (const auto kind = hierarchyRelation(kindOf(element), kindOf(parent))) {
        if (placeOf(m_editor.model(), *m_editor.model().elements().slotOf(element)) != nullptr) continue;
        if (auto status = relate(element, *kind, parent, line, nextOrder(parent)); !status) return status;
      } else if (auto status = tieBeside(element, parent, line); !status) {
        return status;
      }
    }
    return {};
  }

  /// A number that was printed for what is not taken is given to nothing else: whoever has the notes would
  /// look for it there.
  Status spareNumbers() {
    std::set<std::pair<ElementKind, std::string>> spared;
    for (const NotesElement& read : m_reading.elements) {
      if (!read.taken && !read.number.empty()) spared.emplace(read.kind, read.number);
    }
    for (std::size_t i = 0; i < m_outcome.elements.size() && !spared.empty(); ++i) {
      const ElementId id = m_outcome.elements[i];
      if (!id || !m_reading.elements[i].number.empty()) continue;
      const Model& model = m_editor.model();
      std::string number = numberOf(model, *model.elements().slotOf(id));
      if (!spared.contains({kindOf(id), number})) continue;
      number = nextBehind(number, kindOf(id), spared);
      if (auto status = m_editor.modify(id, [&](Element& element) { element.number = number; }); !status)
        return status;
    }
    return {};
  }

  /// The next number of the same level that nothing has.
  std::string nextBehind(const std::string& number, ElementKind kind,
                         const std::set<std::pair<ElementKind, std::string>>& spared) const {
    const Model& model = m_editor.model();
    const Numbering numbering(model);
    std::set<std::string_view> used;
    for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
      if (!model.elements().isFree(slot) && model.elementKind(slot) == kind) used.insert(numbering.of(slot));
    }
    const std::size_t dot = number.rfind('.');
    const std::string prefix = dot == std::string::npos ? std::string() : number.substr(0, dot + 1);
    for (unsigned long position = std::stoul(number.substr(prefix.size()));; ++position) {
      std::string next = prefix + std::to_string(position);
      if (!used.contains(next) && !spared.contains({kind, next})) return next;
    }
  }

  /// With a link of its own a line says itself what it is tied to, and only its like holds it as well.
  bool saysOtherwise(std::size_t index, ElementId parent) const {
    return kindOf(m_outcome.elements[index]) != kindOf(parent) &&
           std::any_of(m_reading.links.begin(), m_reading.links.end(), [&](const NotesLink& link) {
             return link.said == index && idOf(link.source) && idOf(link.target);
           });
  }

  ElementId idOf(const NotesEnd& end) const {
    return end.element == noIndex ? end.known : m_outcome.elements[end.element];
  }

  std::int64_t nextOrder(ElementId parent) {
    const auto [it, isNew] = m_orders.emplace(parent, 0);
    if (isNew && parent == m_place.parent) it->second = lastOrder(parent);
    it->second += gap;
    return it->second;
  }

  std::int64_t lastOrder(ElementId parent) const {
    const Model& model = m_editor.model();
    std::int64_t last = 0;
    for (const Slot child : childrenOf(model, *model.elements().slotOf(parent))) {
      const Relation* place = placeOf(model, child);
      if (place != nullptr && place->order) last = std::max(last, *place->order);
    }
    return last;
  }

  /// The usual relation for the two kinds, in the direction that the method has.
  Status tieBeside(ElementId element, ElementId parent, int line) {
    if (const auto kind = defaultRelation(kindOf(element), kindOf(parent)))
      return relate(element, *kind, parent, line);
    if (const auto kind = defaultRelation(kindOf(parent), kindOf(element)))
      return relate(parent, *kind, element, line);
    return relate(element, RelationKind::link, parent, line);
  }

  Status tieActors() {
    for (const NotesTie& tie : m_reading.ties) {
      if (!isTaken(m_reading, tie)) continue;
      const ElementId actor = m_outcome.actors[tie.actor];
      const ElementId element = idOf({tie.element, tie.known});
      const Relation* same = findRelation(m_editor.model(), actor, tie.role, element);
      if (same != nullptr) {
        if (auto status = state(*same, tie.certainty); !status) return status;
        continue;
      }
      if (auto status = relate(actor, tie.role, element, tie.line, std::nullopt, tie.certainty); !status)
        return status;
    }
    return {};
  }

  Status addLinks() {
    for (const NotesLink& link : m_reading.links) {
      const ElementId source = idOf(link.source);
      const ElementId target = idOf(link.target);
      if (!source || !target || findRelation(m_editor.model(), source, link.kind, target)) continue;
      if (auto status = relate(source, link.kind, target, link.line); !status) return status;
      std::string why = explain(kindOf(source), link.kind, kindOf(target), m_place.language);
      if (why.empty()) continue;
      m_outcome.notes.push_back(std::move(why));
      m_outcome.noteLines.push_back(link.line);
    }
    return {};
  }

  bool isTied(ElementId one, ElementId other) const {
    const Model& model = m_editor.model();
    const auto isOf = [&](Slot slot) {
      const Relation& relation = model.relation(slot);
      return relation.source == other || relation.target == other;
    };
    const Slot slot = *model.elements().slotOf(one);
    const auto out = model.outgoing(slot);
    const auto in = model.incoming(slot);
    return std::any_of(out.begin(), out.end(), isOf) || std::any_of(in.begin(), in.end(), isOf);
  }

  /// What was only possible is stated once somebody says so.
  Status state(const Relation& there, Certainty certainty) {
    if (certainty != Certainty::stated || there.certainty == Certainty::stated) return {};
    return m_editor.modify(there.id, [](Relation& relation) { relation.certainty = Certainty::stated; });
  }

  /// The same relation between the same two is made once.
  Status relate(ElementId source, RelationKind kind, ElementId target, int line,
                std::optional<std::int64_t> order = std::nullopt, Certainty certainty = Certainty::stated) {
    if (source == target || !m_made.emplace(source, kind, target).second) return {};
    Relation relation;
    relation.id = m_ids.make<RelationId>();
    relation.kind = kind;
    relation.source = source;
    relation.target = target;
    relation.order = order;
    relation.certainty = certainty;
    relation.details.edit().provenance = provenanceAt(line);
    return m_editor.add(std::move(relation));
  }

  Status addDocumentText() {
    if (m_reading.documentText.empty()) return {};
    return m_editor.modifyMetadata([this](Metadata& metadata) {
      const std::string* present = findText(metadata.descriptions, m_place.language);
      std::string text = present == nullptr ? "" : *present + "\n";
      setText(metadata.descriptions, m_place.language, text + m_reading.documentText);
    });
  }

  Editor& m_editor;
  IdSource& m_ids;
  const NotesReading& m_reading;
  const NotesPlace& m_place;
  NotesOutcome m_outcome;
  std::unordered_map<ElementId, std::int64_t, IdHash> m_orders;
  std::set<std::tuple<ElementId, RelationKind, ElementId>> m_made;
};

}  // namespace

Result<NotesOutcome> takeNotes(Editor& editor, IdSource& ids, const NotesReading& reading,
                               const NotesPlace& place) {
  return Taker(editor, ids, reading, place).run();
}

}  // namespace ekd
