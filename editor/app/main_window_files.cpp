// SPDX-License-Identifier: MIT
#include "editor/app/main_window.hpp"
#include "editor/document/text.hpp"
#include "formats/places/places_file.hpp"
#include "formats/registry.hpp"
#include "formats/save_file.hpp"

namespace ekd::editor {
namespace {

/// "EKD model (*.ekd)", and first one for all of them.
QStringList readingFilters() {
  QStringList filters;
  QStringList all;
  for (const Format* format : formats()) {
    if (!format->info().reads || format->info().isFolder) continue;
    QStringList patterns;
    for (const std::string_view extension : format->info().extensions)
      patterns << QLatin1Char('*') + toQt(extension);
    all << patterns;
    filters << QStringLiteral("%1 (%2)").arg(toQt(format->info().title), patterns.join(QLatin1Char(' ')));
  }
  filters.prepend(MainWindow::tr("Everything that can be read (%1)").arg(all.join(QLatin1Char(' '))));
  return filters;
}

QString nativeFilter() {
  const FormatInfo& native = formats().front()->info();
  return QStringLiteral("%1 (*%2)").arg(toQt(native.title), toQt(native.extensions.front()));
}

}  // namespace

void MainWindow::buildFileActions() {
  const QString menu = tr("&File");
  m_actions.add(menu, QStringLiteral("new"), tr("New"), {QKeySequence::New},
                [this] { Q_EMIT newRequested(); });
  m_actions.add(menu, QStringLiteral("open"), tr("Open ..."), {QKeySequence::Open}, [this] {
    const QString path = m_dialogs.openFile(this, tr("Open a model"), readingFilters());
    if (!path.isEmpty()) Q_EMIT openRequested(path);
  });
  m_actions.add(menu, QStringLiteral("readNotes"), tr("Read notes into this model ..."),
                {QKeySequence(QStringLiteral("Ctrl+Shift+O"))}, [this] { readNotesFile(); });
  m_actions.add(menu, QStringLiteral("save"), tr("Save"), {QKeySequence::Save}, [this] { save(); });
  m_actions.add(menu, QStringLiteral("saveAs"), tr("Save as ..."),
                {QKeySequence(QStringLiteral("Ctrl+Alt+S"))}, [this] { saveAs(); });
  m_actions.separate(menu);
  m_export = new ExportActions(
      *m_workspace, m_dialogs, [this] { return m_diagram->currentView(); }, *statusBar(), *this);
  m_export->addTo(m_actions, menu);
  connect(m_export, &ExportActions::told, m_capture, &CaptureBar::say);
  m_actions.separate(menu);
  m_actions.add(menu, QStringLiteral("close"), tr("Close"), {QKeySequence::Close}, [this] { close(); });
}

bool MainWindow::save() {
  if (m_workspace->path().empty()) return saveAs();
  const Status saved = m_workspace->save();
  return saved ? keepPlaces() : saveChoosing(saved);
}

bool MainWindow::saveAs() {
  std::filesystem::path proposal = m_workspace->path();
  if (proposal.empty()) proposal = m_workspace->origin();
  proposal.replace_extension(".ekd");
  QString path = m_dialogs.saveFile(this, tr("Save the model"), toQt(proposal.string()), {nativeFilter()});
  if (path.isEmpty()) return false;
  if (!path.endsWith(QStringLiteral(".ekd"))) path += QStringLiteral(".ekd");
  const Status saved = m_workspace->saveAs(fromQt(path));
  return saved ? keepPlaces() : saveChoosing(saved);
}

/// The drawings come back as they are when the model is opened again. That is nothing to stop for: without
/// places the model is laid out anew.
bool MainWindow::keepPlaces() {
  const std::filesystem::path& path = m_workspace->path();
  const bool isOwn = path.extension() == ".ekd" && m_workspace->whyReadOnly().isEmpty();
  if (!isOwn || m_diagram->savedPlaces().views.empty()) return true;
  const std::string text = writePlaces(m_diagram->savedPlaces());
  const auto saved = saveFile(placesPath(path), [&](Sink& sink) { return sink.write(text); });
  if (!saved) m_views->showNotes({tr("Where the cards stand could not be saved beside the model")});
  return true;
}

bool MainWindow::saveChoosing(const Status& failed) {
  const bool changedByOthers = failed.error().code == ErrorCode::staleValue;
  const QString question = changedByOthers ? tr("%1 was changed by somebody else").arg(m_workspace->name())
                                           : tr("%1 cannot be saved there").arg(m_workspace->name());
  QStringList answers{tr("Save under another name")};
  if (changedByOthers) answers << tr("Replace what they wrote");
  const int answer = m_dialogs.choose(this, question, toQt(failed.error().detail), answers);
  if (answer == 0) return saveAs();
  if (answer != 1) return false;
  const Status saved = m_workspace->saveAs(m_workspace->path());
  return saved ? keepPlaces() : saveChoosing(saved);
}

}  // namespace ekd::editor
