// SPDX-License-Identifier: MIT
#include "editor/commands/bin.hpp"

#include "editor/commands/structure.hpp"
#include "editor/document/counted.hpp"
#include "editor/document/text.hpp"
#include "libekd/edit/bin_verbs.hpp"
#include "libekd/metamodel/kinds.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/hierarchy.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <map>
#include <set>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::commands", text);
}

/// Deleting and giving the reason at once are one step.
QString stepOf(BinId entry) {
  return QStringLiteral("bin ") + toQt(entry.hex());
}

std::map<BinId, std::vector<ElementId>> byEntry(const std::vector<BinnedCard>& cards) {
  std::map<BinId, std::vector<ElementId>> entries;
  for (const BinnedCard& card : cards) entries[card.entry].push_back(card.element);
  return entries;
}

/// The cards that are shown for an entry are all there are: then its joints go with them.
std::vector<ElementId> partOf(const BinEntry& entry, const std::vector<ElementId>& chosen) {
  const auto isLeft = [&](const Element& element) {
    return !isJoint(element.kind) && std::find(chosen.begin(), chosen.end(), element.id) == chosen.end();
  };
  const bool isAll = std::none_of(entry.elements.begin(), entry.elements.end(), isLeft);
  return isAll ? std::vector<ElementId>{} : chosen;
}

QString nameOfCards(const SessionBridge& bridge, const std::vector<BinnedCard>& cards) {
  const BinEntry& entry = bridge.document().bin.at(cards.front().entry);
  if (cards.size() != 1) return say("%1 cards").arg(cards.size());
  for (const Element& element : entry.elements) {
    if (element.id == cards.front().element)
      return toQt(kindAndNumber(element, formerNumber(entry, element), bridge.language()));
  }
  return {};
}

/// What stood under the cards of the entry and is in the model still.
std::vector<Slot> childrenLeft(const Model& model, const BinEntry& entry) {
  const auto lies = [&](ElementId id) {
    return std::any_of(entry.elements.begin(), entry.elements.end(),
                       [id](const Element& element) { return element.id == id; });
  };
  std::vector<Slot> children;
  for (const Relation& relation : entry.relations) {
    if (!relation.order || !lies(relation.target)) continue;
    if (const Slot* slot = model.elements().slotOf(relation.source)) children.push_back(*slot);
  }
  return children;
}

QString storyOf(const SessionBridge& bridge, const Restored& restored) {
  QStringList story;
  for (const ElementId id : restored.renumbered) {
    const Element& element = *bridge.model().find(id);
    story << say("%1 is back with a new number: its old one, %2, is taken")
                 .arg(bridge.heading(id), toQt(element.details->earlierNumbers.back()));
  }
  if (restored.waiting > 0)
    story << say("links that come with what is still in the bin: %1").arg(restored.waiting);
  if (restored.lost > 0) story << say("links to what is gone for good: %1").arg(restored.lost);
  return story.join(QStringLiteral("; "));
}

}  // namespace

bool removeCards(SessionBridge& bridge) {
  const std::vector<ElementId> ids = bridge.selection().elements();
  if (ids.empty()) return bridge.refuse(say("Select a card first"));
  const ElementId next = neighbourOf(bridge.model(), ids.back());
  const auto entry = bridge.ids().make<BinId>();
  const bool done = bridge.edit(
      say("Delete %1").arg(nameOfSelected(bridge)),
      [&](Editor& editor) { return moveToBin(editor, entry, ids); }, stepOf(entry));
  if (done && bridge.model().find(next) != nullptr) bridge.selection().setCurrent(next);
  return done;
}

bool giveReason(SessionBridge& bridge, BinId id, const QString& reason) {
  const auto it = bridge.document().bin.find(id);
  const std::string text = fromQt(reason.simplified());
  if (it == bridge.document().bin.end() || it->second.reason == text) return false;
  const QString name = nameOfDeleted(it->second, bridge.language());
  return bridge.edit(
      say("Delete %1").arg(name),
      [&](Editor& editor) { return editor.modify(id, [&](BinEntry& entry) { entry.reason = text; }); },
      stepOf(id));
}

std::optional<QString> restoreCards(SessionBridge& bridge, const std::vector<BinnedCard>& cards) {
  if (cards.empty()) return std::nullopt;
  Restored all;
  const QString name = say("Bring back %1").arg(nameOfCards(bridge, cards));
  const bool done = bridge.edit(name, [&](Editor& editor) -> Status {
    for (const auto& [id, elements] : byEntry(cards)) {
      const auto part = partOf(editor.document().bin.at(id), elements);
      const auto restored = restoreFromBin(editor, id, part);
      if (!restored) return tl::unexpected<Error>(restored.error());
      all.elements.insert(all.elements.end(), restored->elements.begin(), restored->elements.end());
      all.renumbered.insert(all.renumbered.end(), restored->renumbered.begin(), restored->renumbered.end());
      all.waiting += restored->waiting;
      all.lost += restored->lost;
    }
    return {};
  });
  if (!done) return std::nullopt;
  std::erase_if(all.elements, [&](ElementId id) { return isJoint(bridge.model().find(id)->kind); });
  if (!all.elements.empty()) bridge.selection().set(all.elements);
  return storyOf(bridge, all);
}

bool discardCards(SessionBridge& bridge, const std::vector<BinnedCard>& cards) {
  if (cards.empty()) return false;
  const QString name = say("Remove %1 for good").arg(nameOfCards(bridge, cards));
  return bridge.edit(name, [&](Editor& editor) -> Status {
    for (const auto& [id, elements] : byEntry(cards)) {
      const auto part = partOf(editor.document().bin.at(id), elements);
      if (auto done = discardFromBin(editor, id, part); !done) return done;
    }
    return {};
  });
}

bool discardAllCards(SessionBridge& bridge) {
  return bridge.edit(say("Empty the bin"), [](Editor& editor) { return emptyBin(editor); });
}

QString storyOfDeleted(const SessionBridge& bridge, const BinEntry& entry) {
  const auto isCard = [](const Element& element) { return !isJoint(element.kind); };
  const bool isOne = std::count_if(entry.elements.begin(), entry.elements.end(), isCard) == 1;
  const QString name = nameOfDeleted(entry, bridge.language());
  const QString gone = (isOne ? say("%1 is in the bin") : say("%1 are in the bin")).arg(name);
  const auto children = childrenLeft(bridge.model(), entry);
  if (children.empty()) return gone;
  std::set<ElementId> parents;
  for (const Slot child : children) {
    const auto parent = parentOf(bridge.model(), child);
    parents.insert(parent ? bridge.model().element(*parent).id : ElementId{});
  }
  const QString who =
      counted(static_cast<qsizetype>(children.size()), isOne ? say("its card") : say("the card below them"),
              isOne ? say("its %1 cards") : say("the %1 cards below them"));
  const ElementId parent = *parents.begin();
  if (parents.size() > 1) return say("%1; %2 went up").arg(gone, who);
  if (!parent) return say("%1; %2 went to the top").arg(gone, who);
  return say("%1; %2 went up to %3").arg(gone, who, bridge.heading(parent));
}

ElementId aboveDeleted(const Model& model, const BinEntry& entry, ElementId element) {
  for (std::size_t steps = 0; steps <= entry.elements.size() && model.find(element) == nullptr; ++steps) {
    const auto leadsUp = [element](const Relation& relation) {
      return relation.source == element && (relation.order || relation.kind == RelationKind::arm);
    };
    const auto up = std::find_if(entry.relations.begin(), entry.relations.end(), leadsUp);
    if (up == entry.relations.end()) return {};
    element = up->target;
  }
  const Slot* slot = model.elements().slotOf(element);
  if (slot == nullptr) return {};
  if (!isJoint(model.element(*slot).kind)) return element;
  const auto refined = refinedBy(model, *slot);
  return refined ? model.element(*refined).id : ElementId{};
}

QString nameOfDeleted(const BinEntry& entry, const std::string& language) {
  const auto isCard = [](const Element& element) { return !isJoint(element.kind); };
  const auto count = std::count_if(entry.elements.begin(), entry.elements.end(), isCard);
  const auto first = std::find_if(entry.elements.begin(), entry.elements.end(), isCard);
  if (count == 0)
    return counted(static_cast<qsizetype>(entry.elements.size()), say("1 joint"), say("%1 joints"));
  if (count != 1) return say("%1 cards").arg(count);
  return toQt(kindAndNumber(*first, formerNumber(entry, *first), language));
}

}  // namespace ekd::editor
