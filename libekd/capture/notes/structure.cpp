// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/structure.hpp"

#include "libekd/capture/notes/actor_labels.hpp"
#include "libekd/capture/notes/characters.hpp"
#include "libekd/metamodel/table.hpp"

#include <algorithm>

namespace ekd::notes {
namespace {

constexpr int titleLevel = 50;    // of headings that only their look makes ones
constexpr int elementLevel = 90;  // of a line such as "Goal 3: text", which holds what stands under it

bool endsWithColon(std::string_view text) {
  return text.ends_with(':');
}
bool goesOn(std::string_view text) {
  return text.ends_with(';') || text.ends_with(',');
}

int levelOf(const Block& block) {
  if (block.shape.form == LineForm::heading) return block.shape.level;
  if (block.shape.form == LineForm::numbered)
    return static_cast<int>(std::count(block.shape.number.begin(), block.shape.number.end(), '.')) + 1;
  return titleLevel + block.shape.indent;
}

/// Groups hold what they group. Else only lists pass their kind on: what hangs on a statement such as
/// "Goal 3: ..." may as well be who does it and by when.
bool passesKindOn(const NotesElement& element) {
  if (element.kind == ElementKind::argumentGroup || element.kind == ElementKind::criterionGroup) return true;
  return element.kindSource == NotesKindSource::heading || element.kindSource == NotesKindSource::inherited;
}

/// What stands under an element of this kind unless the text says so: one of the same kind where the method
/// knows such a hierarchy.
std::optional<ElementKind> kindUnder(ElementKind kind) {
  if (kind == ElementKind::argumentGroup) return ElementKind::argument;
  if (kind == ElementKind::criterionGroup) return ElementKind::criterion;
  return hierarchyRelation(kind, kind) ? std::optional(kind) : std::nullopt;
}

}  // namespace

Structure::Structure(const std::vector<TextLine>& lines, const NotesOptions& options, NotesReading& reading)
    : m_lines(lines), m_options(options), m_reading(reading) {}

void Structure::read(const std::vector<Block>& blocks) {
  m_blocks = &blocks;
  m_fates.assign(blocks.size(), {});
  for (const Block& block : blocks) {
    const std::string& number = block.shape.number;
    if (number.find('.') != std::string::npos) m_wholeNumbers.insert(number.substr(0, number.find('.')));
  }
  openSection({});
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (readAbout(block)) continue;
    if (block.form == BlockForm::heading) {
      readHeading(block, i);
    } else if (block.form == BlockForm::table) {
      readTable(block);
    } else if (block.form == BlockForm::item) {
      readItem(block, i);
    } else {
      readProse(block, i);
    }
  }
  resolveParents();
  resolveLinks();
  assemble();
}

/// In a chat, the sign of an actor calls somebody.
bool Structure::readAbout(const Block& block) {
  if (block.lines.size() != 1 || block.form == BlockForm::table || !block.shape.author.empty()) return false;
  const std::string& text = block.shape.form == LineForm::numbered ? block.shape.whole : block.text;
  constexpr std::size_t longest = 200;  // bytes
  if (text.size() > longest || !isAboutCards(text, m_options.vocabulary)) return false;
  m_aboutLines.push_back({text, block.lines.front()});
  markLines(block, NotesRole::link, noIndex);
  return true;
}

void Structure::readHeading(const Block& block, std::size_t index) {
  endList();
  Section section;
  section.level = levelOf(block);
  const std::size_t above = sectionElement();
  while (m_sections[m_open.back()].level >= section.level) m_open.pop_back();
  if (!block.marks.empty()) {
    section.element = defineByMarks(block, sectionElement());
    if (section.element != noIndex && block.shape.form == LineForm::numbered)
      setAttribute(m_reading.elements[section.element].attributes, "section", block.shape.number);
    openSection(section);
    return;
  }
  section.kind = kindOfHeading(block.text);
  if (!section.kind && endsWithColon(block.text) && isBeforeList(index))
    section.kind = kindOfLeadIn(block.text);
  // "Arguments against" behind what is argued about goes on with that
  const bool isOfArguments = section.kind && section.kind->kind == ElementKind::argument;
  if (isOfArguments && above != noIndex && isArgued(above)) section.element = above;
  const bool namesPeople = namesParticipants(block.text);
  section.isOfPeople =
      namesPeople && (block.text.find(':') == std::string::npos || endsWithColon(block.text));
  if (!section.kind && !namesPeople) section.block = index;
  openSection(section);
  const bool isOnlyKind = section.kind && pluralKindFromSpelling(tidied(block.text));
  if (isOnlyKind) {
    markLines(block, NotesRole::context, noIndex);
  } else {
    const NotesReason reason = namesPeople ? NotesReason::participants : NotesReason::heading;
    keep(index, noIndex, section.kind ? NotesReason::none : reason,
         section.kind ? NotesRole::context : NotesRole::description);
  }
}

void Structure::readItem(const Block& block, std::size_t index) {
  if (isOfPeople()) {
    keep(index, noIndex, NotesReason::participants);
    return;
  }
  if (auto link = linkWords(block.text)) {
    m_links.push_back({index, std::move(*link)});
    return;
  }
  std::size_t parent = parentOfItem(block);
  if (block.marks.empty() && isAboutParent(block, parent)) {
    keep(index, parent, NotesReason::none);
    return;
  }
  const auto heading = block.marks.empty() ? kindOfHeading(block.text) : std::nullopt;
  const bool isHeading = heading && index + 1 < m_blocks->size() &&
                         (*m_blocks)[index + 1].form == BlockForm::item &&
                         (*m_blocks)[index + 1].shape.indent > block.shape.indent;
  if (isHeading) {
    markLines(block, NotesRole::context, noIndex);
    m_levels.push_back({block.shape.indent, block.shape.bullet, parent, true, heading});
    return;
  }
  const std::size_t element = block.marks.empty() ? addUntyped(block, parent) : defineByMarks(block, parent);
  if (element == noIndex) {
    keep(index, parent, NotesReason::repeated);
    return;
  }
  openLevel(block, element, index);
}

void Structure::readProse(const Block& block, std::size_t index) {
  if (auto link = linkWords(block.text)) {
    m_links.push_back({index, std::move(*link)});
    return;
  }
  const bool isDeeper = !m_levels.empty() && block.shape.indent > m_levels.back().indent;
  const bool isBelowCard = !m_levels.empty() && !block.isAfterBlank && m_levels.back().bullet == 0;
  const bool isInItem = m_lastItem != noIndex && block.marks.empty() && (isDeeper || isBelowCard);
  if (isInItem) {
    keep(index, m_lastItem, NotesReason::runningText);
    addEnumeration(block, 0, m_lastItem);
    return;
  }
  endList();
  if (!block.marks.empty() && block.marks.front().form == MarkForm::front) {
    readFrontProse(block, index);
    return;
  }
  std::size_t stated = noIndex;
  if (!block.marks.empty()) {
    defineByMarks(block, sectionElement());
  } else {
    stated = addMainStatement(block);
    keep(index, noIndex, NotesReason::runningText);
    addEnumeration(block, 0, sectionElement());
  }
  if (!isBeforeList(index)) return;
  m_leadIn.kind = kindOfLeadIn(block.text);
  m_leadIn.isOfPeople = !m_leadIn.kind && namesParticipants(block.text);
  m_leadIn.element = stated != noIndex ? stated : sectionElement();
  if (m_leadIn.kind) markLines(block, NotesRole::context, noIndex);
}

/// "Lead: council" in a list under an element says something about that one, as do "By when: May" and its
/// like behind it.
bool Structure::isAboutParent(const Block& block, std::size_t parent) {
  if (parent == noIndex) return false;
  const bool saysWho = actorLabel(block.text).has_value();
  if (saysWho) m_described = parent;
  return saysWho || (m_described == parent && isProperty(block.text));
}

/// "Goal 3: text" on a line of its own: what follows, up to the next such line, belongs to it.
void Structure::readFrontProse(const Block& block, std::size_t index) {
  while (m_sections[m_open.back()].level >= elementLevel) m_open.pop_back();
  Section section;
  section.level = elementLevel;
  section.element = defineByMarks(block, sectionElement());
  openSection(section);
  if (!isBeforeList(index) || !endsWithColon(block.text)) return;
  m_leadIn.kind = kindOfLeadIn(block.text);
  m_leadIn.element = section.element;
}

std::size_t Structure::sectionElement() const {
  for (auto it = m_open.rbegin(); it != m_open.rend(); ++it) {
    if (m_sections[*it].element != noIndex) return m_sections[*it].element;
  }
  return noIndex;
}

void Structure::openSection(Section section) {
  m_sections.push_back(section);
  m_open.push_back(m_sections.size() - 1);
}

void Structure::endList() {
  m_levels.clear();
  m_colon = {};
  m_leadIn = {};
}

bool Structure::isBeforeList(std::size_t index) const {
  return index + 1 < m_blocks->size() && (*m_blocks)[index + 1].form == BlockForm::item;
}

bool Structure::isOfPeople() const {
  return m_leadIn.isOfPeople || (!m_leadIn.kind && m_sections[m_open.back()].isOfPeople);
}

/// Makes an idea of the heading over a list whose items would otherwise stand nowhere.
std::size_t Structure::holdingHeading() {
  Section& section = m_sections[m_open.back()];
  if (section.element != noIndex) return section.element;
  if (section.block == noIndex) return sectionElement();
  const std::size_t index = section.block;
  const Block& block = (*m_blocks)[index];
  NotesElement idea;
  idea.text = tidied(block.text);
  idea.parent = sectionElement();
  if (!block.shape.number.empty()) setAttribute(idea.attributes, "section", block.shape.number);
  const std::size_t element = addElement(block, std::move(idea), 0);
  m_sections[m_open.back()].element = element;
  m_fates[index].isKept = false;
  markLines(block, NotesRole::element, element, NotesReason::noKind);
  return element;
}

std::size_t Structure::listParent() const {
  return m_leadIn.element != noIndex ? m_leadIn.element : sectionElement();
}

std::size_t Structure::colonParent(const Block& block) {
  if (m_colon.element == noIndex || m_colon.indent != block.shape.indent ||
      m_colon.bullet != block.shape.bullet)
    return noIndex;
  const bool isUnder = m_colon.isRunning || goesOn(block.text);
  const std::size_t element = m_colon.element;
  m_colon.isRunning = goesOn(block.text);
  if (!m_colon.isRunning) m_colon = {};
  return isUnder ? element : noIndex;
}

/// Deeper indentation stands under what is less deep; so does another sign at the same depth behind a colon,
/// and a bullet behind a number.
std::size_t Structure::parentOfItem(const Block& block) {
  const LineShape& shape = block.shape;
  while (!m_levels.empty() && m_levels.back().indent > shape.indent) m_levels.pop_back();
  const bool isAlike = !m_levels.empty() && m_levels.back().indent == shape.indent;
  if (isAlike) {
    if (const std::size_t parent = colonParent(block); parent != noIndex) return parent;
    const auto same = std::find_if(m_levels.rbegin(), m_levels.rend(), [&](const Level& level) {
      return level.indent == shape.indent && level.bullet == shape.bullet;
    });
    const Level& last = m_levels.back();
    const bool isLetter = shape.bullet == U'a' && last.bullet != U'a';
    const bool isUnderNumber =
        !isLetter && (last.bullet == U'.' || last.bullet == U')') && shape.form == LineForm::bullet;
    if (same != m_levels.rend()) {
      m_levels.resize(static_cast<std::size_t>(std::distance(same, m_levels.rend())) - 1);
    } else if (!last.isOpen && !isLetter && !isUnderNumber) {
      m_levels.pop_back();
    }
  }
  for (auto it = m_levels.rbegin(); it != m_levels.rend(); ++it) {
    if (it->element != noIndex) return it->element;
  }
  return listParent();
}

void Structure::openLevel(const Block& block, std::size_t element, std::size_t index) {
  m_lastItem = element;
  const bool isUnderColon = m_colon.isRunning && !m_levels.empty() &&
                            m_levels.back().indent == block.shape.indent &&
                            m_levels.back().bullet == block.shape.bullet;
  if (isUnderColon) return;
  Level level{block.shape.indent, block.shape.bullet, element, endsWithColon(block.text), {}};
  if (level.isOpen && isBeforeList(index)) {
    level.kind = kindOfLeadIn(block.text);
    m_colon = {element, level.indent, level.bullet, false};
  }
  if (!m_levels.empty() && m_levels.back().indent == level.indent && m_levels.back().bullet == level.bullet)
    m_levels.pop_back();
  m_levels.push_back(level);
}

std::pair<KindSpelling, NotesKindSource> Structure::kindOfItem(std::size_t parent) const {
  for (auto it = m_levels.rbegin(); it != m_levels.rend(); ++it) {
    if (it->kind) return {*it->kind, NotesKindSource::heading};
  }
  if (m_leadIn.kind) return {*m_leadIn.kind, NotesKindSource::heading};
  for (auto it = m_open.rbegin(); it != m_open.rend(); ++it) {
    if (m_sections[*it].kind) return {*m_sections[*it].kind, NotesKindSource::heading};
    if (m_sections[*it].element != noIndex || m_sections[*it].block != noIndex) break;
  }
  if (parent != noIndex && passesKindOn(m_reading.elements[parent])) {
    if (const auto kind = kindUnder(m_reading.elements[parent].kind))
      return {KindSpelling{*kind}, NotesKindSource::inherited};
  }
  return {KindSpelling{m_options.kind}, NotesKindSource::assumed};
}

void Structure::keep(std::size_t index, std::size_t element, NotesReason reason, NotesRole role) {
  m_fates[index] = {true, element, m_open.back(), sectionElement()};
  markLines((*m_blocks)[index], role, element, reason);
}

void Structure::describe(std::size_t element, std::string_view text) {
  if (trimmed(text).empty()) return;
  NotesElement& described = m_reading.elements[element];
  if (described.text.empty()) {
    const std::size_t end = sentenceEnd(text, 0);
    described.text = tidied(text.substr(0, end));
    text = trimmed(text.substr(end));
    if (text.empty()) return;
  }
  if (!described.description.empty()) described.description += '\n';
  described.description += text;
}

void Structure::markLines(const Block& block, NotesRole role, std::size_t element, NotesReason reason) {
  for (const std::size_t line : block.lines) {
    NotesLine& marked = m_reading.lines[line];
    marked.role = role;
    marked.element = element;
    marked.reason = reason;
  }
}

/// Gives the texts that were kept to what they belong to, in the order of the text.
void Structure::assemble() {
  for (std::size_t i = 0; i < m_fates.size(); ++i) {
    const Fate& fate = m_fates[i];
    if (!fate.isKept) continue;
    const Block& block = (*m_blocks)[i];
    std::size_t owner = fate.element;
    if (owner == noIndex) owner = m_sections[fate.section].element;
    if (owner == noIndex) owner = fate.outer;
    for (const std::size_t index : block.lines) {
      NotesLine& line = m_reading.lines[index];
      if (line.role == NotesRole::description && owner == noIndex) line.role = NotesRole::document;
      line.element = owner;
      if (owner != noIndex) {
        describe(owner, m_lines[index].original);
      } else {
        if (!m_reading.documentText.empty()) m_reading.documentText += '\n';
        m_reading.documentText += m_lines[index].original;
      }
    }
  }
}

}  // namespace ekd::notes
