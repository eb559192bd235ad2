// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/actor_words.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ekd::notes {

/// A name of somebody in a sentence: tokens first to last.
struct ActorPhrase {
  std::size_t first = 0;
  std::size_t last = 0;
  std::uint8_t cases = anyCase;
  std::string name;           ///< in the nominative, as far as that can be made
  bool isProper = false;      ///< capital letters only: somebody or a place
  bool isNominative = false;  ///< `name` stands so in the text
  std::string abbreviation;   ///< "nevalstiskās organizācijas (NVO)"
  std::size_t ownersEnd = 0;  ///< tokens from `first` up to this one are somebody else in the genitive
};

/// How many tokens from `first` on are a name that is known already; 0 for none.
using KnownName = std::function<std::size_t(const std::vector<Token>& tokens, std::size_t first)>;

std::vector<ActorPhrase> actorPhrases(std::string_view sentence, const std::vector<Token>& tokens,
                                      bool isLatvian, const KnownName& known);

/// Who does what, in one sentence.
struct ActorMentionIn {
  std::size_t phrase = 0;
  RelationKind role = RelationKind::isResponsibleFor;
};

/// Roles of the phrases in a sentence. `isWording`: the sentence is a goal or the like itself, so whom it
/// names as a subject has to stand at its beginning, and what it orders names nobody.
std::vector<ActorMentionIn> rolesIn(const std::vector<Token>& tokens, const std::vector<ActorPhrase>& phrases,
                                    bool isLatvian, bool isWording);

}  // namespace ekd::notes
