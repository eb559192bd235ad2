// SPDX-License-Identifier: MIT
#include "editor/scene/layout_service.hpp"

#include "formats/drawing/pango_measurer.hpp"
#include "formats/graphviz/engine.hpp"
#include "libekd/edit/editor.hpp"

#include <QTimer>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace ekd::editor {

namespace {

/// The document as it is after some edits; false when they do not fit it.
bool follow(std::optional<Document>& document, const std::vector<Transaction>& edits) {
  if (!document) return false;
  Editor editor(*document);
  for (const Transaction& edit : edits) {
    for (const Change& change : edit.changes) {
      if (!editor.perform(change)) return false;
    }
  }
  editor.take();
  return true;
}

}  // namespace

class LayoutService::Worker {
 public:
  using Done = std::function<void(std::shared_ptr<LayoutAnswer>, bool hasLostTrack)>;

  Worker(Ports ports, Done done)
      : m_ports(std::move(ports)), m_done(std::move(done)), m_thread([this] { run(); }) {}

  ~Worker() {
    {
      const std::lock_guard lock(m_mutex);
      m_isOver = true;
      m_isGivenUp = true;
    }
    m_wake.notify_one();
    m_thread.join();
  }

  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void take(LayoutJob job) {
    {
      const std::lock_guard lock(m_mutex);
      m_job = std::move(job);
      m_isGivenUp = false;
    }
    m_wake.notify_one();
  }
  void giveUp() { m_isGivenUp = true; }

 private:
  void run() {
    const auto measurer = m_ports.measurer();
    const auto engine = m_ports.engine();
    engine->stopWhen([this] { return m_isGivenUp.load(); });
    layout::Drawer drawer(*measurer, *engine);
    std::optional<Document> document;
    while (auto job = wait()) {
      if (job->document) document = *job->document;
      const bool isFine = follow(document, job->edits);
      m_done(isFine ? answer(*job, *document, drawer) : nullptr, !isFine);
    }
  }

  std::optional<LayoutJob> wait() {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isOver || m_job; });
    if (m_isOver) return std::nullopt;
    return std::exchange(m_job, std::nullopt);
  }

  /// Nothing when it was given up.
  std::shared_ptr<LayoutAnswer> answer(const LayoutJob& job, const Document& document,
                                       layout::Drawer& drawer) const {
    layout::Request request{document, job.view, job.language, job.sheet, job.hidden};
    request.earlier = job.earlier.get();
    request.pins = job.pins;
    auto outcome = drawer.draw(request, [this] { return m_isGivenUp.load(); });
    if (!outcome) return nullptr;
    return std::make_shared<LayoutAnswer>(LayoutAnswer{std::move(*outcome), job.revision, job.showing});
  }

  Ports m_ports;
  Done m_done;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::optional<LayoutJob> m_job;
  bool m_isOver = false;
  std::atomic<bool> m_isGivenUp = false;
  std::thread m_thread;  // last: it uses all of the above
};

LayoutService::Ports LayoutService::usualPorts() {
  return {[] { return std::make_unique<drawing::PangoMeasurer>(); },
          [] { return std::make_unique<graphviz::GraphvizEngine>(); }};
}

LayoutService::LayoutService(Ports ports, QObject* parent) : QObject(parent) {
  m_worker = std::make_unique<Worker>(
      std::move(ports), [this](std::shared_ptr<LayoutAnswer> answer, bool hasLostTrack) {
        QMetaObject::invokeMethod(
            this, [this, answer = std::move(answer), hasLostTrack] { finish(answer, hasLostTrack); });
      });
}

LayoutService::~LayoutService() = default;

void LayoutService::ask(JobMaker make) {
  m_next = std::move(make);
  if (!m_isDrawing) begin();
}

void LayoutService::begin() {
  if (m_isBeginning) return;
  m_isBeginning = true;
  // A timer comes after what is to be painted: making the job is not in the way of the key press.
  QTimer::singleShot(0, this, [this] {
    m_isBeginning = false;
    if (m_isDrawing || !m_next) return;
    m_isDrawing = true;
    m_worker->take(std::exchange(m_next, {})());
  });
}

void LayoutService::giveUp() {
  if (m_isDrawing) m_worker->giveUp();
}

void LayoutService::finish(const std::shared_ptr<LayoutAnswer>& answer, bool hasLostTrack) {
  m_isDrawing = false;
  if (hasLostTrack) Q_EMIT lostTrack();
  if (m_next) begin();
  if (!answer) return;
  ++m_drawn;
  Q_EMIT answered(answer);
}

}  // namespace ekd::editor
