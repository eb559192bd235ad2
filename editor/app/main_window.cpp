// SPDX-License-Identifier: MIT
#include "editor/app/main_window.hpp"

#include "editor/app/audience_actions.hpp"
#include "editor/app/start_offer.hpp"
#include "editor/app/tool_panels.hpp"
#include "editor/document/counted.hpp"
#include "editor/document/diagnostic_words.hpp"
#include "editor/document/renumbering.hpp"
#include "editor/document/text.hpp"
#include "editor/panels/field_editor.hpp"
#include "editor/panels/reason_line.hpp"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QVBoxLayout>
#include <algorithm>
#include <filesystem>

namespace ekd::editor {

MainWindow::MainWindow(std::unique_ptr<Workspace> workspace, Dialogs& dialogs)
    : m_workspace(std::move(workspace)), m_dialogs(dialogs), m_look(*m_workspace) {
  setAttribute(Qt::WA_DeleteOnClose);
  setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
  buildPanels();
  buildFileActions();
  buildEditActions();
  buildStructureActions();
  buildViewActions();
  buildViewChoices();
  buildFindActions();
  addAudience(*this);
  addToolPanels(*this);
  new StartOffer(*this);
  buildMenus();
  m_picker = new QuickPicker(this);
  tellRenumbering();
  m_state = new QLabel;
  statusBar()->addPermanentWidget(m_state);
  connect(m_workspace.get(), &Workspace::stateChanged, this, &MainWindow::showState);
  qApp->installEventFilter(this);
  restorePanels();
  showState();
  showWelcome();
  keepDraft();
  m_capture->edit().setFocus();
}

MainWindow::~MainWindow() {
  // what shows the model goes before the model
  qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::buildPanels() {
  m_outline = new OutlinePanel(bridge());
  m_capture = new CaptureBar(bridge());
  buildDiagram();
  auto* middle = new QWidget;
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_middle, 1);
  column->addWidget(m_capture);
  setCentralWidget(middle);
  m_capture->growWithin([this, column](const CaptureBar::Change& change) {
    m_diagram->keepStill([&] {
      change();
      m_capture->layout()->activate();
      column->activate();
    });
  });
  dock(Qt::LeftDockWidgetArea, QStringLiteral("outlineDock"), tr("Outline"), m_outline);
  connect(m_capture, &CaptureBar::pastedLines, this, &MainWindow::previewNotes);
  connect(m_capture, &CaptureBar::stepped, m_outline, &OutlinePanel::step);
  connect(m_capture, &CaptureBar::extended, m_outline, &OutlinePanel::extend);
  connect(m_capture, &CaptureBar::givenUp, this, [this] {
    if (!m_diagram->endEmphasis()) leaveBare();
  });
}

QDockWidget* MainWindow::dock(Qt::DockWidgetArea area, const QString& name, const QString& title,
                              QWidget* content) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(name);
  dock->setWidget(content);
  addDockWidget(area, dock);
  return dock;
}

void MainWindow::buildMenus() {
  for (const ActionList::Entry& entry : m_actions.entries()) {
    QMenu* menu = nullptr;
    for (QAction* top : menuBar()->actions()) {
      if (top->text() == entry.menu) menu = top->menu();
    }
    if (menu == nullptr) menu = menuBar()->addMenu(entry.menu);
    menu->addAction(entry.action);
    addAction(entry.action);  // keys work while the menu bar is hidden, too
  }
}

void MainWindow::restorePanels() {
  resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
  const QSettings settings;
  restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
  m_isArranging = true;
  if (!restoreState(settings.value(QStringLiteral("window/panels")).toByteArray())) arrangeFirst();
  m_isArranging = false;
  Q_EMIT panelsArranged();
}

void MainWindow::arrangeFirst() {
  // as wide as a label that can be read, whatever the size of the text
  const int wide = std::min(54 * fontMetrics().averageCharWidth(), width() / 4);
  for (QDockWidget* panel : findChildren<QDockWidget*>()) {
    if (dockWidgetArea(panel) == Qt::LeftDockWidgetArea || dockWidgetArea(panel) == Qt::RightDockWidgetArea)
      resizeDocks({panel}, {wide}, Qt::Horizontal);
  }
}

void MainWindow::togglePanels() {
  m_isBare = !m_isBare;
  m_isArranging = true;
  if (!m_isBare) {
    for (QDockWidget* panel : m_hidden) panel->show();
    m_hidden.clear();
  }
  for (QDockWidget* panel : findChildren<QDockWidget*>()) {
    if (!m_isBare || panel->isHidden()) continue;
    m_hidden.push_back(panel);
    panel->hide();
  }
  m_isArranging = false;
  menuBar()->setVisible(!m_isBare);
  settleStatusBar();
  m_capture->say(m_isBare ? tr("F9 or Escape brings menus and panels back") : QString());
  Q_EMIT panelsArranged();
}

void MainWindow::leaveBare() {
  if (m_isBare) togglePanels();
}

/// Without panels it is seen only while it asks something.
void MainWindow::settleStatusBar() {
  const auto* reason = findChild<ReasonLine*>();
  statusBar()->setVisible(!m_isBare || (reason != nullptr && !reason->isHidden()));
}

/// Beside what is told of the edit itself.
void MainWindow::tellRenumbering() {
  auto* line = new QLabel;
  line->setObjectName(QStringLiteral("renumbered"));
  line->setForegroundRole(QPalette::PlaceholderText);
  statusBar()->addPermanentWidget(line);
  connect(new Renumbering(bridge(), this), &Renumbering::told, line, &QLabel::setText);
}

QStringList MainWindow::storyOfFile() const {
  const QString name = toQt(m_workspace->origin().filename().string());
  QStringList sentences;
  if (m_workspace->isNewFile()) {
    const auto folder = m_workspace->path().parent_path();
    std::error_code ignored;
    sentences << (std::filesystem::is_directory(folder, ignored)
                      ? tr("%1 is not there yet: saving (Ctrl+S) makes it").arg(name)
                      : tr("%1 is not there yet, and neither is its folder, %2: save it somewhere else")
                            .arg(name, toQt(folder.string())));
  }
  if (m_workspace->isRescued())
    sentences << (m_workspace->bridge().model().elements().size() > 0
                      ? tr("%1 is damaged. What could be read of it is here as a new model; the file stays "
                           "as it is")
                      : tr("%1 is damaged, and no card of it could be read; the file stays as it is"))
                     .arg(name);
  constexpr std::size_t most = 3;
  Diagnostics diagnostics = m_workspace->diagnostics();
  std::stable_partition(diagnostics.begin(), diagnostics.end(),
                        [](const Diagnostic& one) { return one.severity == DiagnosticSeverity::error; });
  for (std::size_t i = 0; i < std::min(most, diagnostics.size()); ++i) sentences << inWords(diagnostics[i]);
  if (diagnostics.size() > most)
    sentences << counted(static_cast<qsizetype>(diagnostics.size() - most), tr("and 1 more of this kind"),
                         tr("and %1 more of this kind"));
  return sentences;
}

void MainWindow::showWelcome() {
  QStringList sentences;
  // the journal of a file that is open elsewhere is at work, and nothing was recovered from it
  if (!m_workspace->whyReadOnly().isEmpty()) {
    sentences << m_workspace->whyReadOnly();
  } else if (const std::string recovered = describe(m_workspace->recovery()); !recovered.empty()) {
    sentences << toQt(recovered);
  }
  if (!m_workspace->lockWarning().isEmpty()) sentences << m_workspace->lockWarning();
  sentences << storyOfFile();
  m_capture->say(sentences.join(QLatin1Char('\n')));
  connect(m_workspace.get(), &Workspace::journalTroubled, this, [this](const QString& problem) {
    m_capture->warn(problem.isEmpty() ? QString()
                                      : tr("What you type is kept in memory only for now: %1").arg(problem));
  });
}

void MainWindow::keepDraft() {
  if (!m_workspace->whyReadOnly().isEmpty()) return;
  m_draft = new Draft(m_workspace->path(), this);
  if (!m_draft->found().isEmpty()) m_capture->resume(m_draft->found());
  const auto keep = [this] { m_draft->set(m_capture->draft()); };
  connect(&m_capture->edit(), &QPlainTextEdit::textChanged, m_draft, keep);
  connect(&m_capture->controller(), &CaptureController::kindChanged, m_draft, keep);
  connect(&m_capture->controller(), &CaptureController::placeChanged, m_draft, keep);
  connect(m_workspace.get(), &Workspace::stateChanged, m_draft,
          [this] { m_draft->moveTo(m_workspace->path()); });
}

void MainWindow::keepAll() {
  for (FieldEditor* field : findChildren<FieldEditor*>()) field->settle();
  if (m_draft != nullptr) m_draft->settle();
  // where the disk takes nothing, the room was told so long ago
  if (m_workspace->journal() != nullptr) (void)m_workspace->journal()->flush();
}

void MainWindow::offerWaiting() {
  const auto count = m_workspace->recovery().waiting.size();
  if (count == 0 || !m_workspace->whyReadOnly().isEmpty()) return;
  const auto number = static_cast<qsizetype>(count);
  const int answer = m_dialogs.choose(this,
                                      counted(number, tr("There is 1 change that was never saved"),
                                              tr("There are %1 changes that were never saved")),
                                      tr("%1 was changed elsewhere since. What was not saved can be done "
                                         "again as far as it still fits, or wait "
                                         "until the model is opened next time.")
                                          .arg(m_workspace->name()),
                                      {tr("Do it again"), tr("Let it wait"), tr("Give it up")});
  if (answer == 2) m_workspace->dropWaiting();
  if (answer != 0) return;
  const std::size_t refused = m_workspace->takeWaiting();
  m_capture->say(refused == 0 ? tr("Everything is back")
                              : tr("What did not fit any more: %1 of %2").arg(refused).arg(count));
}

void MainWindow::showAbout() {
  m_dialogs.tell(
      this, tr("ekd %1").arg(QStringLiteral(EKD_VERSION)),
      tr("An editor for enterprise models in EKD and 4EM.\n\n"
         "Free software under the MIT licence, copyright 2026 the ekd authors. It comes without any "
         "warranty.\n\nMade with Qt %1 and Graphviz.")
          .arg(QString::fromLatin1(qVersion())));
}

void MainWindow::showState() {
  setWindowTitle(tr("%1[*] - ekd").arg(m_workspace->name()));
  setWindowModified(m_workspace->isModified());
  m_state->setText(counted(static_cast<qsizetype>(bridge().model().elements().size()), tr("1 element"),
                           tr("%1 elements")));
}

bool MainWindow::isTyping(const QKeyEvent& key) const {
  const QString text = key.text();
  const auto other = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
  return other == Qt::NoModifier && !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace();
}

/// In a list where these keys mean its own rows, or text that can only be read, they are not the cards'.
bool MainWindow::keepsDelete(const QWidget& widget, const QKeyEvent& key) {
  const bool isMeant = key.key() == Qt::Key_Delete || key.key() == Qt::Key_Backspace;
  return isMeant && widget.property("keepsDelete").toBool();
}

/// Fields of text take Ctrl+E, Ctrl+K and Ctrl+U for moving and deleting on some desktops; here they are
/// actions.
bool MainWindow::isWindowsKey(const QWidget& field, const QKeyEvent& key) {
  return qobject_cast<const QLineEdit*>(&field) != nullptr &&
         (key.matches(QKeySequence::MoveToEndOfLine) || key.matches(QKeySequence::DeleteEndOfLine) ||
          key.matches(QKeySequence::DeleteCompleteLine)) &&
         key.modifiers() == Qt::ControlModifier && key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z;
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr) return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (isWindowsKey(*widget, key)) {
      event->ignore();
      return true;
    }
    if (!keepsDelete(*widget, key)) return false;
    event->accept();
    return true;
  }
  if (event->type() != QEvent::KeyPress || !isActiveWindow()) return QMainWindow::eventFilter(watched, event);
  auto* widget = qobject_cast<QWidget*>(watched);
  if (widget == nullptr || widget->window() != this || widget != QApplication::focusWidget()) return false;
  if (qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QPlainTextEdit*>(widget) != nullptr ||
      (widget->inherits("QTextEdit") && !widget->property("readOnly").toBool()) ||
      widget->property("usesLetters").toBool() || widget->inherits("QAbstractSpinBox"))
    return false;
  const auto& key = *static_cast<QKeyEvent*>(event);
  if (!isTyping(key)) return false;
  m_capture->startWith(key.text());
  return true;
}

/// What nobody else had a use for.
void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_isBare) return leaveBare();
  QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  m_look.keepSight(*m_diagram);
  leaveBare();  // the next window begins with all of it
  QSettings settings;
  settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
  settings.setValue(QStringLiteral("window/panels"), saveState());
  // where nobody can be asked, the journal keeps what is not saved until the model is opened again
  if (qApp->isSavingSession()) {
    keepAll();
    return event->accept();
  }
  if (m_workspace->isModified()) {
    const int answer = m_dialogs.choose(this, tr("Save the changes to %1?").arg(m_workspace->name()), {},
                                        {tr("Save"), tr("Discard")});
    if (answer < 0 || (answer == 0 && !save())) return event->ignore();
    if (answer == 1 && m_draft != nullptr) m_draft->set({});
  }
  m_workspace->close();
  event->accept();
}

}  // namespace ekd::editor
