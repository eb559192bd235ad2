// SPDX-License-Identifier: MIT
#include "editor/export/export_actions.hpp"

#include "editor/document/text.hpp"
#include "editor/views/view_bar.hpp"
#include "formats/drawing/file_names.hpp"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <algorithm>

namespace ekd::editor {
namespace {

QStringList pictureFilters() {
  return {QStringLiteral("SVG (*.svg)"), QStringLiteral("PDF (*.pdf)"), QStringLiteral("PNG (*.png)"),
          QStringLiteral("Graphviz DOT (*.dot)")};
}

QByteArray bytesOf(const ExportResult& result) {
  return {result.bytes.data(), static_cast<qsizetype>(result.bytes.size())};
}

}  // namespace

ExportActions::ExportActions(Workspace& workspace, Dialogs& dialogs, CurrentView currentView,
                             QStatusBar& status, QWidget& window)
    : QObject(&window),
      m_workspace(workspace),
      m_dialogs(dialogs),
      m_currentView(std::move(currentView)),
      m_status(status),
      m_window(window),
      m_progress(new QProgressBar),
      m_stop(new QToolButton) {
  m_stop->setText(tr("Stop"));
  m_progress->setMaximumWidth(200);
  for (QWidget* widget : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_stop)}) {
    m_status.addPermanentWidget(widget);
    widget->hide();
  }
  connect(m_stop, &QToolButton::clicked, this, [this] {
    if (m_job) m_job->cancel();
  });
}

void ExportActions::addTo(ActionList& actions, const QString& menu) {
  const auto key = [](const char* name) { return QList{QKeySequence(QString::fromLatin1(name))}; };
  actions.add(menu, QStringLiteral("exportView"), tr("Export this view ..."), key("Ctrl+Shift+E"), [this] {
    const View view = m_currentView();
    exportView(view, titleOf(m_workspace.bridge(), view));
  });
  actions.add(menu, QStringLiteral("exportAll"), tr("Export all views ..."), {}, [this] { exportAll(); });
  actions.add(menu, QStringLiteral("exportAtlas"), tr("Export this view as an atlas ..."), {},
              [this] { exportAtlas(); });
  actions.add(menu, QStringLiteral("exportReport"), tr("Export a report of the model ..."), {},
              [this] { exportReport(); });
  actions.add(menu, QStringLiteral("exportSelection"), tr("Export the selected cards ..."), {},
              [this] { exportView(selectionView(), tr("selection")); });
  actions.add(menu, QStringLiteral("copyPicture"), tr("Copy this view as a picture"), key("Ctrl+Shift+C"),
              [this] { copyAsPicture(); });
}

View ExportActions::selectionView() const {
  const auto& selected = m_workspace.bridge().selection().elements();
  View view;
  view.query.elements = selected;
  std::sort(view.query.elements.begin(), view.query.elements.end());
  return view;
}

void ExportActions::exportView(const View& view, const QString& name) {
  drawing::FileNames names;
  const QString proposal = toQt(names.make(fromQt(name), ".svg"));
  QString path = m_dialogs.saveFile(&m_window, tr("Export as a drawing"), proposal, pictureFilters());
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".svg");
  const auto output = drawing::outputFromName(fromQt(QFileInfo(path).suffix()));
  if (!output) {
    Q_EMIT told(tr("The name has to end with .svg, .pdf, .png or .dot"));
    return;
  }
  start({{view, *output, fromQt(path)}}, [this](const ExportJob& job) { tellFiles(job); });
}

void ExportActions::exportAll() {
  const QString folder = m_dialogs.chooseFolder(&m_window, tr("Export all views into a folder"));
  if (folder.isEmpty()) return;
  drawing::FileNames names;
  std::vector<ExportTask> tasks;
  for (const View* view : viewsByTitle(m_workspace.bridge())) {
    const std::string name =
        names.make(view->key.empty() ? fromQt(titleOf(m_workspace.bridge(), *view)) : view->key, ".svg");
    tasks.push_back({*view, drawing::Output::svg, std::filesystem::path(fromQt(folder)) / name});
  }
  if (tasks.empty()) {
    Q_EMIT told(tr("There are no views yet"));
    return;
  }
  start(std::move(tasks), [this](const ExportJob& job) { tellFiles(job); });
}

void ExportActions::exportAtlas() {
  const View view = m_currentView();
  drawing::FileNames names;
  const QString proposal = toQt(names.make(fromQt(titleOf(m_workspace.bridge(), view)), ".pdf"));
  QString path = m_dialogs.saveFile(&m_window, tr("Export as an atlas: a key map and numbered pages"),
                                    proposal, {QStringLiteral("PDF (*.pdf)")});
  if (path.isEmpty()) return;
  if (!path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) path += QStringLiteral(".pdf");
  start({{view, drawing::Output::pdf, fromQt(path), true}}, [this](const ExportJob& job) { tellFiles(job); });
}

void ExportActions::exportReport() {
  drawing::FileNames names;
  const std::string title(
      textFor(m_workspace.bridge().document().metadata.titles, m_workspace.bridge().language()));
  const QString proposal = toQt(names.make(title.empty() ? fromQt(tr("Report")) : title, ".odt"));
  QString path =
      m_dialogs.saveFile(&m_window, tr("Export a report: everything the model says, with diagrams"), proposal,
                         {tr("Text document (*.odt)"), tr("Page for browsers (*.html)")});
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".odt");
  const auto output = report::outputFromName(fromQt(QFileInfo(path).suffix()));
  if (!output) {
    Q_EMIT told(tr("The name has to end with .odt or .html"));
    return;
  }
  ExportTask task;
  task.path = fromQt(path);
  task.report = *output;
  start({std::move(task)}, [this](const ExportJob& job) { tellFiles(job); });
}

void ExportActions::copyAsPicture() {
  const View view = m_currentView();
  start({{view, drawing::Output::svg, {}}, {view, drawing::Output::png, {}}}, [this](const ExportJob& job) {
    if (job.results().size() < 2 || !job.results()[1].problem.empty()) return tellFiles(job);
    auto* data = new QMimeData;
    data->setData(QStringLiteral("image/svg+xml"), bytesOf(job.results()[0]));
    data->setImageData(QImage::fromData(bytesOf(job.results()[1]), "PNG"));
    QApplication::clipboard()->setMimeData(data);
    Q_EMIT told(tr("The view is on the clipboard as a picture"));
  });
}

void ExportActions::start(std::vector<ExportTask> tasks, std::function<void(const ExportJob&)> done) {
  if (m_job) {
    Q_EMIT told(tr("Another export is still running"));
    return;
  }
  SessionBridge& bridge = m_workspace.bridge();
  m_job = std::make_unique<ExportJob>(std::make_shared<Document>(bridge.document()), bridge.language(),
                                      std::move(tasks));
  m_progress->setRange(0, static_cast<int>(m_job->taskCount()));
  m_progress->setValue(0);
  m_progress->show();
  m_stop->show();
  connect(m_job.get(), &ExportJob::progressed, m_progress, [this](int made, int count) {
    m_progress->setRange(0, count);
    m_progress->setValue(made);
  });
  connect(m_job.get(), &ExportJob::finished, this, [this, done = std::move(done)] {
    m_progress->hide();
    m_stop->hide();
    const auto job = std::move(m_job);
    done(*job);
  });
  m_job->start();
}

void ExportActions::tellFiles(const ExportJob& job) {
  for (const ExportResult& result : job.results()) {
    if (result.problem.empty()) continue;
    Q_EMIT told(tr("%1: %2").arg(toQt(result.task.path.string()), toQt(result.problem)));
    return;
  }
  if (job.results().size() < job.taskCount()) {
    Q_EMIT told(tr("Stopped after %1 of %2 drawings").arg(job.results().size()).arg(job.taskCount()));
    return;
  }
  const auto& path = job.results().front().task.path;
  if (job.taskCount() == 1) {
    const auto& notes = job.results().front().notes;
    const QString note = notes.empty() ? QString() : QStringLiteral("; ") + toQt(notes.front());
    Q_EMIT told(tr("Exported as %1").arg(toQt(path.string())) + note);
  } else {
    Q_EMIT told(tr("%1 drawings are in %2").arg(job.taskCount()).arg(toQt(path.parent_path().string())));
  }
}

}  // namespace ekd::editor
