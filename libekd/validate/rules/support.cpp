// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/numbering.hpp"

#include <algorithm>

namespace ekd::rules {

bool leadsTo(const Model& model, Slot element, RelationSet relations, KindSet targets) {
  const auto outgoing = model.outgoing(element);
  return std::any_of(outgoing.begin(), outgoing.end(), [&](Slot slot) {
    return relations.contains(model.relationKind(slot)) &&
           targets.contains(model.elementKind(model.targetSlot(slot)));
  });
}

bool comesFrom(const Model& model, Slot element, RelationSet relations, KindSet sources) {
  const auto incoming = model.incoming(element);
  return std::any_of(incoming.begin(), incoming.end(), [&](Slot slot) {
    return relations.contains(model.relationKind(slot)) &&
           sources.contains(model.elementKind(model.sourceSlot(slot)));
  });
}

bool isTied(const Model& model, ElementId element, const Subjects& others) {
  const Slot slot = *model.elements().slotOf(element);
  const auto isOther = [&](Slot met) {
    return met != slot &&
           std::find(others.begin(), others.end(), Subject(model.element(met).id)) != others.end();
  };
  const auto out = model.outgoing(slot);
  const auto in = model.incoming(slot);
  return std::any_of(out.begin(), out.end(), [&](Slot at) { return isOther(model.targetSlot(at)); }) ||
         std::any_of(in.begin(), in.end(), [&](Slot at) { return isOther(model.sourceSlot(at)); });
}

bool isInHierarchy(const Model& model, Slot element) {
  const auto ties = [&](Slot slot) {
    const ElementKind source = model.elementKind(model.sourceSlot(slot));
    const ElementKind target = model.elementKind(model.targetSlot(slot));
    if (model.isPlace(slot) || kinds::refinements.contains(source) || kinds::refinements.contains(target))
      return true;
    return model.relationKind(slot) == RelationKind::supports && source == target &&
           model.sourceSlot(slot) != model.targetSlot(slot);
  };
  const auto out = model.outgoing(element);
  const auto in = model.incoming(element);
  return std::any_of(out.begin(), out.end(), ties) || std::any_of(in.begin(), in.end(), ties);
}

bool isDropped(const Element& element) {
  return element.standing == Standing::rejected || element.standing == Standing::parked;
}

void FixList::add(std::string title, const std::function<Status(Editor&)>& body) {
  if (auto fix = makeFix(m_context.document, std::move(title), body)) m_fixes.push_back(std::move(*fix));
}

void FixList::relate(ElementId source, RelationKind kind, ElementId target) {
  const Model& model = m_context.document.model;
  if (!canRelate(model.find(source)->kind, kind, model.find(target)->kind, m_context.profile)) return;
  Relation relation;
  relation.kind = kind;
  relation.source = source;
  relation.target = target;
  add(m_wording.say({"Add \"{0}\"", "Pievienot \"{0}\""}, {m_wording.relation(relation)}),
      [&](Editor& editor) -> Status {
        if (const auto added = ekd::relate(editor, m_context.ids, source, kind, target); !added)
          return tl::unexpected<Error>(added.error());
        return {};
      });
}

void FixList::removeRelation(RelationId id) {
  add(m_wording.say({"Remove \"{0}\"", "Noņemt \"{0}\""}, {m_wording.relation(id)}),
      [id](Editor& editor) { return editor.remove(id); });
}

void FixList::unpin(ElementId id) {
  const auto toItsPlace = [id](Editor& editor) { return renumberPinned(editor, id, {}); };
  Document after = m_context.document;
  Editor editor(after);
  if (!toItsPlace(editor)) return;
  add(m_wording.say({"Number {0} by its place: {1}", "Numurēt pēc vietas: {0} → {1}"},
                    {m_wording.element(id), numberOf(after.model, *after.model.elements().slotOf(id))}),
      toItsPlace);
}

void FixList::merge(const Subjects& elements) {
  for (std::size_t i = 1; i < elements.size(); ++i) {
    const ElementId kept = elements.front().element();
    const ElementId absorbed = elements[i].element();
    add(m_wording.say({"Merge {0} into {1}", "Apvienot: {0} ar {1}"},
                      {m_wording.element(absorbed), m_wording.element(kept)}),
        [&](Editor& editor) { return mergeInto(editor, kept, absorbed); });
  }
}

std::string saidOfOthers(const Wording& wording, const Bilingual& pattern, const Issue& issue) {
  return wording.say(pattern, {wording.topic(issue.subjects.front().element()),
                               wording.elements(std::span(issue.subjects).subspan(1))});
}

std::vector<Fix> mergers(const Issue& issue, const FixContext& context) {
  FixList fixes(context);
  fixes.merge(issue.subjects);
  return fixes.take();
}

}  // namespace ekd::rules
