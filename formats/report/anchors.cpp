// SPDX-License-Identifier: MIT
#include "formats/report/anchors.hpp"

#include "formats/report/outline.hpp"

#include <algorithm>

namespace ekd::report {
namespace {

std::string nameOf(ElementId element) {
  return "e-" + element.hex();
}

}  // namespace

Anchors::Anchors(const Report& report) {
  for (const Block& block : report.blocks) add(block);
}

void Anchors::add(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block)) {
    add(heading->entry);
    if (heading->level <= deepestInContents && of(heading->entry).empty())
      m_headings.emplace(&heading->entry, "h-" + std::to_string(m_headings.size() + 1));
  } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    add(paragraph->entry);
  } else if (const auto* list = std::get_if<List>(&block)) {
    for (const Entry& entry : list->entries) add(entry);
  } else if (const auto* table = std::get_if<Table>(&block)) {
    for (const auto& row : table->rows) {
      for (const Cell& cell : row) std::for_each(cell.begin(), cell.end(), [this](auto& one) { add(one); });
    }
  }
}

void Anchors::add(const Entry& entry) {
  for (const ElementId element : entry.anchors) m_places.emplace(element, &entry);
}

std::vector<std::string> Anchors::of(const Entry& entry) const {
  std::vector<std::string> names;
  if (const auto heading = m_headings.find(&entry); heading != m_headings.end())
    names.push_back(heading->second);
  for (const ElementId element : entry.anchors) {
    std::string name = nameOf(element);
    const bool isHere = m_places.at(element) == &entry;
    if (isHere && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
  return names;
}

std::string Anchors::target(const Run& run, const Entry& standsIn) const {
  const auto place = m_places.find(run.about);
  if (!run.about || place == m_places.end() || place->second == &standsIn) return {};
  return nameOf(run.about);
}

}  // namespace ekd::report
