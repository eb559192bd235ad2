// SPDX-License-Identifier: MIT
#include "editor/commands/structure.hpp"

#include "editor/document/text.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/query/hierarchy.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::commands", text);
}

/// Where an element stands among its siblings; nothing at the top.
struct Spot {
  ElementId parent;
  std::vector<Slot> siblings;
  std::size_t index = 0;
};

std::optional<Spot> spotOf(const Model& model, ElementId id) {
  const Slot* slot = model.elements().slotOf(id);
  if (slot == nullptr) return std::nullopt;
  const auto parent = parentOf(model, *slot);
  if (!parent) return std::nullopt;
  Spot spot{model.element(*parent).id, childrenOf(model, *parent), 0};
  const auto it = std::find(spot.siblings.begin(), spot.siblings.end(), *slot);
  spot.index = static_cast<std::size_t>(it - spot.siblings.begin());
  return spot;
}

bool shift(SessionBridge& bridge, const Spot& spot, Move direction, ElementId id) {
  const bool isUp = direction == Move::up;
  if (isUp ? spot.index == 0 : spot.index + 1 >= spot.siblings.size()) return false;
  const std::size_t to = isUp ? spot.index - 1 : spot.index + 1;
  return bridge.edit(say("Move %1").arg(bridge.heading(id)),
                     [&](Editor& editor) { return reorder(editor, id, to); });
}

bool indent(SessionBridge& bridge, const Spot& spot, ElementId id) {
  if (spot.index == 0) return bridge.refuse(say("Nothing stands before it that it could go under"));
  const ElementId parent = bridge.model().element(spot.siblings[spot.index - 1]).id;
  return bridge.edit(say("Move %1 under %2").arg(bridge.heading(id), bridge.heading(parent)),
                     [&](Editor& editor) { return place(editor, bridge.ids(), id, parent); });
}

bool outdent(SessionBridge& bridge, const Spot& spot, ElementId id) {
  const auto above = spotOf(bridge.model(), spot.parent);
  const QString name = say("Move %1 up a level").arg(bridge.heading(id));
  if (!above) return bridge.edit(name, [&](Editor& editor) { return unplace(editor, id); });
  return bridge.edit(
      name, [&](Editor& editor) { return place(editor, bridge.ids(), id, above->parent, above->index + 1); });
}

/// Runs `change` on every selected element, as one step.
bool modifySelected(SessionBridge& bridge, const QString& name, const std::function<void(Element&)>& change) {
  const std::vector<ElementId> ids = bridge.selection().elements();
  if (ids.empty()) return bridge.refuse(say("Select a card first"));
  return bridge.edit(name, [&](Editor& editor) -> Status {
    for (const ElementId id : ids) {
      if (auto done = editor.modify(id, change); !done) return done;
    }
    return {};
  });
}

}  // namespace

QString nameOfSelected(SessionBridge& bridge) {
  const auto& ids = bridge.selection().elements();
  if (ids.size() == 1) return bridge.heading(ids.front());
  return say("%1 cards").arg(ids.size());
}

ElementId neighbourOf(const Model& model, ElementId id) {
  const auto spot = spotOf(model, id);
  if (!spot) return {};
  if (spot->index + 1 < spot->siblings.size()) return model.element(spot->siblings[spot->index + 1]).id;
  return spot->index > 0 ? model.element(spot->siblings[spot->index - 1]).id : spot->parent;
}

bool moveCard(SessionBridge& bridge, Move direction) {
  const ElementId id = bridge.selection().current();
  const auto spot = spotOf(bridge.model(), id);
  if (!spot) return bridge.refuse(say("Cards at the top stand in the order of their numbers"));
  switch (direction) {
    case Move::up:
    case Move::down:
      return shift(bridge, *spot, direction, id);
    case Move::in:
      return indent(bridge, *spot, id);
    case Move::out:
      return outdent(bridge, *spot, id);
  }
  return false;
}

bool groupCards(SessionBridge& bridge, ElementKind joint) {
  const std::vector<ElementId> ids = bridge.selection().elements();
  if (ids.size() < 2) return bridge.refuse(say("Select two or more cards that stand under the same one"));
  const auto spot = spotOf(bridge.model(), ids.front());
  if (!spot) return bridge.refuse(say("Cards at the top have nothing that they could refine together"));
  return bridge.edit(say("Group %1 as %2").arg(nameOfSelected(bridge), toQt(info(joint).label.in("en"))),
                     [&](Editor& editor) -> Status {
                       auto result = groupChildren(editor, bridge.ids(), spot->parent, ids, joint);
                       if (!result) return tl::unexpected<Error>(result.error());
                       return {};
                     });
}

bool ungroupCards(SessionBridge& bridge) {
  const Model& model = bridge.model();
  const Slot* slot = model.elements().slotOf(bridge.selection().current());
  if (slot == nullptr) return bridge.refuse(say("Select a joint, or a card that stands under one"));
  ElementId joint = isJoint(model.element(*slot).kind) ? model.element(*slot).id : ElementId{};
  if (const Relation* place = placeOf(model, *slot); !joint && place != nullptr) {
    const Element* target = model.find(place->target);
    if (target != nullptr && isJoint(target->kind)) joint = target->id;
  }
  if (!joint) return bridge.refuse(say("It stands under no joint"));
  return bridge.edit(say("Ungroup"), [&](Editor& editor) { return ekd::ungroup(editor, joint); });
}

bool mergeCards(SessionBridge& bridge) {
  const std::vector<ElementId> ids = bridge.selection().elements();
  if (ids.size() < 2) return bridge.refuse(say("Select the card to keep, then those that it takes over"));
  const bool done =
      bridge.edit(say("Merge %1 into %2").arg(nameOfSelected(bridge), bridge.heading(ids.front())),
                  [&](Editor& editor) -> Status {
                    for (std::size_t i = 1; i < ids.size(); ++i) {
                      if (auto merged = mergeInto(editor, ids.front(), ids[i]); !merged) return merged;
                    }
                    return {};
                  });
  if (done) bridge.selection().setCurrent(ids.front());
  return done;
}

bool retypeCards(SessionBridge& bridge, const KindSpelling& kind) {
  const std::vector<ElementId> ids = bridge.selection().elements();
  if (ids.empty()) return bridge.refuse(say("Select a card first"));
  const QString name = toQt(info(kind.kind).label.en).toLower();
  const QString article = QStringLiteral("aeiou").contains(name.front()) ? say("an") : say("a");
  return bridge.edit(say("Make %1 %2 %3").arg(nameOfSelected(bridge), article, name),
                     [&](Editor& editor) -> Status {
                       for (const ElementId id : ids) {
                         if (auto done = ekd::retype(editor, id, kind.kind); !done) return done;
                         if (kind.attribute.empty()) continue;
                         const auto setSide = [&](Element& element) {
                           setAttribute(element.details.edit().attributes, kind.attribute, kind.value);
                         };
                         if (auto done = editor.modify(id, setSide); !done) return done;
                       }
                       return {};
                     });
}

bool setStanding(SessionBridge& bridge, Standing standing, const QString& reason) {
  return modifySelected(bridge, say("%1: %2").arg(nameOfSelected(bridge), toQt(nameOf(standing))),
                        [&](Element& element) {
                          element.standing = standing;
                          const std::string text = fromQt(reason);
                          if (element.details->standingReason != text)
                            element.details.edit().standingReason = text;
                        });
}

bool toggleCertainty(SessionBridge& bridge) {
  const Element* current = bridge.model().find(bridge.selection().current());
  if (current == nullptr) return bridge.refuse(say("Select a card first"));
  const Certainty wanted = current->certainty == Certainty::stated ? Certainty::possible : Certainty::stated;
  return modifySelected(bridge, say("%1: %2").arg(nameOfSelected(bridge), toQt(nameOf(wanted))),
                        [&](Element& element) { element.certainty = wanted; });
}

bool setPriority(SessionBridge& bridge, Level level) {
  return modifySelected(bridge, say("Priority of %1").arg(nameOfSelected(bridge)),
                        [&](Element& element) { element.priority = level; });
}

bool vote(SessionBridge& bridge, int votes) {
  return modifySelected(bridge, say("Vote for %1").arg(nameOfSelected(bridge)), [&](Element& element) {
    const std::string* before = findAttribute(element.details->attributes, "votes");
    const int count = std::max(0, (before == nullptr ? 0 : toQt(*before).toInt()) + votes);
    setAttribute(element.details.edit().attributes, "votes", count == 0 ? "" : std::to_string(count));
  });
}

bool renameCard(SessionBridge& bridge, ElementId id, const QString& text) {
  const std::string label = fromQt(text.simplified());
  if (label.empty()) return false;
  return bridge.edit(say("Rename %1").arg(bridge.heading(id)), [&](Editor& editor) {
    return editor.modify(id, [&](Element& element) { setText(element.labels, bridge.language(), label); });
  });
}

bool splitCard(SessionBridge& bridge, ElementId id, const QString& text, qsizetype position) {
  const QString first = text.left(position).simplified();
  const QString second = text.mid(position).simplified();
  if (first.isEmpty() || second.isEmpty())
    return bridge.refuse(say("Put the cursor between the two statements first"));
  ElementId made;
  const bool done = bridge.edit(say("Split %1").arg(bridge.heading(id)), [&](Editor& editor) -> Status {
    const auto result =
        splitElement(editor, bridge.ids(), id, bridge.language(), fromQt(first), fromQt(second));
    if (!result) return tl::unexpected<Error>(result.error());
    made = *result;
    return {};
  });
  if (done) bridge.selection().setCurrent(made);
  return done;
}

}  // namespace ekd::editor
