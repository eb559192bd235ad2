// SPDX-License-Identifier: MIT
#include "editor/app/tool_panels.hpp"

#include "editor/app/inspector_room.hpp"
#include "editor/app/main_window.hpp"
#include "editor/app/what_if_dock.hpp"
#include "editor/document/file_memory.hpp"
#include "editor/document/text.hpp"
#include "editor/panels/bin_panel.hpp"
#include "editor/panels/help_panel.hpp"
#include "editor/panels/history_panel.hpp"
#include "editor/panels/inbox_panel.hpp"
#include "editor/panels/inspector_panel.hpp"
#include "editor/panels/issues_panel.hpp"
#include "editor/panels/minutes_panel.hpp"
#include "editor/panels/pairs_panel.hpp"
#include "editor/panels/reason_line.hpp"
#include "editor/scene/filter_bar.hpp"

#include <QApplication>
#include <QPointer>
#include <QShortcut>
#include <QStatusBar>
#include <memory>

namespace ekd::editor {
namespace {

/// Docks the panels at the right and below, one tab behind the other. All but the inspector are closed until
/// somebody wants one.
class PanelBuilder {
 public:
  explicit PanelBuilder(MainWindow& window) : m_window(window), m_bridge(window.bridge()) {}

  void build() {
    buildGoing();
    letPick(m_window.findChild<ViewBar*>());
    letPick(&m_window.diagram().filterBar());
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    QDockWidget* inspector = buildInspector();
    QDockWidget* history =
        add({Qt::RightDockWidgetArea, "history", say("History"), "Ctrl+Shift+H"}, new HistoryPanel(m_bridge));
    m_window.tabifyDockWidget(inspector, history);
    m_window.tabifyDockWidget(inspector, new WhatIfDock(m_window));
    auto* inbox = new InboxPanel(m_bridge);
    QDockWidget* below = buildInbox(inbox);
    for (QDockWidget* panel : {buildPairs(), buildMinutes(inbox), buildIssues(), buildBin()})
      m_window.tabifyDockWidget(below, panel);
    m_window.tabifyDockWidget(inspector, buildHelp());
    new InspectorRoom(m_window, *inspector);
  }

 private:
  struct Spec {
    Qt::DockWidgetArea area;
    const char* name;  ///< of its action; also of its dock, with "Dock" behind it
    QString title;
    const char* key;
    const char* menu = "&Panels";
    bool isPassing = false;  ///< looked at and closed again: by its key, and by Escape
  };

  static QString say(const char* text) { return MainWindow::tr(text); }

  static QKeySequence key(const char* name) { return QKeySequence(QString::fromLatin1(name)); }

  void addAction(const QString& menu, const char* name, const QString& text, const char* shortcut,
                 std::function<void()> run) {
    const QList<QKeySequence> keys =
        shortcut == nullptr ? QList<QKeySequence>() : QList<QKeySequence>{key(shortcut)};
    m_window.actions().add(menu, QString::fromLatin1(name), text, keys, std::move(run));
  }

  /// A closed dock with an action that goes there. Escape in it goes back to the capture line; from one that
  /// is passing, to what had the keyboard before.
  QDockWidget* add(const Spec& spec, QWidget* content) {
    auto* panel = new QDockWidget(spec.title, &m_window);
    panel->setObjectName(QString::fromLatin1(spec.name) + QStringLiteral("Dock"));
    panel->setWidget(content);
    m_window.addDockWidget(spec.area, panel);
    panel->hide();
    auto* back = new QShortcut(Qt::Key_Escape, panel);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    const auto open = [panel, content] {
      panel->show();
      panel->raise();
      content->setFocus(Qt::ShortcutFocusReason);
    };
    if (spec.isPassing) {
      letPass(spec, *panel, *back, open);
    } else {
      QObject::connect(back, &QShortcut::activated, &m_window,
                       [&window = m_window] { window.capture().edit().setFocus(); });
      addAction(say(spec.menu), spec.name, spec.title, spec.key, open);
    }
    return panel;
  }

  void letPass(const Spec& spec, QDockWidget& panel, QShortcut& back, const std::function<void()>& open) {
    const auto before = std::make_shared<QPointer<QWidget>>();
    const auto close = [&window = m_window, &panel, before] {
      QWidget* next =
          *before != nullptr && (*before)->isVisible() ? before->data() : &window.capture().edit();
      panel.close();
      next->setFocus(Qt::ShortcutFocusReason);
    };
    QObject::connect(&back, &QShortcut::activated, &panel, close);
    addAction(say(spec.menu), spec.name, spec.title, spec.key, [&panel, open, close, before] {
      // behind another tab it is no more seen than closed
      if (panel.isVisible() && !panel.visibleRegion().isEmpty()) return close();
      *before = QApplication::focusWidget();
      open();
    });
  }

  void buildGoing() {
    addAction(say("&Panels"), "outline", say("Outline"), "F3", [&window = m_window] {
      if (auto* dock = qobject_cast<QDockWidget*>(window.outline().parentWidget())) {
        dock->show();
        dock->raise();
      }
      window.outline().setFocus(Qt::ShortcutFocusReason);
    });
    addAction(say("&Panels"), "diagram", say("Diagram"), "F12",
              [&window = m_window] { window.diagram().setFocus(Qt::ShortcutFocusReason); });
  }

  template <class Panel>
  void letPick(Panel* panel) {
    QObject::connect(panel, &Panel::pickRequested, &m_window,
                     [&window = m_window](const QString& placeholder, const QuickPicker::Source& source) {
                       window.picker().open(placeholder, source);
                     });
  }

  QDockWidget* buildInspector() {
    auto* inspector = new InspectorPanel(m_bridge);
    QDockWidget* panel = add({Qt::RightDockWidgetArea, "inspector", say("Inspector"), "F4"}, inspector);
    panel->show();
    m_window.resizeDocks({panel}, {56 * m_window.fontMetrics().averageCharWidth()}, Qt::Horizontal);
    QObject::connect(panel, &QDockWidget::visibilityChanged, inspector, &InspectorPanel::setSeen);
    QObject::connect(inspector, &InspectorPanel::noted, &m_window.capture(), &CaptureBar::say);
    m_window.installEventFilter(inspector);  // it says what was typed before the window closes
    letPick(inspector);
    addAction(say("&Card"), "addRelation", say("Link to ..."), "Ctrl+K",
              [inspector] { inspector->addRelation(); });
    addAction(say("&Card"), "addLanguage", say("Text in another language ..."), "Ctrl+Shift+T",
              [panel, inspector] {
                panel->show();
                panel->raise();
                inspector->addLanguage();
              });
    return panel;
  }

  QDockWidget* buildInbox(InboxPanel* inbox) {
    QDockWidget* panel = add({Qt::BottomDockWidgetArea, "inbox", say("Inbox"), "F7"}, inbox);
    const auto showCount = [panel](int cards) {
      panel->setWindowTitle(cards == 0 ? say("Inbox") : say("Inbox (%1)").arg(cards));
    };
    QObject::connect(inbox, &InboxPanel::counted, panel, showCount);
    letPick(inbox);
    showCount(inbox->cards().rowCount());
    return panel;
  }

  QDockWidget* buildPairs() {
    auto* pairs = new PairsPanel(m_bridge);
    QDockWidget* panel = add({Qt::BottomDockWidgetArea, "pairs", say("Two columns"), "F5"}, pairs);
    QObject::connect(panel, &QDockWidget::visibilityChanged, pairs, &PairsPanel::setSeen);
    QObject::connect(pairs, &PairsPanel::leaveRequested, &m_window,
                     [&window = m_window] { window.capture().edit().setFocus(); });
    const auto begin = [panel, pairs](PairModel::Pairing pairing) {
      return [panel, pairs, pairing] {
        panel->show();
        panel->raise();
        pairs->begin(pairing);
      };
    };
    addAction(say("&Panels"), "addSolutions", say("Problems and solutions in two columns"), "Ctrl+Alt+P",
              begin(PairModel::Pairing::problemSolution));
    addAction(say("&Panels"), "addArguments", say("Arguments for and against in two columns"), "Ctrl+Alt+A",
              begin(PairModel::Pairing::forAgainst));
    return panel;
  }

  QDockWidget* buildMinutes(InboxPanel* inbox) {
    auto* meeting = new CurrentMeeting(m_bridge, &m_window);
    remember(*meeting);
    auto* minutes = new MinutesPanel(m_bridge, *meeting);
    QDockWidget* panel = add({Qt::BottomDockWidgetArea, "minutes", say("Minutes"), "F6"}, minutes);
    // at the end of a meeting everybody sees what is left over
    QObject::connect(minutes, &MinutesPanel::meetingClosed, &m_window, [&window = m_window, inbox] {
      inbox->showUndecided(true);
      window.actions().find(QStringLiteral("inbox"))->trigger();
    });
    addAction(say("&Panels"), "startMeeting", say("Start a meeting"), "Shift+F6", [panel, minutes] {
      panel->show();
      panel->raise();
      minutes->beginMeeting();
    });
    addAction(say("&Panels"), "closeMeeting", say("Close the meeting"), nullptr,
              [minutes] { minutes->closeMeeting(); });
    return panel;
  }

  /// The meeting that was going on when this file was last open goes on.
  void remember(CurrentMeeting& meeting) {
    const QString what = QStringLiteral("meeting");
    const QVariant kept = FileMemory(m_window.workspace().path()).value(what);
    const auto known = SessionId::fromHex(fromQt(kept.toString()));
    const bool isThere = known && m_bridge.document().sessions.contains(*known);
    if (isThere) meeting.set(*known);
    const auto keep = [&window = m_window, &meeting, what] {
      FileMemory(window.workspace().path())
          .set(what, meeting.id() ? QVariant(toQt(meeting.id().hex())) : QVariant());
    };
    QObject::connect(&meeting, &CurrentMeeting::changed, &m_window, keep);
    QObject::connect(&m_window.workspace(), &Workspace::stateChanged, &meeting, keep);
  }

  QDockWidget* buildIssues() {
    auto* issues = new IssuesPanel(m_bridge);
    QDockWidget* panel = add({Qt::BottomDockWidgetArea, "issues", say("Issues"), "F8"}, issues);
    auto* count = new QLabel;
    count->setObjectName(QStringLiteral("issueCount"));
    m_window.statusBar()->addPermanentWidget(count);
    QObject::connect(issues, &IssuesPanel::counted, panel, [panel, count](std::optional<std::size_t> found) {
      panel->setWindowTitle(found ? say("Issues (%1)").arg(*found) : say("Issues"));
      count->setText(found ? IssuesPanel::countText(*found) : QString());
    });
    QObject::connect(issues, &IssuesPanel::goRequested, &m_window, &MainWindow::goTo);
    // closed: nobody wants to hear; behind another tab: the count is enough
    QObject::connect(panel->toggleViewAction(), &QAction::toggled, issues, &IssuesPanel::setWatching);
    QObject::connect(panel, &QDockWidget::visibilityChanged, issues, &IssuesPanel::setSeen);
    return panel;
  }

  QDockWidget* buildBin() {
    auto* bin = new BinPanel(m_bridge);
    QDockWidget* panel = add({Qt::BottomDockWidgetArea, "bin", say("Bin"), "Shift+F7"}, bin);
    const auto showCount = [panel](int cards) {
      panel->setWindowTitle(cards == 0 ? say("Bin") : say("Bin (%1)").arg(cards));
    };
    QObject::connect(bin, &BinPanel::counted, panel, showCount);
    QObject::connect(bin, &BinPanel::noted, &m_window.capture(), &CaptureBar::say);
    showCount(bin->cards().rowCount());
    auto* line = new ReasonLine(m_bridge);
    m_window.statusBar()->addWidget(line, 1);
    line->hide();  // the status bar shows what it is given
    QObject::connect(line, &ReasonLine::asked, &m_window, &MainWindow::settleStatusBar);
    QObject::connect(line, &ReasonLine::left, &m_window,
                     [&window = m_window] { window.capture().edit().setFocus(); });
    addAction(say("&Card"), "giveReason", say("Say why it was deleted"), "Ctrl+Shift+R", [line, panel, bin] {
      if (line->isVisible()) return line->setFocus(Qt::ShortcutFocusReason);
      panel->show();
      panel->raise();
      bin->setFocus(Qt::ShortcutFocusReason);
    });
    addAction(say("&Panels"), "emptyBin", say("Empty the bin"), nullptr,
              [&bridge = m_bridge] { discardAllCards(bridge); });
    return panel;
  }

  QDockWidget* buildHelp() {
    QDockWidget* panel =
        add({Qt::RightDockWidgetArea, "help", say("Keys and how to capture"), "F1", "&Help", true},
            new HelpPanel(m_window.actions()));
    addAction(say("&Help"), "about", say("About ekd"), nullptr, [&window = m_window] { window.showAbout(); });
    m_window.actions().find(QStringLiteral("about"))->setMenuRole(QAction::AboutRole);
    return panel;
  }

  MainWindow& m_window;
  SessionBridge& m_bridge;
};

}  // namespace

void addToolPanels(MainWindow& window) {
  PanelBuilder(window).build();
}

}  // namespace ekd::editor
