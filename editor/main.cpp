// SPDX-License-Identifier: MIT
#include "editor/app/application.hpp"
#include "editor/app/guarded_application.hpp"
#include "editor/app/termination.hpp"

#include <QCommandLineParser>
#include <exception>
#include <iostream>

namespace {

/// Without one of these Qt aborts before anybody could say why.
bool hasDisplay() {
  return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
         !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int run(int argc, char** argv) {
  if (!hasDisplay()) {
    std::cerr << "ekd-editor: there is no display to open a window on\n";
    return 2;
  }
  ekd::editor::GuardedApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("ekd-editor"));
  QApplication::setOrganizationName(QStringLiteral("ekd"));
  QApplication::setApplicationVersion(QStringLiteral(EKD_VERSION));
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Captures, shows and checks EKD/4EM models."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The models to open"),
                               QStringLiteral("[FILE...]"));
  parser.process(application);
  ekd::editor::Dialogs dialogs;
  ekd::editor::Application editor(application, dialogs);
  application.tellTo(&ekd::editor::Application::tellProblem);
  const ekd::editor::Termination termination;
  QObject::connect(&termination, &ekd::editor::Termination::asked, &editor, &ekd::editor::Application::leave);
  bool opened = false;
  for (const QString& path : parser.positionalArguments()) opened = editor.open(path) != nullptr || opened;
  if (!opened && !parser.positionalArguments().isEmpty()) return 3;
  opened = editor.openLeftBehind() || opened;
  if (!opened) editor.openNew();
  return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& problem) {
    std::cerr << "ekd-editor: " << problem.what() << '\n';
    return 5;  // as `ekd help exit-codes` has it
  }
}
