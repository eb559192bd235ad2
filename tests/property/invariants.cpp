// SPDX-License-Identifier: MIT
#include "tests/property/invariants.hpp"

#include "libekd/model/document_builder.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/numbering.hpp"
#include "tests/property/actions.hpp"

#include <algorithm>
#include <set>

namespace ekd::property {
namespace {

void holds(bool condition, const char* what) {
  if (!condition) throw Broken(what);
}

void checkLinks(const Model& model, Slot element, std::size_t& outgoing, std::size_t& incoming) {
  const auto byId = [&](Slot a, Slot b) { return model.relation(a).id < model.relation(b).id; };
  const auto out = model.outgoing(element);
  const auto in = model.incoming(element);
  holds(std::is_sorted(out.begin(), out.end(), byId), "outgoing relations are not sorted");
  holds(std::is_sorted(in.begin(), in.end(), byId), "incoming relations are not sorted");
  int places = 0;
  for (const Slot relation : out) {
    holds(!model.relations().isFree(relation), "a removed relation is still linked");
    holds(model.relation(relation).source == model.element(element).id, "a foreign relation leaves here");
    places += model.relation(relation).order ? 1 : 0;
  }
  for (const Slot relation : in)
    holds(model.relation(relation).target == model.element(element).id, "a foreign relation enters here");
  holds(places <= 1, "an element has two places");
  outgoing += out.size();
  incoming += in.size();
}

void checkGraph(const Model& model) {
  std::size_t outgoing = 0;
  std::size_t incoming = 0;
  std::size_t used = 0;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (model.elements().isFree(slot)) continue;
    ++used;
    const Slot* found = model.elements().slotOf(model.element(slot).id);
    holds(found != nullptr && *found == slot, "an identity leads to another slot");
    checkLinks(model, slot, outgoing, incoming);
  }
  holds(used == model.elementCount(), "elements are miscounted");
  holds(outgoing == model.relationCount() && incoming == model.relationCount(), "relations are miscounted");
  for (Slot slot = 0; slot < model.relations().slotEnd(); ++slot) {
    if (model.relations().isFree(slot)) continue;
    const Relation& relation = model.relation(slot);
    const Slot* source = model.elements().slotOf(relation.source);
    const Slot* target = model.elements().slotOf(relation.target);
    holds(source != nullptr && target != nullptr, "an end of a relation is missing");
    holds(model.sourceSlot(slot) == *source && model.targetSlot(slot) == *target, "ends are mixed up");
  }
}

void checkNumbers(const Model& model) {
  const Numbering numbering(model);
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (!model.elements().isFree(slot))
      holds(numbering.of(slot) == numberOf(model, slot), "a number depends on how it is asked for");
  }
}

void checkLists(const Document& document) {
  const auto byLanguage = [](const Text& a, const Text& b) { return a.language < b.language; };
  for (const Slot slot : document.model.elements().slotsById()) {
    const Texts& labels = document.model.element(slot).labels;
    holds(std::is_sorted(labels.begin(), labels.end(), byLanguage), "labels are not sorted");
    holds(std::none_of(labels.begin(), labels.end(), [](const Text& text) { return text.text.empty(); }),
          "a label is empty");
  }
  for (const auto& [id, view] : document.views) {
    const auto& shown = view.query.elements;
    holds(std::is_sorted(shown.begin(), shown.end()), "the elements of a view are not sorted");
    for (const auto* ids : {&view.query.roots, &view.query.elements})
      holds(std::set<ElementId>(ids->begin(), ids->end()).size() == ids->size(), "a view names one twice");
  }
  for (const auto& [id, relation] : document.unresolved) {
    holds(document.model.find(id) == nullptr, "a relation is resolved and waits");
    holds(document.model.find(relation.source) == nullptr || document.model.find(relation.target) == nullptr,
          "a relation waits for nothing");
  }
}

void checkBin(const Document& document) {
  const auto byId = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::set<ElementId> elements;
  std::set<RelationId> relations;
  for (const auto& [id, entry] : document.bin) {
    holds(entry.id == id, "an entry of the bin lies under another identity");
    holds(!entry.elements.empty(), "an entry of the bin holds nothing");
    holds(std::is_sorted(entry.elements.begin(), entry.elements.end(), byId), "the bin is not sorted");
    holds(std::is_sorted(entry.relations.begin(), entry.relations.end(), byId), "the bin is not sorted");
    for (const Element& element : entry.elements) {
      holds(elements.insert(element.id).second, "an element lies in the bin twice");
      holds(document.model.find(element.id) == nullptr, "an element is there and in the bin");
    }
    for (const Relation& relation : entry.relations) {
      holds(relations.insert(relation.id).second, "a relation lies in the bin twice");
      holds(document.model.find(relation.id) == nullptr && !document.unresolved.contains(relation.id),
            "a relation is there and in the bin");
    }
    const auto isOwn = [&entry = entry](ElementId end) {
      return std::any_of(entry.elements.begin(), entry.elements.end(),
                         [end](const Element& element) { return element.id == end; });
    };
    for (const Relation& relation : entry.relations)
      holds(isOwn(relation.source) || isOwn(relation.target), "the bin holds a relation of somebody else");
  }
}

void checkCopy(const Model& model) {
  DocumentBuilder builder;
  for (const Slot slot : model.elements().slotsById()) builder.add(model.element(slot));
  for (const Slot slot : model.relations().slotsById()) builder.add(model.relation(slot));
  holds(builder.document().model == model, "the parts of a model do not make it up");
}

/// How an element is tied to the rest.
std::vector<Relation> ties(const Model& model, ElementId id) {
  std::vector<Relation> relations;
  if (model.find(id) == nullptr) return relations;
  for (const Slot slot : model.outgoing(id)) relations.push_back(model.relation(slot));
  for (const Slot slot : model.incoming(id)) relations.push_back(model.relation(slot));
  return relations;
}

TouchedElement told(const ChangeSet& changes, ElementId id) {
  const auto it = std::find_if(changes.elements.begin(), changes.elements.end(),
                               [id](const TouchedElement& touched) { return touched.id == id; });
  return it == changes.elements.end() ? TouchedElement{id} : *it;
}

void checkElement(const Model& before, const Model& after, ElementId id, const ChangeSet& changes) {
  const TouchedElement touched = told(changes, id);
  const Element* old = before.find(id);
  const Element* now = after.find(id);
  if ((old == nullptr) != (now == nullptr)) holds(touched.existence, "nobody was told that an element came");
  if (ties(before, id) != ties(after, id)) holds(touched.links, "nobody was told of a link");
  if (old == nullptr || now == nullptr || *old == *now) return;
  holds(touched.fields, "nobody was told of a field");
  if (old->kind != now->kind) holds(touched.kind, "nobody was told of a kind");
  if (old->number != now->number) holds(touched.number, "nobody was told of a number");
  if (old->labels != now->labels || old->details->aliases != now->details->aliases)
    holds(touched.labels, "nobody was told of a label");
}

void checkRelation(const Model& before, const Model& after, RelationId id, const ChangeSet& changes) {
  const Relation* old = before.find(id);
  const Relation* now = after.find(id);
  if (old != nullptr && now != nullptr && *old == *now) return;
  holds(std::binary_search(changes.relations.begin(), changes.relations.end(), id),
        "nobody was told of a relation");
  if (old == nullptr) return;
  const FormerRelation former{id, old->kind, old->source, old->target, old->order.has_value()};
  holds(std::find(changes.former.begin(), changes.former.end(), former) != changes.former.end(),
        "nobody was told what a relation was");
}

template <class Map, class Ids>
void checkMap(const Map& before, const Map& after, const Ids& told, const char* what) {
  const auto check = [&](const Map& from, const Map& to) {
    for (const auto& [id, value] : from) {
      const auto it = to.find(id);
      if (it == to.end() || !(it->second == value))
        holds(std::binary_search(told.begin(), told.end(), id), what);
    }
  };
  check(before, after);
  check(after, before);
}

}  // namespace

void checkStructure(const Document& document) {
  checkGraph(document.model);
  checkLists(document);
  checkBin(document);
  checkCopy(document.model);
  checkNumbers(document.model);
}

void checkChangeSet(const Document& before, const Document& after, const ChangeSet& changes) {
  for (const Document* document : {&before, &after}) {
    for (const Slot slot : document->model.elements().slotsById())
      checkElement(before.model, after.model, document->model.element(slot).id, changes);
    for (const Slot slot : document->model.relations().slotsById())
      checkRelation(before.model, after.model, document->model.relation(slot).id, changes);
  }
  checkMap(before.views, after.views, changes.views, "nobody was told of a view");
  checkMap(before.sessions, after.sessions, changes.sessions, "nobody was told of a modelling session");
  checkMap(before.bin, after.bin, changes.bin, "nobody was told of the bin");
  checkMap(before.unresolved, after.unresolved, changes.unresolved, "nobody was told of a waiting relation");
  holds(before.metadata == after.metadata || changes.metadata, "nobody was told of the metadata");
}

}  // namespace ekd::property
