// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "libekd/model/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::cli {

/// The views of a document in the order of their names, numbers in them by value.
std::vector<const View*> viewsInOrder(const Document& document);

/// How a view is called on the command line: its key, else its title, else its identity.
std::string viewName(const View& view, std::string_view language);

/// The view with this key, identity or title (in any language, without case, marks and punctuation), or the
/// only one whose key or title begins like that. Otherwise names on `err` the nearest there are.
std::optional<View> chooseView(const Document& document, std::string_view name, std::string_view language,
                               Streams& streams);

/// A line a view: how it is called and, in brackets, its title.
void listViews(const Document& document, std::string_view language, std::ostream& out);

/// A view of one element and what stands below it, by its number or anything else that bestMatches()
/// understands; of several that fit a goal is taken. Otherwise says on `err` what could be meant.
std::optional<View> viewOfRoot(const Document& document, std::string_view root, std::string_view language,
                               Streams& streams);

/// A view of everything.
View viewOfAll(const Document& document);

}  // namespace ekd::cli
