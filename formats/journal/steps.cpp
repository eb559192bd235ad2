// SPDX-License-Identifier: MIT
#include "formats/journal/steps.hpp"

#include "libekd/edit/history.hpp"

#include <iterator>
#include <limits>
#include <utility>

namespace ekd::journal {
namespace {

/// Gathers run after run; of each only what got into a file.
class Gatherer {
 public:
  explicit Gatherer(Steps& result) : m_result(result) {}

  void take(Record record) {
    const std::uint64_t sequence = record.sequence;
    if (auto* committed = std::get_if<Committed>(&record.content)) {
      m_commits.emplace_back(sequence, std::move(*committed));
    } else if (const auto* opened = std::get_if<Opened>(&record.content)) {
      if (m_intent && m_intent->base == opened->base) m_savedUpTo = m_intent->upTo;
      finish(m_savedUpTo);
    } else if (const auto* saving = std::get_if<Saving>(&record.content)) {
      m_intent = *saving;
    } else if (const auto* saved = std::get_if<Saved>(&record.content)) {
      m_savedUpTo = saved->upTo;
    }
  }

  /// The run is over; what came after `upTo` counts as never done.
  void finish(std::uint64_t upTo) {
    History history;
    for (const auto& [sequence, committed] : m_commits) {
      if (sequence <= upTo) history.record(committed.transaction, committed.kind);
    }
    const auto& steps = history.undoSteps();
    m_result.steps.insert(m_result.steps.end(), steps.begin(), steps.end());
    m_commits.clear();
    m_intent.reset();
    m_savedUpTo = 0;
  }
  std::uint64_t savedUpTo() const { return m_savedUpTo; }

 private:
  Steps& m_result;
  std::vector<std::pair<std::uint64_t, Committed>> m_commits;
  std::optional<Saving> m_intent;
  std::uint64_t m_savedUpTo = 0;
};

}  // namespace

Steps stepsOf(const Chain& chain, const FileStamp& file) {
  Steps result;
  const Story story = storyOf(chain, file);
  Gatherer gatherer(result);
  for (const Line& line : chain.lines) {
    if (auto record = recordOf(line)) gatherer.take(std::move(*record));
  }
  gatherer.finish(story.fits ? std::numeric_limits<std::uint64_t>::max() : gatherer.savedUpTo());
  result.notInFile = story.leftOver.size() + (story.fits ? 0 : story.unsaved.size());
  return result;
}

}  // namespace ekd::journal
