// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ekd::text {

/// What is left of a wording for telling whether another one says nearly the same.
struct Fingerprint {
  std::vector<std::uint64_t>
      stems;                  ///< hashes of the stems of its words, fillers left out; sorted, each once
  std::uint64_t numbers = 0;  ///< of the words with digits in them
  std::uint64_t compact = 0;  ///< of all of it without spaces
};

/// `folded` comes from foldForSearch().
Fingerprint fingerprintOf(std::string_view folded, std::string_view language);

/// From 0 (nothing in common) to 1: the same stems, or the same letters with other spaces. The share of
/// common stems otherwise. Texts with different numbers in them have nothing in common: phase 1 is not
/// phase 2.
double similarity(const Fingerprint& a, const Fingerprint& b);

/// similarity() is 0.85 or more, and neither has more than a word of its own, or two when it has eight to
/// twenty-four words.
bool areNear(const Fingerprint& a, const Fingerprint& b);

/// Numbers such that any two near fingerprints have one in common: an inverted index over them finds all
/// candidates. Few for short texts: one for each word that may be missing.
std::vector<std::uint64_t> signaturesOf(const Fingerprint& fingerprint);

}  // namespace ekd::text
