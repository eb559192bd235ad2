// SPDX-License-Identifier: MIT
#include "editor/find/actor_source.hpp"

#include "editor/document/counted.hpp"
#include "editor/document/text.hpp"
#include "libekd/query/coverage.hpp"
#include "libekd/query/dropout.hpp"
#include "libekd/text/fold.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace ekd::editor {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("ekd::editor::find", text);
}

/// What can be typed to find it.
std::string namesOf(const SessionBridge& bridge, const Element& element) {
  std::string names = fromQt(bridge.heading(element.id));
  for (const Text& label : element.labels) names += '\n' + label.text;
  for (const std::string& alias : element.details->aliases) names += '\n' + alias;
  return text::foldForSearch(names);
}

}  // namespace

QuickPicker::Source actorSource(const SessionBridge& bridge, const std::function<void(ElementId)>& take) {
  struct Actor {
    std::string label;
    std::string names;
    QuickPicker::Row row;
  };
  const Model& model = bridge.model();
  std::vector<Actor> actors;
  for (const ActorLoad& load : actorLoads(model, Trace(model), answerable(model))) {
    const Element& element = model.element(load.actor);
    actors.push_back(
        {text::foldForSearch(fromQt(bridge.label(element.id))),
         namesOf(bridge, element),
         {bridge.heading(element.id) + QStringLiteral("  ") + bridge.label(element.id),
          counted(load.rolledUp, say("1 card"), say("%1 cards")), [take, id = element.id] { take(id); }}});
  }
  return [actors = std::move(actors)](const QString& typed) {
    const auto words = text::words(fromQt(typed.simplified()));
    const std::string asked = text::foldForSearch(fromQt(typed));
    std::vector<QuickPicker::Row> rows;  // first whose label begins so
    std::vector<QuickPicker::Row> others;
    for (const Actor& actor : actors) {
      const bool isMeant = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return actor.names.find(word) != std::string::npos;
      });
      if (isMeant) (actor.label.starts_with(asked) ? rows : others).push_back(actor.row);
    }
    rows.insert(rows.end(), others.begin(), others.end());
    if (rows.empty()) rows.push_back({say("No actor who answers for anything is called so"), {}, {}});
    return rows;
  };
}

}  // namespace ekd::editor
