// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/tokens.hpp"
#include "libekd/metamodel/kinds.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The words by which a sentence says who does something: a table of nouns that are actors and one of verbs
/// and nouns that say what they do, in English and Latvian.
namespace ekd::notes {

/// Cases that a form can have; most forms can have several.
enum CaseFlag : std::uint8_t {
  nominative = 1,
  accusative = 2,
  dative = 4,
  genitive = 8,
  locative = 16,
  anyCase = 31
};

/// How a Latvian noun is declined; English ones are not.
enum class Declension : std::uint8_t {
  english,
  feminineA,
  feminineE,
  masculineS,
  masculineIs,
  adjective,
  stateLike
};

struct ActorNoun {
  std::string_view stem;  ///< folded; of an English noun its singular
  Declension declension = Declension::english;
};

/// "pašvaldības", "ministry", "NVO": a noun that is somebody who acts, and in which cases it can stand.
struct ActorForm {
  const ActorNoun* noun = nullptr;
  std::uint8_t cases = 0;
};
std::optional<ActorForm> actorForm(const Token& token, bool isLatvian);

/// A Latvian form in the nominative, as long as its noun is known: "iestādēm" gives "iestādes".
std::string nominativeOf(const Token& token, const ActorForm& form);
/// The same for what stands before the noun: adjectives follow it, genitives stay.
std::string nominativeOfModifier(const Token& token, const Token& head, const ActorForm& form);

/// In which way a word says that somebody does something.
enum class RoleForm : std::uint8_t {
  verb,        ///< "atbild", "organises": its subject
  infinitive,  ///< "nodrošināt", "provide": its subject, where it can or should
  object,      ///< "iesaistīt", "involve": what it involves
  dative,      ///< "piedaloties": who stands behind it in the dative
  with,        ///< "sadarbībā", "together": who stands behind "ar" or "with"
  support,     ///< "atbalstu": whose, before it in the genitive
  by           ///< "organised": who stands behind "by"
};
struct RoleWord {
  RelationKind role = RelationKind::isResponsibleFor;
  RoleForm form = RoleForm::verb;
};
std::optional<RoleWord> roleWord(const Token& token, bool isLatvian);

/// Whether a Latvian word between a subject and `object` is a verb, as far as the endings tell: "sastāda
/// sarakstu".
bool looksLikeVerb(const Token& verb, const Token& object);

/// "should", "var": somebody can or should do what follows.
bool isModal(std::string_view folded);
/// Articles, prepositions, conjunctions, pronouns, "is": never part of a name.
bool isFunctionWord(std::string_view folded, bool isLatvian);
/// "and", "un", "kā arī": joins names.
bool joinsNames(std::string_view folded);
/// "existing", "galvenais": says nothing about who it is.
bool isQualifier(std::string_view folded);
/// "minēja", "atzina": who is named stands in the accusative.
bool isNaming(std::string_view folded);
/// Whether a Latvian word can stand before a noun as part of its name: a genitive or an adjective.
bool canModify(const Token& token);

}  // namespace ekd::notes
