// SPDX-License-Identifier: MIT
#include "libekd/edit/lifting.hpp"

#include "libekd/edit/verb_parts.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ekd::verb_parts {
namespace {

using ElementSet = std::set<ElementId>;

Status setOrder(Editor& editor, RelationId id, std::optional<std::int64_t> order) {
  return editor.modify(id, [order](Relation& relation) { relation.order = order; });
}

/// What is left below `top`, in reading order; what is gone in between does not count.
void collectBelow(const Model& model, ElementId top, const ElementSet& gone, ElementSet& seen,
                  std::vector<ElementId>& found) {
  for (const Slot slot : childrenOf(model, *model.elements().slotOf(top))) {
    const ElementId child = model.element(slot).id;
    if (!seen.insert(child).second) continue;
    if (gone.contains(child)) {
      collectBelow(model, child, gone, seen, found);
    } else {
      found.push_back(child);
    }
  }
}

bool mayStandUnder(const Model& model, ElementId child, ElementId parent) {
  return hierarchyRelation(model.find(child)->kind, model.find(parent)->kind) &&
         !isWithin(model, parent, child);
}

Status lift(Editor& editor, BinId entry, ElementId child, ElementId parent, std::int64_t order) {
  const Model& model = editor.model();
  const auto kind = hierarchyRelation(model.find(child)->kind, model.find(parent)->kind);
  Relation place = *placeOf(model, *model.elements().slotOf(child));
  if (auto status = editor.remove(place.id); !status) return status;
  const Relation* same = findRelation(model, child, *kind, parent);
  if (same != nullptr && same->source == child) return setOrder(editor, same->id, order);
  place.id = liftedPlace(entry, child);
  place.kind = *kind;
  place.target = parent;
  place.order = order;
  if (place.details->extras != Extras{}) place.details.edit().extras = {};
  return editor.add(std::move(place));
}

Status liftBelow(Editor& editor, BinId entry, ElementId top, ElementId parent, const ElementSet& gone) {
  const Model& model = editor.model();
  std::vector<ElementId> children;
  ElementSet seen{top};
  collectBelow(model, top, gone, seen, children);
  std::erase_if(children, [&](ElementId child) { return !mayStandUnder(model, child, parent); });
  if (children.empty()) return {};
  std::vector<RelationId> siblings = placesUnder(model, parent);
  const RelationId own = placeOf(model, *model.elements().slotOf(top))->id;
  const auto at = std::find(siblings.begin(), siblings.end(), own);
  const auto index = static_cast<std::size_t>(at - siblings.begin());
  if (at != siblings.end()) siblings.erase(at);
  const auto orders = ordersAt(editor, siblings, index, children.size());
  if (!orders) return tl::unexpected<Error>(orders.error());
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (auto status = lift(editor, entry, children[i], parent, (*orders)[i]); !status) return status;
  }
  return {};
}

}  // namespace

RelationId liftedPlace(BinId entry, ElementId child) {
  return RelationId::fromName("lifted", entry.hex() + child.hex());
}

Status liftChildren(Editor& editor, BinId entry, const ElementSet& gone) {
  for (const ElementId id : gone) {
    const Model& model = editor.model();
    if (isJoint(model.find(id)->kind)) continue;
    const auto parent = parentOf(model, *model.elements().slotOf(id));
    if (!parent || gone.contains(model.element(*parent).id)) continue;
    if (auto status = liftBelow(editor, entry, id, model.element(*parent).id, gone); !status) return status;
  }
  return {};
}

bool isWhereItWent(const Model& model, ElementId above, ElementId formerParent) {
  return above != formerParent && isWithin(model, formerParent, above);
}

Status takeBack(Editor& editor, BinId entry, RelationId id, std::int64_t order) {
  const Model& model = editor.model();
  const Relation place = *model.find(id);
  const auto current = [&] { return placeOf(model, *model.elements().slotOf(place.source)); };
  const RelationId lifted = liftedPlace(entry, place.source);
  if (current()->id == lifted) {
    if (auto status = redirect(editor, lifted, place.source, place.kind, place.target); !status)
      return status;
  }
  if (const Relation* other = current(); other != nullptr && other->id != id) {
    if (auto status = setOrder(editor, other->id, std::nullopt); !status) return status;
  }
  return setOrder(editor, id, order);
}

}  // namespace ekd::verb_parts
