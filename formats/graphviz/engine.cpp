// SPDX-License-Identifier: MIT
#include "formats/graphviz/engine.hpp"

#include "formats/graphviz/block_protocol.hpp"
#include "formats/graphviz/worker_process.hpp"
#include "formats/system.hpp"

#include <algorithm>
#include <optional>
#include <poll.h>
#include <string>

namespace ekd::graphviz {
namespace {

using layout::BlockGraph;
using layout::BlockLayout;
using Clock = std::chrono::steady_clock;
using Answer = Result<BlockLayout>;

constexpr const char* nonsense = "the layout worker gave an answer that is none";

/// One worker and the block it is busy with.
class Desk {
 public:
  explicit Desk(const EngineOptions& options) : m_options(options) {}

  bool isBusy() const { return m_block != nullptr; }
  std::size_t index() const { return m_index; }
  Clock::time_point deadline() const { return m_deadline; }
  const std::optional<WorkerProcess>& worker() const { return m_worker; }

  /// Hands over a block; an error when there is no worker to be had.
  Status give(const BlockGraph& block, std::size_t index) {
    if (!m_worker || !m_worker->isAlive()) {
      if (const Status started = start(); !started) return started;
    }
    m_block = &block;
    m_index = index;
    m_request = encodeRequest(block);
    m_sent = 0;
    m_received.clear();
    m_deadline = Clock::now() + m_options.timeLimit;
    return {};
  }

  pollfd wanted() const {
    const bool sending = m_sent < m_request.size();
    return {m_worker->socket(), static_cast<short>(POLLIN | (sending ? POLLOUT : 0)), 0};
  }

  /// Sends and receives what goes; the answer once there is one.
  std::optional<Answer> goOn(Clock::time_point now) {
    if (m_sent < m_request.size()) {
      const auto sent = m_worker->send(std::string_view(m_request).substr(m_sent));
      if (!sent) return giveUp(sent.error().detail);
      m_sent += *sent;
    }
    const bool open = m_worker->receive(m_received);
    if (m_received.size() >= frameHeaderSize) {
      const auto size = payloadSize(m_received, m_options.mostAnswerBytes);
      if (!size) return giveUp(nonsense);
      if (m_received.size() >= frameHeaderSize + *size) return finish(*size);
    }
    if (!open) return giveUp("the layout worker died");
    if (now >= m_deadline) return giveUp("the layout worker took too long");
    return std::nullopt;
  }

  Answer giveUp(std::string why) {
    m_worker.reset();
    m_block = nullptr;
    return failure(ErrorCode::toolFailure, std::move(why));
  }

 private:
  Status start() {
    m_worker.reset();
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_options.timeLimit).count() + 1;
    auto started = WorkerProcess::start(
        m_options.worker, {std::to_string(m_options.memoryMegabytes),
                           std::to_string(m_options.cpuLimit.count()), std::to_string(seconds)});
    if (!started) return tl::unexpected(started.error());
    m_worker.emplace(std::move(*started));
    return {};
  }

  Answer finish(std::size_t size) {
    if (m_received.size() > frameHeaderSize + size) return giveUp(nonsense);
    auto answer = decodeAnswer(std::string_view(m_received).substr(frameHeaderSize), *m_block);
    if (!answer) return giveUp(nonsense);
    m_block = nullptr;
    return std::move(*answer);
  }

  const EngineOptions& m_options;
  std::optional<WorkerProcess> m_worker;
  const BlockGraph* m_block = nullptr;
  std::size_t m_index = 0;
  std::string m_request;
  std::size_t m_sent = 0;
  std::string m_received;
  Clock::time_point m_deadline;
};

/// One call of layOut().
class Round {
 public:
  Round(std::vector<Desk>& desks, std::span<const BlockGraph> blocks, const std::function<bool()>& isStopped)
      : m_desks(desks),
        m_blocks(blocks),
        m_isStopped(isStopped),
        m_answers(blocks.size(), failure(ErrorCode::toolFailure, "nobody waits for it")) {}

  std::vector<Answer> run() {
    handOut();
    while (std::any_of(m_desks.begin(), m_desks.end(), [](const Desk& desk) { return desk.isBusy(); })) {
      waitForNews();
      if (m_isStopped && m_isStopped()) {
        stop();
        break;
      }
      const auto now = Clock::now();
      for (Desk& desk : m_desks) {
        if (!desk.isBusy()) continue;
        const std::size_t index = desk.index();
        if (auto answer = desk.goOn(now)) take(index, std::move(*answer));
      }
      handOut();
    }
    return std::move(m_answers);
  }

 private:
  void handOut() {
    for (Desk& desk : m_desks) {
      while (!desk.isBusy() && m_next < m_blocks.size()) {
        const std::size_t index = m_next++;
        if (m_failures >= GraphvizEngine::patience) {
          m_answers[index] = tl::unexpected(m_lastError);
        } else if (const Status given = desk.give(m_blocks[index], index); !given) {
          take(index, tl::unexpected(given.error()));
        }
      }
    }
  }

  /// What the workers are busy with would come in answer to the next block.
  void stop() {
    for (Desk& desk : m_desks) {
      if (desk.isBusy()) (void)desk.giveUp("nobody waits for it");
    }
  }

  void take(std::size_t index, Answer answer) {
    m_failures = answer ? 0 : m_failures + 1;
    if (!answer) m_lastError = answer.error();
    m_answers[index] = std::move(answer);
  }

  void waitForNews() {
    std::vector<pollfd> sockets;
    auto earliest = Clock::time_point::max();
    for (const Desk& desk : m_desks) {
      if (!desk.isBusy()) continue;
      sockets.push_back(desk.wanted());
      earliest = std::min(earliest, desk.deadline());
    }
    constexpr long long askAgain = 20;  // milliseconds
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(earliest - Clock::now()).count();
    const long long most = m_isStopped ? askAgain : 60'000;
    poll(sockets.data(), sockets.size(), static_cast<int>(std::clamp<long long>(left, 0, most)));
  }

  std::vector<Desk>& m_desks;
  std::span<const BlockGraph> m_blocks;
  const std::function<bool()>& m_isStopped;
  std::vector<Answer> m_answers;
  std::size_t m_next = 0;
  int m_failures = 0;
  Error m_lastError;
};

}  // namespace

struct GraphvizEngine::State {
  EngineOptions options;
  std::vector<Desk> desks;
  std::function<bool()> isStopped;
};

GraphvizEngine::GraphvizEngine(EngineOptions options) : m_state(std::make_unique<State>()) {
  if (options.worker.empty()) options.worker = programFolder() / "ekd-layout";
  m_state->options = std::move(options);
  for (std::size_t i = 0; i < std::max<std::size_t>(m_state->options.workers, 1); ++i)
    m_state->desks.emplace_back(m_state->options);
}

GraphvizEngine::~GraphvizEngine() = default;

std::vector<Answer> GraphvizEngine::layOut(std::span<const BlockGraph> blocks) {
  return Round(m_state->desks, blocks, m_state->isStopped).run();
}

void GraphvizEngine::stopWhen(std::function<bool()> isStopped) {
  m_state->isStopped = std::move(isStopped);
}

std::vector<int> GraphvizEngine::workerIds() const {
  std::vector<int> ids;
  for (const Desk& desk : m_state->desks) {
    if (desk.worker()) ids.push_back(desk.worker()->id());
  }
  return ids;
}

}  // namespace ekd::graphviz
