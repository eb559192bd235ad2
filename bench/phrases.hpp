// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace ekd::bench {

/// The same words in English and Latvian, in the grammatical form that the sentence wants.
struct Phrase {
  std::string_view en;
  std::string_view lv;
};

/// "Improve" - "Uzlabot"
std::span<const Phrase> verbs();
/// "access to family doctors" - "ģimenes ārstu pieejamību"
std::span<const Phrase> objects();
/// "in small towns" - "mazpilsētās"
std::span<const Phrase> places();
/// "by the end of next year" - "līdz nākamā gada beigām"
std::span<const Phrase> manners();
/// "Regional" - "Reģionālā"; with bodies(): "Regional council of farmers"
std::span<const Phrase> ranks();
std::span<const Phrase> bodies();

}  // namespace ekd::bench
