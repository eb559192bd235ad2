// SPDX-License-Identifier: MIT
#include "libekd/query/decision_words.hpp"

namespace ekd {

std::string votesInWords(const Element& element, std::string_view language) {
  constexpr Bilingual one{"vote", "balss"};
  constexpr Bilingual several{"votes", "balsis"};
  const std::string* votes = findAttribute(element.details->attributes, "votes");
  if (votes == nullptr || votes->empty() || *votes == "0") return {};
  const bool isLatvian = language.substr(0, 2) == "lv";
  const bool isOne = isLatvian ? votes->ends_with('1') && !votes->ends_with("11") : *votes == "1";
  return *votes + ' ' + std::string((isOne ? one : several).in(language));
}

}  // namespace ekd
