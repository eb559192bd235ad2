// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace ekd::text {

/// The same for those forms of a name in which people call one and the same actor: with an English article or
/// without, one of them or many ("the town council", "Town councils"), in Latvian also to whom something is
/// given ("skola", "skolas", "skolai"). Forms in which two people's names meet are kept apart ("Andris",
/// "Andra"; "Andreas", "Andrea"). `folded` is foldForSearch() of the name.
std::string nameKey(std::string_view folded, std::string_view language);

}  // namespace ekd::text
