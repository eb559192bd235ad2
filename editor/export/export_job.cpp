// SPDX-License-Identifier: MIT
#include "editor/export/export_job.hpp"

#include "editor/document/caught.hpp"
#include "editor/document/text.hpp"
#include "formats/save_file.hpp"

#include <utility>

namespace ekd::editor {

ExportJob::ExportJob(std::shared_ptr<const Document> document, std::string language,
                     std::vector<ExportTask> tasks, LayoutService::Ports ports, QObject* parent)
    : QObject(parent),
      m_document(std::move(document)),
      m_language(std::move(language)),
      m_tasks(std::move(tasks)),
      m_ports(std::move(ports)) {}

ExportJob::~ExportJob() {
  cancel();
  if (m_thread) m_thread->wait();
}

void ExportJob::start() {
  m_thread.reset(QThread::create([this] { run(); }));
  connect(m_thread.get(), &QThread::finished, this, &ExportJob::finished);
  m_thread->start();
}

/// What is thrown on the way ends the job, and is the problem of the task that was at work.
void ExportJob::run() {
  const auto end = m_tasks.size();
  try {
    makeAll();
  } catch (...) {
    if (m_results.size() == end) return;
    ExportResult result;
    result.task = m_tasks[m_results.size()];
    result.problem = fromQt(caughtInWords());
    m_results.push_back(std::move(result));
  }
}

void ExportJob::makeAll() {
  const auto measurer = m_ports.measurer();
  const auto engine = m_ports.engine();
  for (const ExportTask& task : m_tasks) {
    if (m_isCancelled) return;
    auto result = make(task, *measurer, *engine);
    if (!result) return;
    m_results.push_back(std::move(*result));
    Q_EMIT progressed(static_cast<int>(m_results.size()), static_cast<int>(m_tasks.size()));
  }
}

std::optional<ExportResult> ExportJob::make(const ExportTask& task, layout::TextMeasurer& measurer,
                                            layout::LayoutEngine& engine) {
  auto result = task.report    ? makeReport(task, measurer, engine)
                : task.isAtlas ? makeAtlas(task, measurer, engine)
                               : makeView(task, measurer, engine);
  if (!result || !result->problem.empty() || task.path.empty()) return result;
  const auto saved = saveFile(task.path, [&](Sink& sink) { return sink.write(result->bytes); });
  if (!saved) result->problem = saved.error().detail;
  result->bytes.clear();
  return result;
}

ExportResult ExportJob::makeView(const ExportTask& task, layout::TextMeasurer& measurer,
                                 layout::LayoutEngine& engine) const {
  ExportResult result;
  result.task = task;
  const layout::Request request{*m_document, task.view, m_language, layout::a4Sheet()};
  auto exported = drawing::exportView(request, {task.output}, measurer, engine);
  if (!exported) {
    result.problem = exported.error().detail;
    return result;
  }
  result.bytes = std::move(exported->bytes);
  result.notes = std::move(exported->notes);
  if (exported->engineFailed) result.notes.push_back("Graphviz failed: " + exported->engineComplaint);
  return result;
}

std::optional<ExportResult> ExportJob::makeAtlas(const ExportTask& task, layout::TextMeasurer& measurer,
                                                 layout::LayoutEngine& engine) {
  ExportResult result;
  result.task = task;
  const layout::Request request{*m_document, task.view, m_language, layout::a4Sheet()};
  const auto told = [this](std::size_t page, std::size_t count) {
    Q_EMIT progressed(static_cast<int>(page), static_cast<int>(count));
    return !m_isCancelled;
  };
  auto atlas = drawing::exportAtlas(request, {drawing::Output::pdf}, measurer, engine, told);
  if (!atlas) {
    result.problem = atlas.error().detail;
    return result;
  }
  if (atlas->isCancelled) return std::nullopt;
  result.bytes = std::move(atlas->files.front().bytes);
  result.notes = std::move(atlas->notes);
  if (atlas->engineFailed) result.notes.push_back("Graphviz failed: " + atlas->engineComplaint);
  return result;
}

std::optional<ExportResult> ExportJob::makeReport(const ExportTask& task, layout::TextMeasurer& measurer,
                                                  layout::LayoutEngine& engine) {
  ExportResult result;
  result.task = task;
  const auto told = [this](std::size_t number, std::size_t count, std::string_view) {
    Q_EMIT progressed(static_cast<int>(number), static_cast<int>(count));
    return !m_isCancelled;
  };
  auto report = report::exportReport(*m_document, {*task.report, m_language}, measurer, engine, told);
  if (!report) {
    result.problem = report.error().detail;
    return result;
  }
  if (report->isCancelled) return std::nullopt;
  result.bytes = std::move(report->bytes);
  result.notes = std::move(report->notes);
  if (report->engineFailed) result.notes.push_back("Graphviz failed: " + report->engineComplaint);
  return result;
}

}  // namespace ekd::editor
