// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/characters.hpp"
#include "libekd/capture/notes/structure.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/text/fingerprint.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>

namespace ekd::notes {
namespace {

constexpr double sameWording = 0.6;      // from which share of common words two elements are one
constexpr std::size_t mostCompared = 8;  // elements of one number that are looked at
constexpr std::size_t mostEnumerated = 40;

/// Splits what an item says into its text and the rest.
std::size_t textEnd(std::string_view said) {
  const std::size_t end = sentenceEnd(said, 0);
  return end < said.size() && trimmed(said.substr(end)).empty() ? said.size() : end;
}

}  // namespace

std::size_t Structure::addElement(const Block& block, NotesElement element, std::size_t offset) {
  std::size_t piece = 0;
  for (std::size_t joined = 1; joined < block.lines.size(); ++joined) {
    if (block.starts[joined] <= offset) piece = joined;
  }
  const TextLine& line = m_lines[block.lines[piece]];
  element.line = line.line;
  const std::string_view before =
      std::string_view(block.text).substr(block.starts[piece], offset - block.starts[piece]);
  element.column = line.column + (offset == 0 ? 0 : static_cast<int>(text::codePointCount(before)));
  if (element.author.empty()) element.author = block.shape.author;
  if (!block.shape.time.empty()) setAttribute(element.attributes, "said_at", block.shape.time);
  m_reading.elements.push_back(std::move(element));
  const std::size_t index = m_reading.elements.size() - 1;
  const NotesElement& added = m_reading.elements[index];
  if (!added.number.empty()) m_numbered[{added.kind, added.number}].push_back(index);
  return index;
}

/// An item about which only its place says something.
std::size_t Structure::addUntyped(const Block& block, std::size_t parent) {
  auto [kind, source] = kindOfItem(parent);
  if (const auto other = kindOfFirstClause(block.text); other && source == NotesKindSource::heading)
    kind = *other;
  if (!block.side.empty() && (!block.isOnlyFor || isArgued(parent))) {
    kind = KindSpelling{argumentFor.kind, argumentFor.attribute, block.side};
    source = NotesKindSource::said;
  }
  if (parent == noIndex && source == NotesKindSource::assumed) parent = holdingHeading();
  const std::string& number = block.shape.number;
  if (const auto above = kindAbove(number); above && source == NotesKindSource::assumed) {
    kind = KindSpelling{*above};
    source = NotesKindSource::inherited;
  }
  NotesElement element;
  element.kind = kind.kind;
  element.kindSource = source;
  if (!kind.attribute.empty()) setAttribute(element.attributes, kind.attribute, kind.value);
  element.parent = parent;
  const bool isInKindList = source == NotesKindSource::heading && !number.empty() &&
                            !m_numbered.contains({kind.kind, number}) &&
                            (parent == noIndex || m_reading.elements[parent].kind != kind.kind);
  if (number.find('.') != std::string::npos || m_wholeNumbers.contains(number) || isInKindList)
    element.number = number;
  const std::size_t end = textEnd(block.text);
  element.text = tidied(std::string_view(block.text).substr(0, end));
  if (element.text.empty()) element.text = block.text;
  const std::size_t index = addElement(block, std::move(element), 0);
  describe(index, trimmed(std::string_view(block.text).substr(end)));
  markLines(block, NotesRole::element, index,
            source == NotesKindSource::assumed ? NotesReason::noKind : NotesReason::none);
  addEnumeration(block, end, index);
  return index;
}

/// Whether plus signs under an element speak for it: workshops argue for projects.
bool Structure::isArgued(std::size_t parent) const {
  const auto kind = parent == noIndex ? m_options.under : std::optional(m_reading.elements[parent].kind);
  return kind == ElementKind::project || kind == ElementKind::argumentGroup;
}

/// The kind of what 1.2 stands under: that of 1, if there is one.
std::optional<ElementKind> Structure::kindAbove(const std::string& number) const {
  const auto dot = number.rfind('.');
  if (dot == std::string::npos) return std::nullopt;
  const std::size_t above = elementCalled({std::nullopt, number.substr(0, dot)});
  if (above == noIndex || m_reading.elements[above].kindSource == NotesKindSource::assumed)
    return std::nullopt;
  return m_reading.elements[above].kind;
}

/// Adds what the marks of a block define, the first under `parent`, and gives the first one.
std::size_t Structure::defineByMarks(const Block& block, std::size_t parent) {
  const std::string_view text = block.text;
  std::size_t first = noIndex;
  std::size_t last = noIndex;
  std::size_t from = 0;  // of what is not used yet
  for (const KindMark& mark : block.marks) {
    std::size_t begin = from;
    std::size_t end = mark.begin;
    std::size_t next = mark.end;
    if (mark.form == MarkForm::bracket || mark.form == MarkForm::bare) {
      const bool isInList = first == noIndex && block.form != BlockForm::prose;
      for (std::size_t stop = sentenceEnd(text, begin); !isInList && stop < end;
           stop = sentenceEnd(text, begin))
        begin = std::min(text.find_first_not_of(" \t", stop), end);
    } else {
      begin = mark.end;
      end = textEnd(text.substr(begin)) + begin;
      if (!block.marks.empty() && block.marks.size() > 1) {
        const KindMark& other = block.marks[1];
        if (other.begin > begin) end = std::min(end, other.begin);
      }
      next = end;
    }
    if (begin > from && last != noIndex) describe(last, withoutLead(text.substr(from, begin - from)));
    const bool isUnsaid = begin > from && last == noIndex && mark.form == MarkForm::bracket;
    const std::size_t element =
        meet(block, mark, text.substr(begin, end - begin), first == noIndex ? parent : first);
    if (isUnsaid) describe(element, withoutLead(text.substr(from, begin - from)));
    if (mark.isMain && m_mainGoal == noIndex) m_mainGoal = element;
    if (first == noIndex) first = element;
    last = element;
    from = next;
  }
  if (last == noIndex) return first;
  describe(last, withoutLead(text.substr(from)));
  markLines(block, NotesRole::element, first);
  addEnumeration(block, from, first);
  return first;
}

/// The element that a mark defines; the one that is there already when the text only says it again.
std::size_t Structure::meet(const Block& block, const KindMark& mark, std::string_view text,
                            std::size_t parent) {
  NotesElement element;
  element.kind = mark.kind->kind;
  element.kindSource = NotesKindSource::said;
  element.number = mark.number;
  element.text = tidied(text);
  element.parent = parent;
  if (!mark.kind->attribute.empty()) setAttribute(element.attributes, mark.kind->attribute, mark.kind->value);
  if (!mark.qualifier.empty()) setAttribute(element.attributes, "called", mark.qualifier);
  if (!mark.number.empty()) {
    const auto& others = m_numbered[{element.kind, element.number}];
    const std::size_t same = similarOne(others, element.text);
    if (same != noIndex) {
      if (text::foldForSearch(element.text) != text::foldForSearch(m_reading.elements[same].text))
        describe(same, element.text);
      return same;
    }
    if (!others.empty()) {
      m_reading.doubts.push_back({m_reading.elements.size(), others.front()});
      if (std::find(others.begin(), others.end(), parent) == others.end() && m_levels.empty())
        element.parent = m_reading.elements[others.front()].parent;
    }
  }
  return addElement(block, std::move(element), mark.form == MarkForm::bracket ? mark.begin : 0);
}

std::size_t Structure::similarOne(const std::vector<std::size_t>& candidates, const std::string& text) const {
  const auto print = [this](const std::string& said) {
    return text::fingerprintOf(text::foldForSearch(said), m_reading.language);
  };
  const std::size_t count = std::min(candidates.size(), mostCompared);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& other = m_reading.elements[candidates[i]].text;
    if (text.empty() || other.empty() || text::similarity(print(text), print(other)) >= sameWording)
      return candidates[i];
  }
  return noIndex;
}

/// "three lower goals: (1) ..., (2) ...": elements inside a sentence that names their kind.
void Structure::addEnumeration(const Block& block, std::size_t from, std::size_t owner) {
  const std::string_view text = block.text;
  std::size_t open = text.find("(1) ", from);
  const bool isOpen = open != std::string_view::npos;
  if (!isOpen) open = text.find(" 1) ", from);
  if (open == std::string_view::npos || open == 0) return;
  std::size_t begin = from;
  for (std::size_t stop = sentenceEnd(text, begin); stop < open; stop = sentenceEnd(text, begin))
    begin = stop;
  const auto kind = kindOfLeadIn(text.substr(begin, open - begin));
  const std::size_t end = sentenceEnd(text, open);
  std::vector<std::size_t> starts{open};
  while (kind && starts.size() < mostEnumerated) {
    const std::string next = (isOpen ? "(" : " ") + std::to_string(starts.size() + 1) + ") ";
    const std::size_t at = text.substr(0, end).find(next, starts.back());
    if (at == std::string_view::npos) break;
    starts.push_back(at);
  }
  if (!kind || starts.size() < 2) return;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t stop = i + 1 < starts.size() ? starts[i + 1] : end;
    std::size_t start = text.find(") ", starts[i]) + 2;
    // "(1) problem: ..."
    if (const auto mark = frontMark(text.substr(start, stop - start)); mark && mark->number.empty())
      start += mark->end;
    NotesElement element;
    element.kind = kind->kind;
    element.kindSource = NotesKindSource::heading;
    if (!kind->attribute.empty()) setAttribute(element.attributes, kind->attribute, kind->value);
    element.text = tidied(text.substr(start, stop - start));
    element.parent = owner;
    addElement(block, std::move(element), starts[i]);
  }
}

/// "The main goal is to ..." in running text.
std::size_t Structure::addMainStatement(const Block& block) {
  const auto statement = mainStatement(block.text);
  if (!statement) return noIndex;
  NotesElement element;
  element.kind = statement->kind;
  element.kindSource = NotesKindSource::said;
  element.text =
      tidied(std::string_view(block.text).substr(statement->begin, statement->end - statement->begin));
  if (element.text.empty()) return noIndex;
  const std::size_t index = addElement(block, std::move(element), statement->begin);
  if (m_mainGoal == noIndex) m_mainGoal = index;
  return index;
}

std::size_t Structure::elementCalled(const Reference& reference) const {
  for (const auto& row : elementKinds()) {
    if (reference.kind && *reference.kind != row.kind) continue;
    const auto it = m_numbered.find({row.kind, reference.number});
    if (it == m_numbered.end() || it->second.empty()) continue;
    const bool isMeant = reference.kind || row.kind == ElementKind::goal;
    if (isMeant || m_numbered.find({ElementKind::goal, reference.number}) == m_numbered.end())
      return it->second.front();
  }
  return noIndex;
}

/// In the text, or else in the model that the notes are for.
NotesEnd Structure::endCalled(const Reference& reference) const {
  const std::size_t element = elementCalled(reference);
  if (element != noIndex || m_options.vocabulary == nullptr) return {element, {}};
  const auto known = m_options.vocabulary->elementNumbered(reference.number, reference.kind);
  return {noIndex, known.value_or(ElementId{})};
}

void Structure::resolveLinks() {
  for (const PendingLink& pending : m_links) {
    const Block& block = (*m_blocks)[pending.block];
    const NotesEnd source = endCalled(pending.words.source);
    const NotesEnd target = endCalled(pending.words.target);
    if (source == NotesEnd{} || target == NotesEnd{} || source == target) {
      m_fates[pending.block] = {true, noIndex, 0, noIndex};
      markLines(block, NotesRole::description, noIndex, NotesReason::unknownNumber);
      continue;
    }
    m_reading.links.push_back(
        {source, pending.words.relation, target, m_lines[block.lines.front()].line, noIndex});
    markLines(block, NotesRole::link, source.element);
  }
}

}  // namespace ekd::notes
