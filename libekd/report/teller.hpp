// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"
#include "libekd/query/hierarchy_index.hpp"
#include "libekd/query/numbering.hpp"
#include "libekd/query/trace.hpp"
#include "libekd/report/report.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::report {

/// What all chapters share: the model, its words, what has been told already, and the report as far as it is
/// written.
class Teller {
 public:
  Teller(const Document& document, std::string language);

  const Document& document() const { return m_document; }
  const Model& model() const { return m_document.model; }
  const HierarchyIndex& hierarchy() const { return m_hierarchy; }
  const Numbering& numbering() const { return m_numbering; }
  const Trace& trace() const { return m_trace; }
  const std::string& language() const { return m_language; }
  Report& report() { return m_report; }

  std::string say(const Bilingual& words) const { return std::string(words.in(m_language)); }
  const Element& element(Slot slot) const { return model().element(slot); }
  ElementKind kind(Slot slot) const { return model().elementKind(slot); }
  std::string label(Slot slot) const;
  /// All elements of these kinds, as people list them.
  std::vector<Slot> all(std::span<const ElementKind> kinds) const;

  bool isTold(Slot slot) const { return m_isTold[slot]; }
  /// For the one entry that tells of an element; empty when there was one before.
  std::vector<ElementId> tell(Slot slot);

  /// "2.1" for a goal, "Problem 3" for others, the label in quotes without a number; leads to the element.
  Run name(Slot slot) const;
  /// The names of several, as they are read: "2.1, 2.4, Problem 3".
  void addNames(Line& line, std::vector<Slot> slots) const;
  /// "Problem 3 Nobody coordinates (rejected: ...)", and its description. A `mention` leads to where it is
  /// told.
  Line statement(Slot slot, bool isMention = false) const;
  /// What was decided about an element, and its description: " (rejected: ...). For one year."
  void addRemarks(Line& line, Slot slot) const;
  /// " hinders 2.1; is solved by Solution 4": all relations but places, joints, and those `leavesOut` says.
  template <class LeavesOut>
  void addRelations(Line& line, Slot slot, LeavesOut leavesOut) const;
  /// "needs one of 2.1.1, 2.1.2", for what is refined through joints.
  void addJoints(Line& line, Slot slot) const;

  void heading(int level, std::string text);
  void heading(int level, Slot slot);
  /// Of an element, where it has one.
  void description(Slot slot);
  void list(std::vector<Entry> entries);

 private:
  struct Tied {
    RelationKind kind;
    bool isOutgoing;
    bool isPossible;
    auto operator<=>(const Tied&) const = default;
  };
  void addTied(Line& line, const std::vector<std::pair<Tied, Slot>>& tied) const;
  std::vector<std::pair<Tied, Slot>> tiedTo(Slot slot) const;
  std::string remarksOn(Slot slot) const;
  std::string describe(Slot slot) const;

  const Document& m_document;
  std::string m_language;
  HierarchyIndex m_hierarchy;
  Numbering m_numbering;
  Trace m_trace;
  std::vector<bool> m_isTold;  // by slot
  Report m_report;
};

template <class LeavesOut>
void Teller::addRelations(Line& line, Slot slot, LeavesOut leavesOut) const {
  auto tied = tiedTo(slot);
  std::erase_if(tied, [&](const auto& one) { return leavesOut(one.first.kind, one.second); });
  addTied(line, tied);
}

}  // namespace ekd::report
