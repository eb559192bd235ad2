// SPDX-License-Identifier: MIT
#include "editor/app/main_window.hpp"
#include "editor/commands/bin.hpp"
#include "editor/commands/clipboard.hpp"
#include "editor/commands/structure.hpp"
#include "editor/document/text.hpp"
#include "editor/find/sources.hpp"
#include "editor/tools/rename_editor.hpp"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

namespace ekd::editor {
namespace {

QList<QKeySequence> keys(std::initializer_list<const char*> names) {
  QList<QKeySequence> list;
  for (const char* name : names) list << QKeySequence(QString::fromLatin1(name));
  return list;
}

QString id(const char* name) {
  return QString::fromLatin1(name);
}

}  // namespace

void MainWindow::buildEditActions() {
  const QString menu = tr("&Edit");
  QAction* undo = m_actions.add(menu, id("undo"), tr("Undo"), keys({"Ctrl+Z"}), [this] { takeBack(); });
  QAction* redo = m_actions.add(menu, id("redo"), tr("Redo"), keys({"Ctrl+Shift+Z", "Ctrl+Y"}),
                                [this] { bridge().redo(); });
  const auto showHistory = [this, undo, redo] {
    const bool isArranging = m_diagram->wasJustArranged();
    undo->setEnabled(isArranging || bridge().canUndo());
    redo->setEnabled(bridge().canRedo());
    undo->setText(isArranging          ? tr("Undo: other places")
                  : bridge().canUndo() ? tr("Undo: %1").arg(bridge().undoName())
                                       : tr("Undo"));
    redo->setText(bridge().canRedo() ? tr("Redo: %1").arg(bridge().redoName()) : tr("Redo"));
  };
  connect(&bridge(), &SessionBridge::historyChanged, this, showHistory);
  connect(m_diagram, &DiagramView::arranged, this, showHistory);
  showHistory();
  m_actions.separate(menu);
  m_actions.add(menu, id("cut"), tr("Cut cards"), keys({"Ctrl+X"}), [this] {
    if (copyCards()) removeBranches(bridge());
  });
  m_actions.add(menu, id("copy"), tr("Copy cards"), keys({"Ctrl+C"}), [this] { copyCards(); });
  m_actions.add(menu, id("paste"), tr("Paste cards or text"), keys({"Ctrl+V"}), [this] { paste(); });
  m_actions.separate(menu);
  m_actions.add(menu, id("rename"), tr("Rename"), keys({"F2"}), [this] { renameCurrent(); });
  m_actions.add(menu, id("split"), tr("Split at the cursor"), keys({"Ctrl+Shift+S"}),
                [this] { splitCurrent(); });
  m_actions.add(menu, id("merge"), tr("Merge into the first selected"), keys({"Ctrl+M"}),
                [this] { mergeCards(bridge()); });
  m_actions.add(menu, id("delete"), tr("Delete"), keys({"Del", "Backspace", "Ctrl+Backspace", "Shift+Del"}),
                [this] { removeCards(bridge()); });
}

/// The last thing that one saw happen: an edit, or cards that went somewhere else.
void MainWindow::takeBack() {
  if (m_diagram->wasJustArranged()) {
    m_diagram->arrangeAsBefore();
    return statusBar()->showMessage(tr("The cards stand as they stood before"), 5000);
  }
  const QString name = bridge().undoName();
  bridge().undo();
  if (!name.isEmpty()) statusBar()->showMessage(tr("Undone: %1").arg(name), 5000);
}

void MainWindow::buildStructureActions() {
  const QString menu = tr("&Card");
  const auto step = [&](const char* name, const QString& text, const char* key, Move direction) {
    m_actions.add(menu, id(name), text, keys({key}), [this, direction] { moveCard(bridge(), direction); });
  };
  step("moveUp", tr("Move up"), "Alt+Up", Move::up);
  step("moveDown", tr("Move down"), "Alt+Down", Move::down);
  step("moveIn", tr("Move a level deeper"), "Alt+Right", Move::in);
  step("moveOut", tr("Move a level up"), "Alt+Left", Move::out);
  m_actions.separate(menu);
  const auto joint = [&](const char* name, const QString& text, const char* key, ElementKind kind) {
    m_actions.add(menu, id(name), text, keys({key}), [this, kind] { groupCards(bridge(), kind); });
  };
  joint("groupAnd", tr("Group with AND"), "Alt+A", ElementKind::jointAnd);
  joint("groupOr", tr("Group with OR"), "Alt+O", ElementKind::jointOr);
  joint("groupAndOr", tr("Group with AND/OR"), "Alt+X", ElementKind::jointAndOr);
  m_actions.add(menu, id("ungroup"), tr("Ungroup"), keys({"Alt+U"}), [this] { ungroupCards(bridge()); });
  m_actions.separate(menu);
  const auto standing = [&](const char* name, const QString& text, const char* key, Standing value) {
    m_actions.add(menu, id(name), text, keys({key}), [this, value] { setStanding(bridge(), value); });
  };
  standing("markIdea", tr("Mark as idea"), "Alt+1", Standing::idea);
  standing("markProposed", tr("Mark as proposed"), "Alt+2", Standing::proposed);
  standing("markAgreed", tr("Mark as agreed"), "Alt+3", Standing::agreed);
  m_actions.add(menu, id("markRejected"), tr("Mark as rejected, with a reason"), keys({"Alt+4"}),
                [this] { rejectSelected(); });
  standing("markParked", tr("Mark as parked"), "Alt+5", Standing::parked);
  m_actions.add(menu, id("toggleCertainty"), tr("Stated or only possible"), keys({"Alt+6"}),
                [this] { toggleCertainty(bridge()); });
  m_actions.separate(menu);
  const auto priority = [&](const char* name, const QString& text, const char* key, Level level) {
    m_actions.add(menu, id(name), text, keys({key}), [this, level] { setPriority(bridge(), level); });
  };
  priority("priorityHigh", tr("High priority"), "Alt+7", Level::high);
  priority("priorityMedium", tr("Medium priority"), "Alt+8", Level::medium);
  priority("priorityLow", tr("Low priority"), "Alt+9", Level::low);
  priority("priorityNone", tr("No priority"), "Alt+0", Level::unset);
  m_actions.add(menu, id("vote"), tr("One vote more"), keys({"Alt++", "Alt+="}),
                [this] { vote(bridge(), 1); });
  m_actions.add(menu, id("unvote"), tr("One vote less"), keys({"Alt+-"}), [this] { vote(bridge(), -1); });
  m_actions.separate(menu);
  for (const ElementKindInfo& kind : elementKinds()) {
    if (isJoint(kind.kind)) continue;
    m_actions.add(tr("&Kind"), QStringLiteral("kind_") + toQt(kind.name), toQt(kind.label.en), {},
                  [this, value = kind.kind] { retypeCards(bridge(), {value}); });
  }
}

/// What is done with a card most often; everything is in the menu of the window.
void MainWindow::fillCardMenu(QMenu* menu) {
  const auto add = [&](const char* name) {
    if (QAction* action = m_actions.find(id(name))) menu->addAction(action);
  };
  for (const char* name : {"addRelation", "rename", "vote"}) add(name);
  QMenu* kinds = menu->addMenu(tr("Kind"));
  for (const ActionList::Entry& entry : m_actions.entries()) {
    if (entry.menu == tr("&Kind")) kinds->addAction(entry.action);
  }
  menu->addSeparator();
  for (const char* name : {"markAgreed", "markRejected", "markParked", "toggleCertainty"}) add(name);
  menu->addSeparator();
  for (const char* name : {"whatIf", "delete"}) add(name);
}

void MainWindow::buildViewActions() {
  const QString menu = tr("&View");
  m_actions.add(menu, id("togglePanels"), tr("Show or hide all panels"), keys({"F9"}),
                [this] { togglePanels(); });
  m_actions.add(menu, id("fullScreen"), tr("Full screen"), keys({"F11"}),
                [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  m_actions.add(menu, id("toggleTheme"), tr("Dark or light"), keys({"Ctrl+Shift+D"}),
                [this] { Q_EMIT themeToggled(); });
  m_actions.add(menu, id("largerText"), tr("Larger text in panels"), keys({"Ctrl+Shift+Up"}),
                [this] { Q_EMIT textScaled(1.15); });
  m_actions.add(menu, id("smallerText"), tr("Smaller text in panels"), keys({"Ctrl+Shift+Down"}),
                [this] { Q_EMIT textScaled(1 / 1.15); });
}

void MainWindow::buildFindActions() {
  const QString menu = tr("F&ind");
  m_actions.add(menu, id("find"), tr("Find a card"), keys({"Ctrl+F"}), [this] {
    m_picker->open(tr("Text, number, actor or another name"), elementSource(bridge()));
  });
  m_actions.add(menu, id("goToNumber"), tr("Go to a number"), keys({"Ctrl+G"}),
                [this] { m_picker->open(tr("Number"), numberSource(bridge())); });
  m_actions.add(menu, id("palette"), tr("All actions"), keys({"Ctrl+Shift+P"}),
                [this] { m_picker->open(tr("What do you want to do?"), actionSource(m_actions)); });
  m_actions.add(menu, id("capture"), tr("To the capture line"), keys({"Ctrl+L"}),
                [this] { m_capture->edit().setFocus(); });
}

bool MainWindow::copyCards() {
  QMimeData* cards = cardsAsMimeData(bridge());
  if (cards == nullptr) return false;
  QApplication::clipboard()->setMimeData(cards);
  return true;
}

void MainWindow::paste() {
  const QMimeData* data = QApplication::clipboard()->mimeData();
  if (data == nullptr) return;
  const ElementId selected = bridge().selection().current();
  const ElementId target = selected ? selected : m_capture->controller().parentElement();
  if (hasCards(*data)) {
    pasteCards(bridge(), *data, target);
  } else if (data->hasText()) {
    previewNotes(data->text());
  }
}

/// Where the eye is: on the card in the diagram, unless the keyboard is in the outline or the card is nowhere
/// to be seen.
void MainWindow::renameCurrent() {
  const bool isInOutline = m_outline->isVisible() && m_outline->isAncestorOf(QApplication::focusWidget());
  if (!isInOutline && m_diagram->isVisible() && m_diagram->renameCurrent()) return;
  const QModelIndex index = m_outline->outline().indexOf(bridge().selection().current());
  if (!index.isValid()) return m_capture->say(tr("Select a card first"));
  if (QAction* outline = m_actions.find(QStringLiteral("outline"))) outline->trigger();
  m_outline->edit(index);
}

/// In the field in which the card is being renamed, as it reads there.
void MainWindow::splitCurrent() {
  const ElementId card = bridge().selection().current();
  if (auto* onCard = m_diagram->findChild<RenameEditor*>()) {
    const QString text = onCard->toPlainText();
    const int position = onCard->textCursor().position();
    onCard->giveUp();
    splitCard(bridge(), onCard->element(), text, position);
  } else if (const auto* field = m_outline->findChild<QLineEdit*>()) {
    const QString text = field->text();
    const int position = field->cursorPosition();
    m_outline->closePersistentEditor(m_outline->currentIndex());
    splitCard(bridge(), card, text, position);
  } else {
    m_capture->say(tr("Rename the card (F2) and put the cursor where to split it"));
  }
}

void MainWindow::rejectSelected() {
  const QString reason = m_dialogs.ask(this, tr("Why is it rejected?"), {});
  if (!reason.isNull()) setStanding(bridge(), Standing::rejected, reason);
}

}  // namespace ekd::editor
