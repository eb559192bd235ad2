// SPDX-License-Identifier: MIT
#include "editor/app/application.hpp"

#include "editor/document/text.hpp"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <algorithm>
#include <cstdlib>

namespace ekd::editor {

namespace {

std::string languageOfNew() {
  return QLocale().language() == QLocale::Latvian ? "lv" : "en";
}

}  // namespace

Application::Application(QApplication& application, Dialogs& dialogs)
    : m_application(application), m_dialogs(dialogs), m_theme(systemTheme(application)) {
  const QSettings settings;
  const QString kept = settings.value(QStringLiteral("theme")).toString();
  if (!kept.isEmpty()) m_theme = kept == QStringLiteral("dark") ? Theme::dark : Theme::light;
  m_textScale = settings.value(QStringLiteral("textScale"), 1.0).toDouble();
  applyTheme(m_application, m_theme, m_textScale);
}

void Application::setTheme(Theme theme) {
  m_theme = theme;
  QSettings().setValue(QStringLiteral("theme"),
                       theme == Theme::dark ? QStringLiteral("dark") : QStringLiteral("light"));
  applyTheme(m_application, m_theme, m_textScale);
}

void Application::scaleText(double factor) {
  m_textScale = std::clamp(m_textScale * factor, 0.6, 4.0);
  QSettings().setValue(QStringLiteral("textScale"), m_textScale);
  applyTheme(m_application, m_theme, m_textScale);
}

MainWindow* Application::open(const QString& path) {
  const std::filesystem::path file = fromQt(QFileInfo(path).absoluteFilePath());
  auto opened =
      Workspace::open(file, languageOfNew(), [&](const LockHolder& holder) { return isGone(file, holder); });
  if (!opened) {
    m_dialogs.warn(QApplication::activeWindow(), tr("%1 cannot be opened").arg(QFileInfo(path).fileName()),
                   toQt(opened.error().detail));
    return nullptr;
  }
  return show(std::move(*opened));
}

bool Application::isGone(const std::filesystem::path& path, const LockHolder& holder) {
  const int answer = m_dialogs.choose(
      QApplication::activeWindow(),
      tr("%1 may be open on another machine").arg(toQt(path.filename().string())),
      tr("%1 wrote so in %2. Whether that is still so cannot be seen from here: a machine that was switched "
         "off, "
         "or a folder that was copied, leaves the same behind. Two who write at the same time lose work.")
          .arg(toQt(describe(holder)), toQt(lockFileOf(path).string())),
      {tr("Look at it only"), tr("Nobody works there any more: take over")});
  return answer == 1;
}

MainWindow* Application::openNew() {
  return show(Workspace::makeNew(languageOfNew()));
}

bool Application::openLeftBehind() {
  auto found = Workspace::leftBehind();
  for (auto& workspace : found) show(std::move(workspace));
  return !found.empty();
}

void Application::tellProblem(const QString& problem) {
  for (QWidget* widget : QApplication::topLevelWidgets()) {
    if (auto* window = qobject_cast<MainWindow*>(widget))
      window->capture().warn(
          tr("Something went wrong inside of the program: %1. The changes so far are in the journal; "
             "what is shown may be behind them until the model is opened again.")
              .arg(problem));
  }
}

void Application::leave() {
  for (QWidget* widget : QApplication::topLevelWidgets()) {
    if (auto* window = qobject_cast<MainWindow*>(widget)) window->keepAll();
  }
  // Windows may be in the middle of anything, a question to the user for example. There is nothing left that
  // an orderly end would keep, and so there is none.
  std::_Exit(0);
}

MainWindow* Application::show(std::unique_ptr<Workspace> workspace) {
  auto* window = new MainWindow(std::move(workspace), m_dialogs);  // deletes itself when closed
  connect(window, &MainWindow::openRequested, this, [this, window](const QString& path) {
    const bool isInTheWay = window->isUntouched();
    if (open(path) != nullptr && isInTheWay) window->close();
  });
  connect(window, &MainWindow::newRequested, this, &Application::openNew);
  connect(window, &MainWindow::quitRequested, &QApplication::closeAllWindows);
  connect(window, &MainWindow::themeToggled, this,
          [this] { setTheme(m_theme == Theme::dark ? Theme::light : Theme::dark); });
  connect(window, &MainWindow::textScaled, this, &Application::scaleText);
  window->show();
  window->offerWaiting();
  return window;
}

}  // namespace ekd::editor
