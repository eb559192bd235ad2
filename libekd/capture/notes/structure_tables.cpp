// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/characters.hpp"
#include "libekd/capture/notes/structure.hpp"

#include <algorithm>

namespace ekd::notes {

/// A row of a pasted table is an element; columns that mean nothing to it are kept with their names.
void Structure::readTable(const Block& block) {
  endList();
  const PastedTable& table = *block.table;
  const std::size_t parent = sectionElement();
  for (const std::size_t line : block.lines) {
    NotesLine& marked = m_reading.lines[line];
    marked.role = NotesRole::context;
    if (line == table.first) continue;
    const auto cells = cellsOf(m_lines[line], table.separator);
    if (cells.empty()) continue;
    const std::size_t element = readRow(block, line, cells, parent);
    marked.role = NotesRole::element;
    marked.element = element;
  }
}

std::size_t Structure::readRow(const Block& block, std::size_t line, const std::vector<std::string>& cells,
                               std::size_t parent) {
  const PastedTable& table = *block.table;
  NotesElement element;
  auto [kind, source] = kindOfItem(parent);
  element.parent = parent;
  std::vector<std::string> rest;
  std::string parentNumber;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Column column = i < table.columns.size() ? table.columns[i] : Column{};
    const std::string& cell = cells[i];
    if (cell.empty()) continue;
    const bool isText = column.role == ColumnRole::text && element.text.empty();
    if (isText) {
      element.text = cell;
      if (column.kind) {
        kind = *column.kind;
        source = NotesKindSource::heading;
      }
    } else if (const auto number = column.role == ColumnRole::number ? referenceFrom(cell) : std::nullopt) {
      element.number = number->number;
      if (number->kind) kind = KindSpelling{*number->kind};
    } else if (const auto spelled =
                   column.role == ColumnRole::kind ? elementKindFromSpelling(cell) : std::nullopt) {
      kind = *spelled;
      source = NotesKindSource::said;
    } else if (const auto above = column.role == ColumnRole::parent ? referenceFrom(cell) : std::nullopt) {
      parentNumber = above->number;
    } else if (const auto level = column.role == ColumnRole::priority ? levelFromName(cell) : std::nullopt) {
      element.priority = *level;
    } else {
      const bool isPlain = column.role == ColumnRole::description || column.name.empty();
      rest.push_back(isPlain ? cell : column.name + ": " + cell);
    }
  }
  element.kind = kind.kind;
  element.kindSource = source;
  if (!kind.attribute.empty()) setAttribute(element.attributes, kind.attribute, kind.value);
  if (!parentNumber.empty()) m_parents.push_back({m_reading.elements.size(), Reference{{}, parentNumber}});
  Block row;
  row.shape.form = LineForm::plain;
  row.lines = {line};
  row.starts = {0};
  const std::size_t index = addElement(row, std::move(element), 0);
  for (const std::string& text : rest) describe(index, text);
  return index;
}

/// Parents that a column names.
void Structure::resolveParents() {
  for (const auto& [child, reference] : m_parents) {
    NotesElement& element = m_reading.elements[child];
    const auto same = m_numbered.find({element.kind, reference.number});
    const std::size_t parent = same == m_numbered.end() ? elementCalled(reference) : same->second.front();
    if (parent != noIndex && parent < child) element.parent = parent;
  }
}

}  // namespace ekd::notes
