// SPDX-License-Identifier: MIT
#include "formats/journal/read.hpp"

#include <algorithm>
#include <optional>

namespace ekd::journal {
namespace {

/// Goes through the lines in order and keeps account of what is where.
class Teller {
 public:
  Teller(const Chain& chain, const FileStamp& file) : m_chain(chain), m_file(file) {
    m_story.runStart = chain.lines.size();
  }

  Story tell() {
    for (std::size_t i = 0; i < m_chain.lines.size(); ++i) {
      if (i > 0 && m_chain.lines[i].sequence != m_chain.lines[i - 1].sequence + 1) interrupt();
      take(i);
    }
    settleIntents();
    return std::move(m_story);
  }

 private:
  struct Base {
    FileStamp stamp;
    std::uint64_t upTo = 0;
  };

  void take(std::size_t index);
  void open(std::size_t index);
  void interrupt();
  void leave();
  void moveBase(const Base& base);
  void settleIntents();

  const Chain& m_chain;
  const FileStamp& m_file;
  Story m_story;
  bool m_isBroken = true;  // what comes is not known to follow on anything, until a run begins
  std::optional<Base> m_base;
  std::vector<Base> m_intents;  // saves that were begun since
};

void Teller::take(std::size_t index) {
  const Line& line = m_chain.lines[index];
  if (line.isCommit()) {
    (m_isBroken ? m_story.leftOver : m_story.unsaved).push_back(index);
    if (!m_isBroken) m_story.commits.push_back(index);
    return;
  }
  if (line.kind == Line::Kind::opened) return open(index);
  const auto record = recordOf(line);
  if (!record) return;
  if (const auto* resumed = std::get_if<Resumed>(&record->content)) moveBase({resumed->base, resumed->upTo});
  if (const auto* saved = std::get_if<Saved>(&record->content)) moveBase({saved->base, saved->upTo});
  if (const auto* saving = std::get_if<Saving>(&record->content))
    m_intents.push_back({saving->base, saving->upTo});
  if (line.kind == Line::Kind::settled) m_story.leftOver.clear();
  if (line.kind == Line::Kind::closed) {
    m_story.unsaved.clear();
    m_story.commits.clear();
    m_isBroken = true;
  }
}

void Teller::open(std::size_t index) {
  leave();
  m_story.runStart = index;
  m_intents.clear();
  m_base.reset();
  const auto record = recordOf(m_chain.lines[index]);
  m_isBroken = !record;
  if (record) m_base = Base{std::get<Opened>(record->content).base, record->sequence};
}

/// Lines are missing: what comes until the next run does not follow on what there is.
void Teller::interrupt() {
  leave();
  m_isBroken = true;
}

void Teller::leave() {
  auto& unsaved = m_story.unsaved;
  m_story.leftOver.insert(m_story.leftOver.end(), unsaved.begin(), unsaved.end());
  unsaved.clear();
  m_story.commits.clear();
}

void Teller::moveBase(const Base& base) {
  m_base = base;
  m_intents.clear();
  std::erase_if(m_story.unsaved, [&](std::size_t i) { return m_chain.lines[i].sequence <= base.upTo; });
}

/// A save that was begun and of which nobody told the end has replaced the file or has not.
void Teller::settleIntents() {
  const auto reached = std::find_if(m_intents.rbegin(), m_intents.rend(),
                                    [this](const Base& intent) { return intent.stamp == m_file; });
  if (reached != m_intents.rend()) moveBase(Base(*reached));
  m_story.fits = m_base && m_base->stamp == m_file && !m_isBroken;
  if (m_base) m_story.upTo = m_base->upTo;
}

}  // namespace

Story storyOf(const Chain& chain, const FileStamp& file) {
  return Teller(chain, file).tell();
}

}  // namespace ekd::journal
