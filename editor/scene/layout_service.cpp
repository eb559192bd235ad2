// SPDX-License-Identifier: MIT
#include "editor/scene/layout_service.hpp"

#include "formats/drawing/pango_measurer.hpp"
#include "formats/graphviz/engine.hpp"

#include <QTimer>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace ekd::editor {

class LayoutService::Worker {
 public:
  using Done = std::function<void(std::shared_ptr<const LayoutAnswer>)>;

  Worker(Ports ports, Done done)
      : m_ports(std::move(ports)), m_done(std::move(done)), m_thread([this] { run(); }) {}

  ~Worker() {
    {
      const std::lock_guard lock(m_mutex);
      m_isOver = true;
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
    }
    m_wake.notify_one();
  }

 private:
  void run() {
    const auto measurer = m_ports.measurer();
    const auto engine = m_ports.engine();
    while (auto job = wait()) m_done(answer(*job, *measurer, *engine));
  }

  std::optional<LayoutJob> wait() {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isOver || m_job; });
    if (m_isOver) return std::nullopt;
    return std::exchange(m_job, std::nullopt);
  }

  static std::shared_ptr<const LayoutAnswer> answer(const LayoutJob& job, layout::TextMeasurer& measurer,
                                                    layout::LayoutEngine& engine) {
    layout::Request request{*job.document, job.view, job.language, job.sheet, job.hidden};
    request.earlier = job.earlier.get();
    request.pins = job.pins;
    return std::make_shared<LayoutAnswer>(
        LayoutAnswer{layout::draw(request, measurer, engine), job.revision, job.showing});
  }

  Ports m_ports;
  Done m_done;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::optional<LayoutJob> m_job;
  bool m_isOver = false;
  std::thread m_thread;  // last: it uses all of the above
};

LayoutService::Ports LayoutService::usualPorts() {
  return {[] { return std::make_unique<drawing::PangoMeasurer>(); },
          [] { return std::make_unique<graphviz::GraphvizEngine>(); }};
}

LayoutService::LayoutService(Ports ports, QObject* parent)
    : QObject(parent),
      m_worker(std::make_unique<Worker>(std::move(ports), [this](std::shared_ptr<const LayoutAnswer> answer) {
        QMetaObject::invokeMethod(this, [this, answer = std::move(answer)] { finish(answer); });
      })) {}

LayoutService::~LayoutService() = default;

void LayoutService::ask(JobMaker make) {
  m_next = std::move(make);
  if (!m_isDrawing) begin();
}

void LayoutService::begin() {
  if (m_isBeginning) return;
  m_isBeginning = true;
  // A timer comes after what is to be painted: the copy of the document is not in the way of the key press.
  QTimer::singleShot(0, this, [this] {
    m_isBeginning = false;
    if (m_isDrawing || !m_next) return;
    m_isDrawing = true;
    m_worker->take(std::exchange(m_next, {})());
  });
}

void LayoutService::finish(const std::shared_ptr<const LayoutAnswer>& answer) {
  m_isDrawing = false;
  ++m_drawn;
  if (m_next) begin();
  Q_EMIT answered(answer);
}

}  // namespace ekd::editor
