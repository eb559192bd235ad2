// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/numbering.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace ekd {

/// Kind and number: `Goal 2.1`, `Mērķis 2.1`; the kind alone when the number is empty.
std::string kindAndNumber(const Element& element, std::string_view number, std::string_view language);

/// How messages name an element: `Goal 2.1 "Create support groups"`. A label is cut to `maxLabelColumns`; one
/// that is empty is left out. Joints are named by what they refine: `AND joint under Goal 2`.
std::string caption(const Model& model, const Numbering& numbering, Slot element, std::string_view language,
                    std::size_t maxLabelColumns = 60);

/// The same for an element that is in no model, or not any more.
std::string caption(const Element& element, std::string_view number, std::string_view language,
                    std::size_t maxLabelColumns = 60);

/// By identity; an element that is not there is named by the digits of its identity.
std::string caption(const Model& model, const Numbering& numbering, ElementId id, std::string_view language,
                    std::size_t maxLabelColumns = 60);

/// The same text for the odd element, without a Numbering at hand.
std::string caption(const Model& model, ElementId id, std::string_view language,
                    std::size_t maxLabelColumns = 60);

}  // namespace ekd
