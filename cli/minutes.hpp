// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change.hpp"
#include "libekd/edit/minute_taker.hpp"
#include "libekd/query/left_over.hpp"
#include "libekd/query/session_facts.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace ekd::cli {

/// One step of the work, in words.
struct WorkStep {
  TimeMs time = 0;
  std::string author;
  SessionId session;
  std::string label;  ///< of the command that did it
  std::vector<Statement> statements;
};

/// What somebody wrote down in a meeting.
struct MeetingNote {
  std::string time;              ///< "2009-04-23T14:05" by the clock of the room, or empty
  std::string text;              ///< what it refers to is named as it is called now
  std::vector<ElementId> about;  ///< the elements that it refers to and that are there
  std::size_t before = 0;        ///< index into Minutes::steps: it was written before this step
};

/// One modelling session, or with an empty identity what was done outside of them.
struct Meeting {
  ModellingSession session;
  std::vector<std::size_t> steps;  ///< indices into Minutes::steps
  std::vector<MeetingNote> notes;  ///< in their order
  SessionFacts facts;              ///< `decided`: without what the journal tells
};

/// What `ekd log` prints.
struct Minutes {
  const Document& document;  ///< as it is now
  std::string language;
  std::vector<WorkStep> steps;
  std::vector<Meeting> meetings;  ///< by date; outside of sessions last, and only when there is something
  LeftOver leftOver;
  std::size_t notInFile = 0;
};

/// Retells `steps`, which led to `document`. With a `session` only what was said in it, and of what is left
/// over only what it was about.
Minutes minutesOf(const Document& document, const std::vector<Transaction>& steps,
                  std::optional<SessionId> session, const std::string& language);

void writeMinutesText(const Minutes& minutes, std::ostream& out);
void writeMinutesJson(const Minutes& minutes, std::ostream& out);

}  // namespace ekd::cli
