// SPDX-License-Identifier: MIT
#include "libekd/layout/wording.hpp"

#include "libekd/query/caption.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <map>

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

/// Numbers that differ in their last part by one: "7.1" and "7.2", "14" and "15".
bool follows(std::string_view first, std::string_view second) {
  const auto last = [](std::string_view number) { return number.find_last_not_of("0123456789") + 1; };
  const std::size_t at = last(first);
  if (at != last(second) || first.substr(0, at) != second.substr(0, at)) return false;
  const std::string_view a = first.substr(at);
  const std::string_view b = second.substr(at);
  constexpr std::size_t longest = 9;  // fits an int
  if (a.empty() || b.empty() || a.size() > longest || b.size() > longest) return false;
  const auto value = [](std::string_view digits) {
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return number;
  };
  return value(a) + 1 == value(b);
}

std::string shortName(const Content& content, Slot element) {
  const std::string_view number = content.number(element);
  if (!number.empty()) return std::string(number);
  return content.heading(element);
}

/// "OU 12" for "Organizational unit 12"; the legend explains it. Empty where the kind's name is short.
std::string shortHeading(const Content& content, Slot slot) {
  const ElementKind kind = content.element(slot).kind;
  if (content.number(slot).empty() || !isLongName(kind, content.language())) return {};
  std::string heading(info(kind).shortName);
  heading += ' ';
  heading += content.number(slot);
  return heading;
}

/// Words that only a few cards carry after their number.
std::string standingWord(const Content& content, Slot slot) {
  const Standing standing = content.element(slot).standing;
  if (standing == Standing::rejected) return " (" + std::string(words::rejected.in(content.language())) + ")";
  if (standing == Standing::parked) return " (" + std::string(words::parked.in(content.language())) + ")";
  return {};
}

void writeHeading(const Content& content, Node& node) {
  node.text.heading = content.heading(node.element) + standingWord(content, node.element);
  node.text.shortHeading = shortHeading(content, node.element);
  if (node.text.shortHeading.empty()) return;
  node.text.shortHeading += standingWord(content, node.element);
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

}  // namespace

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
  const auto kindOf = [&](Slot relation) { return content.model().relation(relation).kind; };
  for (std::size_t i = 0; i < forest.nodes.size(); ++i) {
    Node& node = forest.nodes[i];
    writeHeading(content, node);
    node.text.body = text::truncated(content.label(node.element), longestLabel);
    if (node.text.body.size() < content.label(node.element).size())
      notes.push_back("the text of " + content.heading(node.element) + " is shortened");
    std::stable_sort(node.ties.begin(), node.ties.end(),
                     [&](Slot a, Slot b) { return kindOf(a) < kindOf(b); });
    std::vector<std::string> roles;
    for (const Slot relation : node.ties) {
      if (!needsRole(content, forest, node, relation)) continue;
      const bool guestIsSource = content.model().sourceSlot(relation) == node.element;
      roles.push_back(roleOf(content, relation, guestIsSource));
      if (!further[i].empty()) roles.back() += " " + shortName(content, forest.nodes[node.host].element);
    }
    for (const Slot relation : further[i]) {
      roles.push_back(roleOf(content, relation, true) + " " +
                      shortName(content, content.model().targetSlot(relation)));
    }
    if (const auto polarity = polarityOf(content, node.element); !polarity.empty())
      roles.emplace_back(polarity);
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    for (const std::string& role : roles) node.text.role += (node.text.role.empty() ? "" : ", ") + role;
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

namespace {

/// Which end of a tie tells it. A card with many ties of a kind tells them all: one line instead of one on
/// each of the others.
class Tellers {
 public:
  Tellers(const Content& content, const std::vector<Tie>& ties) : m_content(content) {
    for (const Tie& tie : ties) {
      ++m_count[{tie.source, kindOf(tie)}];
      ++m_count[{tie.target, kindOf(tie)}];
    }
  }

  bool isSource(const Tie& tie) const {
    constexpr int few = 2;
    const int source = m_count.at({tie.source, kindOf(tie)});
    const int target = m_count.at({tie.target, kindOf(tie)});
    return target <= few || source >= target;
  }

 private:
  RelationKind kindOf(const Tie& tie) const { return m_content.model().relation(tie.relation).kind; }

  const Content& m_content;
  std::map<std::pair<std::size_t, RelationKind>, int> m_count;
};

}  // namespace

namespace {

/// "2.1, 2.3, 7": with three or more in a row as "7.1–7.4". `slots` in the order of the model.
std::string listOf(const Content& content, const std::vector<Slot>& slots) {
  std::string list;
  for (std::size_t i = 0; i < slots.size();) {
    std::size_t end = i + 1;
    while (end < slots.size() && follows(content.number(slots[end - 1]), content.number(slots[end]))) ++end;
    if (!list.empty()) list += ", ";
    list += shortName(content, slots[i]);
    if (end - i >= 3) {
      list += "–";
      list += content.number(slots[end - 1]);
      i = end;
    } else {
      ++i;
    }
  }
  return list;
}

/// What one line of references tells: one kind of relation, of the same certainty, in one direction, to
/// elements of one kind.
struct LineKey {
  std::size_t teller = 0;
  RelationKind kind = RelationKind::link;
  bool bySource = true;
  Certainty certainty = Certainty::stated;
  ElementKind others = ElementKind::idea;
  auto operator<=>(const LineKey&) const = default;
};

std::string lineOf(const Content& content, const LineKey& key, std::vector<Slot> others) {
  std::sort(others.begin(), others.end(),
            [&](Slot a, Slot b) { return content.position(a) < content.position(b); });
  others.erase(std::unique(others.begin(), others.end()), others.end());
  const ElementKindInfo& kind = info(key.others);
  std::string line = key.bySource ? "→ " : "← ";
  line += roleWord(content, key.kind, key.bySource);
  if (key.certainty == Certainty::possible) line += " (?)";
  line += ' ';
  if (!content.number(others[0]).empty())
    line += std::string((others.size() > 1 ? kind.plural : kind.label).in(content.language())) + ' ';
  return line + listOf(content, others);
}

}  // namespace

void writeReferences(const Content& content, Forest& forest, const std::vector<Tie>& ties) {
  std::map<LineKey, std::vector<Slot>> lines;
  const Tellers tellers(content, ties);
  for (const Tie& tie : ties) {
    const Relation& relation = content.model().relation(tie.relation);
    const bool bySource = tellers.isSource(tie);
    const Slot other = forest.nodes[bySource ? tie.target : tie.source].element;
    lines[{bySource ? tie.source : tie.target, relation.kind, bySource, relation.certainty,
           content.element(other).kind}]
        .push_back(other);
  }
  for (const auto& [key, others] : lines)
    forest.nodes[key.teller].text.references.push_back(lineOf(content, key, others));
}

}  // namespace ekd::layout
