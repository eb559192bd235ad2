// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace ekd::text {

/// The part of a folded word (see foldForSearch()) that stays the same in most of its forms: without the
/// endings of Latvian nouns and adjectives when `language` is Latvian, else without those of English plurals.
/// For comparing wordings, not for showing; never shorter than three bytes.
std::string_view lightStem(std::string_view word, std::string_view language);

/// Words such as "and", "for", "un", "ar" that say nothing about what a text is about. `word` is folded.
bool isFiller(std::string_view word, std::string_view language);

}  // namespace ekd::text
