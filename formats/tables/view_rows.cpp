// SPDX-License-Identifier: MIT
#include "formats/tables/cell_list.hpp"
#include "formats/tables/cells.hpp"
#include "libekd/metamodel/attributes.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <algorithm>
#include <utility>

namespace ekd::tables {

using foreign::keepAttribute;

namespace {

std::vector<ElementId> readElementList(const CellContext& context, View& view) {
  std::vector<ElementId> ids;
  for (const auto& name : splitList(context.text()))
    context.reading.import.addElementOfView({name, context.table.spotOf(context.cell)}, context.heading(),
                                            ids, view.extras);
  return ids;
}

void readKinds(const CellContext& context, View& view) {
  for (const auto& name : splitList(context.text())) {
    if (const auto kind = elementKindFromName(name)) {
      view.query.kinds.push_back(*kind);
    } else if (const auto spelling = elementKindFromSpelling(name)) {
      view.query.kinds.push_back(spelling->kind);
    } else {
      context.warn("KIND", "'" + name + "' is no kind of element");
      foreign::keepExtra({view.extras, foreign::ExtrasOf::view}, "kinds_missing", name);
    }
  }
}

void readStandings(const CellContext& context, View& view) {
  for (const auto& name : splitList(context.text())) {
    if (const auto standing = standingFromQuery(foreign::normalised(name))) {
      view.query.standings.push_back(*standing);
    } else {
      context.warn("VALUE", "'" + name + "' is no status");
      foreign::keepExtra({view.extras, foreign::ExtrasOf::view}, "standings_missing", name);
    }
  }
}

void readDepth(const CellContext& context, View& view) {
  const auto depth = integerFrom(context.text());
  if (depth && *depth >= 0 && std::in_range<int>(*depth)) {
    view.query.depth = static_cast<int>(*depth);
    return;
  }
  context.warn("VALUE", "'" + context.text() + "' is no depth");
  foreign::keepExtra({view.extras, foreign::ExtrasOf::view}, "depth", context.text());
}

/// "yes" and "no" are what people write.
void readUnanswered(const CellContext& context, View& view) {
  static constexpr AttributeInfo truth{"unanswered", AttributeType::boolean, {}};
  const auto value = canonicalValue(truth, context.text());
  view.query.unanswered = value == "true";
  if (value) return;
  context.warn("VALUE", "'" + context.text() + "' is neither true nor false");
  foreign::keepExtra({view.extras, foreign::ExtrasOf::view}, "unanswered", context.text());
}

/// The columns of the query. False when it is another column.
bool readQuery(const CellContext& context, View& view) {
  switch (context.column.field) {
    case Field::roots:
      view.query.roots = readElementList(context, view);
      return true;
    case Field::depth:
      readDepth(context, view);
      return true;
    case Field::kinds:
      readKinds(context, view);
      return true;
    case Field::actors:
      view.query.actors = readElementList(context, view);
      return true;
    case Field::elements:
      view.query.elements = readElementList(context, view);
      return true;
    case Field::tags:
      view.query.tags = splitList(context.text());
      return true;
    case Field::standings:
      readStandings(context, view);
      return true;
    case Field::sessions:
      for (const auto& name : splitList(context.text()))
        view.query.sessions.push_back(context.reading.import.sessionCalled(name));
      return true;
    case Field::text:
      view.query.text = context.text();
      return true;
    case Field::unanswered:
      readUnanswered(context, view);
      return true;
    default:
      return false;
  }
}

void readCell(const CellContext& context, View& view) {
  switch (context.column.field) {
    case Field::key:
    case Field::id:
      break;
    case Field::title:
      foreign::keepText(view.titles, languageOf(context), context.text());
      break;
    case Field::language:
      view.language = context.text();
      break;
    case Field::attributeList:
      for (const auto& [name, value] : splitPairs(context.text())) keepAttribute(view.settings, name, value);
      break;
    default:
      if (!readQuery(context, view) && !readExtra(context, {view.extras, foreign::ExtrasOf::view}))
        keepAttribute(view.settings, context.column.name, context.text());
  }
}

}  // namespace

void readViews(Table& table, Reading& reading) {
  while (table.next()) {
    View view;
    forEachCell(table, reading, [&](const CellContext& context) { readCell(context, view); });
    reading.import.add(std::move(view), namesOf(table));
  }
}

}  // namespace ekd::tables
