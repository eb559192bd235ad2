// SPDX-License-Identifier: MIT
#include "editor/commands/placing.hpp"

#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/table.hpp"

#include <QCoreApplication>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::commands", text);
}

Status putOneUnder(Editor& editor, IdSource& ids, ElementId id, ElementId parent) {
  if (hierarchyRelation(editor.model().find(id)->kind, editor.model().find(parent)->kind))
    return place(editor, ids, id, parent);
  return tieAsUsual(editor, ids, id, parent);
}

}  // namespace

Status tieAsUsual(Editor& editor, IdSource& ids, ElementId from, ElementId to) {
  const ElementKind source = editor.model().find(from)->kind;
  const ElementKind target = editor.model().find(to)->kind;
  const auto usual = defaultRelation(source, target);
  const auto usualBack = usual ? std::nullopt : defaultRelation(target, source);
  const auto made = usualBack ? relate(editor, ids, to, *usualBack, from)
                              : relate(editor, ids, from, usual.value_or(RelationKind::link), to);
  if (!made) return tl::unexpected<Error>(made.error());
  return {};
}

bool putUnder(SessionBridge& bridge, ElementId parent) {
  const std::vector<ElementId> ids = bridge.selection().elements();
  if (ids.empty()) return bridge.refuse(say("Select a card first"));
  const QString whose = ids.size() == 1 ? bridge.heading(ids.front()) : say("%1 cards").arg(ids.size());
  return bridge.edit(say("Put %1 under %2").arg(whose, bridge.heading(parent)),
                     [&](Editor& editor) -> Status {
                       for (const ElementId id : ids) {
                         if (id == parent) continue;
                         if (auto done = putOneUnder(editor, bridge.ids(), id, parent); !done) return done;
                       }
                       return {};
                     });
}

}  // namespace ekd::editor
