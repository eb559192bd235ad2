// SPDX-License-Identifier: MIT
#include "editor/app/main_window.hpp"
#include "editor/document/file_memory.hpp"
#include "editor/document/text.hpp"
#include "editor/find/recent_source.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
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

std::string nativeEnding() {
  return std::string(ekdXmlFormat().info().extensions.front());
}

QString nativeFilter() {
  return QStringLiteral("%1 (*%2)").arg(toQt(ekdXmlFormat().info().title), toQt(nativeEnding()));
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
  m_actions.add(menu, QStringLiteral("openRecent"), tr("Open recent ..."),
                {QKeySequence(QStringLiteral("Ctrl+R"))}, [this] {
                  m_picker->open(tr("Which model?"),
                                 recentSource(FileMemory(m_workspace->path()).name(),
                                              [this](const QString& path) { Q_EMIT openRequested(path); }));
                });
  m_actions.add(menu, QStringLiteral("readNotes"), tr("Read notes into this model ..."),
                {QKeySequence(QStringLiteral("Ctrl+Shift+O"))}, [this] { readNotesFile(); });
  m_actions.add(menu, QStringLiteral("save"), tr("Save"), {QKeySequence::Save}, [this] { save(); });
  m_actions.add(menu, QStringLiteral("saveAs"), tr("Save as ..."),
                {QKeySequence(QStringLiteral("Ctrl+Alt+S"))}, [this] { saveAs(); });
  m_actions.separate(menu);
  m_export = new ExportActions(
      *m_workspace, m_dialogs, [this] { return m_diagram->seenView(); }, *statusBar(), *this);
  m_export->addTo(m_actions, menu);
  connect(m_export, &ExportActions::told, m_capture, &CaptureBar::say);
  m_actions.separate(menu);
  // not QKeySequence::Close, which is another key on every desktop
  m_actions.add(menu, QStringLiteral("close"), tr("Close"),
                {QKeySequence(Qt::CTRL | Qt::Key_W), QKeySequence(Qt::CTRL | Qt::Key_F4)},
                [this] { close(); });
  QAction* quit = m_actions.add(menu, QStringLiteral("quit"), tr("Quit"),
                                {QKeySequence(QStringLiteral("Ctrl+Q"))}, [this] { Q_EMIT quitRequested(); });
  quit->setMenuRole(QAction::QuitRole);
}

bool MainWindow::isUntouched() const {
  return m_workspace->path().empty() && m_workspace->origin().empty() && !m_workspace->isModified() &&
         m_workspace->bridge().revision() == 0 && m_capture->edit().line().isEmpty();
}

bool MainWindow::save() {
  if (m_workspace->path().empty()) return saveAs();
  const Status saved = m_workspace->save();
  if (!saved) return saveChoosing(saved);
  statusBar()->showMessage(tr("Saved as %1").arg(m_workspace->name()), 5000);
  return keepPlaces();
}

/// Never the name of a damaged file: what is still in there is nowhere else.
std::filesystem::path MainWindow::proposedPath() const {
  if (!m_workspace->path().empty()) {
    auto own = m_workspace->path();
    return own.replace_extension(nativeEnding());
  }
  const std::filesystem::path& origin = m_workspace->origin();
  if (origin.empty()) return fromQt(tr("New model")) + nativeEnding();
  const std::string name = origin.stem().string();
  const std::string free = m_workspace->isRescued() ? fromQt(tr("%1 (rescued)").arg(toQt(name))) : name;
  return origin.parent_path() / (free + nativeEnding());
}

bool MainWindow::saveAs() {
  QString path =
      m_dialogs.saveFile(this, tr("Save the model"), toQt(proposedPath().string()), {nativeFilter()});
  if (path.isEmpty()) return false;
  if (!path.endsWith(toQt(nativeEnding()))) path += toQt(nativeEnding());
  const Status saved = m_workspace->saveAs(fromQt(path));
  if (!saved) return saveChoosing(saved);
  if (!m_workspace->lockWarning().isEmpty()) m_capture->say(m_workspace->lockWarning());
  return keepPlaces();
}

/// The drawings come back as they are when the model is opened again. That is nothing to stop for: without
/// places the model is laid out anew.
bool MainWindow::keepPlaces() {
  const std::filesystem::path& path = m_workspace->path();
  const bool isOwn = path.extension() == nativeEnding() && m_workspace->whyReadOnly().isEmpty();
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
