// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The minutes of a modelling session: the lines of ModellingSession::notes. A line begins with the local
/// time at which it was written, where that is known, and names elements by identity, so that a new number
/// never breaks a reference:
///
///     2009-04-23T14:05 [G2.4](#00000000000000000000000000000007) waits until autumn
namespace ekd {

struct MinutesEntry {
  std::string time;  ///< "2009-04-23T14:05", or empty
  std::string text;  ///< as it is kept, references included
  bool operator==(const MinutesEntry&) const = default;
};

/// One entry a line; lines that somebody else wrote are kept as they stand.
std::vector<MinutesEntry> parseMinutes(std::string_view notes);
std::string writeMinutes(const std::vector<MinutesEntry>& entries);

/// Turns what was typed ("#2.4", "#G2.4", "#p7") into references as they are kept. What no element answers to
/// stays as it was typed.
std::string keepReferences(std::string_view typed, const Vocabulary& vocabulary);

/// A stretch of an entry: plain text, or what a reference was typed as, with the element it means.
struct MinutesPart {
  std::string text;
  std::optional<ElementId> element;
  bool operator==(const MinutesPart&) const = default;
};
std::vector<MinutesPart> partsOf(std::string_view text);

/// The text with references as they were typed: the opposite of keepReferences().
std::string typedText(std::string_view text);

}  // namespace ekd
