// SPDX-License-Identifier: MIT
#include "editor/capture/capture_bar.hpp"

#include "editor/app/theme.hpp"
#include "editor/document/text.hpp"
#include "libekd/layout/notation/style.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/query/argument_side.hpp"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStatusTipEvent>
#include <QVBoxLayout>
#include <array>

namespace ekd::editor {
namespace {

constexpr int pauseMs = 60;

/// Ctrl+1 ... Ctrl+9.
constexpr std::array kindsByDigit{ElementKind::goal,       ElementKind::problem,     ElementKind::cause,
                                  ElementKind::constraint, ElementKind::opportunity, ElementKind::actor,
                                  ElementKind::solution,   ElementKind::concept_,    ElementKind::process};

/// "Argument against", "Arguments pret".
QString wordsFor(ElementKind kind, std::string_view side, const std::string& language) {
  const QString label = toQt(info(kind).label.in(language));
  return side.empty() ? label : label + QLatin1Char(' ') + toQt(sideInWords(side, language));
}

/// Some of them end with a full stop.
QString joined(const QStringList& sentences) {
  QString text;
  for (const QString& sentence : sentences) {
    if (!text.isEmpty()) text += text.endsWith(QLatin1Char('.')) ? QStringLiteral(" ") : QStringLiteral(". ");
    text += sentence;
  }
  return text;
}

}  // namespace

CaptureBar::CaptureBar(SessionBridge& bridge, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_controller(bridge),
      m_kind(new QLabel),
      m_place(new QLabel),
      m_edit(new CaptureEdit(bridge.vocabulary())),
      m_note(new QLabel),
      m_list(new QListWidget) {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_kind);
  row->addWidget(m_edit, 1);
  row->addWidget(m_place);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 6, 8, 6);
  column->setSpacing(4);
  column->addWidget(m_list);
  column->addWidget(m_note);
  column->addLayout(row);
  m_kind->setObjectName(QStringLiteral("captureKind"));
  m_note->setObjectName(QStringLiteral("captureNote"));
  m_note->setWordWrap(true);
  m_note->setTextFormat(Qt::PlainText);
  m_note->hide();
  m_list->setObjectName(QStringLiteral("captureProposals"));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->hide();
  m_edit->installEventFilter(this);
  m_edit->setHint(
      tr("Type a card, then Enter. Tab: a level deeper. p: problem, a: actor, @name, hinders 2.4"));
  m_pause.setSingleShot(true);
  m_pause.setInterval(pauseMs);
  connect(&m_pause, &QTimer::timeout, this, &CaptureBar::showProposals);
  connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
    m_pause.start();
    showPlace();
  });
  connect(m_edit, &CaptureEdit::pastedLines, this, &CaptureBar::pastedLines);
  connect(m_list, &QListWidget::itemClicked, this,
          [this](QListWidgetItem* item) { takeProposal(m_list->row(item)); });
  connect(&m_controller, &CaptureController::placeChanged, this, &CaptureBar::showPlace);
  connect(&m_controller, &CaptureController::kindChanged, this, &CaptureBar::showPlace);
  connect(&m_controller, &CaptureController::noted, this,
          [this](const QStringList& sentences) { say(joined(sentences)); });
  connect(&bridge, &SessionBridge::languageChanged, this, &CaptureBar::showPlace);
  connect(&bridge, &SessionBridge::refused, this, &CaptureBar::say);
  const auto forget = [this] { say({}); };
  connect(&bridge, &SessionBridge::committed, this, forget);
  connect(&bridge.selection(), &Selection::changed, this, forget);
  showPlace();
}

void CaptureBar::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showPlace();
}

void CaptureBar::startWith(const QString& text) {
  m_edit->setFocus();
  m_edit->moveCursor(QTextCursor::End);
  m_edit->insertPlainText(text);
}

void CaptureBar::say(const QString& sentence) {
  m_said = sentence;
  showNote();
}

void CaptureBar::showNote() {
  QStringList lines{m_said.isEmpty() ? m_warning : m_said, m_hints};
  lines.removeAll(QString());
  const QString text = lines.join(QLatin1Char('\n'));
  if (text == m_note->text()) return;
  m_around([&] {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
  });
}

void CaptureBar::showHints() {
  const CaptureLine line = m_controller.read(m_edit->line());
  QStringList names;
  for (const ActorMention& mention : line.actors) {
    if (mention.actor) continue;
    QString name = tr("new actor: %1").arg(toQt(mention.name));
    if (!mention.longerName.empty())
      name += QLatin1Char(' ') + tr("(@\"%1\" for more words)").arg(toQt(mention.longerName));
    names << name;
  }
  QStringList hints = m_controller.hintsFor(line);
  if (!names.isEmpty()) hints << names.join(QStringLiteral(", "));
  m_hints = hints.join(QLatin1Char('\n'));
  showNote();
}

void CaptureBar::warn(const QString& sentence) {
  m_warning = sentence;
  say({});
}

QString CaptureBar::draft() const {
  const QString line = m_edit->line();
  if (line.isEmpty()) return {};
  const std::string& side = m_controller.side();
  const QString kind = toQt(info(m_controller.kind()).name) + QLatin1Char(' ') + toQt(side);
  return QStringList{line, kind.trimmed(), m_controller.place()}.join(QLatin1Char('\n'));
}

void CaptureBar::resume(const QString& draft) {
  m_controller.resumeAt(draft.section(QLatin1Char('\n'), 2, 2));
  if (const auto kind = elementKindFromSpelling(fromQt(draft.section(QLatin1Char('\n'), 1, 1))))
    m_controller.setKind(kind->kind, kind->value);
  startWith(draft.section(QLatin1Char('\n'), 0, 0));
}

void CaptureBar::showPlace() {
  const CaptureLine line = m_controller.read(m_edit->line());
  const ElementKind kind = line.kind.value_or(m_controller.kind());
  const auto& style = layout::styleOf(kind);
  const QColor ground = groundFor(QColor(style.fill.red, style.fill.green, style.fill.blue), palette());
  const QColor ink = isDark(palette()) ? palette().color(QPalette::Text)
                                       : QColor(style.text.red, style.text.green, style.text.blue);
  const std::string_view side = line.kind ? line.side : std::string_view(m_controller.side());
  m_kind->setText(wordsFor(kind, side, m_bridge.language()));
  m_kind->setStyleSheet(
      QStringLiteral("QLabel { background: %1; color: %2; border: 1px solid %3; border-radius: 3px;"
                     " padding: 3px 8px; font-weight: 600; }")
          .arg(ground.name(), ink.name(), palette().color(QPalette::Mid).name()));
  m_place->setText(m_controller.placeText(line));
}

bool CaptureBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_edit && event->type() == QEvent::KeyPress)
    return handleKey(*static_cast<QKeyEvent*>(event));
  return QFrame::eventFilter(watched, event);
}

bool CaptureBar::handleKey(QKeyEvent& key) {
  const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
  const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
  if (modifiers == Qt::ControlModifier) {
    if (isEnter) {
      takeExisting();
      return true;
    }
    const int digit = key.key() - Qt::Key_1;
    if (digit < 0 || digit >= static_cast<int>(kindsByDigit.size())) return false;
    m_controller.setKind(kindsByDigit[static_cast<std::size_t>(digit)]);
    return true;
  }
  if (key.key() == Qt::Key_Backtab) {
    m_controller.outdent();
    return true;
  }
  const bool isStep = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
  if (modifiers == Qt::ShiftModifier && isStep && m_edit->line().isEmpty()) {
    Q_EMIT extended(key.key() == Qt::Key_Up ? -1 : 1);
    return true;
  }
  if (modifiers != Qt::NoModifier) return isEnter;
  return handlePlain(isEnter ? Qt::Key_Return : key.key());
}

bool CaptureBar::handlePlain(int key) {
  switch (key) {
    case Qt::Key_Return:
      if (m_list->currentRow() >= 0 && hasCompletions()) {
        takeProposal(m_list->currentRow());
      } else {
        commit();
      }
      return true;
    case Qt::Key_Tab:
      if (m_pause.isActive()) showProposals();
      if (hasCompletions()) {
        takeProposal(std::max(0, m_list->currentRow()));
      } else {
        m_controller.indent();
      }
      return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
      const int step = key == Qt::Key_Up ? -1 : 1;
      if (!pick(step) && m_edit->line().isEmpty()) Q_EMIT stepped(step);
      return true;
    }
    case Qt::Key_Escape:
      if (m_edit->line().isEmpty()) Q_EMIT givenUp();
      m_edit->setLine({});
      say({});
      return true;
    default:
      return false;
  }
}

void CaptureBar::commit() {
  const QString line = m_edit->line();
  say({});
  if (line.trimmed().isEmpty() || !m_controller.commit(line)) return;
  m_edit->setLine({});
  m_pause.stop();
  showProposals();
  // what the status bar still says is of an edit before this one
  QStatusTipEvent nothing{QString()};
  QCoreApplication::sendEvent(this, &nothing);
}

bool CaptureBar::hasCompletions() const {
  return !m_proposals.empty() && m_proposals.front().type == Proposal::Type::completion;
}

bool CaptureBar::pick(int step) {
  if (m_proposals.empty()) return false;
  // above the line, so that Up goes to the row next to it
  const int rows = m_list->count();
  const int row = m_list->currentRow() < 0 ? (step < 0 ? rows - 1 : 0) : m_list->currentRow() + step;
  m_list->setCurrentRow(row >= 0 && row < rows ? row : -1);
  return true;
}

void CaptureBar::takeProposal(int row) {
  if (row < 0 || row >= static_cast<int>(m_proposals.size())) return;
  const Proposal proposal = m_proposals[static_cast<std::size_t>(row)];
  if (proposal.type == Proposal::Type::completion) {
    m_edit->replaceBeforeCursor(proposal.replaced, proposal.insertion);
    showProposals();
    return;
  }
  useExisting(proposal.element);
}

/// A line about cards that are there makes no card anyway.
void CaptureBar::takeExisting() {
  if (!m_controller.read(m_edit->line()).subjects.empty()) return commit();
  showProposals();
  takeProposal(std::max(0, m_list->currentRow()));
}

void CaptureBar::useExisting(ElementId id) {
  if (!m_controller.useExisting(id, m_controller.read(m_edit->line()))) return;
  m_edit->setLine({});
  showProposals();
}

void CaptureBar::showProposals() {
  m_pause.stop();
  showHints();
  m_proposals = m_edit->line().trimmed().isEmpty()
                    ? std::vector<Proposal>{}
                    : proposalsFor(m_bridge, m_edit->line(), m_edit->upToCursor(), m_controller.kind());
  if (!m_proposals.empty() || m_list->count() > 0) m_around([this] { showList(); });
}

void CaptureBar::showList() {
  m_list->clear();
  for (const Proposal& proposal : m_proposals) m_list->addItem(proposal.text);
  m_list->setVisible(!m_proposals.empty());
  if (m_proposals.empty()) return;
  m_list->setCurrentRow(-1);
  const int rowHeight = m_list->sizeHintForRow(0);
  m_list->setFixedHeight(rowHeight * m_list->count() + 2 * m_list->frameWidth());
  m_list->setToolTip(hasCompletions()
                         ? tr("Tab takes the first, Up and Down choose")
                         : tr("There already: Ctrl+Enter links or goes there, Enter makes a new card"));
}

}  // namespace ekd::editor
