// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"
#include "libekd/text/fold.hpp"

#include <string>
#include <string_view>

namespace ekd {

/// What a check may know besides the document.
struct CheckContext {
  const Document& document;
  Profile profile = Profile::field;

  const Model& model() const { return document.model; }
  const Element& element(Slot slot) const { return document.model.element(slot); }
  const Relation& relation(Slot slot) const { return document.model.relation(slot); }
  /// The text by which the group knows the element: its label in the language of the document.
  std::string_view label(const Element& element) const {
    return textFor(element.labels, document.metadata.language);
  }
  /// The label without case, marks and punctuation.
  std::string foldedLabel(const Element& element) const { return text::foldForSearch(label(element)); }
};

}  // namespace ekd
