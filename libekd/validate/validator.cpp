// SPDX-License-Identifier: MIT
#include "libekd/validate/validator.hpp"

#include "libekd/validate/look_ahead.hpp"
#include "libekd/validate/reach.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ekd {
namespace {

template <class Kind>
std::size_t indexOf(Kind kind) {
  return static_cast<std::size_t>(kind);
}

/// All relations between two elements in either direction, by identity.
std::vector<Slot> between(const Model& model, Slot first, Slot second) {
  const auto degree = [&](Slot slot) { return model.outgoing(slot).size() + model.incoming(slot).size(); };
  if (degree(second) < degree(first)) std::swap(first, second);
  std::vector<Slot> found;
  for (const Slot slot : model.outgoing(first)) {
    if (model.targetSlot(slot) == second) found.push_back(slot);
  }
  for (const Slot slot : model.incoming(first)) {
    if (first != second && model.sourceSlot(slot) == second) found.push_back(slot);
  }
  std::sort(found.begin(), found.end(),
            [&](Slot a, Slot b) { return model.relation(a).id < model.relation(b).id; });
  return found;
}

}  // namespace

Validator::Validator(Profile profile, std::span<const Rule* const> rules) : m_profile(profile) {
  std::vector<const Rule*> active;
  std::copy_if(rules.begin(), rules.end(), std::back_inserter(active),
               [profile](const Rule* rule) { return rule->info().profiles.contains(profile); });
  reserve(active);
  for (const Rule* rule : active) plan(*rule);
}

/// A list that grows one by one is moved again and again, and there is one for each kind.
void Validator::reserve(std::span<const Rule* const> rules) {
  std::array<std::size_t, elementKindCount> elements{};
  std::array<std::size_t, relationKindCount> relations{};
  for (const Rule* rule : rules) {
    const Scope scope = rule->scope();
    for (const ElementKind kind : scope.elements) ++elements[indexOf(kind)];
    for (const RelationKind kind : scope.relations) ++relations[indexOf(kind)];
  }
  for (std::size_t i = 0; i < elements.size(); ++i) m_elementChecks[i].reserve(elements[i]);
  for (std::size_t i = 0; i < relations.size(); ++i) m_relationChecks[i].reserve(relations[i]);
}

void Validator::plan(const Rule& rule) {
  const Scope scope = rule.scope();
  for (const ElementKind kind : scope.elements)
    m_elementChecks[indexOf(kind)].push_back({&rule, scope.reach});
  for (const RelationKind kind : scope.relations) {
    m_relationChecks[indexOf(kind)].push_back(&rule);
    if (!scope.ends.empty()) m_endChecks[indexOf(kind)].push_back({&rule, scope.ends});
  }
  m_ends |= scope.ends;
  if (scope.pairs) m_pairChecks.push_back(&rule);
  if (scope.tracked) m_trackers.push_back({&rule, rule.makeTracker()});
}

void Validator::full(const Document& document) {
  const SharedTexts texts(document);
  const SlotsByKind byKind(document.model);
  const CheckContext context{document, m_profile, &texts, &byKind};
  const Model& model = document.model;
  m_store.clear();
  m_language = document.metadata.language;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    lookAhead(model.elements(), slot);
    if (model.elements().isFree(slot)) continue;
    for (const ElementCheck& check : m_elementChecks[indexOf(model.elementKind(slot))]) {
      Findings findings(m_store, *check.rule, Owner::of(model.element(slot).id));
      check.rule->checkElement(context, slot, findings);
    }
  }
  for (Slot slot = 0; slot < model.relations().slotEnd(); ++slot) {
    if (model.relations().isFree(slot)) continue;
    for (const Rule* rule : m_relationChecks[indexOf(model.relationKind(slot))]) {
      Findings findings(m_store, *rule, Owner::of(model.relation(slot).id));
      rule->checkRelation(context, slot, findings);
    }
  }
  if (!m_pairChecks.empty()) checkAllPairs(context);
  for (const Tracked& tracked : m_trackers) {
    Findings findings(m_store, *tracked.rule);
    tracked.tracker->full(context, findings);
  }
}

void Validator::checkAllPairs(const CheckContext& context) {
  const Model& model = context.model();
  std::vector<Pair> pairs;
  std::vector<Slot> seenFrom(model.elements().slotEnd(), model.elements().slotEnd());
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    const auto see = [&](Slot other) {
      if (seenFrom[other] == slot) pairs.push_back({slot, other});
      seenFrom[other] = slot;
    };
    for (const Slot relation : model.outgoing(slot)) {
      if (model.targetSlot(relation) >= slot) see(model.targetSlot(relation));
    }
    for (const Slot relation : model.incoming(slot)) {
      if (model.sourceSlot(relation) > slot) see(model.sourceSlot(relation));
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const Pair& pair : pairs) checkPair(context, pair, false);
}

void Validator::checkPair(const CheckContext& context, Pair pair, bool again) {
  const Model& model = context.model();
  if (model.element(pair.second).id < model.element(pair.first).id) std::swap(pair.first, pair.second);
  const Owner owner = Owner::pair(model.element(pair.first).id, model.element(pair.second).id);
  const std::vector<Slot> relations = between(model, pair.first, pair.second);
  for (const Rule* rule : m_pairChecks) {
    if (again) m_store.remove(rule, owner);
    if (relations.size() < 2) continue;
    Findings findings(m_store, *rule, owner);
    rule->checkPair(context, pair.first, pair.second, relations, findings);
  }
}

void Validator::update(const Document& document, const ChangeSet& changes) {
  // the language of the document decides which of its labels a wording rule reads
  if (changes.metadata && document.metadata.language != m_language) return full(document);
  const CheckContext context{document, m_profile};
  const Touched touched = reachOf(document.model, changes);
  std::vector<Pair> pairs;
  for (const TouchedElement& element : changes.elements) {
    if (element.kind) dropOwned(context, element.id, pairs);
  }
  for (const RelationId relation : changes.relations) dropOwned(context, relation, pairs);
  updateElements(context, touched);
  updateRelations(context, touched);
  if (!m_pairChecks.empty()) updatePairs(context, touched, std::move(pairs));
  for (const Tracked& tracked : m_trackers) {
    Findings findings(m_store, *tracked.rule);
    tracked.tracker->update(context, touched, findings);
  }
}

/// Takes back what was found about an element or a relation that may be gone or of another kind, so that none
/// of the rules that spoke of it runs again. Pairs are looked at again.
void Validator::dropOwned(const CheckContext& context, Subject subject, std::vector<Pair>& pairs) {
  m_scratch.clear();
  m_store.collectAbout(subject, m_scratch);
  for (const IssueStore::Key& key : m_scratch) {
    const bool owned =
        key.owner == Owner::of(subject.element()) || key.owner == Owner::of(subject.relation());
    if (owned || key.owner.type == Owner::Type::pair) m_store.remove(key.rule, key.owner);
    if (key.owner.type != Owner::Type::pair) continue;
    const auto& elements = context.model().elements();
    const Slot* first = elements.slotOf(ElementId{key.owner.first});
    const Slot* second = elements.slotOf(ElementId{key.owner.second});
    if (first != nullptr && second != nullptr) pairs.push_back({*first, *second});
  }
}

void Validator::updateElements(const CheckContext& context, const Touched& touched) {
  for (const TouchedSlot& at : touched.elements) {
    const Element& element = context.element(at.slot);
    const Owner owner = Owner::of(element.id);
    m_scratch.clear();
    m_store.collectAbout(element.id,
                         m_scratch);  // most often nothing, and then nothing to look up for each rule
    for (const ElementCheck& check : m_elementChecks[indexOf(element.kind)]) {
      if (!overlap(check.reach, at.reach)) continue;
      const IssueStore::Key known{check.rule, owner};
      if (std::find(m_scratch.begin(), m_scratch.end(), known) != m_scratch.end())
        m_store.remove(check.rule, owner);
      Findings findings(m_store, *check.rule, owner);
      check.rule->checkElement(context, at.slot, findings);
    }
  }
}

void Validator::updateRelations(const CheckContext& context, const Touched& touched) {
  for (const Slot slot : touched.relations) {
    const Relation& relation = context.relation(slot);
    for (const Rule* rule : m_relationChecks[indexOf(relation.kind)]) {
      m_store.remove(rule, Owner::of(relation.id));
      Findings findings(m_store, *rule, Owner::of(relation.id));
      rule->checkRelation(context, slot, findings);
    }
  }
  for (const TouchedSlot& at : touched.elements) {
    if (m_ends.contains(context.element(at.slot).kind)) updateEnds(context, at.slot);
  }
}

void Validator::updateEnds(const CheckContext& context, Slot element) {
  const Model& model = context.model();
  const ElementKind kind = model.element(element).kind;
  const auto recheck = [&](Slot slot) {
    const Relation& relation = model.relation(slot);
    for (const EndCheck& check : m_endChecks[indexOf(relation.kind)]) {
      if (!check.ends.contains(kind)) continue;
      m_store.remove(check.rule, Owner::of(relation.id));
      Findings findings(m_store, *check.rule, Owner::of(relation.id));
      check.rule->checkRelation(context, slot, findings);
    }
  };
  for (const Slot slot : model.outgoing(element)) recheck(slot);
  for (const Slot slot : model.incoming(element)) recheck(slot);
}

void Validator::updatePairs(const CheckContext& context, const Touched& touched, std::vector<Pair> pairs) {
  const Model& model = context.model();
  for (const Slot slot : touched.relations) pairs.push_back({model.sourceSlot(slot), model.targetSlot(slot)});
  for (Pair& pair : pairs) {
    if (pair.second < pair.first) std::swap(pair.first, pair.second);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const Pair& pair : pairs) checkPair(context, pair, true);
}

std::vector<Issue> validate(const Document& document, Profile profile, std::span<const Rule* const> rules) {
  Validator validator(profile, rules);
  validator.full(document);
  return validator.issues();
}

}  // namespace ekd
