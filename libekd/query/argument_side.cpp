// SPDX-License-Identifier: MIT
#include "libekd/query/argument_side.hpp"

#include "libekd/metamodel/spelling.hpp"

namespace ekd {

std::string_view argumentSide(const Attributes& attributes) {
  const std::string* side = findAttribute(attributes, argumentFor.attribute);
  return side == nullptr ? std::string_view() : *side;
}

std::string_view sideInWords(std::string_view side, std::string_view language) {
  if (side == argumentFor.value) return Bilingual{"for", "par"}.in(language);
  if (side == argumentAgainst.value) return Bilingual{"against", "pret"}.in(language);
  return {};
}

}  // namespace ekd
