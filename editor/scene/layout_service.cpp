// SPDX-License-Identifier: MIT
#include "editor/scene/layout_service.hpp"

#include "editor/document/caught.hpp"
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

/// What became of a job.
struct LayoutService::Done {
  std::shared_ptr<LayoutAnswer> answer = {};  ///< none when it was given up
  bool hasLostTrack = false;
  QString problem = {};  ///< why it failed; empty when it did not
};

class LayoutService::Worker {
 public:
  using Tell = std::function<void(Done)>;

  Worker(Ports ports, Tell tell)
      : m_ports(std::move(ports)), m_tell(std::move(tell)), m_thread([this] { run(); }) {}

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
  /// What draws, and what it has of the model.
  struct Desk {
    explicit Desk(const Ports& ports)
        : measurer(ports.measurer()), engine(ports.engine()), drawer(*measurer, *engine) {}
    std::unique_ptr<layout::TextMeasurer> measurer;
    std::unique_ptr<layout::LayoutEngine> engine;
    layout::Drawer drawer;
    std::optional<Document> document;
  };

  void run() {
    std::optional<Desk> desk;
    while (auto job = wait()) {
      try {
        m_tell(workOn(*job, desk));
      } catch (...) {
        desk.reset();  // half of the job may be done
        m_tell({.problem = caughtInWords()});
      }
    }
  }

  Done workOn(const LayoutJob& job, std::optional<Desk>& desk) {
    if (!desk) {
      desk.emplace(m_ports);
      desk->engine->stopWhen([this] { return m_isGivenUp.load(); });
    }
    if (job.document) desk->document = *job.document;
    if (!follow(desk->document, job.edits)) return {.hasLostTrack = true};
    return {.answer = answer(job, *desk->document, desk->drawer)};
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
    request.isNarrated = false;
    auto outcome = drawer.draw(request, [this] { return m_isGivenUp.load(); });
    if (!outcome) return nullptr;
    return std::make_shared<LayoutAnswer>(LayoutAnswer{std::move(*outcome), job.revision, job.showing});
  }

  Ports m_ports;
  Tell m_tell;
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

LayoutService::LayoutService(Receiver receiver, Ports ports, QObject* parent)
    : QObject(parent), m_receiver(std::move(receiver)) {
  m_worker = std::make_unique<Worker>(std::move(ports), [this](Done done) {
    QMetaObject::invokeMethod(this, [this, done = std::move(done)] { finish(done); });
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

void LayoutService::finish(const Done& done) {
  m_isDrawing = false;
  if (done.hasLostTrack) Q_EMIT lostTrack();
  if (!done.problem.isEmpty()) Q_EMIT failed(done.problem);
  if (m_next) begin();
  if (!done.answer) return;
  ++m_drawn;
  m_receiver(std::move(*done.answer));
}

}  // namespace ekd::editor
