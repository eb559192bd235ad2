// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change.hpp"
#include "libekd/edit/minute_taker.hpp"
#include "libekd/query/left_over.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace ekd::cli {

/// One step of the work, in words.
struct MinutesEntry {
  TimeMs time = 0;
  std::string author;
  SessionId session;
  std::string label;  ///< of the command that did it
  std::vector<Statement> statements;
};

/// What `ekd log` prints.
struct Minutes {
  const Document& document;  ///< as it is now
  std::string language;
  std::vector<MinutesEntry> entries;
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
