// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/layout_service.hpp"
#include "formats/drawing/export.hpp"
#include "formats/report/export.hpp"
#include "libekd/layout/sheet.hpp"

#include <QObject>
#include <QThread>
#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ekd::editor {

/// One file, or one picture in memory, that is wanted. An atlas is a PDF file.
struct ExportTask {
  View view;
  drawing::Output output = drawing::Output::svg;
  std::filesystem::path path;  ///< empty: the bytes are kept
  bool isAtlas = false;        ///< on as many sheets as it takes
  /// Everything the model says instead, whatever the view.
  std::optional<report::Output> report = {};
};

struct ExportResult {
  ExportTask task;
  std::string bytes;    ///< when the task has no path
  std::string problem;  ///< why there is no file; else empty
  std::vector<std::string> notes;
};

/// Draws views in a thread of its own, from the document as it was when the job began.
class ExportJob : public QObject {
  Q_OBJECT

 public:
  ExportJob(std::shared_ptr<const Document> document, std::string language, std::vector<ExportTask> tasks,
            LayoutService::Ports ports = LayoutService::usualPorts(), QObject* parent = nullptr);
  /// Waits for the drawing that is being made.
  ~ExportJob() override;

  void start();
  /// No further drawing is begun; files that are there stay.
  void cancel() { m_isCancelled = true; }
  std::size_t taskCount() const { return m_tasks.size(); }
  /// After finished().
  const std::vector<ExportResult>& results() const { return m_results; }

 Q_SIGNALS:
  /// Drawings, or sheets of an atlas.
  void progressed(int done, int count);
  void finished();

 private:
  void run();
  void makeAll();
  std::optional<ExportResult> make(const ExportTask& task, layout::TextMeasurer& measurer,
                                   layout::LayoutEngine& engine);
  ExportResult makeView(const ExportTask& task, layout::TextMeasurer& measurer,
                        layout::LayoutEngine& engine) const;
  std::optional<ExportResult> makeAtlas(const ExportTask& task, layout::TextMeasurer& measurer,
                                        layout::LayoutEngine& engine);
  std::optional<ExportResult> makeReport(const ExportTask& task, layout::TextMeasurer& measurer,
                                         layout::LayoutEngine& engine);

  std::shared_ptr<const Document> m_document;
  std::string m_language;
  std::vector<ExportTask> m_tasks;
  LayoutService::Ports m_ports;
  std::vector<ExportResult> m_results;
  std::atomic<bool> m_isCancelled = false;
  std::unique_ptr<QThread> m_thread;
};

}  // namespace ekd::editor
