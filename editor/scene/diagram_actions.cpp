// SPDX-License-Identifier: MIT
#include "editor/scene/diagram_actions.hpp"

#include "editor/scene/diagram_view.hpp"
#include "editor/scene/filter_bar.hpp"

#include <QAction>
#include <QSignalBlocker>

namespace ekd::editor {
namespace {

constexpr double zoomStep = 1.25;

QAction* add(DiagramView& view, const char* id, const QString& text, const QList<QKeySequence>& keys,
             std::function<void()> run) {
  auto* action = new QAction(text, &view);
  action->setObjectName(QLatin1String(id));
  action->setShortcuts(keys);
  QObject::connect(action, &QAction::triggered, &view, [run = std::move(run)] { run(); });
  view.addAction(action);
  return action;
}

void addMotions(DiagramView& view) {
  const auto tr = [](const char* text) { return DiagramView::tr(text); };
  add(view, "diagram.zoomIn", tr("Zoom in"),
      {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
      [&view] { view.zoomBy(zoomStep); });
  add(view, "diagram.zoomOut", tr("Zoom out"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
      [&view] { view.zoomBy(1 / zoomStep); });
  add(view, "diagram.naturalSize", tr("Natural size"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_1)},
      [&view] { view.zoomTo(Camera::natural); });
  add(view, "diagram.fitAll", tr("Fit everything"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
      [&view] { view.fillWindow(); });
  add(view, "diagram.fitSelection", tr("Fit the selection"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_0)},
      [&view] { view.fitSelection(); });
}

/// An action that shows and hides a part of the diagram.
template <class Shown>
void addPart(DiagramView& view, const char* id, const QString& text, const QKeySequence& key, bool isShown,
             void (DiagramView::*show)(bool), Shown shown) {
  QAction* action = add(view, id, text, {key}, [] {});
  action->setCheckable(true);
  action->setChecked(isShown);
  QObject::connect(action, &QAction::toggled, &view, show);
  QObject::connect(&view, shown, action, [action](bool isOn) {
    const QSignalBlocker blocker(action);
    action->setChecked(isOn);
  });
}

void addParts(DiagramView& view) {
  addPart(view, "diagram.overview", DiagramView::tr("Overview map"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), true, &DiagramView::showOverview,
          &DiagramView::overviewShown);
  addPart(view, "diagram.filter", DiagramView::tr("Filter the diagram"),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), false, &DiagramView::showFilterBar,
          &DiagramView::filterBarShown);
}

/// What is of use only while there is a filter, or what is shown is no view of the document.
void addFilter(DiagramView& view) {
  QAction* lift = add(view, "diagram.liftFilter", DiagramView::tr("Lift the filter"),
                      {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)}, [&view] { view.setFilter({}); });
  QAction* keep = add(view, "diagram.keepView", DiagramView::tr("Keep what is shown as a view"),
                      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)}, [&view] {
                        view.showFilterBar(true);
                        view.filterBar().askForTitle();
                      });
  const auto follow = [&view, lift, keep] {
    lift->setEnabled(!view.filter().isEmpty());
    keep->setEnabled(view.mayBeKept());
  };
  QObject::connect(&view, &DiagramView::filterChanged, lift, follow);
  follow();
}

void addUnanswered(DiagramView& view) {
  QAction* action = add(view, "diagram.unanswered", DiagramView::tr("Show only what nobody answers for"),
                        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N)}, [] {});
  action->setCheckable(true);
  QObject::connect(action, &QAction::toggled, &view, [&view](bool isOn) {
    DiagramFilter filter = view.filter();
    filter.unanswered = isOn;
    view.setFilter(std::move(filter));
  });
  QObject::connect(&view, &DiagramView::filterChanged, action,
                   [&view, action] { action->setChecked(view.filter().unanswered); });
}

void addBranches(DiagramView& view) {
  const auto tr = [](const char* text) { return DiagramView::tr(text); };
  add(view, "diagram.fold", tr("Fold or unfold the branch"), {QKeySequence(Qt::CTRL | Qt::Key_Period)},
      [&view] {
        const ElementId element = view.bridge().selection().current();
        if (hasBranch(view.bridge().model(), element)) view.fold(element, !view.folding().isFolded(element));
      });
  add(view, "diagram.unfoldAll", tr("Unfold everything"),
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Period)}, [&view] { view.unfoldAll(); });
  add(view, "diagram.focusBranch", tr("Focus on the branch"), {QKeySequence(Qt::CTRL | Qt::Key_B)},
      [&view] { view.focus(FocusOn::branch); });
  add(view, "diagram.focusNeighbours", tr("Focus on what is related"),
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}, [&view] { view.focus(FocusOn::neighbourhood); });
  add(view, "diagram.endFocus", tr("Show everything clearly"), {}, [&view] { view.endFocus(); });
  // F2 and Enter mean this only while the diagram has the keyboard: see keyPressEvent().
  add(view, "diagram.rename", tr("Rename in the diagram"), {}, [&view] { view.renameCurrent(); });
}

void addPlaces(DiagramView& view) {
  const auto tr = [](const char* text) { return DiagramView::tr(text); };
  add(view, "diagram.tidyUp", tr("Tidy up"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)},
      [&view] { view.tidyUp(); });
  add(view, "diagram.asBefore", tr("Back to the places before"),
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y)}, [&view] { view.arrangeAsBefore(); });
  add(view, "diagram.release", tr("Release from its place"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R)},
      [&view] { view.release(); });
  add(view, "diagram.releaseAll", tr("Release everything from its place"), {},
      [&view] { view.releaseAll(); });
}

}  // namespace

void addDiagramActions(DiagramView& view) {
  addMotions(view);
  addParts(view);
  addFilter(view);
  addUnanswered(view);
  addBranches(view);
  addPlaces(view);
}

}  // namespace ekd::editor
