// SPDX-License-Identifier: MIT
// The program itself, where it has no window to open.
#include "editor/document/text.hpp"
#include "tests/support/paths.hpp"

#include <QProcess>

#include <catch2/catch.hpp>

namespace ekd {
namespace {

using Catch::Matchers::Contains;

struct Ended {
  int code = 0;
  std::string out;
  std::string err;
};

Ended runEditor(const QStringList& arguments) {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* const display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
    environment.remove(QString::fromLatin1(display));
  QProcess process;
  process.setProcessEnvironment(environment);
  process.start(editor::toQt(test::buildPath("bin/ekd-editor")), arguments);
  REQUIRE(process.waitForFinished(-1));
  REQUIRE(process.exitStatus() == QProcess::NormalExit);
  return {process.exitCode(), process.readAllStandardOutput().toStdString(),
          process.readAllStandardError().toStdString()};
}

TEST_CASE("the editor says how it is used where there is no display") {
  const Ended ended = runEditor({QStringLiteral("--help")});
  CHECK(ended.code == 0);
  CHECK_THAT(ended.out, Contains("[FILE...]") && Contains("Exit codes"));
  CHECK(ended.err.empty());
}

TEST_CASE("the editor says which version it is") {
  CHECK_THAT(runEditor({QStringLiteral("--version")}).out, Catch::Matchers::StartsWith("ekd-editor "));
}

TEST_CASE("an option that the editor does not know is wrong use") {
  const Ended ended = runEditor({QStringLiteral("--nonsense")});
  CHECK(ended.code == 2);
  CHECK_THAT(ended.err, Contains("nonsense"));
  CHECK(ended.out.empty());
}

TEST_CASE("without a display the editor says so") {
  const Ended ended = runEditor({QStringLiteral("model.ekd")});
  CHECK(ended.code == 2);
  CHECK_THAT(ended.err, Contains("display"));
}

}  // namespace
}  // namespace ekd
