// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ekd::text {

/// `text` as people search for it: compatibility forms taken apart, marks such as macrons and carons dropped,
/// case folded, everything that is neither letter nor digit turned into one space between words. "Rīgas  -
/// Ķekavas" becomes "rigas kekavas". Bytes that are not UTF-8 separate words.
std::string foldForSearch(std::string_view text);
/// Appends foldForSearch(text) to `out`.
void appendFolded(std::string_view text, std::string& out);

/// The words of foldForSearch(text), in the order of the text.
std::vector<std::string> words(std::string_view text);

/// A heading as it stands inside a sentence: the first letter small, unless a second capital says that it is
/// an abbreviation ("KPI", "IS goal").
std::string inSentence(std::string_view heading);

}  // namespace ekd::text
