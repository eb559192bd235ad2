// SPDX-License-Identifier: MIT
#include "libekd/layout/words/wording.hpp"

#include "libekd/layout/notation/dress.hpp"
#include "libekd/layout/words/narration.hpp"
#include "libekd/layout/words/references.hpp"
#include "libekd/query/argument_side.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/find.hpp"
#include "libekd/query/trace.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>
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
  return sideInWords(argumentSide(element.details->attributes), content.language());
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

namespace {

/// Writes one card after the other.
class CardWriter {
 public:
  CardWriter(const Content& content, Forest& forest, CardMemo* memo)
      : m_content(content), m_forest(forest), m_memo(memo) {
    for (const Tie& tie : forest.ties) {
      if (isInvolvement(content.model(), tie.relation)) m_further.emplace_back(tie.source, tie.relation);
    }
    // By kind, as they come otherwise.
    std::stable_sort(m_further.begin(), m_further.end(), [this](const Further& a, const Further& b) {
      return std::pair(a.first, kindOf(a.second)) < std::pair(b.first, kindOf(b.second));
    });
  }

  /// Nodes are written in their sequence.
  void write(std::size_t index, const References& references, std::vector<std::string>& notes) {
    Node& node = m_forest.nodes[index];
    const std::string_view label = m_content.label(node.element);
    writeHeading(node);
    m_words.body = label;
    if (label.size() > longestLabel) m_words.body = text::truncated(label, longestLabel);
    if (m_words.body.size() < label.size())
      notes.push_back("the text of " + m_content.heading(node.element) + " is shortened");
    writeRoles(index);
    m_words.references = references.of(index);
    const ElementKind kind = m_content.element(node.element).kind;
    if (m_memo == nullptr) {
      node.card = std::make_shared<KnownCard>(m_words.text(), kind);
      return;
    }
    const Slot block = node.block == nowhere ? CardMemo::noBlock : m_forest.nodes[node.block].element;
    node.card = m_memo->card(node.element, block, m_words, kind);
  }

 private:
  using Further = std::pair<std::size_t, Slot>;  // an actor's node, and a relation to something elsewhere
  /// What a card is to others: "performs 2.1, 2.4".
  struct Role {
    std::string word;
    std::vector<Slot> others;
  };

  const Content& m_content;
  Forest& m_forest;
  CardMemo* m_memo;
  std::vector<Further> m_further;
  std::size_t m_nextFurther = 0;
  CardWords m_words;          // of the card being written; kept to save making room for each
  std::vector<Role> m_roles;  // likewise, the first m_roleCount of them
  std::size_t m_roleCount = 0;

  RelationKind kindOf(Slot relation) const { return m_content.model().relationKind(relation); }

  void writeHeading(const Node& node) {
    const std::string word = decisionOn(m_content.element(node.element), m_content.language());
    const std::string decision = word.empty() ? std::string{} : " (" + word + ")";
    m_words.heading = m_content.heading(node.element) + decision;
    m_words.shortHeading = shortHeading(m_content, node.element);
    if (m_words.shortHeading.empty()) return;
    m_words.shortHeading += decision;
    // Beside another card there is little room.
    if (node.post == Post::beside) m_words.heading = m_words.shortHeading;
  }

  void addRole(std::string_view word, std::optional<Slot> other) {
    std::size_t at = 0;
    while (at < m_roleCount && m_roles[at].word != word) ++at;
    if (at == m_roleCount) {
      if (m_roleCount++ == m_roles.size()) m_roles.emplace_back();
      m_roles[at].word = word;
      m_roles[at].others.clear();
    }
    auto& others = m_roles[at].others;
    if (other && std::find(others.begin(), others.end(), *other) == others.end()) others.push_back(*other);
  }

  void writeRoles(std::size_t index) {
    Node& node = m_forest.nodes[index];
    m_roleCount = 0;
    std::stable_sort(node.ties.begin(), node.ties.end(),
                     [this](Slot a, Slot b) { return kindOf(a) < kindOf(b); });
    const auto further = m_further.begin() + static_cast<std::ptrdiff_t>(m_nextFurther);
    const auto end = std::find_if(further, m_further.end(),
                                  [index](const Further& other) { return other.first != index; });
    m_nextFurther += static_cast<std::size_t>(end - further);
    for (const Slot relation : node.ties) {
      if (!needsRole(m_content, m_forest, node, relation)) continue;
      const bool guestIsSource = m_content.model().sourceSlot(relation) == node.element;
      addRole(roleOf(m_content, relation, guestIsSource),
              further == end ? std::optional<Slot>() : m_forest.nodes[node.host].element);
    }
    for (auto it = further; it != end; ++it)
      addRole(roleOf(m_content, it->second, true), m_content.model().targetSlot(it->second));
    if (const auto polarity = polarityOf(m_content, node.element); !polarity.empty()) addRole(polarity, {});
    joinRoles();
  }

  void joinRoles() {
    m_words.role.clear();
    for (std::size_t i = 0; i < m_roleCount; ++i) {
      Role& role = m_roles[i];
      if (!m_words.role.empty()) m_words.role += ", ";
      m_words.role += role.word;
      if (role.others.empty()) continue;
      sortForReading(m_content.model(), m_content.numbering(), role.others);
      m_words.role += ' ';
      m_words.role += listOf(m_content, role.others);
    }
  }
};

}  // namespace

void writeCards(const Content& content, Forest& forest, const References& references, CardMemo* memo,
                std::vector<std::string>& notes) {
  CardWriter writer(content, forest, memo);
  for (std::size_t i = 0; i < forest.nodes.size(); ++i) writer.write(i, references, notes);
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
