// SPDX-License-Identifier: MIT
#include "libekd/layout/words/references.hpp"

#include "libekd/layout/words/tie_ends.hpp"
#include "libekd/layout/words/wording.hpp"
#include "libekd/query/find.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

/// A line never ends between a kind and its number.
constexpr const char* noBreak = "\u00A0";

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

/// Which end of a tie tells it. A card with many ties of a kind tells them all: one line instead of one on
/// each of the others.
bool isToldBySource(const TieEnds& ends, const Tie& tie) {
  constexpr std::size_t few = 2;
  const std::size_t target = ends.atTarget(tie);
  return target <= few || ends.atSource(tie) >= target;
}

/// What one line of references tells: one kind of relation, of the same certainty, in one direction.
struct LineKey {
  std::size_t teller = 0;
  std::size_t page = 0;  // on which the others are; 0: on this one
  RelationKind kind = RelationKind::link;
  bool bySource = true;
  Certainty certainty = Certainty::stated;
  auto operator<=>(const LineKey&) const = default;
};

/// "Problems", "OU": as the headings of cards beside others say it, which the legend explains. What is on
/// another sheet may be missing from the legend.
std::string_view kindWord(const Content& content, ElementKind kind, bool isOne, bool isHere) {
  if (isHere && isLongName(kind, content.language())) return info(kind).shortName;
  return (isOne ? info(kind).label : info(kind).plural).in(content.language());
}

/// "Problems 28–32, OU 4", as people list them.
std::string namesOf(const Content& content, std::vector<Slot> slots, bool areHere) {
  sortForReading(content.model(), content.numbering(), slots);
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  std::string names;
  for (auto begin = slots.begin(); begin != slots.end();) {
    const ElementKind kind = content.element(*begin).kind;
    const auto end =
        std::find_if(begin, slots.end(), [&](Slot slot) { return content.element(slot).kind != kind; });
    const std::vector<Slot> ofKind(begin, end);
    if (!names.empty()) names += ", ";
    if (!content.number(ofKind[0]).empty())
      names += std::string(kindWord(content, kind, ofKind.size() == 1, areHere)) + noBreak;
    names += listOf(content, ofKind);
    begin = end;
  }
  return names;
}

std::string lineOf(const Content& content, const LineKey& key, const std::vector<Slot>& others) {
  std::string line = key.bySource ? "→ " : "← ";
  line += roleWord(content, key.kind, key.bySource);
  if (key.certainty == Certainty::possible) line += " (?)";
  line += ' ';
  line += namesOf(content, others, key.page == 0);
  if (key.page != 0) line += " (" + sheetWord(key.page, content.division(), content.language()) + ")";
  return line;
}

/// The first node of each element; nowhere for those that have none. By slot.
std::vector<std::size_t> firstNodes(const Content& content, const Forest& forest) {
  std::vector<std::size_t> first(content.model().elements().slotEnd(), nowhere);
  for (std::size_t i = forest.nodes.size(); i-- > 0;) first[forest.nodes[i].element] = i;
  return first;
}

}  // namespace

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

std::string sheetWord(std::size_t sheet, Division division, std::string_view language) {
  constexpr Bilingual beforePage{"p.\u00A0", ""};
  constexpr Bilingual afterPage{"", ".\u00A0lpp."};
  constexpr Bilingual beforePart{"part\u00A0", ""};
  constexpr Bilingual afterPart{"", ".\u00A0daļa"};
  const bool arePages = division == Division::pages;
  const Bilingual& before = arePages ? beforePage : beforePart;
  const Bilingual& after = arePages ? afterPage : afterPart;
  return std::string(before.in(language)) + std::to_string(sheet) + std::string(after.in(language));
}

/// Collects lines, which come in the order in which their cards tell them.
struct References::Writer {
  /// One thing that is told.
  struct Telling {
    LineKey key;
    Slot other = 0;
  };
  using Line = std::pair<std::size_t, std::string>;  // a node, and what it tells

  explicit Writer(const Content& content) : content(content) {}

  void add(std::vector<Telling>& tellings) {
    std::stable_sort(tellings.begin(), tellings.end(),
                     [](const Telling& a, const Telling& b) { return a.key < b.key; });
    for (auto begin = tellings.begin(); begin != tellings.end();) {
      const auto end = std::find_if(begin, tellings.end(),
                                    [&](const Telling& telling) { return telling.key != begin->key; });
      others.clear();
      for (auto telling = begin; telling != end; ++telling) others.push_back(telling->other);
      lines.emplace_back(begin->key.teller, lineOf(content, begin->key, others));
      begin = end;
    }
  }
  void addTies(const Forest& forest, const std::vector<Tie>& ties);
  void addPages(const Forest& forest, const std::vector<PageReference>& pages);

  const Content& content;
  std::vector<Line> lines;
  std::vector<Slot> others;  // of one line
};

void References::Writer::addTies(const Forest& forest, const std::vector<Tie>& ties) {
  const TieEnds ends(content, ties);
  std::vector<Telling> tellings;
  tellings.reserve(ties.size());
  for (const Tie& tie : ties) {
    const Relation& relation = content.model().relation(tie.relation);
    const bool bySource = isToldBySource(ends, tie);
    const Slot other = forest.nodes[bySource ? tie.target : tie.source].element;
    const std::size_t teller = bySource ? tie.source : tie.target;
    tellings.push_back({{teller, 0, relation.kind, bySource, relation.certainty}, other});
  }
  add(tellings);
}

void References::Writer::addPages(const Forest& forest, const std::vector<PageReference>& pages) {
  if (pages.empty()) return;
  const Model& model = content.model();
  const std::vector<std::size_t> nodes = firstNodes(content, forest);
  std::vector<Telling> tellings;
  for (const PageReference& reference : pages) {
    const Slot* teller = model.elements().slotOf(reference.teller);
    if (teller == nullptr || nodes[*teller] == nowhere) continue;
    const std::size_t node = nodes[*teller];
    const Slot* slot = model.relations().slotOf(reference.relation);
    if (slot == nullptr) {
      lines.emplace_back(node, "→ " + std::string(words::continued.in(content.language())) + ", " +
                                   sheetWord(reference.page, content.division(), content.language()));
      continue;
    }
    const Relation& relation = model.relation(*slot);
    const bool bySource = model.sourceSlot(*slot) == *teller;
    const Slot other = bySource ? model.targetSlot(*slot) : model.sourceSlot(*slot);
    tellings.push_back({{node, reference.page, relation.kind, bySource, relation.certainty}, other});
  }
  add(tellings);
}

References::References(const Content& content, const Forest& forest, const std::vector<Tie>& ties,
                       const std::vector<PageReference>& pages) {
  Writer writer(content);
  writer.addTies(forest, ties);
  writer.addPages(forest, pages);
  auto& lines = writer.lines;
  if (lines.empty()) return;
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  m_begin.assign(forest.nodes.size() + 1, 0);
  m_lines.reserve(lines.size());
  for (auto& [node, line] : lines) {
    ++m_begin[node + 1];
    m_lines.push_back(std::move(line));
  }
  for (std::size_t i = 1; i < m_begin.size(); ++i) m_begin[i] += m_begin[i - 1];
}

std::span<const std::string> References::of(std::size_t node) const {
  if (m_begin.empty()) return {};
  return std::span(m_lines).subspan(m_begin[node], m_begin[node + 1] - m_begin[node]);
}

}  // namespace ekd::layout
