// SPDX-License-Identifier: MIT
#include "formats/journal/recovery.hpp"

#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/time_words.hpp"
#include "libekd/edit/editor.hpp"

#include <system_error>
#include <utility>

namespace ekd::journal {
namespace {

/// Nothing when one of the lines says something that this version does not understand.
std::optional<std::vector<Committed>> commitsAt(const Chain& chain, const std::vector<std::size_t>& indices) {
  std::vector<Committed> commits;
  for (const std::size_t index : indices) {
    auto record = recordOf(chain.lines[index]);
    if (!record) return std::nullopt;
    commits.push_back(std::get<Committed>(std::move(record->content)));
  }
  return commits;
}

bool replay(Document& document, const std::vector<Committed>& commits) {
  Editor editor(document);
  for (const Committed& commit : commits) {
    for (const Change& change : commit.transaction.changes) {
      if (!editor.perform(change)) return false;
    }
  }
  editor.take();
  return true;
}

void keepWaiting(std::vector<Committed> commits, Recovery& recovery) {
  for (Committed& commit : commits) recovery.waiting.push_back(std::move(commit.transaction));
}

/// Does to the document what it does not hold yet.
void recover(OpenedModel& opened, const Story& story) {
  Recovery& recovery = opened.recovery;
  auto leftOver = commitsAt(recovery.chain, story.leftOver);
  auto unsaved = commitsAt(recovery.chain, story.unsaved);
  auto commits = commitsAt(recovery.chain, story.commits);
  if (!leftOver || !unsaved || !commits) {
    recovery.state = State::newer;
    for (FileState& file : recovery.chain.files) file.isForeign = true;
    return;
  }
  keepWaiting(std::move(*leftOver), recovery);
  recovery.state = State::clean;
  recovery.savedUpTo = story.upTo;
  if (!unsaved->empty()) recovery.lastTime = unsaved->back().transaction.time;
  recovery.resumes = story.fits && !commits->empty() && replay(*opened.document, *unsaved);
  if (recovery.resumes) {
    for (const Committed& commit : *commits) recovery.history.record(commit.transaction, commit.kind);
    recovery.transactions = unsaved->size();
    if (!unsaved->empty()) recovery.state = State::recovered;
  } else if (!unsaved->empty()) {
    recovery.state = State::misfit;
    keepWaiting(std::move(*unsaved), recovery);
  }
}

void useJournal(OpenedModel& opened, Chain chain) {
  Recovery& recovery = opened.recovery;
  recovery.chain = std::move(chain);
  recovery.hasTornTail = recovery.chain.hasTornTail;
  if (recovery.chain.isNewer) recovery.state = State::newer;
  if (recovery.chain.lines.empty()) return;
  recover(opened, storyOf(recovery.chain, opened.stamp));
}

void addError(OpenedModel& opened, const std::filesystem::path& path, std::string code, std::string message) {
  opened.diagnostics.push_back(
      {DiagnosticSeverity::error, std::move(code), path.string(), {}, std::move(message)});
}

}  // namespace

OpenedModel openModel(const std::filesystem::path& path, const std::vector<std::filesystem::path>& places,
                      const std::string& language) {
  OpenedModel opened;
  std::error_code error;
  if (std::filesystem::exists(path, error) || error) {
    auto bytes = readFile(path);
    if (!bytes) {
      addError(opened, path, "FILE", bytes.error().detail);
      return opened;
    }
    opened.stamp = stampOfContent(bytes->view());
    ReadResult read = readEkdXml(std::move(*bytes), path.string());
    opened.document = std::move(read.document);
    opened.diagnostics = std::move(read.diagnostics);
    opened.positions = std::move(read.positions);
  } else {
    opened.document.emplace().metadata.language = language;
  }
  if (opened.document) useJournal(opened, readChain(places));
  return opened;
}

OpenedModel openUntitled(const std::filesystem::path& journal) {
  OpenedModel opened;
  opened.document.emplace();
  Chain chain = readChain({journal});
  const Story story = storyOf(chain, {});
  const auto start =
      story.runStart < chain.lines.size() ? recordOf(chain.lines[story.runStart]) : std::nullopt;
  if (start && !std::get<Opened>(start->content).content.empty()) {
    ReadResult read = readEkdXml(std::get<Opened>(start->content).content, journal.string());
    opened.document = std::move(read.document);
    opened.diagnostics = std::move(read.diagnostics);
  }
  if (opened.document) useJournal(opened, std::move(chain));
  return opened;
}

Start startFor(const OpenedModel& opened, std::vector<std::filesystem::path> places, std::string path) {
  Start start;
  start.places = std::move(places);
  start.chain = opened.recovery.chain;
  start.resumes = opened.recovery.resumes;
  start.savedUpTo = opened.recovery.savedUpTo;
  start.base = opened.stamp;
  start.path = std::move(path);
  return start;
}

std::string describe(const Recovery& recovery) {
  const auto changes = [](std::size_t count) {
    return count == 1 ? std::string("1 change") : std::to_string(count) + " changes";
  };
  const std::string when = ", the last one of " + timeInWords(recovery.lastTime) + ".";
  std::string text;
  switch (recovery.state) {
    case State::none:
    case State::clean:
      break;
    case State::recovered:
      text = changes(recovery.transactions) + " that had not been saved " +
             (recovery.transactions == 1 ? "is" : "are") + " back" + when;
      break;
    case State::misfit:
      text = "The file was changed by another program while " + changes(recovery.waiting.size()) +
             " to it had not been saved" + when + " They are kept.";
      break;
    case State::newer:
      text = "A later version of ekd wrote the journal of this model. It is kept and not read.";
      break;
  }
  if (recovery.state == State::clean && !recovery.waiting.empty())
    text = changes(recovery.waiting.size()) + " of an earlier time had not been saved. They are kept.";
  if (recovery.state == State::recovered && recovery.hasTornTail)
    text += " What was being written down when the program ended is not among them.";
  return text;
}

}  // namespace ekd::journal
