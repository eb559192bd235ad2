// SPDX-License-Identifier: MIT
#include "editor/app/audience_actions.hpp"

#include "editor/app/main_window.hpp"
#include "editor/audience/audience_window.hpp"

#include <QSignalBlocker>

namespace ekd::editor {
namespace {

constexpr double zoomStep = 1.25;

/// Made when somebody wants it first.
class Audience : public QObject {
 public:
  explicit Audience(MainWindow& window) : QObject(&window), m_window(window) {
    m_isOpen = add("audience", MainWindow::tr("Window for the audience"), "Shift+F11", [] {});
    m_isOpen->setCheckable(true);
    connect(m_isOpen, &QAction::toggled, this, [this](bool isOpen) { isOpen ? open() : close(); });
    add("audienceLarger", MainWindow::tr("Larger for the audience"), "Ctrl+Alt++",
        [this] { shown().zoomBy(zoomStep); });
    add("audienceSmaller", MainWindow::tr("Smaller for the audience"), "Ctrl+Alt+-",
        [this] { shown().zoomBy(1 / zoomStep); });
    add("audienceAll", MainWindow::tr("Everything for the audience"), "Ctrl+F11",
        [this] { shown().fillWindow(); });
  }

 private:
  MainWindow& m_window;
  AudienceWindow* m_audience = nullptr;
  QAction* m_isOpen = nullptr;

  QAction* add(const char* id, const QString& text, const char* key, std::function<void()> run) {
    return m_window.actions().add(MainWindow::tr("&View"), QString::fromLatin1(id), text,
                                  {QKeySequence(QString::fromLatin1(key))}, std::move(run));
  }

  void make() {
    DiagramView& diagram = m_window.diagram();
    m_audience = new AudienceWindow(diagram, &m_window);
    const auto showTitle = [this, &diagram] {
      m_audience->showTitle(titleOf(m_window.bridge(), diagram.seenView()));
    };
    connect(&diagram, &DiagramView::viewChanged, m_audience, showTitle);
    connect(&diagram, &DiagramView::filterChanged, m_audience, showTitle);
    connect(&m_window.bridge(), &SessionBridge::committed, m_audience, showTitle);
    connect(&m_window.capture().edit(), &QPlainTextEdit::textChanged, m_audience,
            [this] { m_audience->showTyped(m_window.capture().edit().toPlainText()); });
    connect(m_audience, &AudienceWindow::closed, this, [this] { showIsOpen(false); });
    showTitle();
  }

  /// Who looks nearer wants to see it.
  AudienceView& shown() {
    m_isOpen->setChecked(true);
    return m_audience->view();
  }

  void open() {
    if (m_audience == nullptr) make();
    m_audience->open();
    showIsOpen(true);
  }
  void close() { m_audience->close(); }

  void showIsOpen(bool isOpen) {
    const QSignalBlocker blocker(m_isOpen);
    m_isOpen->setChecked(isOpen);
  }
};

}  // namespace

void addAudience(MainWindow& window) {
  new Audience(window);
}

}  // namespace ekd::editor
