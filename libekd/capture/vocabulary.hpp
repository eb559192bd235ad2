// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change_set.hpp"
#include "libekd/model/document.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ekd {

/// What a captured line may name: actors by any of their names, elements by their numbers. Kept current from
/// commit to commit, so that reading a line costs the same whatever the size of the model.
class Vocabulary {
 public:
  /// `document` must outlive the vocabulary.
  explicit Vocabulary(const Document& document);
  void update(const ChangeSet& changes);

  /// By label or alias, without case, diacritics and punctuation. `folded` is text::foldForSearch of the
  /// name.
  std::optional<ElementId> actorNamed(const std::string& folded) const;
  /// Likewise; else the only one that is called so with another article or in another number, as people say
  /// it ("the clubs" for "Club", see text::nameKey).
  std::optional<ElementId> actorCalled(const std::string& folded) const;
  /// Whom an actor of that kind with that name would double: hardly somebody else. Of the kind `actor`, which
  /// says little, anybody who is called so; else one of the same kind.
  std::optional<ElementId> namesakeOf(ElementKind kind, const std::string& folded) const;
  /// Words in the longest name of an actor.
  std::size_t longestActorName() const { return m_longestName; }

  /// "2.4" with a kind; without one a goal is meant, else the only element with that number.
  std::optional<ElementId> elementNumbered(std::string_view number, std::optional<ElementKind> kind) const;

  /// Counts an element that is about to be made, with a number that then is its own, before all others.
  void plan(ElementKind kind, std::string_view number, ElementId id);

  using Numbered = std::pair<ElementKind, ElementId>;
  /// All with that number (of that kind), goals first, otherwise by id.
  std::vector<Numbered> elementsNumbered(std::string_view number, std::optional<ElementKind> kind) const;

 private:
  const std::unordered_map<std::string, std::vector<Numbered>>& numbers() const;
  /// Whom a name may mean, in the order in which they got it.
  using Named = std::unordered_map<std::string, std::vector<ElementId>>;
  void addNames(const Element& element);
  void addName(ElementId actor, std::string_view name, std::string_view language);
  void removeNames(ElementId actor);
  std::vector<Numbered> allNumbered(std::string_view number) const;

  const Document& m_document;
  /// A name, folded, and in a language.
  struct Name {
    std::string folded;
    std::string language;
  };
  Named m_actors;                         // by folded name
  std::map<std::string, Named> m_spoken;  // by language and text::nameKey of the name
  std::unordered_map<ElementId, std::vector<Name>, IdHash> m_namesOf;
  /// Made when first asked for after an edit: most edits are followed by no question about numbers.
  mutable std::optional<std::unordered_map<std::string, std::vector<Numbered>>> m_numbers;
  std::unordered_map<std::string, std::vector<Numbered>> m_planned;
  std::size_t m_longestName = 1;
};

}  // namespace ekd
