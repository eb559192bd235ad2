// SPDX-License-Identifier: MIT
#include "libekd/layout/page/legend.hpp"

#include "libekd/layout/notation/style.hpp"
#include "libekd/layout/words/wording.hpp"

#include <algorithm>
#include <array>

namespace ekd::layout {
namespace {

// Sizes of the text.
constexpr double sampleWidth = 2.6;
constexpr double sampleHeight = 1.15;
constexpr double rowHeight = 1.7;
constexpr double textGap = 0.5;
constexpr double entryGap = 1.6;

/// By node: whether it has a frame, in which its steps stand without a line to it.
std::vector<bool> framed(const Forest& forest) {
  std::vector<bool> framed(forest.nodes.size());
  for (const Flow& flow : forest.flows) {
    if (flow.head != nowhere) framed[flow.head] = true;
  }
  return framed;
}

}  // namespace

struct Legend::Occurring {
  std::array<bool, elementKindCount> kinds{};
  std::array<bool, elementKindCount> shortened{};
  std::array<bool, relationKindCount> relations{};
  bool possibleElement = false;
  bool frame = false;  // around the steps of a process
  bool possibleRelation = false;

  void add(const Relation& relation) {
    relations[static_cast<std::size_t>(relation.kind)] = true;
    possibleRelation = possibleRelation || relation.certainty == Certainty::possible;
  }
};

Legend::Legend(const Content& content, const Forest& forest, const std::vector<Tie>& drawn, bool isDense) {
  Occurring occurring;
  const std::vector<bool> hasFrame = framed(forest);
  const bool isTold = std::any_of(forest.nodes.begin(), forest.nodes.end(),
                                  [](const Node& node) { return !node.text().references.empty(); });
  for (const Node& node : forest.nodes) {
    const Element& element = content.element(node.element);
    const auto kind = static_cast<std::size_t>(element.kind);
    occurring.kinds[kind] = true;
    const bool isShort = isDense || isTold || node.text().heading == node.text().shortHeading;
    if (isShort && !node.text().shortHeading.empty()) occurring.shortened[kind] = true;
    occurring.possibleElement = occurring.possibleElement || element.certainty == Certainty::possible;
    if (node.host != nowhere && node.post == Post::below && hasFrame[node.host]) {
      occurring.frame = true;
      continue;
    }
    for (const Slot relation : node.ties) occurring.add(content.model().relation(relation));
  }
  for (const Flow& flow : forest.flows) {
    for (const Tie& tie : flow.ties) occurring.add(content.model().relation(tie.relation));
  }
  for (const Tie& tie : forest.networkTies) occurring.add(content.model().relation(tie.relation));
  for (const Tie& tie : drawn) occurring.add(content.model().relation(tie.relation));
  addKinds(occurring, content.language());
  addRelations(occurring, content.language());
}

void Legend::addKinds(const Occurring& occurring, std::string_view language) {
  for (const ElementKindInfo& kind : elementKinds()) {
    const auto index = static_cast<std::size_t>(kind.kind);
    if (!occurring.kinds[index]) continue;
    const ElementStyle& style = styleOf(kind.kind);
    Entry entry;
    entry.box.shape = style.shape;
    entry.box.fill = style.fill;
    entry.box.stroke = style.stroke;
    entry.text = kind.label.in(language);
    if (occurring.shortened[index]) entry.text += " (" + std::string(kind.shortName) + ")";
    m_entries.push_back(std::move(entry));
  }
  const auto add = [&](Stroke stroke, const Bilingual& text) {
    Entry entry;
    entry.box.shape = Shape::roundedRectangle;
    entry.box.stroke = stroke;
    entry.text = text.in(language);
    m_entries.push_back(std::move(entry));
  };
  if (occurring.frame) add({frameLine, 1, LineStyle::solid}, words::steps);
  if (occurring.possibleElement) add({black, 0.75, LineStyle::dashed}, words::possible);
}

void Legend::addRelations(const Occurring& occurring, std::string_view language) {
  for (const RelationKindInfo& kind : relationKinds()) {
    // What runs into a joint is told by the joint.
    if (!occurring.relations[static_cast<std::size_t>(kind.kind)] || kind.kind == RelationKind::arm) continue;
    const RelationStyle& style = styleOf(kind.kind);
    Entry entry;
    entry.isLine = true;
    entry.wire.stroke = style.stroke;
    entry.wire.head = style.head;
    entry.text = kind.reading.in(language);
    m_entries.push_back(std::move(entry));
  }
  if (!occurring.possibleRelation) return;
  Entry entry;
  entry.isLine = true;
  entry.wire.stroke = {black, 0.75, LineStyle::dashed};
  entry.wire.head = Arrowhead::none;
  entry.text = words::possibleMark.in(language);
  m_entries.push_back(std::move(entry));
}

double Legend::height(const CardSetter& setter, double width) const {
  const double em = setter.textSize();
  double x = 0;
  double rows = 1;
  for (const Entry& entry : m_entries) {
    const double needed = (sampleWidth + textGap) * em + setter.line(entry.text, {}).width;
    if (x > 0 && x + needed > width) {
      rows += 1;
      x = 0;
    }
    x += needed + entryGap * em;
  }
  return m_entries.empty() ? 0 : rows * rowHeight * em;
}

void Legend::paint(const CardSetter& setter, Point origin, double width, Drawing& drawing) const {
  const double em = setter.textSize();
  double x = 0;
  double y = 0;
  for (const Entry& entry : m_entries) {
    TextRun text = setter.line(entry.text, {});
    const double needed = (sampleWidth + textGap) * em + text.width;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += rowHeight * em;
    }
    const double middle = origin.y + y + rowHeight * em / 2;
    const double left = origin.x + x;
    if (entry.isLine) {
      Wire wire = entry.wire;
      wire.points = {{left, middle}, {left + sampleWidth * em, middle}};
      drawing.wires.push_back(std::move(wire));
    } else {
      Box box = entry.box;
      const double height = sampleHeight * em;
      box.rect = {left, middle - height / 2, sampleWidth * em, height};
      drawing.boxes.push_back(std::move(box));
    }
    text.baseline = {left + (sampleWidth + textGap) * em, middle + 0.36 * em};
    drawing.texts.push_back(std::move(text));
    x += needed + entryGap * em;
  }
}

}  // namespace ekd::layout
