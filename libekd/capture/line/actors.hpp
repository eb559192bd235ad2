// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/capture_line.hpp"
#include "libekd/capture/line/references.hpp"

#include <vector>

namespace ekd::captured {

/// How far a name goes that nobody has yet.
enum class NewName : std::uint8_t {
  none,    ///< there are no new names
  inText,  ///< one word, or all up to what the actor does when only marks follow: text may stand behind it
  alone    ///< up to what the actor does, a number or another actor: the line has no text
};

/// Who does what, in "@NVO performs 2.4" within the text of a card.
enum class Deeds : std::uint8_t { ofCard, ofActor };

/// What somebody does: "performs", "is responsible for".
struct Role {
  RelationKind kind = RelationKind::isResponsibleFor;
  std::size_t words = 0;
};

/// Somebody whom a line names, with the words of the name and of the role behind it.
struct NamedActor {
  ActorMention mention;
  std::size_t first = 0;
  std::size_t nameEnd = 0;
  std::size_t end = 0;  ///< of the role, or of the name where none is said

  bool hasRole() const { return end > nameEnd; }
};

/// Finds in a line who acts.
class Actors {
 public:
  Actors(const Words& words, const Vocabulary& vocabulary, const References& references, NewName newName,
         Deeds deeds = Deeds::ofCard)
      : m_words(words),
        m_vocabulary(vocabulary),
        m_references(references),
        m_newName(newName),
        m_deeds(deeds) {}

  /// `@name`, `@?name` or `@"any name"` with its role.
  std::optional<NamedActor> at(std::size_t index) const;
  /// The longest known name, without the sign and a role.
  std::optional<NamedActor> knownAt(std::size_t index) const;
  /// Several with commas or "and" between them, who share the role of the last one; at(index) where there is
  /// one, empty where there is none.
  std::vector<NamedActor> rowAt(std::size_t index) const;
  /// The role in the words from `index` on.
  std::optional<Role> roleAt(std::size_t index) const;
  /// The same, or from the other side ("is performed by"), as it stands between a card and an actor.
  std::optional<Role> roleBetween(std::size_t index) const;

 private:
  void nameOpen(NamedActor& actor, std::size_t offset) const;
  bool nameKnown(NamedActor& actor, std::size_t offset) const;
  void nameQuoted(NamedActor& actor, std::size_t offset) const;
  void nameNew(NamedActor& actor, std::size_t offset) const;
  void nameBeforeMarks(NamedActor& actor, std::size_t offset) const;
  std::size_t endOfNewAlone(std::size_t first) const;
  bool endsName(std::size_t index) const;
  bool isText(std::size_t index) const;
  bool isCard(std::size_t index) const;
  std::string nameUpTo(std::size_t offset, std::size_t end) const;
  std::optional<std::size_t> nextInRow(std::size_t end) const;

  const Words& m_words;
  const Vocabulary& m_vocabulary;
  const References& m_references;
  NewName m_newName;
  Deeds m_deeds;
};

}  // namespace ekd::captured
