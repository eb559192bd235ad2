// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/structure.hpp"

#include <algorithm>
#include <map>

namespace ekd::notes {
namespace {

class Placing {
 public:
  Placing(NotesReading& reading, std::size_t mainGoal) : m_reading(reading), m_mainGoal(mainGoal) {
    for (std::size_t i = 0; i < elements().size(); ++i) {
      if (!elements()[i].number.empty()) m_numbered[{elements()[i].kind, elements()[i].number}].push_back(i);
    }
  }

  void run() {
    for (std::size_t i = 0; i < elements().size(); ++i) {
      NotesElement& element = elements()[i];
      if (element.number.empty()) continue;
      if (element.number.find('.') == std::string::npos) {
        placeWhole(i);
      } else {
        placeBelow(i);
      }
    }
    for (std::size_t i = 0; i < elements().size(); ++i) doubt(i);
    measureDepths();
  }

 private:
  std::vector<NotesElement>& elements() { return m_reading.elements; }

  bool hasSameNumberAsParent(std::size_t index) {
    const NotesElement& element = elements()[index];
    return element.parent != noIndex && elements()[element.parent].kind == element.kind &&
           elements()[element.parent].number == element.number;
  }

  /// A whole number stands where the text puts it, but not under another number of its kind: those are
  /// siblings.
  void placeWhole(std::size_t index) {
    NotesElement& element = elements()[index];
    if (hasSameNumberAsParent(index)) return;
    while (element.parent != noIndex && elements()[element.parent].kind == element.kind &&
           !elements()[element.parent].number.empty())
      element.parent = elements()[element.parent].parent;
    const bool isUnderMain = element.parent == noIndex && m_mainGoal != noIndex && m_mainGoal < index &&
                             elements()[m_mainGoal].kind == element.kind;
    if (isUnderMain) element.parent = m_mainGoal;
  }

  /// "2.4.1" stands under the nearest 2.4 before it, else the next one behind it, else under 2.
  void placeBelow(std::size_t index) {
    const NotesElement& element = elements()[index];
    std::string prefix = element.number;
    for (auto dot = prefix.rfind('.'); dot != std::string::npos; dot = prefix.rfind('.')) {
      prefix.resize(dot);
      std::size_t found = numbered(element.kind, prefix, index);
      if (found == noIndex && element.kind != ElementKind::goal)
        found = numbered(ElementKind::goal, prefix, index);
      if (found == noIndex || found == index || (found > index && stands(found, index))) continue;
      elements()[index].parent = found;
      return;
    }
  }

  std::size_t numbered(ElementKind kind, const std::string& number, std::size_t index) {
    const auto it = m_numbered.find({kind, number});
    if (it == m_numbered.end()) return noIndex;
    const auto& all = it->second;
    for (auto candidate = std::lower_bound(all.begin(), all.end(), index); candidate != all.begin();) {
      --candidate;
      if (!hasSameNumberAsParent(*candidate)) return *candidate;
    }
    const auto behind = std::upper_bound(all.begin(), all.end(), index);
    return behind == all.end() ? noIndex : *behind;
  }

  /// Whether `element` stands under `above`.
  bool stands(std::size_t element, std::size_t above) {
    for (std::size_t at = element; at != noIndex; at = elements()[at].parent) {
      if (at == above) return true;
    }
    return false;
  }

  void doubt(std::size_t index) {
    const NotesElement& element = elements()[index];
    if (element.number.empty() || element.parent == noIndex) return;
    const NotesElement& parent = elements()[element.parent];
    if (parent.kind != element.kind || parent.number.empty()) return;
    const bool fits = element.number.starts_with(parent.number + ".") &&
                      element.number.find('.', parent.number.size() + 1) == std::string::npos;
    if (!fits) m_reading.doubts.push_back({index, noIndex});
  }

  void measureDepths() {
    std::vector<std::size_t> chain;
    std::vector<bool> isKnown(elements().size(), false);
    for (std::size_t i = 0; i < elements().size(); ++i) {
      std::size_t at = i;
      for (; at != noIndex && !isKnown[at]; at = elements()[at].parent) chain.push_back(at);
      std::size_t depth = at == noIndex ? 0 : elements()[at].depth + 1;
      for (; !chain.empty(); chain.pop_back()) {
        elements()[chain.back()].depth = depth++;
        isKnown[chain.back()] = true;
      }
    }
  }

  NotesReading& m_reading;
  std::size_t m_mainGoal;
  std::map<std::pair<ElementKind, std::string>, std::vector<std::size_t>> m_numbered;
};

}  // namespace

void placeByNumbers(NotesReading& reading, std::size_t mainGoal) {
  Placing(reading, mainGoal).run();
}

}  // namespace ekd::notes
