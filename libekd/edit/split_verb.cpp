// SPDX-License-Identifier: MIT
#include "libekd/edit/verbs.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace ekd {
namespace {

/// The relations that the new element gets too: those that neither say where it stands nor what stands under
/// it.
std::vector<Relation> sharedRelations(const Model& model, Slot element) {
  std::vector<Relation> shared;
  const auto take = [&](Slot slot) {
    const Relation& relation = model.relation(slot);
    const bool isHierarchy = relation.order.has_value() || relation.kind == RelationKind::arm;
    if (!isHierarchy && relation.source != relation.target) shared.push_back(relation);
  };
  for (const Slot slot : model.outgoing(element)) take(slot);
  for (const Slot slot : model.incoming(element)) take(slot);
  return shared;
}

Result<ElementId> addBehind(Editor& editor, IdSource& ids, ElementId id, Element rest) {
  const Model& model = editor.model();
  const Slot slot = *model.elements().slotOf(id);
  const auto parent = parentOf(model, slot);
  if (!parent) return createUnder(editor, ids, std::move(rest), {});
  const auto siblings = childrenOf(model, *parent);
  const auto it = std::find(siblings.begin(), siblings.end(), slot);
  const auto index = static_cast<std::size_t>(it - siblings.begin()) + 1;
  return createUnder(editor, ids, std::move(rest), model.element(*parent).id, index);
}

}  // namespace

Result<ElementId> splitElement(Editor& editor, IdSource& ids, ElementId id, const std::string& language,
                               const std::string& first, const std::string& second) {
  const Element* element = editor.model().find(id);
  if (element == nullptr) return failure(ErrorCode::unknownElement, "There is no such element");
  if (isJoint(element->kind)) return failure(ErrorCode::notAllowed, "A joint has no text to split");
  Element rest;
  rest.kind = element->kind;
  rest.standing = element->standing;
  rest.certainty = element->certainty;
  setText(rest.labels, language, second);
  const auto shared = sharedRelations(editor.model(), *editor.model().elements().slotOf(id));
  const auto renamed = editor.modify(id, [&](Element& kept) { setText(kept.labels, language, first); });
  if (!renamed) return tl::unexpected<Error>(renamed.error());
  auto made = addBehind(editor, ids, id, std::move(rest));
  if (!made) return made;
  for (Relation relation : shared) {
    relation.id = ids.make<RelationId>();
    (relation.source == id ? relation.source : relation.target) = *made;
    if (const auto added = editor.add(std::move(relation)); !added)
      return tl::unexpected<Error>(added.error());
  }
  return made;
}

}  // namespace ekd
