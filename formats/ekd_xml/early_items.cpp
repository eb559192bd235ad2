// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/early_items.hpp"

#include <algorithm>

namespace ekd::xml {

void EarlyItems::element(const FlatItem& item, std::string_view source) {
  if (!m_isComplete) return;
  if (m_elements.empty()) reserve();
  const bool isTooLate = !m_relations.empty();  // relations want their ends to be there
  m_isComplete = !isTooLate && take<Element>(item, source, m_elements);
}

void EarlyItems::relation(const FlatItem& item, std::string_view source) {
  m_isComplete = m_isComplete && take<Relation>(item, source, m_relations);
}

/// For as many as there mostly are in so many lines. More of them take a little longer.
void EarlyItems::reserve() {
  constexpr std::size_t shortestLine = 64;  // shorter ones are not worth the memory
  const std::size_t lines = std::min(m_source.lineCount(), m_source.text().size() / shortestLine);
  const std::size_t elements = lines * 2 / 5;
  const std::size_t relations = lines * 3 / 4;
  m_builder.reserve(elements, relations);
  m_elements.reserve(elements);
  m_relations.reserve(relations);
}

template <class Value>
bool EarlyItems::take(const FlatItem& item, std::string_view source, Positions& positions) {
  static const Fields<Value>& fields = fieldsOf(Value{});
  Value value = fields.fresh();
  if (!m_values.readPlain(value, item, source) || !value.id) return false;
  const Bits128 id = value.id.bits;
  if (m_builder.add(std::move(value)) != DocumentBuilder::Taken::yes) return false;
  const auto offset = static_cast<std::size_t>(source.data() - m_source.text().data());
  positions.push_back({id, 0, m_source.atOffset(offset)});
  return true;
}

}  // namespace ekd::xml
