// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER
#include "editor/app/guarded_application.hpp"
#include "tests/support/temporary_folder.hpp"

#include <QSettings>

#include <catch2/catch.hpp>

/// The real windows without a display, with settings and state of their own.
int main(int argc, char** argv) {
  const ekd::test::TemporaryFolder folder;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("XDG_STATE_HOME", folder.path().c_str());
  qputenv("XDG_CONFIG_HOME", folder.path().c_str());
  ekd::editor::GuardedApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("ekd-editor"));
  QApplication::setOrganizationName(QStringLiteral("ekd"));
  return Catch::Session().run(argc, argv);
}
