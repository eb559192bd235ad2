// SPDX-License-Identifier: MIT
#include "editor/commands/bin.hpp"

#include "editor/commands/structure.hpp"
#include "editor/document/text.hpp"
#include "libekd/edit/bin_verbs.hpp"
#include "libekd/metamodel/kinds.hpp"
#include "libekd/query/caption.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <map>

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
  if (ids.empty()) {
    Q_EMIT bridge.refused(say("Select a card first"));
    return false;
  }
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

QString nameOfDeleted(const BinEntry& entry, const std::string& language) {
  const auto isCard = [](const Element& element) { return !isJoint(element.kind); };
  const auto count = std::count_if(entry.elements.begin(), entry.elements.end(), isCard);
  const auto first = std::find_if(entry.elements.begin(), entry.elements.end(), isCard);
  if (count != 1)
    return say("%1 cards").arg(count == 0 ? static_cast<std::ptrdiff_t>(entry.elements.size()) : count);
  return toQt(kindAndNumber(*first, formerNumber(entry, *first), language));
}

}  // namespace ekd::editor
