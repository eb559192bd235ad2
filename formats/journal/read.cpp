// SPDX-License-Identifier: MIT
#include "formats/journal/read.hpp"

#include "formats/bytes.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace ekd::journal {
namespace {

bool bySequence(const Line& a, const Line& b) {
  return a.sequence < b.sequence;
}

/// Each number once; the first line with it stays.
void sortOut(std::vector<Line>& lines) {
  std::stable_sort(lines.begin(), lines.end(), bySequence);
  const auto isSame = [](const Line& a, const Line& b) { return a.sequence == b.sequence; };
  lines.erase(std::unique(lines.begin(), lines.end(), isSame), lines.end());
}

/// Whether the two are parts of one journal: every number that both have is the same line in both.
bool agree(const Chain& a, const Chain& b) {
  if (a.lines.empty() || b.lines.empty()) return true;
  if (a.story != b.story) return false;
  auto other = b.lines.begin();
  for (const Line& line : a.lines) {
    other = std::lower_bound(other, b.lines.end(), line, bySequence);
    if (other == b.lines.end()) return true;
    if (other->sequence == line.sequence && other->text != line.text) return false;
  }
  return true;
}

/// Looks at the lines with which runs begin.
void readHeadings(Chain& chain) {
  for (const Line& line : chain.lines) {
    if (line.kind != Line::Kind::opened) continue;
    const Heading heading = headingOf(line);
    chain.isNewer |= heading.version > version;
    chain.story = heading.story;
  }
}

TimeMs lastTime(const Chain& chain) {
  return chain.lines.empty() ? std::numeric_limits<TimeMs>::min() : chain.lines.back().time;
}

void setAside(Chain& chain) {
  for (FileState& file : chain.files) file.isForeign = true;
  chain.lines.clear();
  chain.story.clear();
  chain.hasTornTail = false;
}

/// One file; `lines` stays empty when it is not understood.
Chain readOne(const std::filesystem::path& path) {
  Chain chain;
  FileState state{path, 0, 0, false};
  const auto bytes = readFile(path, std::numeric_limits<std::uint32_t>::max());
  std::error_code error;
  if (bytes) {
    chain = chainFromText(bytes->view());
    state.size = bytes->size();
    readHeadings(chain);
    state.isForeign = chain.isNewer;
    if (chain.isNewer) setAside(chain);
    if (!chain.lines.empty()) state.lastLine = chain.lines.back().sequence;
  } else {
    state.isForeign = std::filesystem::exists(path, error);
  }
  chain.files.push_back(std::move(state));
  return chain;
}

void join(Chain& chain, Chain other) {
  if (!agree(chain, other)) setAside(lastTime(chain) < lastTime(other) ? chain : other);
  std::move(other.lines.begin(), other.lines.end(), std::back_inserter(chain.lines));
  std::move(other.files.begin(), other.files.end(), std::back_inserter(chain.files));
  chain.hasTornTail |= other.hasTornTail;
  chain.isNewer |= other.isNewer;
  if (chain.story.empty()) chain.story = std::move(other.story);
  sortOut(chain.lines);
}

}  // namespace

Chain chainFromText(std::string_view bytes) {
  Chain chain;
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    const std::string_view text = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    auto line = lineFromText(text);
    chain.hasTornTail = !line && !text.empty();
    if (line) chain.lines.push_back(std::move(*line));
  }
  sortOut(chain.lines);
  return chain;
}

Chain readChain(const std::vector<std::filesystem::path>& places) {
  Chain chain;
  for (const auto& place : places) join(chain, readOne(place));
  return chain;
}

}  // namespace ekd::journal
