// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "formats/bytes.hpp"
#include "formats/registry.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::cli;
using test::run;
using test::TemporaryFolder;

namespace {

const std::string sample = test::sourcePath("tests/formats/frozen/version_1.ekd");

std::string contentOf(const std::filesystem::path& path) {
  return std::string(readFile(path).value_or(Bytes{}).view());
}

}  // namespace

TEST_CASE("convert reads and writes, and says nothing when nothing is lost") {
  const TemporaryFolder folder;
  const auto result = run({"convert", sample, folder / "copy.ekd"});
  CHECK(result.code == fine);
  CHECK(result.out + result.err == "");
  CHECK(contentOf(folder / "copy.ekd") == contentOf(sample));
}

TEST_CASE("a model goes through every lossless format and back unchanged") {
  const TemporaryFolder folder;
  for (const Format* format : formats()) {
    if (!format->info().lossless) continue;
    const std::string id(format->info().id);
    INFO(id);
    CHECK(run({"convert", sample, folder / id, "--to", id}).code == fine);
    CHECK(run({"convert", folder / id, folder / "back.ekd", "--from", id}).code == fine);
    CHECK(contentOf(folder / "back.ekd") == contentOf(sample));
  }
}

TEST_CASE("a folder that is there, or a slash, means tables") {
  const TemporaryFolder folder;
  CHECK(run({"convert", sample, folder.path()}).code == fine);
  CHECK(std::filesystem::exists(folder / "elements.tsv"));
}

TEST_CASE("all tables are named where one was asked for") {
  const TemporaryFolder folder;
  const std::string out = folder / "out.csv";
  const auto result = run({"convert", sample, out});
  CHECK(result.code == fine);
  std::string files = out;
  for (const char* kind : {"relations", "views", "sessions", "document"})
    files += ", " + std::string(folder / "out-") + kind + ".csv";
  CHECK(result.err == "ekd: wrote " + files + "\n");
  CHECK(run({"convert", sample, folder / "tables/"}).err.empty());
}

TEST_CASE("a broken model is converted only when that is asked for") {
  const TemporaryFolder folder;
  const auto broken =
      folder.write("broken.ekd", "<ekd version=\"1\"><elements><element kind=\"goal\"/></elements>");
  const auto refused = run({"convert", broken, folder / "out.ekd"});
  CHECK(refused.code == brokenInput);
  CHECK(refused.err.find("--force") != std::string::npos);
  CHECK(!std::filesystem::exists(folder / "out.ekd"));

  CHECK(run({"convert", broken, folder / "out.ekd", "--force"}).code == brokenInput);
  CHECK(load(folder / "out.ekd").document->model.elementCount() == 1);
}

TEST_CASE("a name that tells no format is wrong use") {
  const auto result = run({"convert", sample, "out.xyz"});
  CHECK(result.code == wrongUse);
  CHECK(result.err ==
        "ekd: the name out.xyz does not tell the format; take out.ekd, out.json, out.dot or out/ for a "
        "folder of "
        "tables, or say it with --to (ekd, tables, json, dot)\n");
  CHECK(run({"convert", sample, "out.ekd", "--to", "paper"}).code == wrongUse);
}

TEST_CASE("an output that cannot be written is exit code 4") {
  const TemporaryFolder folder;
  const auto result = run({"convert", sample, folder / "none/out.ekd"});
  CHECK(result.code == outputFailed);
  CHECK(result.err.find("none/out.ekd no file can be made in the folder") != std::string::npos);
}

TEST_CASE("formats lists what the registry holds") {
  const auto text = run({"formats"}).out;
  const auto json = run({"formats", "--format", "json"}).out;
  for (const Format* format : formats()) {
    const std::string id(format->info().id);
    CHECK(text.find(id + ": ") != std::string::npos);
    CHECK(json.find("\"id\": \"" + id + "\"") != std::string::npos);
  }
}

TEST_CASE("new makes a model that can be read, with a goal and a view of it") {
  const TemporaryFolder folder;
  const auto result = run({"new", folder / "plan", "--lang", "lv", "--title", "Plāns"});
  CHECK(result.code == fine);
  CHECK(result.out == (folder / "plan.ekd").string() + ": one goal, one view\n");
  const auto read = load(folder / "plan.ekd");
  REQUIRE(read.document);
  CHECK(read.diagnostics.empty());
  CHECK(read.document->model.elementCount() == 1);
  REQUIRE(read.document->views.size() == 1);
  const View& view = read.document->views.begin()->second;
  CHECK(read.document->model.find(view.query.roots.at(0))->kind == ElementKind::goal);
  CHECK(textFor(view.titles, "lv") == "Visi mērķi");
  CHECK(textFor(read.document->metadata.titles, "lv") == "Plāns");
}

TEST_CASE("two new models have nothing in common") {
  const TemporaryFolder folder;
  run({"new", folder / "a.ekd"});
  run({"new", folder / "b.ekd"});
  CHECK(contentOf(folder / "a.ekd") != contentOf(folder / "b.ekd"));
}

TEST_CASE("new leaves alone what is there") {
  const TemporaryFolder folder;
  const auto path = folder.write("plan.ekd", "precious");
  const auto result = run({"new", path});
  CHECK(result.code == outputFailed);
  CHECK(result.err == "ekd: " + path.string() + " is there already\n");
  CHECK(contentOf(path) == "precious");
}
