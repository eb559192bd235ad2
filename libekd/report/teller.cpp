// SPDX-License-Identifier: MIT
#include "libekd/report/teller.hpp"

#include "libekd/query/caption.hpp"
#include "libekd/query/decision_words.hpp"
#include "libekd/query/find.hpp"
#include "libekd/report/words.hpp"

#include <algorithm>

namespace ekd::report {
namespace {

constexpr std::string_view dash = " \u2013 ";

/// Who or what is known by its name: a number would only have to be looked up.
bool isNamedByLabel(ElementKind kind) {
  return isActor(kind) || kind == ElementKind::concept_ || kind == ElementKind::viewpoint;
}

}  // namespace

Teller::Teller(const Document& document, std::string language)
    : m_document(document),
      m_language(std::move(language)),
      m_hierarchy(document.model),
      m_numbering(document.model, m_hierarchy),
      m_trace(document.model),
      m_isTold(document.model.elements().slotEnd()) {
  m_report.language = m_language;
}

std::string Teller::label(Slot slot) const {
  return std::string(textFor(element(slot).labels, m_language));
}

std::vector<Slot> Teller::all(std::span<const ElementKind> kinds) const {
  std::vector<Slot> found;
  for (Slot slot = 0; slot < model().elements().slotEnd(); ++slot) {
    if (model().elements().isFree(slot)) continue;
    if (std::find(kinds.begin(), kinds.end(), kind(slot)) != kinds.end()) found.push_back(slot);
  }
  sortForReading(model(), m_numbering, found);
  return found;
}

std::vector<ElementId> Teller::tell(Slot slot) {
  if (m_isTold[slot]) return {};
  m_isTold[slot] = true;
  return {element(slot).id};
}

Run Teller::name(Slot slot) const {
  const std::string_view number = m_numbering.of(slot);
  // A joint is told with what it joins.
  const ElementId id = isJoint(kind(slot)) ? ElementId{} : element(slot).id;
  const bool isByLabel = isNamedByLabel(kind(slot));
  if (isByLabel || number.empty()) {
    const std::string text = label(slot);
    if (!text.empty()) return {isByLabel ? text : "\u201C" + text + "\u201D", Emphasis::none, id};
  }
  if (kind(slot) == ElementKind::goal && !number.empty()) return {std::string(number), Emphasis::none, id};
  return {kindAndNumber(element(slot), number, m_language), Emphasis::none, id};
}

void Teller::addNames(Line& line, std::vector<Slot> slots) const {
  sortForReading(model(), m_numbering, slots);
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (i > 0) line.push_back({", "});
    line.push_back(name(slots[i]));
  }
}

std::string Teller::remarksOn(Slot slot) const {
  const Element& one = element(slot);
  std::string remarks;
  const auto add = [&remarks](std::string_view more) {
    if (!more.empty()) remarks += (remarks.empty() ? "" : ", ") + std::string(more);
  };
  if (one.certainty == Certainty::possible) add(say(words::possible));
  if (one.standing != Standing::unset) add(readingOf(one.standing).in(m_language));
  if (!one.details->standingReason.empty()) remarks += ": " + one.details->standingReason;
  if (one.priority == Level::high) add(say(highPriority));
  add(votesInWords(one, m_language));
  return remarks;
}

std::string Teller::describe(Slot slot) const {
  return std::string(textFor(element(slot).details->descriptions, m_language));
}

Line Teller::statement(Slot slot, bool isMention) const {
  const std::string text = label(slot);
  Line line;
  if (isNamedByLabel(kind(slot)) && !text.empty()) {
    line.push_back({text, Emphasis::strong});
  } else {
    line.push_back({kindAndNumber(element(slot), m_numbering.of(slot), m_language), Emphasis::strong});
    if (!text.empty()) line.push_back({" " + text});
  }
  if (isMention) line.front().about = element(slot).id;
  if (!isMention) addRemarks(line, slot);
  return line;
}

void Teller::addRemarks(Line& line, Slot slot) const {
  if (const std::string remarks = remarksOn(slot); !remarks.empty())
    line.push_back({" (" + remarks + ")", Emphasis::quiet});
  if (const std::string text = describe(slot); !text.empty()) line.push_back({". " + text, Emphasis::quiet});
}

std::vector<std::pair<Teller::Tied, Slot>> Teller::tiedTo(Slot slot) const {
  std::vector<std::pair<Tied, Slot>> tied;
  const auto add = [&](Slot relation, Slot other, bool isOutgoing) {
    if (model().isPlace(relation) || isJoint(kind(other)) || other == slot) return;
    const Relation& link = model().relation(relation);
    tied.push_back({{link.kind, isOutgoing, link.certainty == Certainty::possible}, other});
  };
  for (const Slot relation : model().outgoing(slot)) add(relation, model().targetSlot(relation), true);
  for (const Slot relation : model().incoming(slot)) add(relation, model().sourceSlot(relation), false);
  std::stable_sort(tied.begin(), tied.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return tied;
}

void Teller::addTied(Line& line, const std::vector<std::pair<Tied, Slot>>& tied) const {
  for (auto begin = tied.begin(); begin != tied.end();) {
    const auto end =
        std::find_if(begin, tied.end(), [&](const auto& one) { return one.first != begin->first; });
    std::vector<Slot> others;
    for (auto it = begin; it != end; ++it) others.push_back(it->second);
    const RelationKindInfo& about = info(begin->first.kind);
    line.push_back({begin == tied.begin() ? std::string(dash) : "; ", Emphasis::quiet});
    line.push_back({say(begin->first.isOutgoing ? about.reading : about.inverse) + " ", Emphasis::quiet});
    addNames(line, std::move(others));
    if (begin->first.isPossible) line.push_back({" (" + say(words::possible) + ")", Emphasis::quiet});
    begin = end;
  }
}

void Teller::addJoints(Line& line, Slot slot) const {
  for (const Slot joint : jointsOf(model(), slot)) {
    std::vector<Slot> arms;
    for (const Slot relation : model().incoming(joint)) {
      const Slot source = model().sourceSlot(relation);
      if (!isJoint(kind(source))) arms.push_back(source);
    }
    if (arms.empty()) continue;
    std::string word(info(kind(joint)).label.in(m_language));
    if (kind(joint) == ElementKind::jointAnd) word = say(words::needsAll);
    if (kind(joint) == ElementKind::jointOr) word = say(words::needsOne);
    if (kind(joint) == ElementKind::jointAndOr) word = say(words::needsSome);
    line.push_back({std::string(dash), Emphasis::quiet});
    line.push_back({word + " ", Emphasis::quiet});
    addNames(line, std::move(arms));
  }
}

void Teller::heading(int level, std::string text) {
  m_report.blocks.emplace_back(Heading{{{{std::move(text)}}}, level});
}

void Teller::heading(int level, Slot slot) {
  std::string text = kindAndNumber(element(slot), m_numbering.of(slot), m_language);
  if (const std::string words = label(slot); !words.empty()) text += " " + words;
  Line line{{std::move(text)}};
  if (const std::string remarks = remarksOn(slot); !remarks.empty())
    line.push_back({" (" + remarks + ")", Emphasis::quiet});
  m_report.blocks.emplace_back(Heading{{std::move(line), tell(slot)}, level});
}

void Teller::description(Slot slot) {
  if (const std::string text = describe(slot); !text.empty())
    m_report.blocks.emplace_back(Paragraph{{{{text}}}});
}

void Teller::list(std::vector<Entry> entries) {
  if (!entries.empty()) m_report.blocks.emplace_back(List{std::move(entries)});
}

}  // namespace ekd::report
