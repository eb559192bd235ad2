// SPDX-License-Identifier: MIT
#include "editor/app/application.hpp"
#include "editor/app/guarded_application.hpp"
#include "editor/app/termination.hpp"

#include <QCommandLineParser>
#include <exception>
#include <iostream>
#include <optional>

namespace {

/// Without one of these Qt aborts before anybody could say why.
bool hasDisplay() {
  return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
         !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

// As `ekd help exit-codes` has them.
constexpr int wrongUse = 2;
constexpr int unreadableInput = 3;
constexpr int componentFailed = 5;

void explain(QCommandLineParser& parser) {
  parser.setApplicationDescription(
      QStringLiteral("Captures, shows and checks EKD/4EM models.\n\n"
                     "Exit codes: 0 fine; 2 wrong use, or no display;\n"
                     "3 none of the files can be read; 5 something failed."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The models to open"),
                               QStringLiteral("[FILE...]"));
}

/// The exit code, when there is nothing to open a window for.
std::optional<int> answer(QCommandLineParser& parser, const QStringList& arguments) {
  const bool isUnderstood = parser.parse(arguments);
  if (parser.isSet(QStringLiteral("help"))) {
    std::cout << parser.helpText().toStdString();
    return 0;
  }
  if (parser.isSet(QStringLiteral("version"))) {
    std::cout << "ekd-editor " EKD_VERSION "\n";
    return 0;
  }
  if (isUnderstood) return std::nullopt;
  std::cerr << "ekd-editor: " << parser.errorText().toStdString() << '\n';
  return wrongUse;
}

int runWithoutDisplay(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  QCommandLineParser parser;
  explain(parser);
  if (const auto code = answer(parser, QCoreApplication::arguments())) return *code;
  std::cerr << "ekd-editor: there is no display to open a window on\n";
  return wrongUse;
}

int run(int argc, char** argv) {
  QCoreApplication::setApplicationName(QStringLiteral("ekd-editor"));
  QCoreApplication::setOrganizationName(QStringLiteral("ekd"));
  QCoreApplication::setApplicationVersion(QStringLiteral(EKD_VERSION));
  if (!hasDisplay()) return runWithoutDisplay(argc, argv);
  ekd::editor::GuardedApplication application(argc, argv);
  QCommandLineParser parser;
  explain(parser);
  if (const auto code = answer(parser, QCoreApplication::arguments())) return *code;
  ekd::editor::Dialogs dialogs;
  ekd::editor::Application editor(application, dialogs);
  application.tellTo(&ekd::editor::Application::tellProblem);
  const ekd::editor::Termination termination;
  QObject::connect(&termination, &ekd::editor::Termination::asked, &editor, &ekd::editor::Application::leave);
  bool opened = false;
  for (const QString& path : parser.positionalArguments()) opened = editor.open(path) != nullptr || opened;
  if (!opened && !parser.positionalArguments().isEmpty()) return unreadableInput;
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
    return componentFailed;
  }
}
