// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/blocks.hpp"
#include "libekd/capture/notes/characters.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ekd::notes {
namespace {

/// How plainly a mark defines what it names.
enum class Strength : std::uint8_t { refers, inProse, later, plain };

using Key = std::pair<ElementKind, std::string>;

std::string prefixOf(const std::string& number) {
  const auto dot = number.rfind('.');
  return dot == std::string::npos ? std::string() : number.substr(0, dot);
}

/// How many sentences end before `end`.
std::size_t sentencesBefore(std::string_view text, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t at = sentenceEnd(text, 0); at < end && at < text.size(); at = sentenceEnd(text, at))
    ++count;
  return count;
}

/// Whether nothing of a sentence follows at `at`.
bool endsSentenceAt(std::string_view text, std::size_t at) {
  return at >= text.size() || std::string_view(".!?;").find(text[at]) != std::string_view::npos;
}

struct Candidate {
  std::size_t block = 0;
  KindMark mark;
  Strength strength = Strength::refers;
};

class Definitions {
 public:
  explicit Definitions(std::vector<Block>& blocks) : m_blocks(blocks) {}

  void run() {
    for (std::size_t i = 0; i < m_blocks.size(); ++i) collect(i);
    for (const Candidate& candidate : m_candidates) rememberKind(candidate.mark);
    for (Candidate& candidate : m_candidates) settleBare(candidate);
    for (const Candidate& candidate : m_candidates) rate(candidate);
    for (Candidate& candidate : m_candidates) {
      if (defines(candidate)) m_blocks[candidate.block].marks.push_back(std::move(candidate.mark));
    }
  }

 private:
  void collect(std::size_t index) {
    const Block& block = m_blocks[index];
    if (block.form == BlockForm::table) return;
    const bool isProse = block.form == BlockForm::prose;
    bool isFirst = true;
    if (auto front = frontMark(block.text)) {
      const Strength strength = front->form == MarkForm::is ? Strength::inProse
                                : front->isLoose            ? Strength::later
                                                            : Strength::plain;
      m_candidates.push_back({index, std::move(*front), strength});
      isFirst = false;
    }
    for (KindMark& mark : bracketMarks(block.text)) {
      Strength strength = isProse ? Strength::inProse : isFirst ? Strength::plain : Strength::later;
      if (strength == Strength::plain && sentencesBefore(block.text, mark.begin) > 2)
        strength = Strength::later;
      const bool isPlain = block.shape.form == LineForm::plain;
      if (isPlain && !endsSentenceAt(block.text, mark.end)) continue;
      if (mark.number.empty() && isProse) continue;
      if (mark.form == MarkForm::bare && strength != Strength::plain) continue;
      m_candidates.push_back({index, std::move(mark), strength});
      isFirst = false;
    }
  }

  void rememberKind(const KindMark& mark) {
    if (!mark.kind || mark.number.empty()) return;
    m_kinds.emplace(mark.number, *mark.kind);
    m_kindsBelow.emplace(prefixOf(mark.number), *mark.kind);
  }

  /// "(12.2)" is of the kind of 12, or of its siblings.
  void settleBare(Candidate& candidate) const {
    if (candidate.mark.form != MarkForm::bare) return;
    const std::string prefix = prefixOf(candidate.mark.number);
    if (const auto siblings = m_kindsBelow.find(prefix); siblings != m_kindsBelow.end()) {
      candidate.mark.kind = siblings->second;
    } else if (const auto parent = m_kinds.find(prefix); parent != m_kinds.end()) {
      candidate.mark.kind = parent->second;
    }
  }

  void rate(const Candidate& candidate) {
    if (!candidate.mark.kind || candidate.mark.number.empty()) return;
    Strength& best = m_best[{candidate.mark.kind->kind, candidate.mark.number}];
    best = std::max(best, candidate.strength);
  }

  bool defines(const Candidate& candidate) {
    if (!candidate.mark.kind) return false;
    if (candidate.mark.number.empty()) return true;
    const Key key{candidate.mark.kind->kind, candidate.mark.number};
    if (candidate.strength != m_best[key]) return false;
    return candidate.strength == Strength::plain || m_defined.insert(key).second;
  }

  std::vector<Block>& m_blocks;
  std::vector<Candidate> m_candidates;
  std::map<std::string, KindSpelling> m_kinds;       // by number
  std::map<std::string, KindSpelling> m_kindsBelow;  // by the number of the parent
  std::map<Key, Strength> m_best;
  std::set<Key> m_defined;
};

}  // namespace

void defineMarks(std::vector<Block>& blocks) {
  Definitions(blocks).run();
}

}  // namespace ekd::notes
