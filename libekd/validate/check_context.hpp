// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/enum_set.hpp"
#include "libekd/model/document.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/validate/slots_by_kind.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// What several rules want of the texts of a document: gathered once for a full run, in one go through the
/// memory.
class SharedTexts {
 public:
  explicit SharedTexts(const Document& document);

  /// Labels are folded for these.
  static constexpr KindSet kinds{ElementKind::goal, ElementKind::concept_};
  /// The label of an element of one of these kinds in the language of the document.
  std::string_view foldedLabel(Slot slot) const {
    const std::uint32_t begin = slot == 0 ? 0 : m_ends[slot - 1];
    return std::string_view(m_folded).substr(begin, m_ends[slot] - begin);
  }
  const std::vector<Slot>& withAliases() const { return m_withAliases; }
  /// Elements whose label isStriking().
  const std::vector<Slot>& striking() const { return m_striking; }
  /// See hashOfLabel(), of any element.
  std::uint64_t labelHash(Slot slot) const { return m_hashes[slot]; }

 private:
  std::string m_folded;               // one after the other
  std::vector<std::uint32_t> m_ends;  // by slot
  std::vector<std::uint64_t> m_hashes;
  std::vector<Slot> m_withAliases;
  std::vector<Slot> m_striking;
};

/// A text::hashOf() the label; 0 when there is nothing to read.
std::uint64_t hashOfLabel(std::string_view label);

/// Whether rules about wordings have to look closer at a label: it has a character that most lack (? ; >), or
/// it is very long, or a single word.
bool isStriking(std::string_view label);

/// What a check may know besides the document.
struct CheckContext {
  const Document& document;
  Profile profile = Profile::field;
  const SharedTexts* texts = nullptr;   ///< in full runs, while the document stays as it is
  const SlotsByKind* byKind = nullptr;  ///< in full runs as well

  const Model& model() const { return document.model; }
  const Element& element(Slot slot) const { return document.model.element(slot); }
  const Relation& relation(Slot slot) const { return document.model.relation(slot); }
  /// Calls `each(slot)` for all elements of these kinds, in no order that means anything.
  template <class Each>
  void forEachOf(KindSet kinds, Each each) const {
    if (byKind != nullptr) {
      for (const ElementKind kind : kinds) {
        for (const Slot slot : byKind->of(kind)) each(slot);
      }
      return;
    }
    for (Slot slot = 0; slot < model().elements().slotEnd(); ++slot) {
      if (kinds.contains(model().elementKind(slot)) && !model().elements().isFree(slot)) each(slot);
    }
  }
  /// The text by which the group knows the element: its label in the language of the document.
  std::string_view label(const Element& element) const {
    return textFor(element.labels, document.metadata.language);
  }
  std::uint64_t labelHash(Slot slot) const {
    return texts != nullptr ? texts->labelHash(slot) : hashOfLabel(label(element(slot)));
  }
  /// The label without case, marks and punctuation. Refers to `scratch` or to the texts of the full run.
  std::string_view foldedLabel(Slot slot, std::string& scratch) const {
    if (texts != nullptr && SharedTexts::kinds.contains(model().elementKind(slot)))
      return texts->foldedLabel(slot);
    scratch.clear();
    text::appendFolded(label(element(slot)), scratch);
    return scratch;
  }
};

}  // namespace ekd
