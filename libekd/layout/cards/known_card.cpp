// SPDX-License-Identifier: MIT
#include "libekd/layout/cards/known_card.hpp"

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

void KnownCard::keepMeasures(double textSize, bool isDense, double width) {
  std::erase_if(m_measures, [&](const Measures& known) {
    return known.textSize != textSize || known.isDense != isDense;
  });
  m_measures.shrink_to_fit();
  for (Measures& kept : m_measures) {
    std::erase_if(kept.heights, [width](const CardHeight& known) { return !known.widths.holds(width); });
    kept.heights.shrink_to_fit();
  }
}

}  // namespace ekd::layout
