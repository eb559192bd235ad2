// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change_set.hpp"
#include "libekd/model/document.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ekd {

/// Finds the elements that say nearly what somebody is typing. Looks at stems of words in every language of
/// the model, without case and diacritics; a rare word weighs more than one that half of the model uses (as
/// -log of its share, Spärck Jones 1972). Kept current from commit to commit; a question costs what the words
/// in it are used, not the size of the model.
class SimilarIndex {
 public:
  /// `document` must outlive the index.
  explicit SimilarIndex(const Document& document);

  void update(const ChangeSet& changes);

  /// Up to `count` elements that have at least half of what the words of `text` weigh, the most alike first,
  /// equals by identity; for a text of one telling word, those that are called so.
  std::vector<ElementId> like(std::string_view text, std::size_t count) const;

 private:
  using Stems = std::vector<std::uint64_t>;  // sorted, each once

  void add(ElementId id);
  void forget(ElementId id);
  using Scores = std::unordered_map<ElementId, double, IdHash>;
  double weightOf(std::uint64_t stem) const;
  void addNamesakes(std::string_view word, std::uint64_t stem, Scores& scores) const;

  const Document& m_document;
  std::unordered_map<std::uint64_t, std::vector<ElementId>> m_users;  // by stem, in no order
  std::unordered_map<ElementId, Stems, IdHash> m_stems;
};

}  // namespace ekd
