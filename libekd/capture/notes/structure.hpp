// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/blocks.hpp"
#include "libekd/capture/notes/notes_reading.hpp"
#include "libekd/capture/notes/references.hpp"
#include "libekd/capture/notes/said_words.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ekd::notes {

/// Turns blocks into elements: which heading and which list they stand in says their kind and what they stand
/// under, unless the text says so itself. Numbers get their say later, in placeByNumbers().
class Structure {
 public:
  Structure(const std::vector<TextLine>& lines, const NotesOptions& options, NotesReading& reading);

  void read(const std::vector<Block>& blocks);
  /// The first goal of all that the text calls the main one, or noIndex.
  std::size_t mainGoal() const { return m_mainGoal; }
  /// Lines about cards with numbers, which make none.
  const std::vector<AboutLine>& aboutLines() const { return m_aboutLines; }

 private:
  /// What stands under a heading, up to the next one that is not deeper.
  struct Section {
    int level = 0;
    std::size_t element = noIndex;     ///< that the heading makes
    std::optional<KindSpelling> kind;  ///< that the heading names
    std::size_t block = noIndex;       ///< of a heading that may still become an idea
    bool isOfPeople = false;           ///< a list of participants
  };
  /// An item of a list under which deeper ones stand.
  struct Level {
    int indent = 0;
    char32_t bullet = 0;
    std::size_t element = noIndex;
    bool isOpen = false;               ///< ended with a colon
    std::optional<KindSpelling> kind;  ///< of what stands under it
  };
  /// An item that ended with a colon; those alike behind it stand under it while they end with semicolons.
  struct Colon {
    std::size_t element = noIndex;
    int indent = 0;
    char32_t bullet = 0;
    bool isRunning = false;
  };
  /// What a sentence over a list says about it.
  struct LeadIn {
    std::optional<KindSpelling> kind;
    std::size_t element = noIndex;  ///< that the items stand under
    bool isOfPeople = false;
  };
  /// What became of a block that made no element.
  struct Fate {
    bool isKept = false;
    std::size_t element = noIndex;
    std::size_t section = noIndex;  ///< whose element, once it has one, gets the text
    std::size_t outer = noIndex;    ///< the element that gets it otherwise
  };
  struct PendingLink {
    std::size_t block = 0;
    LinkWords words;
  };

  bool readAbout(const Block& block);
  void readHeading(const Block& block, std::size_t index);
  void readItem(const Block& block, std::size_t index);
  void readProse(const Block& block, std::size_t index);
  bool isAboutParent(const Block& block, std::size_t parent);
  void readFrontProse(const Block& block, std::size_t index);

  void readTable(const Block& block);
  std::size_t readRow(const Block& block, std::size_t line, const std::vector<std::string>& cells,
                      std::size_t parent);
  void resolveParents();
  std::size_t addElement(const Block& block, NotesElement element, std::size_t offset);
  std::size_t addUntyped(const Block& block, std::size_t parent);
  std::size_t defineByMarks(const Block& block, std::size_t parent);
  std::size_t meet(const Block& block, const KindMark& mark, std::string_view text, std::size_t parent);
  std::size_t similarOne(const std::vector<std::size_t>& candidates, const std::string& text) const;
  void addEnumeration(const Block& block, std::size_t from, std::size_t owner);
  std::size_t addMainStatement(const Block& block);

  std::size_t parentOfItem(const Block& block);
  std::size_t colonParent(const Block& block);
  std::size_t listParent() const;
  void openLevel(const Block& block, std::size_t element, std::size_t index);
  std::pair<KindSpelling, NotesKindSource> kindOfItem(std::size_t parent) const;
  std::size_t sectionElement() const;
  std::optional<ElementKind> kindAbove(const std::string& number) const;
  bool isArgued(std::size_t parent) const;
  std::size_t holdingHeading();
  void openSection(Section section);
  void endList();
  bool isBeforeList(std::size_t index) const;
  bool isOfPeople() const;

  void keep(std::size_t index, std::size_t element, NotesReason reason,
            NotesRole role = NotesRole::description);
  void describe(std::size_t element, std::string_view text);
  void markLines(const Block& block, NotesRole role, std::size_t element,
                 NotesReason reason = NotesReason::none);
  void resolveLinks();
  std::size_t elementCalled(const Reference& reference) const;
  NotesEnd endCalled(const Reference& reference) const;
  void assemble();

  const std::vector<TextLine>& m_lines;
  const NotesOptions& m_options;
  NotesReading& m_reading;
  const std::vector<Block>* m_blocks = nullptr;

  std::vector<Section> m_sections;  // all there were
  std::vector<std::size_t> m_open;  // those that the text is in, outermost first
  std::vector<Level> m_levels;
  Colon m_colon;
  LeadIn m_leadIn;
  std::size_t m_lastItem = noIndex;
  std::size_t m_described = noIndex;  ///< about which a list says who does it
  std::size_t m_mainGoal = noIndex;
  std::set<std::string> m_wholeNumbers;  // of list items that "2.1" and its like stand under
  std::vector<Fate> m_fates;             // by block
  std::vector<PendingLink> m_links;
  std::vector<AboutLine> m_aboutLines;
  std::vector<std::pair<std::size_t, Reference>> m_parents;  // that a table names
  std::map<std::pair<ElementKind, std::string>, std::vector<std::size_t>> m_numbered;
};

/// Gives elements with numbers of several levels the parent that their number names, whole numbers the main
/// goal, and notes what does not fit. Then fills NotesElement::depth.
void placeByNumbers(NotesReading& reading, std::size_t mainGoal);

}  // namespace ekd::notes
