// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "tests/editor/window.hpp"
#include "tests/support/temporary_folder.hpp"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <stdexcept>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

constexpr int patienceMs = 60'000;

/// Runs an export to its end and gives what was said about it.
QString finish(test::Window& window, const char* action) {
  QSignalSpy told(&window->exporting(), &ExportActions::told);
  window.run(action);
  if (told.isEmpty()) REQUIRE(told.wait(patienceMs));
  return told.constFirst().constFirst().toString();
}

QByteArray contentOf(const std::filesystem::path& path) {
  QFile file(toQt(path.string()));
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

}  // namespace

TEST_CASE("the view that is seen is exported as the picture its name asks for", "[editor]") {
  test::Window window(test::sampleCopy("showcase.ekd"));
  const test::TemporaryFolder folder;
  for (const auto& [name, start] :
       {std::pair{"view.svg", "<?xml"}, {"view.pdf", "%PDF"}, {"view.png", "\x89PNG"}}) {
    window.dialogs.path = toQt((folder / name).string());
    const QString said = finish(window, "exportView");
    CAPTURE(said);
    CHECK(contentOf(folder / name).startsWith(start));
  }
}

TEST_CASE("what is thrown while exporting is the problem of the drawing", "[editor]") {
  LayoutService::Ports ports = LayoutService::usualPorts();
  ports.engine = []() -> std::unique_ptr<layout::LayoutEngine> { throw std::runtime_error("no processes"); };
  const std::vector<ExportTask> tasks{{View{}, drawing::Output::svg, {}}, {View{}, drawing::Output::pdf, {}}};
  ExportJob job(std::make_shared<const Document>(), "en", tasks, ports);
  QSignalSpy finished(&job, &ExportJob::finished);
  job.start();
  REQUIRE((!finished.isEmpty() || finished.wait(patienceMs)));
  REQUIRE(job.results().size() == 1);
  CHECK(job.results().front().problem == "no processes");
}

TEST_CASE("a name that says no kind of picture is refused in a sentence", "[editor]") {
  test::Window window(test::sampleCopy("showcase.ekd"));
  const test::TemporaryFolder folder;
  window.dialogs.path = toQt((folder / "view.docx").string());
  CHECK(finish(window, "exportView").contains(QStringLiteral(".svg")));
  CHECK_FALSE(std::filesystem::exists(folder / "view.docx"));
}

TEST_CASE("only the selected cards are on the picture of the selection", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "g Shrink", "g Move"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  window.bridge().selection().set({window.named("Grow"), window.named("Move")});
  const test::TemporaryFolder folder;
  window.dialogs.path = toQt((folder / "some.svg").string());
  finish(window, "exportSelection");
  const QByteArray svg = contentOf(folder / "some.svg");
  CHECK(svg.contains("Grow"));
  CHECK(svg.contains("Move"));
  CHECK_FALSE(svg.contains("Shrink"));
}

TEST_CASE("what a filter leaves is what is exported, and the picture names it", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "g Shrink"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  DiagramFilter filter;
  filter.text = "grow";
  window->diagram().setFilter(filter);
  const test::TemporaryFolder folder;
  window.dialogs.path = toQt((folder / "some.svg").string());
  finish(window, "exportView");
  const QByteArray svg = contentOf(folder / "some.svg");
  CHECK(svg.contains("Grow"));
  CHECK_FALSE(svg.contains("Shrink"));
  CHECK(svg.contains("(grow)"));
}

TEST_CASE("a report of the model is written as its name asks for", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  const test::TemporaryFolder folder;
  for (const auto& [name, start] : {std::pair{"report.html", "<!DOCTYPE html>"}, {"report.odt", "PK"}}) {
    window.dialogs.path = toQt((folder / name).string());
    CAPTURE(finish(window, "exportReport").toStdString());
    CHECK(contentOf(folder / name).startsWith(start));
  }
  CHECK(contentOf(folder / "report.html").contains("Grow"));
  window.dialogs.path = toQt((folder / "report.pdf").string());
  CHECK(finish(window, "exportReport").contains(QStringLiteral(".odt")));
  CHECK_FALSE(std::filesystem::exists(folder / "report.pdf"));
}

TEST_CASE("every view becomes a file of its own", "[editor]") {
  test::Window window(test::sampleCopy("showcase.ekd"));
  const test::TemporaryFolder folder;
  window.dialogs.path = toQt(folder.path().string());
  finish(window, "exportAll");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    files += entry.path().extension() == ".svg" ? 1U : 0U;
  CHECK(files == window.bridge().document().views.size());
}

TEST_CASE("the view is copied as SVG and as an image", "[editor]") {
  test::Window window(test::sampleCopy("showcase.ekd"));
  finish(window, "copyPicture");
  const QMimeData* data = QApplication::clipboard()->mimeData();
  CHECK(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
  CHECK(data->hasImage());
}

TEST_CASE("the view that is seen is exported as an atlas of several pages", "[editor]") {
  test::Window window(test::sampleCopy("showcase.ekd"));
  const test::TemporaryFolder folder;
  window.dialogs.path = toQt((folder / "atlas").string());
  CHECK(finish(window, "exportAtlas").contains(QStringLiteral("atlas.pdf")));
  const QByteArray pdf = contentOf(folder / "atlas.pdf");
  CHECK(pdf.startsWith("%PDF"));
  CHECK(pdf.contains("/Outlines"));
}
