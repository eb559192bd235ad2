// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/vocabulary.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/model/element.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// What a stretch of a captured line was understood as; the input field colours it so.
enum class CaptureRole : std::uint8_t {
  text,
  kind,
  actor,
  newActor,
  role,
  tag,
  priority,
  relation,
  reference,
  place,
  escape,
  missing  ///< leads to a number that nothing has
};

struct CaptureSpan {
  std::size_t offset = 0;  ///< bytes
  std::size_t length = 0;
  CaptureRole role = CaptureRole::text;
  bool operator==(const CaptureSpan&) const = default;
};

/// "@NVO", "@municipality finances", "@?volunteers", "@NVO performs 2.4".
struct ActorMention {
  std::string name;                ///< as typed
  std::optional<ElementId> actor;  ///< nothing: an actor of this name is to be made
  std::string longerName;          ///< of a new one: with the word behind it, which is text; or empty
  RelationKind role = RelationKind::isResponsibleFor;
  std::vector<ElementId> cards;  ///< for which it has the role; none: for the card that the line is about
  Certainty certainty = Certainty::stated;
  bool operator==(const ActorMention&) const = default;
};

/// "hinders 2.4": from the new element to another one, or the other way round ("is hindered by p3").
struct RelationMention {
  RelationKind kind = RelationKind::supports;
  bool inverse = false;
  ElementId other;
  bool operator==(const RelationMention&) const = default;
};

/// "hinders 9.9" where nothing has the number 9.9. Its words are text.
struct BrokenReference {
  std::string number;  ///< as typed: "9.9", "p12"
  std::string phrase;  ///< with the words that lead there
  bool operator==(const BrokenReference&) const = default;
};

/// "#6.4" where a card has the number: hardly meant as a tag. It is text.
struct NumberSign {
  std::string typed;
  ElementId card;
  bool operator==(const NumberSign&) const = default;
};

/// A line as somebody typed it while the room was talking, understood.
struct CaptureLine {
  std::vector<ElementId> subjects;  ///< cards that are there, which the line is about; none: it makes a card
  std::optional<ElementKind> kind;  ///< nothing: the kind of the line before, or none yet
  bool isKindImplied = false;       ///< by what the line says; the kind of the next card stays as it was
  std::string_view side;            ///< of an argument: "for" or "against"; else empty
  std::string text;                 ///< what is left when everything else is taken out
  std::vector<ActorMention> actors;
  std::vector<std::string> tags;
  Level priority = Level::unset;
  std::vector<RelationMention> relations;
  std::optional<ElementId> under;
  std::vector<BrokenReference> broken;
  std::vector<NumberSign> numberSigns;
  bool isOnlyBroken = false;       ///< nothing but links that lead nowhere; hardly meant as a card
  std::vector<CaptureSpan> spans;  ///< everything that is not plain text, ascending

  /// Of the card, beside its text and kind.
  bool saysAnything() const {
    return !actors.empty() || !relations.empty() || under || !tags.empty() || priority != Level::unset;
  }
};

/// Understands one line. The words work in English and Latvian whatever the language of the model. Whatever
/// is not understood is text: nothing that was typed gets lost, and "hinders" without a number behind it is a
/// word. A relation that leads to a number that nothing has is text, too, and is told in `broken`.
///
/// - a letter or sign and a space in front set the kind, with or without a colon between them (see
/// kindOfSign)
/// - `@name` with a role behind it ties an actor; `@?` only possibly; the longest known name wins, `@"any
/// name"` is exact; a new name is one word, or all words up to a role when only marks and relations follow;
/// several with commas or "and" between them share the role of the last one; a role with numbers behind it
/// (`@NVO performs 2.4`) ties the actor to those instead, unless the card is an actor, who then has it
/// - `#tag`, `!high` `!medium` `!low` (also `!augsta` ..., `!1` to `!3`; a lone `!` is high)
/// - a relation and a number (`hinders 2.4`, `solves p7 and p8`, `kavē #2.4`); `under 5` or `zem 5` says
/// where it stands
/// - a line without text that begins with numbers (`2.3 hinders 4.1`, `2.3 under 4`, `1.3 @NVO performs`), or
///   with who acts and leads to numbers (`@NVO performs 1.3`, `NVO atbild par 1.3`), makes no card and is
///   about those. When one of its numbers is missing, all of it is
/// - a line in which nobody answers for a number ("nobody is responsible for 1.2", "par 1.2 neviens
///   neatbild") makes a problem of all its words that hinders the card, and one in which somebody does a
///   comment about it; pronouns never become actors, unless an actor is called so
/// - `\` takes the meaning from what follows
///
/// Where several elements have a number, the first is meant that the method can relate so to the card, whose
/// kind is `usualKind` unless the line says another one; else Vocabulary::elementNumbered.
CaptureLine understand(std::string_view line, const Vocabulary& vocabulary,
                       std::optional<ElementKind> usualKind = std::nullopt);

/// What becomes of `@name` where nobody is called so.
enum class NewNames : std::uint8_t { taken, text };

/// Understands a line of notes, whose author may not have thought of understand(), with the same words. Only
/// `@name` with its role is taken out anywhere, and relations at the very end, where they cannot well be
/// anything else: the number is there, the method relates a card of `kind` so to what has it, and a comma or
/// its like stands before the relation, or the number has a dot or names its kind.
CaptureLine understandNoted(std::string_view line, const Vocabulary& vocabulary, ElementKind kind,
                            NewNames newNames);

/// What somebody has to do with a card, in the words that understand() takes behind `@name`: "performs",
/// "takes part", "atbild". All the words are the role, or it is none.
std::optional<RelationKind> actorRole(std::string_view words);

/// The letters that set a kind: g goal, p problem, c cause, n constraint, o opportunity, s solution, a actor,
/// r rule, k concept, w process, i IS requirement, t technical component, d development action, j project.
std::optional<ElementKind> kindOfLetter(char letter);
std::optional<char> letterOfKind(ElementKind kind);

/// One of these letters, "+" for an argument for what it is said of, or "-" (also as a dash) for one against.
std::optional<KindSpelling> kindOfSign(std::string_view sign);

}  // namespace ekd
