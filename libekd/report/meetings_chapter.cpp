// SPDX-License-Identifier: MIT
#include "libekd/query/session_facts.hpp"
#include "libekd/report/chapters.hpp"
#include "libekd/report/words.hpp"

namespace ekd::report {
namespace {

Cell cell(const std::string& text) {
  return text.empty() ? Cell{} : Cell{{{{text}}}};
}

Cell participants(const ModellingSession& session) {
  Cell people;
  for (const Participant& one : session.participants) {
    const bool hasBoth = !one.name.empty() && !one.role.empty();
    people.push_back({{{hasBoth ? one.name + " (" + one.role + ")" : one.name + one.role}}});
  }
  return people;
}

}  // namespace

void tellMeetings(Teller& teller) {
  if (teller.document().sessions.empty()) return;
  teller.heading(1, teller.say(words::meetings));
  Table table;
  table.columns = {{teller.say(words::date), 2},
                   {teller.say(words::meeting), 4},
                   {teller.say(words::place), 2},
                   {teller.say(words::participants), 4}};
  for (const SessionId id : sessionsByDate(teller.document())) {
    const ModellingSession& session = teller.document().sessions.at(id);
    std::string title(textFor(session.titles, teller.language()));
    if (title.empty()) title = session.key;
    Cell what = cell(title);
    if (const std::string notes(textFor(session.notes, teller.language())); !notes.empty())
      what.push_back({{{notes, Emphasis::quiet}}});
    table.rows.push_back({cell(session.date), std::move(what), cell(session.place), participants(session)});
  }
  teller.report().blocks.emplace_back(std::move(table));
}

}  // namespace ekd::report
