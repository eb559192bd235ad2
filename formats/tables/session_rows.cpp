// SPDX-License-Identifier: MIT
#include "formats/tables/cell_list.hpp"
#include "formats/tables/cells.hpp"
#include "formats/tables/identity.hpp"

namespace ekd::tables {
namespace {

void readCell(const CellContext& context, ModellingSession& session) {
  switch (context.column.field) {
    case Field::key:
    case Field::id:
      break;
    case Field::title:
      setText(session.titles, languageOf(context), context.text());
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
      setText(session.notes, languageOf(context), context.text());
      break;
    default:
      if (!readExtra(context, session.extras))
        keepAttribute(session.extras.attributes, context.column.name, context.text());
  }
}

}  // namespace

SessionId Reading::sessionCalled(const std::string& text) {
  if (const auto id = SessionId::fromHex(text)) return *id;
  if (const auto known = sessions.find(text); known != sessions.end()) return known->second;
  ModellingSession session;
  session.id = SessionId::fromName("session", text);
  session.key = text;
  sessions.emplace(text, session.id);
  const SessionId id = session.id;
  builder.add(std::move(session));
  return id;
}

void readSessions(Table& table, Reading& reading) {
  RowIdentities identities("session");
  while (table.next()) {
    ModellingSession session;
    forEachCell(table, reading, [&](const CellContext& context) { readCell(context, session); });
    const auto& title = session.titles.empty() ? session.date : session.titles.front().text;
    const RowIdentity identity = identities.next(table, title);
    session.id = SessionId{identity.id};
    session.key = identity.key;
    keepAttribute(session.extras.attributes, "id", identity.lostId);
    if (!session.key.empty()) reading.sessions.emplace(session.key, session.id);
    reading.locate(identity.id, TableKind::sessions, table.place());
    reading.builder.add(std::move(session));
  }
}

}  // namespace ekd::tables
