// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/typesetter.hpp"
#include "libekd/layout/drawing.hpp"
#include "libekd/model/element.hpp"

#include <string>

namespace ekd::editor {

/// The same card for an element that has changed: its notation and label, with the heading and the relations
/// in words that stood on it. As wide as before, higher where the label needs it.
layout::Box updatedCard(const layout::Box& card, const Element& element, const std::string& heading,
                        const std::string& language, layout::Typesetter& typesetter);

/// A card for an element that no layout has placed yet.
layout::Box newCard(const Element& element, const std::string& heading, const std::string& language,
                    layout::Point at, double width, double textSize, layout::Typesetter& typesetter);

}  // namespace ekd::editor
