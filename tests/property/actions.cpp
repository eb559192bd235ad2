// SPDX-License-Identifier: MIT
#include "tests/property/actions.hpp"

#include "libekd/edit/bin_verbs.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/validate/fix.hpp"
#include "libekd/validate/validator.hpp"
#include "tests/property/picks.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace ekd::property {
namespace {

void promise(bool kept, const char* what) {
  if (!kept) throw Broken(what);
}

Slot slotOf(const Model& model, ElementId id) {
  return *model.elements().slotOf(id);
}

std::vector<ElementId> childIds(const Model& model, ElementId parent) {
  std::vector<ElementId> ids;
  for (const Slot child : childrenOf(model, slotOf(model, parent))) ids.push_back(model.element(child).id);
  return ids;
}

Element someElement(IdSource& ids, const Action& action) {
  Element element;
  element.id = ids.make<ElementId>();
  element.kind = pickKind(action.picks[0]);
  setText(element.labels, "en", pickText(action.picks[3]));
  return element;
}

Status addElement(Editor& editor, IdSource& ids, const Action& action) {
  return editor.add(someElement(ids, action));
}

/// One that relations may have waited for.
Status addMissing(Editor& editor, IdSource&, const Action& action) {
  const auto waiting = pickUnresolved(editor.document(), action.picks[1]);
  if (!waiting) return {};
  const Relation& relation = editor.document().unresolved.at(waiting);
  Element element;
  element.id = editor.model().find(relation.source) == nullptr ? relation.source : relation.target;
  element.kind = pickKind(action.picks[0]);
  for (const auto& [id, entry] : editor.document().bin) {  // from there it comes back by itself
    for (const Element& binned : entry.elements) {
      if (binned.id == element.id) return {};
    }
  }
  return editor.add(element);
}

Status addUnder(Editor& editor, IdSource& ids, const Action& action) {
  const auto parent = pickElement(editor.model(), action.picks[1]);
  return statusOf(createUnder(editor, ids, someElement(ids, action), parent, action.picks[2] % 5));
}

Status placeElement(Editor& editor, IdSource& ids, const Action& action) {
  const auto child = pickElement(editor.model(), action.picks[0]);
  const auto parent = pickElement(editor.model(), action.picks[1]);
  const std::size_t index = action.picks[2] % 6;
  auto status = place(editor, ids, child, parent, index);
  if (!status) return status;
  const Model& model = editor.model();
  const Relation* where = placeOf(model, slotOf(model, child));
  promise(where != nullptr && where->target == parent, "place: the element stands elsewhere");
  const auto above = parentOf(model, slotOf(model, child));
  if (!above) return status;
  const auto siblings = childIds(model, model.element(*above).id);
  promise(siblings[std::min(index, siblings.size() - 1)] == child, "place: not at the index");
  return status;
}

Status unplaceElement(Editor& editor, IdSource&, const Action& action) {
  const auto child = pickElement(editor.model(), action.picks[0]);
  auto status = unplace(editor, child);
  if (status)
    promise(placeOf(editor.model(), slotOf(editor.model(), child)) == nullptr, "unplace: still somewhere");
  return status;
}

Status reorderElement(Editor& editor, IdSource&, const Action& action) {
  const auto child = pickElement(editor.model(), action.picks[0]);
  const std::size_t index = action.picks[1] % 6;
  auto status = reorder(editor, child, index);
  if (!status || isJoint(editor.model().find(child)->kind)) return status;
  const Model& model = editor.model();
  const auto above = parentOf(model, slotOf(model, child));
  if (!above || model.element(*above).id == child) return status;
  const auto siblings = childIds(model, model.element(*above).id);
  promise(siblings[std::min(index, siblings.size() - 1)] == child, "reorder: not at the index");
  return status;
}

Status relateElements(Editor& editor, IdSource& ids, const Action& action) {
  const auto source = pickElement(editor.model(), action.picks[0]);
  const auto target = pickElement(editor.model(), action.picks[1]);
  if (!source || !target) return {};
  RelationKind kind = pickRelationKind(action.picks[2]);
  const auto legal = relationsBetween(editor.model().find(source)->kind, editor.model().find(target)->kind);
  if (action.picks[3] % 4 != 0 && !legal.empty())
    kind = *std::next(legal.begin(), static_cast<std::ptrdiff_t>(action.picks[2] % legal.size()));
  const auto first = relate(editor, ids, source, kind, target);
  if (!first) return statusOf(first);
  const auto count = editor.model().relationCount();
  promise(relate(editor, ids, source, kind, target) == first && editor.model().relationCount() == count,
          "relate: the same tie twice");
  return {};
}

/// Past the verbs: doubles, loops and places of any meaning, as a foreign file may have them.
Status addRelation(Editor& editor, IdSource& ids, const Action& action) {
  Relation relation;
  relation.id = ids.make<RelationId>();
  relation.source = pickElement(editor.model(), action.picks[0]);
  relation.target = pickElement(editor.model(), action.picks[1]);
  relation.kind = pickRelationKind(action.picks[2]);
  if (action.picks[3] % 3 == 0) relation.order = static_cast<int>(action.picks[3] % 4) - 1;
  return editor.add(relation);
}

void changeField(Relation& relation, const Action& action, ElementId end) {
  const unsigned pick = action.picks[2];
  switch (action.picks[1] % 8) {
    case 0:
      relation.certainty = pickEnum<Certainty>(pick, 2);
      break;
    case 1:
      relation.strength = pickEnum<Level>(pick, 4);
      break;
    case 2:
      relation.kind = pickRelationKind(pick);
      break;
    case 3:
      relation.target = end;
      break;
    case 4:
      relation.source = end;
      break;
    case 5:
      relation.order = pick % 2 == 0 ? std::nullopt : std::optional<std::int64_t>(pick % 7);
      break;
    case 6:
      setText(relation.details.edit().descriptions, pickLanguage(pick), pickText(pick / 4));
      break;
    default:
      setAttribute(relation.details.edit().attributes, pick % 2 == 0 ? "degree" : "own", pickText(pick / 2));
  }
}

Status changeRelation(Editor& editor, IdSource&, const Action& action) {
  const auto id = pickRelation(editor.model(), action.picks[0]);
  const auto end = pickElement(editor.model(), action.picks[3]);
  return editor.modify(id, [&](Relation& relation) { changeField(relation, action, end); });
}

Status removeRelation(Editor& editor, IdSource&, const Action& action) {
  return editor.remove(pickRelation(editor.model(), action.picks[0]));
}

void changeAttribute(Attributes& attributes, unsigned pick) {
  constexpr std::array<std::string_view, 4> kindsOfKinds{"rule_kind", "problem_kind", "requirement_kind",
                                                         "polarity"};
  constexpr std::array<std::string_view, 5> values{"event_action", "weakness", "functional", "for", ""};
  if (pick % 3 == 0)
    return setAttribute(attributes, kindsOfKinds[pick / 3 % kindsOfKinds.size()],
                        values[pick / 12 % values.size()]);
  setAttribute(attributes, pick % 2 == 0 ? "declared_children" : "own",
               pick % 4 == 0 ? std::to_string(pick % 5) : pickText(pick / 4));
}

void changeField(Element& element, const Action& action, SessionId session) {
  const unsigned pick = action.picks[2];
  switch (action.picks[1] % 9) {
    case 0:
      element.standing = pickEnum<Standing>(pick, 6);
      element.details.edit().standingReason = pickText(pick / 6);
      break;
    case 1:
      element.certainty = pickEnum<Certainty>(pick, 2);
      break;
    case 2:
      element.priority = pickEnum<Level>(pick, 4);
      break;
    case 3:
      element.criticality = pickEnum<Level>(pick, 4);
      break;
    case 4:
      setText(element.details.edit().descriptions, pickLanguage(pick), pickText(pick / 4));
      break;
    case 5:
      element.details.edit().aliases.push_back("alias " + pickText(pick));
      break;
    case 6:
      element.details.edit().tags = {"tag" + std::to_string(pick % 3)};
      break;
    case 7:
      changeAttribute(element.details.edit().attributes, pick);
      break;
    default:
      element.details.edit().provenance = {"minutes", static_cast<int>(pick % 9), session, pickText(pick)};
  }
}

Status changeElement(Editor& editor, IdSource&, const Action& action) {
  const auto session = pickSession(editor.document(), action.picks[3]);
  return editor.modify(pickElement(editor.model(), action.picks[0]),
                       [&](Element& element) { changeField(element, action, session); });
}

/// An element that something is tied to: rules about relations look at their ends.
Status changeEnd(Editor& editor, IdSource&, const Action& action) {
  const Relation* relation = editor.model().find(pickRelation(editor.model(), action.picks[0]));
  if (relation == nullptr) return {};
  const ElementId end = action.picks[3] % 2 == 0 ? relation->source : relation->target;
  return editor.modify(end, [&](Element& element) { changeField(element, action, SessionId{}); });
}

Status labelElement(Editor& editor, IdSource&, const Action& action) {
  return editor.modify(pickElement(editor.model(), action.picks[0]), [&](Element& element) {
    setText(element.labels, pickLanguage(action.picks[1]), pickText(action.picks[2]));
  });
}

bool isShown(const Document& document, ElementId id) {
  return std::any_of(document.views.begin(), document.views.end(), [id](const auto& entry) {
    const ViewQuery& query = entry.second.query;
    const auto has = [id](const auto& ids) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    return has(query.roots) || has(query.actors) || has(query.elements);
  });
}

Status removeElement(Editor& editor, IdSource&, const Action& action) {
  const auto id = pickElement(editor.model(), action.picks[0]);
  auto status = editor.remove(id);
  if (status) promise(!isShown(editor.document(), id), "remove: a view names what is gone");
  return status;
}

/// What stands in a circle, also one through joints, comes back without its place.
bool isInCircle(const Model& model, const Relation& place) {
  if (!place.order) return false;
  std::set<ElementId> seen;
  std::vector<ElementId> open{place.target};
  while (!open.empty()) {
    const ElementId at = open.back();
    open.pop_back();
    if (at == place.source) return true;
    if (!seen.insert(at).second) continue;
    for (const Slot slot : model.outgoing(at)) {
      if (model.isPlace(slot) || model.relationKind(slot) == RelationKind::arm)
        open.push_back(model.relation(slot).target);
    }
  }
  return false;
}

std::vector<ElementId> pickSeveral(const Model& model, const Action& action) {
  std::set<ElementId> several;
  for (std::size_t i = 0; i < 1 + action.picks[3] % 3; ++i) {
    if (const auto id = pickElement(model, action.picks[i])) several.insert(id);
  }
  return {several.begin(), several.end()};
}

/// Siblings move closer only where there is no room for those that go up to them.
bool keptOrders(const Model& before, const Model& after) {
  for (Slot slot = 0; slot < before.relations().slotEnd(); ++slot) {
    if (before.relations().isFree(slot) || !before.relations()[slot].order) continue;
    const Relation* relation = after.find(before.relations()[slot].id);
    if (relation != nullptr && relation->order != before.relations()[slot].order) return false;
  }
  return true;
}

/// Deleting, and at once bringing back, changes nothing.
void promiseReturn(const Document& before, const Document& binned, BinId entry) {
  Document copy = binned;
  Editor editor(copy);
  const auto restored = restoreFromBin(editor, entry);
  promise(restored.has_value(), "bin: what was just deleted does not come back");
  editor.take();
  promise(restored->waiting == 0 && restored->lost == 0, "bin: a relation did not come back");
  promise(copy == before, "bin: what came back is not what was deleted");
}

Status binElements(Editor& editor, IdSource& ids, const Action& action) {
  const auto several = pickSeveral(editor.model(), action);
  if (several.empty()) return {};
  const Document before = editor.document();
  const auto entry = ids.make<BinId>();
  auto status = moveToBin(editor, entry, several, pickText(action.picks[3] / 3));
  if (!status) return status;
  for (const ElementId id : several) {
    promise(editor.model().find(id) == nullptr, "bin: still in the model");
    promise(!isShown(editor.document(), id), "bin: a view names what is gone");
  }
  const BinEntry& binned = editor.document().bin.at(entry);
  bool isExact = std::none_of(binned.relations.begin(), binned.relations.end(),
                              [&](const Relation& one) { return isInCircle(before.model, one); });
  for (const Element& element : binned.elements) {
    isExact =
        isExact && std::none_of(before.unresolved.begin(), before.unresolved.end(), [&](const auto& one) {
          return one.second.source == element.id || one.second.target == element.id;
        });
  }
  isExact = isExact && keptOrders(before.model, editor.model());
  if (isExact) promiseReturn(before, editor.document(), entry);
  return status;
}

std::vector<ElementId> someOf(const BinEntry& entry, unsigned pick) {
  if (pick % 2 == 0) return {};
  return {entry.elements[pick / 2 % entry.elements.size()].id};
}

/// Relations of the bin, and those that are there.
std::size_t relationsIn(const Document& document) {
  std::size_t count = document.model.relationCount() + document.unresolved.size();
  for (const auto& [id, entry] : document.bin) count += entry.relations.size();
  return count;
}

Status restoreElements(Editor& editor, IdSource&, const Action& action) {
  const auto entry = pickBinned(editor.document(), action.picks[0]);
  if (!entry) return {};
  const auto some = someOf(editor.document().bin.at(entry), action.picks[1]);
  const std::size_t before = relationsIn(editor.document());
  const auto restored = restoreFromBin(editor, entry, some);
  if (!restored) return statusOf(restored);
  for (const ElementId id : restored->elements)
    promise(editor.model().find(id) != nullptr, "restore: not in the model");
  for (const ElementId id : some) promise(editor.model().find(id) != nullptr, "restore: something else");
  promise(relationsIn(editor.document()) + restored->lost + restored->givenUp == before,
          "restore: a relation was lost");
  return {};
}

Status discardElements(Editor& editor, IdSource&, const Action& action) {
  const auto entry = pickBinned(editor.document(), action.picks[0]);
  if (!entry) return {};
  return discardFromBin(editor, entry, someOf(editor.document().bin.at(entry), action.picks[1]));
}

Status giveReason(Editor& editor, IdSource&, const Action& action) {
  return editor.modify(pickBinned(editor.document(), action.picks[0]),
                       [&](BinEntry& entry) { entry.reason = pickText(action.picks[1]); });
}

Status retypeElement(Editor& editor, IdSource&, const Action& action) {
  const auto id = pickElement(editor.model(), action.picks[0]);
  const auto relations = editor.model().relationCount();
  auto status = retype(editor, id, pickKind(action.picks[1]));
  promise(editor.model().relationCount() == relations, "retype: a relation was lost");
  return status;
}

/// An element with several children; none when there is none.
ElementId pickParent(const Model& model, unsigned pick) {
  std::vector<ElementId> parents;
  for (const Slot slot : model.elements().slotsById()) {
    if (childrenOf(model, slot).size() > 1) parents.push_back(model.element(slot).id);
  }
  return parents.empty() ? ElementId{} : parents[pick % parents.size()];
}

Status groupElements(Editor& editor, IdSource& ids, const Action& action) {
  const auto parent = pickParent(editor.model(), action.picks[0]);
  if (!parent) return {};
  const auto children = childIds(editor.model(), parent);
  std::vector<ElementId> members;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if ((action.picks[1] >> (i % 13) & 1U) != 0) members.push_back(children[i]);
  }
  const auto joint = groupChildren(editor, ids, parent, members, pickJoint(action.picks[2]));
  if (!joint) return statusOf(joint);
  promise(childIds(editor.model(), parent) == children, "group: the children changed");
  return {};
}

ElementId pickRefiningJoint(const Model& model, unsigned pick) {
  std::vector<ElementId> found;
  for (const Slot slot : model.elements().slotsById()) {
    for (const Slot joint : jointsOf(model, slot)) found.push_back(model.element(joint).id);
  }
  return found.empty() ? ElementId{} : found[pick % found.size()];
}

Status ungroupElements(Editor& editor, IdSource&, const Action& action) {
  const auto joint = pickRefiningJoint(editor.model(), action.picks[0]);
  return joint ? ungroup(editor, joint) : Status{};
}

/// Everything outside of the two that one of them had to do with.
std::set<ElementId> neighbours(const Model& model, ElementId a, ElementId b) {
  std::set<ElementId> found;
  for (const ElementId id : {a, b}) {
    for (const Slot relation : model.outgoing(id)) found.insert(model.relation(relation).target);
    for (const Slot relation : model.incoming(id)) found.insert(model.relation(relation).source);
  }
  found.erase(a);
  found.erase(b);
  return found;
}

Status mergeElements(Editor& editor, IdSource&, const Action& action) {
  const auto kept = pickElement(editor.model(), action.picks[0]);
  const auto absorbed = pickElement(editor.model(), action.picks[1]);
  if (!kept) return {};
  const Element before = *editor.model().find(absorbed);
  const auto expected = neighbours(editor.model(), kept, absorbed);
  const bool wasShown = isShown(editor.document(), kept) || isShown(editor.document(), absorbed);
  const bool apart = !parentOf(editor.model(), slotOf(editor.model(), kept)) &&
                     !parentOf(editor.model(), slotOf(editor.model(), absorbed));
  auto status = mergeInto(editor, kept, absorbed);
  if (!status) return status;
  const Model& model = editor.model();
  promise(model.find(absorbed) == nullptr, "merge: the absorbed element is still there");
  promise(isShown(editor.document(), kept) == wasShown && !isShown(editor.document(), absorbed),
          "merge: a view lost the element");
  for (const auto& [id, relation] : editor.document().unresolved)
    promise(relation.source != absorbed && relation.target != absorbed, "merge: a relation waits in vain");
  if (apart) promise(neighbours(model, kept, kept) == expected, "merge: a neighbour was lost");
  for (const Text& label : before.labels) {
    const Element& merged = *model.find(kept);
    const std::string* own = findText(merged.labels, label.language);
    const auto& aliases = merged.details->aliases;
    promise((own != nullptr && *own == label.text) ||
                std::find(aliases.begin(), aliases.end(), label.text) != aliases.end(),
            "merge: a label was lost");
  }
  return status;
}

Status numberElement(Editor& editor, IdSource&, const Action& action) {
  return renumberPinned(editor, pickElement(editor.model(), action.picks[0]), pickNumber(action.picks[1]));
}

Status followNumbers(Editor& editor, IdSource&, const Action& action) {
  return followHierarchy(editor, pickElement(editor.model(), action.picks[0]));
}

Status addUnresolved(Editor& editor, IdSource& ids, const Action& action) {
  Relation relation;
  relation.id = ids.make<RelationId>();
  relation.kind = pickRelationKind(action.picks[0]);
  relation.source = ids.make<ElementId>();
  relation.target =
      action.picks[2] % 3 == 0 ? ids.make<ElementId>() : pickElement(editor.model(), action.picks[1]);
  if (!relation.target) return {};
  if (action.picks[3] % 2 == 0) std::swap(relation.source, relation.target);
  if (action.picks[3] % 3 == 0) relation.order = action.picks[3];
  return editor.perform(Added<UnresolvedRelation>{{relation}});
}

Status removeUnresolved(Editor& editor, IdSource&, const Action& action) {
  return editor.removeUnresolved(pickUnresolved(editor.document(), action.picks[0]));
}

/// One of the fixes that a rule proposes.
Status applyFix(Editor& editor, IdSource& ids, const Action& action) {
  const auto issues = validate(editor.document());
  if (issues.empty()) return {};
  const Issue& issue = issues[action.picks[0] % issues.size()];
  const auto fixes = issue.rule->fixes(issue, FixContext{editor.document(), ids, "en", Profile::field});
  if (fixes.empty()) return {};
  const Fix& fix = fixes[action.picks[1] % fixes.size()];
  for (const Change& change : fix.transaction.changes)
    promise(editor.perform(change).has_value(), "fix: does not apply");
  const auto left = validate(editor.document());
  if (std::find(left.begin(), left.end(), issue) != left.end())
    throw Broken("fix: " + std::string(issue.rule->info().id) + " is still there after \"" + fix.title + '"');
  return {};
}

Status addView(Editor& editor, IdSource& ids, const Action& action) {
  View view;
  view.id = ids.make<ViewId>();
  for (const unsigned pick : {action.picks[0], action.picks[1]}) {
    const auto id = pickElement(editor.model(), pick);
    if (id && std::find(view.query.roots.begin(), view.query.roots.end(), id) == view.query.roots.end())
      view.query.roots.push_back(id);
  }
  view.query.elements = view.query.roots;
  std::sort(view.query.elements.begin(), view.query.elements.end());
  setText(view.titles, "en", pickText(action.picks[2]));
  return editor.add(view);
}

Status changeView(Editor& editor, IdSource&, const Action& action) {
  return editor.modify(pickView(editor.document(), action.picks[0]), [&](View& view) {
    view.query.depth = action.picks[1] % 2 == 0 ? std::nullopt : std::optional<int>(action.picks[1] % 5);
    setText(view.titles, pickLanguage(action.picks[2]), pickText(action.picks[3]));
    view.query.standings.clear();
    if (action.picks[2] % 3 == 0) view.query.standings = {pickEnum<Standing>(action.picks[3], 6)};
    view.query.text = action.picks[3] % 4 == 0 ? pickText(action.picks[2]) : "";
    view.query.unanswered = action.picks[3] % 3 == 0;
  });
}

Status removeView(Editor& editor, IdSource&, const Action& action) {
  return editor.remove(pickView(editor.document(), action.picks[0]));
}

Status addSession(Editor& editor, IdSource& ids, const Action& action) {
  ModellingSession session;
  session.id = ids.make<SessionId>();
  session.place = pickText(action.picks[0]);
  session.participants = {{pickText(action.picks[1]), "facilitator"}};
  return editor.add(session);
}

Status changeSession(Editor& editor, IdSource&, const Action& action) {
  return editor.modify(pickSession(editor.document(), action.picks[0]),
                       [&](ModellingSession& session) { session.date = pickText(action.picks[1]); });
}

Status removeSession(Editor& editor, IdSource&, const Action& action) {
  return editor.remove(pickSession(editor.document(), action.picks[0]));
}

Status changeMetadata(Editor& editor, IdSource&, const Action& action) {
  return editor.modifyMetadata([&](Metadata& metadata) {
    setText(metadata.titles, pickLanguage(action.picks[0]), pickText(action.picks[1]));
    metadata.language = pickLanguage(action.picks[2]);
  });
}

// An action a line.
// clang-format off
constexpr auto table = std::to_array<ActionInfo>({
    {"add", 8, addElement},
    {"add_under", 26, addUnder},
    {"add_missing", 2, addMissing},
    {"label", 6, labelElement},
    {"change", 10, changeElement},
    {"retype", 6, retypeElement},
    {"number", 4, numberElement},
    {"follow", 1, followNumbers},
    {"remove", 2, removeElement},
    {"bin", 5, binElements},
    {"restore", 5, restoreElements},
    {"discard", 1, discardElements},
    {"reason", 1, giveReason},
    {"merge_into", 3, mergeElements},
    {"place", 14, placeElement},
    {"unplace", 3, unplaceElement},
    {"reorder", 5, reorderElement},
    {"group", 8, groupElements},
    {"ungroup", 6, ungroupElements},
    {"relate", 12, relateElements},
    {"add_relation", 5, addRelation},
    {"change_relation", 12, changeRelation},
    {"change_end", 10, changeEnd},
    {"remove_relation", 3, removeRelation},
    {"add_unresolved", 2, addUnresolved},
    {"remove_unresolved", 1, removeUnresolved},
    {"fix", 5, applyFix},
    {"add_view", 2, addView},
    {"change_view", 1, changeView},
    {"remove_view", 1, removeView},
    {"add_session", 1, addSession},
    {"change_session", 1, changeSession},
    {"remove_session", 1, removeSession},
    {"change_metadata", 3, changeMetadata},
});
// clang-format on

}  // namespace

std::span<const ActionInfo> actions() {
  return table;
}

}  // namespace ekd::property
