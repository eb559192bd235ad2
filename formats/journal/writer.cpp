// SPDX-License-Identifier: MIT
#include "formats/journal/writer.hpp"

#include "formats/journal/place.hpp"
#include "formats/system.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <variant>

namespace ekd::journal {
namespace {

/// A model that has another file now.
struct Move {
  std::vector<std::filesystem::path> places;
  Record saved;
};
using Item = std::variant<Record, Move>;

std::vector<Place> makePlaces(const std::vector<std::filesystem::path>& paths, const Chain& chain,
                              bool makesFirstFolder) {
  std::vector<Place> places;
  for (const auto& path : paths) {
    FileState state{path, 0, 0, false};
    for (const FileState& known : chain.files) {
      if (known.path == path) state = known;
    }
    places.emplace_back(state, makesFirstFolder || !places.empty());
  }
  return places;
}

/// What must be kept in memory of the lines that are there: the run that goes on, and what the preferred
/// place does not have yet.
std::vector<Line> retained(const Start& start) {
  const std::vector<Line>& lines = start.chain.lines;
  auto first = lines.end();
  if (start.resumes)
    first = lines.begin() + static_cast<std::ptrdiff_t>(storyOf(start.chain, start.base).runStart);
  const std::uint64_t there = start.chain.files.empty() ? 0 : start.chain.files.front().lastLine;
  const auto missing =
      std::find_if(lines.begin(), lines.end(), [there](const Line& line) { return line.sequence > there; });
  return {std::min(first, missing), lines.end()};
}

}  // namespace

/// Owns the thread. What stands behind the mutex is shared; the rest belongs to the thread.
class JournalWriter::Worker {
 public:
  Worker(Start start, WriterOptions options);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void append(Content content, TimeMs time);
  void append(Content content) { append(std::move(content), m_clock.now()); }
  void moveTo(std::vector<std::filesystem::path> places, const FileStamp& base, std::uint64_t upTo);
  void rebase(const FileStamp& base) { m_start.base = base; }
  bool hasBegun() const { return m_hasBegun; }
  bool resumes() const { return m_start.resumes; }
  Health health() const;
  Status flush();

 private:
  void begin(TimeMs time);
  std::string story() const;
  void enqueue(Item item);
  void run();
  bool waitForWork(std::unique_lock<std::mutex>& lock);
  void attempt(std::vector<Item> items);
  void take(const Item& item);
  bool isHere(const std::vector<std::filesystem::path>& places) const;
  Status writeSomewhere(Health& health);
  void leaveOldPlaces();
  void publish(const Health& health);

  Start m_start;
  const WriterOptions m_options;
  SystemClock m_systemClock;
  Clock& m_clock;
  SaveCalls m_systemCalls;
  SaveCalls& m_calls;
  bool m_hasBegun = false;  // the run has its first line
  std::uint64_t m_next;

  // the thread's
  std::deque<Item> m_pending;  // taken from the queue; more than nothing only when memory ran out
  std::vector<Line> m_lines;
  std::vector<Place> m_places;
  std::vector<Place> m_oldPlaces;
  std::optional<Record> m_farewell;  // for the old places
  bool m_isUntitled;

  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  std::condition_variable m_done;
  std::vector<Item> m_queue;
  Health m_health;
  std::uint64_t m_asked = 0;     // calls of flush()
  std::uint64_t m_answered = 0;  // those that an attempt has followed
  bool m_ends = false;
  std::thread m_thread;  // last: it uses everything else
};

JournalWriter::Worker::Worker(Start start, WriterOptions options)
    : m_start(std::move(start)),
      m_options(std::move(options)),
      m_clock(m_options.clock != nullptr ? *m_options.clock : m_systemClock),
      m_calls(m_options.calls != nullptr ? *m_options.calls : m_systemCalls),
      m_next(m_start.chain.nextSequence()),
      m_lines(retained(m_start)),
      m_isUntitled(!m_start.base.exists && m_start.places.size() == 1) {
  m_places = makePlaces(m_start.places, m_start.chain, m_isUntitled);
  m_start.chain.lines.clear();
  m_health.last = m_next - 1;
  m_health.acknowledged = m_health.last;
  if (!m_places.empty()) m_health.place = m_places.front().path();
  m_thread = std::thread([this] { run(); });
}

JournalWriter::Worker::~Worker() {
  {
    const std::lock_guard lock(m_mutex);
    m_ends = true;
  }
  m_wake.notify_one();
  m_thread.join();
}

/// Of the journal that goes on; a new one gets a name that no other has.
std::string JournalWriter::Worker::story() const {
  if (!m_start.chain.story.empty()) return m_start.chain.story;
  return toHex(FreshIds().next());
}

/// The first line of the run is written with its first commit: looking at a model leaves no trace.
void JournalWriter::Worker::begin(TimeMs time) {
  if (m_hasBegun) return;
  m_hasBegun = true;
  if (m_start.resumes) {
    enqueue(Record{m_next++, time, Resumed{m_start.base, m_start.savedUpTo, m_options.program}});
  } else {
    enqueue(Record{m_next++, time,
                   Opened{story(), m_start.base, m_start.path, m_options.program, m_start.content}});
  }
}

void JournalWriter::Worker::append(Content content, TimeMs time) {
  begin(time);
  enqueue(Record{m_next++, time, std::move(content)});
}

void JournalWriter::Worker::moveTo(std::vector<std::filesystem::path> places, const FileStamp& base,
                                   std::uint64_t upTo) {
  const TimeMs now = m_clock.now();
  begin(now);
  enqueue(Move{std::move(places), Record{m_next++, now, Saved{base, upTo}}});
}

void JournalWriter::Worker::enqueue(Item item) {
  {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(item));
    m_health.last = m_next - 1;
  }
  m_wake.notify_one();
}

Health JournalWriter::Worker::health() const {
  const std::lock_guard lock(m_mutex);
  return m_health;
}

Status JournalWriter::Worker::flush() {
  std::unique_lock lock(m_mutex);
  const std::uint64_t wanted = m_health.last;
  if (m_health.acknowledged >= wanted) return {};
  const std::uint64_t ticket = ++m_asked;
  m_wake.notify_one();
  m_done.wait(lock, [&] { return m_answered >= ticket; });
  if (m_health.acknowledged >= wanted) return {};
  return tl::unexpected<Error>(m_health.problem.value_or(Error{ErrorCode::ioFailure, "not written"}));
}

/// False when it is time to end.
bool JournalWriter::Worker::waitForWork(std::unique_lock<std::mutex>& lock) {
  const auto hasWork = [this] { return m_ends || !m_queue.empty() || m_asked > m_answered; };
  if (m_health.problem) {
    m_wake.wait_for(lock, m_options.retryAfter, hasWork);
  } else {
    m_wake.wait(lock, hasWork);
  }
  return !m_ends;
}

void JournalWriter::Worker::run() {
  std::unique_lock lock(m_mutex);
  for (bool goesOn = true; goesOn;) {
    goesOn = waitForWork(lock);
    std::vector<Item> items = std::exchange(m_queue, {});
    const std::uint64_t asked = m_asked;
    lock.unlock();
    attempt(std::move(items));
    lock.lock();
    m_answered = asked;
    m_done.notify_all();
  }
}

void JournalWriter::Worker::attempt(std::vector<Item> items) {
  Health health = this->health();
  try {
    std::move(items.begin(), items.end(), std::back_inserter(m_pending));
    for (; !m_pending.empty(); m_pending.pop_front()) take(m_pending.front());
    const Status status = writeSomewhere(health);
    health.isKept = status.has_value();
    if (!status) health.problem = status.error();
    if (status && !m_lines.empty()) health.acknowledged = m_lines.back().sequence;
    if (status) leaveOldPlaces();
  } catch (const std::exception& problem) {
    health.problem = Error{ErrorCode::ioFailure, problem.what()};
    health.isKept = false;
  }
  publish(health);
}

void JournalWriter::Worker::publish(const Health& health) {
  Health told = health;
  {
    const std::lock_guard lock(m_mutex);
    told.last = m_health.last;
    m_health = told;
  }
  if (!m_options.onChange) return;
  try {
    m_options.onChange(told);
  } catch (const std::exception&) {
    // who could not hear it hears of the next attempt, or asks for health()
  }
}

void JournalWriter::Worker::take(const Item& item) {
  if (const auto* move = std::get_if<Move>(&item); move != nullptr && !isHere(move->places)) {
    m_farewell = Record{move->saved.sequence, move->saved.time, Closed{}};
    m_oldPlaces = std::exchange(m_places, makePlaces(move->places, {}, false));
    for (Place& place : m_places) place.expectForeign();
  }
  const auto* move = std::get_if<Move>(&item);
  const Record& record = move != nullptr ? move->saved : std::get<Record>(item);
  if (auto line = lineFromText(toLine(record))) m_lines.push_back(std::move(*line));
}

bool JournalWriter::Worker::isHere(const std::vector<std::filesystem::path>& places) const {
  return !places.empty() && !m_places.empty() && places.front() == m_places.front().path();
}

/// The preferred place first; another one only while that does not work.
Status JournalWriter::Worker::writeSomewhere(Health& health) {
  Status first;
  for (std::size_t i = 0; i < m_places.size(); ++i) {
    const Status status = m_places[i].write(m_lines, m_calls);
    if (i == 0) first = status;
    if (!status) continue;
    health.place = m_places[i].path();
    health.problem = first ? std::nullopt : std::optional(first.error());
    return {};
  }
  return first;
}

/// Best effort: what is left there is offered again when its model is opened.
void JournalWriter::Worker::leaveOldPlaces() {
  if (m_oldPlaces.empty()) return;
  std::vector<Line> lines = m_lines;
  if (auto line = lineFromText(toLine(*m_farewell))) {
    std::erase_if(lines, [&](const Line& old) { return old.sequence >= line->sequence; });
    lines.push_back(std::move(*line));
  }
  for (Place& place : m_oldPlaces)
    static_cast<void>(m_isUntitled ? place.remove(m_calls) : place.write(lines, m_calls));
  m_oldPlaces.clear();
  m_isUntitled = false;
}

JournalWriter::JournalWriter(Start start, WriterOptions options)
    : m_worker(std::make_unique<Worker>(std::move(start), std::move(options))) {}
JournalWriter::~JournalWriter() = default;

void JournalWriter::listenTo(Session& session) {
  m_subscription = session.addListener([this](const Transaction& transaction, const ChangeSet& changes) {
    append(transaction, changes.kind);
  });
}

void JournalWriter::append(const Transaction& transaction, CommitKind kind) {
  m_worker->append(Committed{kind, transaction}, transaction.time);
}

void JournalWriter::saving(const FileStamp& base, std::uint64_t upTo) {
  if (m_worker->hasBegun() || m_worker->resumes()) m_worker->append(Saving{base, upTo});
}

void JournalWriter::saved(const FileStamp& base, std::uint64_t upTo) {
  if (m_worker->hasBegun() || m_worker->resumes()) {
    m_worker->append(Saved{base, upTo});
  } else {
    m_worker->rebase(base);
  }
}

void JournalWriter::close() {
  if (m_worker->hasBegun() || m_worker->resumes()) m_worker->append(Closed{});
}

void JournalWriter::settle() {
  m_worker->append(Settled{});
}

void JournalWriter::moveTo(std::vector<std::filesystem::path> places, const FileStamp& base,
                           std::uint64_t upTo) {
  m_worker->moveTo(std::move(places), base, upTo);
}

Health JournalWriter::health() const {
  return m_worker->health();
}

Status JournalWriter::flush() {
  return m_worker->flush();
}

}  // namespace ekd::journal
