// SPDX-License-Identifier: MIT
#include "cli/render/report_command.hpp"

#include "formats/bytes.hpp"
#include "formats/registry.hpp"
#include "tests/cli/render/broken_graphviz.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::cli;
using Catch::Contains;
using Catch::StartsWith;
using test::contentOf;
using test::Run;
using test::TemporaryFolder;

namespace {

Run reportOn(std::vector<std::string> arguments, bool terminal = false) {
  return test::runWithoutGraphviz<ReportCommand>(std::move(arguments), terminal);
}

/// Goal 1 with 1.1 below it and a problem.
std::string savedIn(const TemporaryFolder& folder) {
  test::ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "Better care");
  const auto below = builder.goalUnder(top, "Support groups");
  builder.relate(builder.add(ElementKind::problem, "No money"), RelationKind::hinders, below);
  const std::string path = folder / "model.ekd";
  REQUIRE(findFormat("ekd")->write(builder.take(), path, {}));
  return path;
}

}  // namespace

TEST_CASE("report writes what the name of the file says, or --as") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  CHECK(reportOn({model, "-o", folder / "a.html"}).code == fine);
  CHECK(reportOn({model, "-o", folder / "a.ODT"}).code == fine);
  CHECK(reportOn({model, "-o", folder / "told.txt", "--as", "html"}).code == fine);
  CHECK_THAT(contentOf(folder / "a.html"), StartsWith("<!DOCTYPE html>") && Contains("Better care"));
  CHECK_THAT(contentOf(folder / "a.ODT"), StartsWith("PK"));
  CHECK(contentOf(folder / "told.txt") == contentOf(folder / "a.html"));
}

TEST_CASE("report writes to standard output when the file is called -") {
  const TemporaryFolder folder;
  const auto result = reportOn({savedIn(folder), "-o", "-", "--as", "html"});
  CHECK(result.code == fine);
  CHECK_THAT(result.out, StartsWith("<!DOCTYPE html>") && Contains("</html>"));
  CHECK(result.err.empty());
}

TEST_CASE("a report speaks the language it is asked for, with diagrams or without") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  CHECK_THAT(reportOn({model, "-o", "-", "--as", "html", "--lang", "lv"}).out,
             Contains("lang=\"lv\"") && Contains("<img "));
  CHECK_THAT(reportOn({model, "-o", "-", "--as", "html", "--no-figures"}).out, !Contains("<img "));
}

TEST_CASE("report says as what it can write when it cannot as asked") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  const auto unknown = reportOn({model, "-o", folder / "a.docx"});
  CHECK(unknown.code == wrongUse);
  CHECK_THAT(unknown.err, Contains("'.docx'") && Contains("take html or odt"));
  const auto untold = reportOn({model, "-o", "-"});
  CHECK(untold.code == wrongUse);
  CHECK_THAT(untold.err, Contains("'-' does not say") && Contains("--as html"));
  CHECK(reportOn({model}).code == wrongUse);
  CHECK_FALSE(std::filesystem::exists(folder / "a.docx"));
}

TEST_CASE("report tells input that is broken from output that is not writable") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  CHECK(reportOn({folder / "none.ekd", "-o", folder / "a.html"}).code == brokenInput);
  const auto broken =
      reportOn({folder.write("broken.ekd", "<ekd version=\"1.0\"><elements"), "-o", "-", "--as", "html"});
  CHECK(broken.code == brokenInput);
  CHECK(broken.out.empty());
  CHECK_THAT(broken.err, Contains("broken.ekd:1:"));
  const auto result = reportOn({model, "-o", folder / "no" / "such" / "a.html"});
  CHECK(result.code == outputFailed);
  CHECK_THAT(result.err, Contains("a.html"));
}

TEST_CASE("a report without Graphviz is made all the same, and the exit code says so") {
  const TemporaryFolder folder;
  test::ModelBuilder builder;
  std::vector<ElementId> concepts;
  for (const char* name : {"Family", "Service", "Provider", "Place"})
    concepts.push_back(builder.add(ElementKind::concept_, name));
  for (std::size_t i = 0; i < concepts.size(); ++i)
    builder.relate(concepts[i], RelationKind::relates, concepts[(i + 1) % concepts.size()]);
  View view;
  view.id = ViewId{{9, 1}};
  view.titles = {{"en", "Concepts"}};
  view.query.kinds = {ElementKind::concept_};
  Document document = builder.take();
  document.views = {{view.id, view}};
  const std::string path = folder / "model.ekd";
  REQUIRE(findFormat("ekd")->write(document, path, {}));
  const auto result = reportOn({path, "-o", folder / "a.html"});
  CHECK(result.code == componentFailed);
  CHECK_THAT(result.err, Contains("a.html: Graphviz failed: broken\n"));
  CHECK_THAT(contentOf(folder / "a.html"), Contains("<img "));
}

TEST_CASE("progress of a report is for people at a terminal") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  CHECK_THAT(reportOn({model, "-o", folder / "a.html"}, true).err, Contains("Drawing 1 of 1: "));
  CHECK(reportOn({model, "-o", folder / "a.html"}, false).err.empty());
}
