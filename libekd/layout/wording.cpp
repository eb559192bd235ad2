// SPDX-License-Identifier: MIT
#include "libekd/layout/wording.hpp"

#include "libekd/query/caption.hpp"
#include "libekd/text/utf8.hpp"

#include <map>
#include <tuple>

namespace ekd::layout {
namespace {

/// Columns of a label; more would no longer be read on a diagram.
constexpr std::size_t longestLabel = 600;

std::string_view roleWord(const Content& content, RelationKind kind, bool guestIsSource) {
  const RelationStyle& style = styleOf(kind);
  const Bilingual& word = guestIsSource ? style.word : style.inverseWord;
  const std::string_view own = word.in(content.language());
  if (!own.empty()) return own;
  return (guestIsSource ? info(kind).reading : info(kind).inverse).in(content.language());
}

std::string roleOf(const Content& content, Slot relation, bool guestIsSource) {
  std::string role(roleWord(content, content.model().relation(relation).kind, guestIsSource));
  if (content.model().relation(relation).certainty == Certainty::possible) role += " (?)";
  return role;
}

std::string shortName(const Content& content, Slot element) {
  const std::string_view number = content.number(element);
  if (!number.empty()) return std::string(number);
  return content.heading(element);
}

std::string headingOf(const Content& content, Slot slot) {
  const Element& element = content.element(slot);
  std::string heading = content.heading(slot);
  if (element.standing == Standing::rejected)
    heading += " (" + std::string(words::rejected.in(content.language())) + ")";
  if (element.standing == Standing::parked)
    heading += " (" + std::string(words::parked.in(content.language())) + ")";
  return heading;
}

/// Below a card the line says it all, unless it is of a kind that is not the usual one.
bool needsRole(const Content& content, const Node& node, Slot relation) {
  if (node.post == Post::beside) return true;
  const RelationKind kind = content.model().relation(relation).kind;
  return kind != RelationKind::supports && kind != RelationKind::arm && kind != RelationKind::justifies &&
         kind != RelationKind::hasAttribute;
}

}  // namespace

std::string sentence(const Content& content, Slot relation) {
  const Model& model = content.model();
  const Relation& link = model.relation(relation);
  std::string text = content.heading(model.sourceSlot(relation));
  text += ' ';
  text += info(link.kind).reading.in(content.language());
  text += ' ';
  text += content.heading(model.targetSlot(relation));
  if (link.certainty == Certainty::possible)
    text += " (" + std::string(words::possible.in(content.language())) + ")";
  return text;
}

std::string describe(const Content& content, Slot slot) {
  const Model& model = content.model();
  const Element& element = model.element(slot);
  std::string text(content.label(slot));
  const auto add = [&text](std::string_view more) {
    if (text.empty()) {
      text = more;
      return;
    }
    if (text.back() != '.' && text.back() != '?' && text.back() != '!') text += '.';
    text += ' ';
    text += more;
  };
  if (element.standing == Standing::rejected) add(words::rejected.in(content.language()));
  if (element.standing == Standing::parked) add(words::parked.in(content.language()));
  if (element.certainty == Certainty::possible) add(words::possible.in(content.language()));
  for (const Slot relation : model.outgoing(slot)) {
    if (content.shows(model.targetSlot(relation))) add(sentence(content, relation));
  }
  for (const Slot relation : model.incoming(slot)) {
    if (content.shows(model.sourceSlot(relation)) && model.sourceSlot(relation) != slot)
      add(sentence(content, relation));
  }
  return text;
}

void writeCards(const Content& content, Forest& forest, std::vector<std::string>& notes) {
  std::vector<std::vector<Slot>> further(forest.nodes.size());
  for (const Tie& tie : forest.ties) {
    if (isActor(content.element(forest.nodes[tie.source].element).kind) &&
        isResponsibility(content.model().relation(tie.relation).kind))
      further[tie.source].push_back(tie.relation);
  }
  for (std::size_t i = 0; i < forest.nodes.size(); ++i) {
    Node& node = forest.nodes[i];
    node.text.heading = headingOf(content, node.element);
    node.text.body = text::truncated(content.label(node.element), longestLabel);
    if (node.text.body.size() < content.label(node.element).size())
      notes.push_back("the text of " + content.heading(node.element) + " is shortened");
    for (const Slot relation : node.ties) {
      if (!needsRole(content, node, relation)) continue;
      const bool guestIsSource = content.model().sourceSlot(relation) == node.element;
      std::string role = roleOf(content, relation, guestIsSource);
      const Slot host = forest.nodes[node.host].element;
      if (!further[i].empty()) role += " " + shortName(content, host);
      node.text.roles.push_back(std::move(role));
    }
    for (const Slot relation : further[i]) {
      node.text.roles.push_back(roleOf(content, relation, true) + " " +
                                shortName(content, content.model().targetSlot(relation)));
    }
  }
}

void writeReferences(const Content& content, Forest& forest, const std::vector<Tie>& ties) {
  // One line for each card, kind of relation and kind of element at its other end.
  std::map<std::tuple<std::size_t, RelationKind, ElementKind>, std::string> lines;
  for (const Tie& tie : ties) {
    const Relation& relation = content.model().relation(tie.relation);
    const Slot target = forest.nodes[tie.target].element;
    const Element& other = content.element(target);
    std::string& line = lines[{tie.source, relation.kind, other.kind}];
    if (line.empty()) {
      line = "→ ";
      line += roleWord(content, relation.kind, true);
      line += ' ';
      line += content.heading(target);
    } else {
      line += ", ";
      line += shortName(content, target);
    }
    if (relation.certainty == Certainty::possible) line += " (?)";
  }
  for (auto& [key, line] : lines) forest.nodes[std::get<0>(key)].text.references.push_back(std::move(line));
}

}  // namespace ekd::layout
