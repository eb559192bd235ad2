// SPDX-License-Identifier: MIT
#include "libekd/layout/known_card.hpp"

#include <algorithm>

namespace ekd::layout {

bool CardWords::operator==(const CardText& text) const {
  return heading == text.heading && shortHeading == text.shortHeading && role == text.role &&
         body == text.body &&
         std::equal(references.begin(), references.end(), text.references.begin(), text.references.end());
}

CardText CardWords::text() const {
  return {heading, shortHeading, role, body, {references.begin(), references.end()}};
}

KnownCard::Measures& KnownCard::measures(double textSize, bool isDense) {
  for (Measures& known : m_measures) {
    if (known.textSize == textSize && known.isDense == isDense) return known;
  }
  return m_measures.emplace_back(Measures{textSize, isDense, -1, {}, {}});
}

}  // namespace ekd::layout
