// SPDX-License-Identifier: MIT
#include "libekd/layout/wording.hpp"

#include "libekd/layout/dress.hpp"
#include "libekd/layout/references.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/find.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace ekd::layout {
namespace {

/// Columns of a label; more would no longer be read on a diagram.
constexpr std::size_t longestLabel = 600;

/// "OU 12" for "Organizational unit 12"; the legend explains it. Empty where the kind's name is short.
std::string shortHeading(const Content& content, Slot slot) {
  const ElementKind kind = content.element(slot).kind;
  if (content.number(slot).empty() || !isLongName(kind, content.language())) return {};
  std::string heading(info(kind).shortName);
  heading += ' ';
  heading += content.number(slot);
  return heading;
}

/// Said of what is no longer pursued only.
std::string_view standingWord(const Content& content, Slot slot) {
  const Element& element = content.element(slot);
  return isFaded(element) ? readingOf(element.standing).in(content.language()) : std::string_view{};
}

void writeHeading(const Content& content, Node& node) {
  const std::string_view word = standingWord(content, node.element);
  const std::string standing = word.empty() ? std::string{} : " (" + std::string(word) + ")";
  node.text.heading = content.heading(node.element) + standing;
  node.text.shortHeading = shortHeading(content, node.element);
  if (node.text.shortHeading.empty()) return;
  node.text.shortHeading += standing;
  // Beside another card there is little room.
  if (node.post == Post::beside) node.text.heading = node.text.shortHeading;
}

/// Below a card the line says it all, unless lines of several kinds end there.
bool needsRole(const Content& content, const Forest& forest, const Node& node, Slot relation) {
  const RelationKind kind = content.model().relation(relation).kind;
  if (kind == RelationKind::arm) return false;
  if (node.post == Post::beside) return true;
  if (kind == RelationKind::supports) return false;
  const auto& siblings = forest.nodes[node.host].below;
  return std::any_of(siblings.begin(), siblings.end(), [&](std::size_t sibling) {
    const auto& ties = forest.nodes[sibling].ties;
    return std::any_of(ties.begin(), ties.end(),
                       [&](Slot other) { return content.model().relation(other).kind != kind; });
  });
}

/// For or against: what an argument is.
std::string_view polarityOf(const Content& content, Slot slot) {
  const Element& element = content.element(slot);
  if (element.kind != ElementKind::argument) return {};
  const std::string* polarity = findAttribute(element.details->attributes, "polarity");
  if (polarity == nullptr) return {};
  if (*polarity == "for") return words::argumentFor.in(content.language());
  if (*polarity == "against") return words::argumentAgainst.in(content.language());
  return {};
}

/// What a card is to others: "performs 2.1, 2.4".
struct Role {
  std::string word;
  std::vector<Slot> others;
};

void addRole(std::vector<Role>& roles, std::string word, std::optional<Slot> other) {
  auto role = std::find_if(roles.begin(), roles.end(), [&](const Role& known) { return known.word == word; });
  if (role == roles.end()) role = roles.insert(role, {std::move(word), {}});
  if (other && std::find(role->others.begin(), role->others.end(), *other) == role->others.end())
    role->others.push_back(*other);
}

}  // namespace

std::string_view roleWord(const Content& content, RelationKind kind, bool guestIsSource) {
  const RelationStyle& style = styleOf(kind);
  const Bilingual& word = guestIsSource ? style.word : style.inverseWord;
  const std::string_view own = word.in(content.language());
  if (!own.empty()) return own;
  return (guestIsSource ? info(kind).reading : info(kind).inverse).in(content.language());
}

std::string shortName(const Content& content, Slot element) {
  const std::string_view number = content.number(element);
  if (!number.empty()) return std::string(number);
  return content.heading(element);
}

std::string roleOf(const Content& content, Slot relation, bool ofSource) {
  std::string role(roleWord(content, content.model().relation(relation).kind, ofSource));
  if (content.model().relation(relation).certainty == Certainty::possible) role += " (?)";
  return role;
}

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
  if (const auto word = standingWord(content, slot); !word.empty()) add(word);
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
  const auto kindOf = [&](Slot relation) { return content.model().relation(relation).kind; };
  for (std::size_t i = 0; i < forest.nodes.size(); ++i) {
    Node& node = forest.nodes[i];
    writeHeading(content, node);
    node.text.body = text::truncated(content.label(node.element), longestLabel);
    if (node.text.body.size() < content.label(node.element).size())
      notes.push_back("the text of " + content.heading(node.element) + " is shortened");
    std::stable_sort(node.ties.begin(), node.ties.end(),
                     [&](Slot a, Slot b) { return kindOf(a) < kindOf(b); });
    std::stable_sort(further[i].begin(), further[i].end(),
                     [&](Slot a, Slot b) { return kindOf(a) < kindOf(b); });
    std::vector<Role> roles;
    for (const Slot relation : node.ties) {
      if (!needsRole(content, forest, node, relation)) continue;
      const bool guestIsSource = content.model().sourceSlot(relation) == node.element;
      addRole(roles, roleOf(content, relation, guestIsSource),
              further[i].empty() ? std::optional<Slot>() : forest.nodes[node.host].element);
    }
    for (const Slot relation : further[i])
      addRole(roles, roleOf(content, relation, true), content.model().targetSlot(relation));
    if (const auto polarity = polarityOf(content, node.element); !polarity.empty())
      addRole(roles, std::string(polarity), {});
    for (Role& role : roles) {
      if (!node.text.role.empty()) node.text.role += ", ";
      node.text.role += role.word;
      if (role.others.empty()) continue;
      sortForReading(content.model(), content.numbering(), role.others);
      node.text.role += ' ' + listOf(content, role.others);
    }
  }
}

CardText stubText(const Content& content, const Node& node) {
  CardText text;
  text.heading = content.heading(node.element);
  text.role = words::continued.in(content.language());
  return text;
}

bool isLongName(ElementKind kind, std::string_view language) {
  constexpr std::size_t longest = 12;
  return text::codePointCount(info(kind).label.in(language)) > longest;
}

std::string titleOf(const Request& request, const Content& content) {
  const std::string_view title = textFor(request.view.titles, content.language());
  if (!title.empty()) return std::string(title);
  if (content.roots().size() == 1) return content.heading(content.roots()[0]);
  const std::string_view document = textFor(request.document.metadata.titles, content.language());
  if (!document.empty()) return std::string(document);
  return std::string(words::untitled.in(content.language()));
}

}  // namespace ekd::layout
