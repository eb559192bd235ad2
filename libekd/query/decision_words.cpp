// SPDX-License-Identifier: MIT
#include "libekd/query/decision_words.hpp"

#include "libekd/text/language.hpp"

namespace ekd {

std::string votesInWords(const Element& element, std::string_view language) {
  constexpr Bilingual one{"vote", "balss"};
  constexpr Bilingual several{"votes", "balsis"};
  const std::string* votes = findAttribute(element.details->attributes, "votes");
  if (votes == nullptr || votes->empty() || *votes == "0") return {};
  return *votes + ' ' + std::string((text::takesSingular(*votes, language) ? one : several).in(language));
}

}  // namespace ekd
