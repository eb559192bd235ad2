// SPDX-License-Identifier: MIT
#include "libekd/edit/verb_parts.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace ekd {
namespace {

using namespace verb_parts;

void appendOnce(std::vector<std::string>& list, const std::string& text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

void mergeLabels(Element& kept, const Element& absorbed) {
  for (const Text& label : absorbed.labels) {
    const std::string* own = findText(kept.labels, label.language);
    if (own == nullptr) {
      setText(kept.labels, label.language, label.text);
    } else if (*own != label.text) {
      appendOnce(kept.details.edit().aliases, label.text);
    }
  }
}

void mergeTags(std::vector<std::string>& kept, const std::vector<std::string>& absorbed) {
  kept.insert(kept.end(), absorbed.begin(), absorbed.end());
  std::sort(kept.begin(), kept.end());
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
}

void mergeDetails(ElementDetails& kept, const ElementDetails& absorbed) {
  if (kept.key.empty()) {
    kept.key = absorbed.key;
  } else if (kept.key != absorbed.key) {
    appendOnce(kept.aliases, absorbed.key);
  }
  mergeTexts(kept.descriptions, absorbed.descriptions);
  for (const std::string& alias : absorbed.aliases) appendOnce(kept.aliases, alias);
  for (const std::string& number : absorbed.earlierNumbers) appendOnce(kept.earlierNumbers, number);
  mergeTags(kept.tags, absorbed.tags);
  mergeAttributes(kept.attributes, absorbed.attributes);
  if (kept.provenance == Provenance{}) kept.provenance = absorbed.provenance;
  mergeAttributes(kept.extras.attributes, absorbed.extras.attributes);
  kept.extras.xml.insert(kept.extras.xml.end(), absorbed.extras.xml.begin(), absorbed.extras.xml.end());
}

void mergeFields(Element& kept, const Element& absorbed) {
  if (kept.standing == Standing::unset) {
    kept.standing = absorbed.standing;
    if (kept.details->standingReason.empty() && !absorbed.details->standingReason.empty())
      kept.details.edit().standingReason = absorbed.details->standingReason;
  }
  if (absorbed.certainty == Certainty::stated) kept.certainty = Certainty::stated;
  if (kept.priority == Level::unset) kept.priority = absorbed.priority;
  if (kept.criticality == Level::unset) kept.criticality = absorbed.criticality;
  mergeLabels(kept, absorbed);
  if (!(*absorbed.details == ElementDetails{})) mergeDetails(kept.details.edit(), *absorbed.details);
  if (absorbed.number != kept.number && !absorbed.number.empty())
    appendOnce(kept.details.edit().earlierNumbers, absorbed.number);
}

/// Where one of the two stands under the other, the hierarchy between them would become a circle: `kept`
/// takes the place of the upper one.
Status avoidCircle(Editor& editor, ElementId kept, ElementId absorbed) {
  const Model& model = editor.model();
  const auto placeOfElement = [&](ElementId id) { return placeOf(model, *model.elements().slotOf(id)); };
  const bool keptIsBelow = isWithin(model, kept, absorbed);
  if (!keptIsBelow && !isWithin(model, absorbed, kept)) return {};
  const Relation* lower = placeOfElement(keptIsBelow ? kept : absorbed);
  return lower == nullptr ? Status{} : editor.remove(lower->id);
}

Status moveRelations(Editor& editor, ElementId kept, ElementId absorbed) {
  std::vector<RelationId> relations;
  for (const Slot slot : editor.model().outgoing(absorbed))
    relations.push_back(editor.model().relation(slot).id);
  for (const Slot slot : editor.model().incoming(absorbed))
    relations.push_back(editor.model().relation(slot).id);
  for (const RelationId id : relations) {
    if (editor.model().find(id) == nullptr) continue;  // a loop at absorbed stands in both lists
    const Relation old = *editor.model().find(id);
    const ElementId source = old.source == absorbed ? kept : old.source;
    const ElementId target = old.target == absorbed ? kept : old.target;
    if (auto status = redirect(editor, id, source, old.kind, target); !status) return status;
  }
  return {};
}

/// Children that came from `absorbed` go behind those that `kept` had, in the order they had.
Status lineUp(Editor& editor, ElementId kept, const std::vector<RelationId>& own,
              const std::vector<RelationId>& moved) {
  std::vector<RelationId> sequence = own;
  sequence.insert(sequence.end(), moved.begin(), moved.end());
  const auto places = placesUnder(editor.model(), kept);
  const std::set<RelationId> present(places.begin(), places.end());
  std::erase_if(sequence, [&](RelationId id) { return !present.contains(id); });
  return keepSequence(editor, sequence);
}

Status moveUnresolved(Editor& editor, ElementId kept, ElementId absorbed) {
  std::vector<Relation> naming;
  for (const auto& [id, relation] : editor.document().unresolved) {
    if (relation.source == absorbed || relation.target == absorbed) naming.push_back(relation);
  }
  for (Relation& relation : naming) {
    if (auto status = editor.removeUnresolved(relation.id); !status) return status;
    if (relation.source == absorbed) relation.source = kept;
    if (relation.target == absorbed) relation.target = kept;
    if (auto status = editor.perform(Added<UnresolvedRelation>{{relation}}); !status) return status;
  }
  return {};
}

void replaceId(std::vector<ElementId>& ids, ElementId absorbed, ElementId kept) {
  if (std::find(ids.begin(), ids.end(), absorbed) == ids.end()) return;
  if (std::find(ids.begin(), ids.end(), kept) != ids.end()) {
    std::erase(ids, absorbed);
  } else {
    std::replace(ids.begin(), ids.end(), absorbed, kept);
  }
}

Status moveViews(Editor& editor, ElementId kept, ElementId absorbed) {
  std::vector<ViewId> views;
  for (const auto& [id, view] : editor.document().views) views.push_back(id);
  for (const ViewId id : views) {
    auto status = editor.modify(id, [&](View& view) {
      replaceId(view.query.roots, absorbed, kept);
      replaceId(view.query.actors, absorbed, kept);
      replaceId(view.query.elements, absorbed, kept);
      std::sort(view.query.elements.begin(), view.query.elements.end());
    });
    if (!status) return status;
  }
  return {};
}

/// What waits in the bin comes back to `kept`.
Status moveBin(Editor& editor, ElementId kept, ElementId absorbed) {
  std::vector<BinId> entries;
  for (const auto& [id, entry] : editor.document().bin) entries.push_back(id);
  const auto replace = [&](ElementId& id) {
    if (id == absorbed) id = kept;
  };
  for (const BinId id : entries) {
    auto status = editor.modify(id, [&](BinEntry& entry) {
      for (Relation& relation : entry.relations) {
        replace(relation.source);
        replace(relation.target);
      }
    });
    if (!status) return status;
  }
  return {};
}

}  // namespace

Status mergeInto(Editor& editor, ElementId kept, ElementId absorbed) {
  for (const ElementId id : {kept, absorbed}) {
    if (auto status = expectElement(editor.model(), id); !status) return status;
  }
  const Element other = *editor.model().find(absorbed);
  if (kept == absorbed) return failure(ErrorCode::notAllowed, "an element cannot be merged with itself");
  const ElementKind kind = editor.model().find(kept)->kind;
  if ((isJoint(kind) || isJoint(other.kind)) && kind != other.kind)
    return failure(ErrorCode::notAllowed, "a joint can be merged with one of its kind only");
  if (auto status = avoidCircle(editor, kept, absorbed); !status) return status;
  const auto own = placesUnder(editor.model(), kept);
  const auto moved = placesUnder(editor.model(), absorbed);
  for (const auto step : {moveRelations, moveUnresolved, moveViews, moveBin}) {
    if (auto status = step(editor, kept, absorbed); !status) return status;
  }
  if (auto status = lineUp(editor, kept, own, moved); !status) return status;
  auto status = editor.modify(kept, [&](Element& element) { mergeFields(element, other); });
  return status ? editor.remove(absorbed) : status;
}

}  // namespace ekd
