// SPDX-License-Identifier: MIT
#include "formats/tables/cells.hpp"

#include "formats/tables/cell_list.hpp"

#include <charconv>
#include <limits>

namespace ekd::tables {

using foreign::keepAttribute;

namespace {

template <class Kind>
void readNamed(const CellContext& context, Kind kind, const std::string& name, const std::string& value,
               Attributes& attributes) {
  if (!foreign::readAttribute(attributes, kind, name, value))
    context.warn("VALUE", "'" + value + "' is no value of " + name + "; kept as it stands");
}

template <class Kind>
void readAttributesOf(const CellContext& context, Kind kind, Attributes& attributes) {
  const Column& column = context.column;
  if (column.field == Field::exactAttribute) return keepAttribute(attributes, column.name, context.text());
  if (column.field == Field::attribute)
    return readNamed(context, kind, column.name, context.text(), attributes);
  const Pairs pairs = splitPairs(context.text());
  if (pairs.size() > mostColumns) {
    context.warn("SIZE", "the list has more than 2000 attributes; kept as one");
    return keepAttribute(attributes, "attributes", context.text());
  }
  for (const auto& [name, value] : pairs) {
    if (!value.empty()) {
      readNamed(context, kind, name, value, attributes);
      continue;
    }
    context.warn("VALUE", "'" + name + "' has no value; write it as name = value");
    keepAttribute(attributes, "attributes", name);
  }
}

}  // namespace

foreign::GivenNames namesOf(const Table& table) {
  return {table.said(Field::key), table.said(Field::id), table.spot()};
}

std::string_view languageOf(const CellContext& context) {
  return context.column.name.empty() ? context.reading.options.language : context.column.name;
}

std::optional<std::int64_t> integerFrom(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool readExtra(const CellContext& context, foreign::OwnedExtras extras) {
  if (context.column.field == Field::extraXml || context.column.field == Field::documentExtraXml) {
    for (std::string& xml : splitList(context.text())) extras.extras.xml.push_back(std::move(xml));
    return true;
  }
  if (!isExtra(context.column.field)) return false;
  foreign::keepExtra(extras, context.column.name, context.text());
  return true;
}

bool readProvenance(const CellContext& context, Provenance& provenance, Attributes& attributes) {
  switch (context.column.field) {
    case Field::document:
      provenance.document = context.text();
      return true;
    case Field::author:
      provenance.author = context.text();
      return true;
    case Field::line: {
      const auto line = integerFrom(context.text());
      if (line && *line >= 0 && *line <= std::numeric_limits<int>::max()) {
        provenance.line = static_cast<int>(*line);
      } else {
        context.warn("VALUE", "'" + context.text() + "' is no line number; kept as an attribute");
        keepAttribute(attributes, "line", context.text());
      }
      return true;
    }
    case Field::session:
      provenance.session = context.reading.import.sessionCalled(context.text());
      return true;
    default:
      return false;
  }
}

void readAttributes(const CellContext& context, ElementKind kind, Attributes& attributes) {
  readAttributesOf(context, kind, attributes);
}

void readAttributes(const CellContext& context, RelationKind kind, Attributes& attributes) {
  readAttributesOf(context, kind, attributes);
}

}  // namespace ekd::tables
