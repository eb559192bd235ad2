// SPDX-License-Identifier: MIT
#include "formats/tables/cell_list.hpp"
#include "formats/tables/cells.hpp"

#include <utility>

namespace ekd::tables {
namespace {

void readCell(const CellContext& context, ModellingSession& session) {
  switch (context.column.field) {
    case Field::key:
    case Field::id:
      break;
    case Field::title:
      foreign::keepText(session.titles, languageOf(context), context.text());
      break;
    case Field::date:
      session.date = context.text();
      break;
    case Field::place:
      session.place = context.text();
      break;
    case Field::participants:
      for (auto& [name, role] : splitPairs(context.text()))
        session.participants.push_back({std::move(name), std::move(role)});
      break;
    case Field::notes:
      foreign::keepText(session.notes, languageOf(context), context.text());
      break;
    default:
      if (!readExtra(context, {session.extras, foreign::ExtrasOf::session}))
        foreign::keepExtra({session.extras, foreign::ExtrasOf::session}, context.column.name, context.text());
  }
}

}  // namespace

void readSessions(Table& table, Reading& reading) {
  while (table.next()) {
    ModellingSession session;
    forEachCell(table, reading, [&](const CellContext& context) { readCell(context, session); });
    reading.import.add(std::move(session), namesOf(table));
  }
}

}  // namespace ekd::tables
