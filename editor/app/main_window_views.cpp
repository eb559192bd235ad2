// SPDX-License-Identifier: MIT
#include "editor/app/main_window.hpp"
#include "editor/commands/bin.hpp"
#include "editor/document/text.hpp"
#include "editor/scene/filter_words.hpp"
#include "editor/views/view_choice.hpp"
#include "formats/bytes.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/view_members.hpp"
#include "libekd/text/fold.hpp"

#include <QApplication>
#include <QVBoxLayout>
#include <algorithm>

namespace ekd::editor {
namespace {

/// What pasted lines go under: the goal or project that is selected, else where the next card goes.
ElementId hostOfNotes(const SessionBridge& bridge, ElementId usual) {
  const Model& model = bridge.model();
  const Slot* selected = model.elements().slotOf(bridge.selection().current());
  if (selected == nullptr) return usual;
  const auto holds = [&](Slot slot) {
    const ElementKind kind = model.elementKind(slot);
    return kind == ElementKind::goal || kind == ElementKind::project || kind == ElementKind::argumentGroup;
  };
  if (holds(*selected)) return model.element(*selected).id;
  // behind one argument come others
  const auto above = parentOf(model, *selected);
  const bool isArgument = model.elementKind(*selected) == ElementKind::argument;
  return isArgument && above && holds(*above) ? model.element(*above).id : usual;
}

/// All words that were typed occur, in whatever sequence, in the name or in the title in any language.
bool isCalledLike(const QString& name, const Texts& titles, const QString& typed) {
  std::string all = text::foldForSearch(fromQt(name));
  for (const Text& title : titles) all += ' ' + text::foldForSearch(title.text);
  const auto words = text::words(fromQt(typed));
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return all.find(word) != std::string::npos; });
}

}  // namespace

void MainWindow::buildDiagram() {
  m_views = new ViewBar(bridge());
  m_diagram = new DiagramView(bridge());
  connect(m_views, &ViewBar::viewsRequested, this, &MainWindow::chooseView);
  connect(m_diagram, &DiagramView::viewChanged, this, [this] {
    const View& view = m_diagram->currentView();
    m_views->showView(view);
    m_views->showNotes({});  // they were about the view before
    m_capture->controller().setHome(subjectOf(bridge().model(), view.query));
  });
  connect(m_diagram, &DiagramView::cardMenuWanted, this, &MainWindow::fillCardMenu);
  connect(m_diagram, &DiagramView::notes, m_views, &ViewBar::showNotes);
  connect(m_diagram, &DiagramView::filterChanged, this,
          [this] { m_views->showFilter(inWords(bridge(), m_diagram->filter())); });
  connect(m_views, &ViewBar::filterLifted, this, [this] {
    m_diagram->setFilter({});
    if (m_views->isAncestorOf(QApplication::focusWidget())) m_capture->edit().setFocus();
  });
  connect(&bridge(), &SessionBridge::languageChanged, m_diagram,
          [this] { m_diagram->showIn(bridge().language()); });
  connect(m_views, &ViewBar::branchRequested, this, [this] { showBranchOf(bridge().selection().current()); });
  connect(&bridge().selection(), &Selection::changed, this, [this] {
    m_diagram->reveal(bridge().selection().current());
    tellAbsence();
  });
  connect(m_diagram, &DiagramView::pictureChanged, this, &MainWindow::tellAbsence);
  // when the edit is through, with what it selects
  connect(&bridge(), &SessionBridge::committed, this,
          [this] { QMetaObject::invokeMethod(this, &MainWindow::leaveLostView, Qt::QueuedConnection); });
  connect(m_diagram, &DiagramView::arranged, this, &MainWindow::keepPlaces);
  m_diagram->showView(m_look.view().value_or(firstView(bridge())));
  if (const auto sight = m_look.sight()) m_diagram->lookAt(*sight);
  m_look.follow(*m_diagram);
  recallPlaces();
  m_views->showView(m_diagram->currentView());
  m_notes = new NotesPreview(bridge());
  connect(m_notes, &NotesPreview::finished, this, [this](const QString& sentence) {
    m_middle->setCurrentIndex(0);
    m_capture->say(sentence);
    m_capture->edit().setFocus();
  });
  auto* seen = new QWidget;
  auto* column = new QVBoxLayout(seen);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_views);
  column->addWidget(m_diagram, 1);
  m_middle = new QStackedWidget;
  m_middle->addWidget(seen);
  m_middle->addWidget(m_notes);
}

/// As long as it is so, whether the selection, the view, its filter or the model makes it so.
void MainWindow::tellAbsence() {
  const ElementId id = bridge().selection().current();
  const bool isThere = bridge().model().find(id) != nullptr;
  const bool isAbsent = isThere && !m_diagram->picture().shows(id);
  m_views->showAbsent(isAbsent ? bridge().heading(id) : QString());
}

/// A view of branches whose cards are all gone would show nothing, and not say why.
void MainWindow::leaveLostView() {
  const std::vector<ElementId> roots = m_diagram->currentView().query.roots;
  const auto isThere = [this](ElementId id) { return bridge().model().find(id) != nullptr; };
  if (roots.empty() || std::any_of(roots.begin(), roots.end(), isThere)) return;
  ElementId above;
  bool isBinned = false;
  for (const auto& [id, entry] : bridge().document().bin) {
    const auto isRoot = [&](const Element& element) { return element.id == roots.front(); };
    if (std::none_of(entry.elements.begin(), entry.elements.end(), isRoot)) continue;
    isBinned = true;
    above = aboveDeleted(bridge().model(), entry, roots.front());
  }
  m_diagram->showView(above ? branchOf(bridge(), above) : View{});
  const QString shown =
      above ? tr("This is the branch of %1").arg(bridge().heading(above)) : tr("This is the whole model");
  const QString what = isBinned ? tr("The card that the view was about is in the bin (Ctrl+Z brings it back)")
                                : tr("The card that the view was about is gone");
  m_views->showNotes({});
  m_capture->say(what + QStringLiteral(". ") + shown);
}

void MainWindow::showBranchOf(ElementId card) {
  if (const ElementId root = branchRootFor(bridge().model(), card))
    m_diagram->showView(branchOf(bridge(), root));
}

void MainWindow::goTo(ElementId card) {
  const Slot* slot = bridge().model().elements().slotOf(card);
  if (slot == nullptr) return;
  bridge().selection().setCurrent(card);
  if (!showsElement(bridge().model(), m_diagram->narrowedView().query, *slot)) showBranchOf(card);
  m_diagram->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::recallPlaces() {
  const std::filesystem::path& path = m_workspace->path();
  std::error_code ignored;
  if (path.empty() || !std::filesystem::exists(placesPath(path), ignored)) return;
  if (auto places = loadPlaces(path)) {
    m_diagram->setSavedPlaces(std::move(*places));
  } else {
    m_views->showNotes({tr("Where the cards stood could not be read; they are laid out anew")});
  }
}

void MainWindow::previewNotes(const QString& text) {
  m_middle->setCurrentWidget(m_notes);
  m_notes->preview(text, hostOfNotes(bridge(), m_capture->controller().parentElement()));
}

void MainWindow::readNotesFile() {
  const QString path = m_dialogs.openFile(this, tr("Read notes into this model"),
                                          {tr("Text (*.txt *.md)"), tr("All files (*)")});
  if (path.isEmpty()) return;
  const auto bytes = readFile(fromQt(path));
  if (!bytes) return m_capture->say(tr("%1 %2").arg(path, toQt(bytes.error().detail)));
  previewNotes(toQt(bytes->view()));
}

void MainWindow::buildViewChoices() {
  const QString menu = tr("&View");
  const auto add = [&](const char* id, const QString& text, const char* key, std::function<void()> run) {
    m_actions.add(menu, QString::fromLatin1(id), text, {QKeySequence(QString::fromLatin1(key))},
                  std::move(run));
  };
  add("chooseView", tr("Show another view ..."), "Ctrl+E", [this] { chooseView(); });
  add("showBranch", tr("Show the branch of the card"), "Ctrl+J",
      [this] { showBranchOf(bridge().selection().current()); });
  add("showWhole", tr("Show the whole model"), "Ctrl+Shift+J", [this] { m_diagram->showView(View{}); });
  add("nextView", tr("Next view"), "Ctrl+PgDown", [this] { stepView(1); });
  add("previousView", tr("Previous view"), "Ctrl+PgUp", [this] { stepView(-1); });
  add("nextLanguage", tr("Next language of the labels"), "Ctrl+Shift+L", [this] { nextLanguage(); });
  m_actions.separate(menu);
  for (QAction* action : m_diagram->actions()) m_actions.adopt(tr("&Diagram"), action);
}

void MainWindow::chooseView() {
  m_picker->open(tr("Which view?"), [this](const QString& typed) {
    std::vector<QuickPicker::Row> rows;
    for (const View* view : viewsByTitle(bridge())) {
      const QString title = titleOf(bridge(), *view);
      if (!isCalledLike(title, view->titles, typed)) continue;
      rows.push_back({title, {}, [this, view = *view] { m_diagram->showView(view); }});
    }
    const QString whole = tr("The whole model");
    if (isCalledLike(whole, {}, typed)) rows.push_back({whole, {}, [this] { m_diagram->showView(View{}); }});
    return rows;
  });
}

void MainWindow::stepView(int step) {
  const auto views = viewsByTitle(bridge());
  if (views.empty()) return;
  const auto it = std::find_if(views.begin(), views.end(),
                               [&](const View* view) { return view->id == m_diagram->currentView().id; });
  const auto count = static_cast<std::ptrdiff_t>(views.size());
  const std::ptrdiff_t at = it == views.end() ? (step > 0 ? -1 : count) : it - views.begin();
  m_diagram->showView(*views[static_cast<std::size_t>((at + step + count) % count)]);
}

void MainWindow::nextLanguage() {
  const auto languages = languagesOf(bridge().document());
  const auto it = std::find(languages.begin(), languages.end(), bridge().language());
  const auto next = it == languages.end() || it + 1 == languages.end() ? languages.begin() : it + 1;
  chooseLanguage(bridge(), *next);
}

}  // namespace ekd::editor
