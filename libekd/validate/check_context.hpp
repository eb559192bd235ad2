// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/enum_set.hpp"
#include "libekd/model/document.hpp"
#include "libekd/text/fold.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// The folded labels of goals and concepts, which several rules compare: made once for a full run, when the
/// first of them asks.
class FoldedLabels {
 public:
  static constexpr KindSet kinds{ElementKind::goal, ElementKind::concept_};
  /// `slot` must hold one of these kinds.
  std::string_view of(const Document& document, Slot slot);

 private:
  void collect(const Document& document);

  std::string m_text;                 // one after the other
  std::vector<std::uint32_t> m_ends;  // by slot
};

/// What a check may know besides the document.
struct CheckContext {
  const Document& document;
  Profile profile = Profile::field;
  FoldedLabels* foldedLabels = nullptr;  ///< in full runs, while the document stays as it is

  const Model& model() const { return document.model; }
  const Element& element(Slot slot) const { return document.model.element(slot); }
  const Relation& relation(Slot slot) const { return document.model.relation(slot); }
  /// The text by which the group knows the element: its label in the language of the document.
  std::string_view label(const Element& element) const {
    return textFor(element.labels, document.metadata.language);
  }
  /// The label without case, marks and punctuation.
  std::string foldedLabel(Slot slot) const {
    if (foldedLabels != nullptr && FoldedLabels::kinds.contains(model().elementKind(slot)))
      return std::string(foldedLabels->of(document, slot));
    return text::foldForSearch(label(element(slot)));
  }
};

}  // namespace ekd
