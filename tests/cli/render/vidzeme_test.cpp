// SPDX-License-Identifier: MIT
#include "cli/render/render_command.hpp"
#include "formats/bytes.hpp"
#include "formats/registry.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

using namespace ekd;
using namespace ekd::cli;
using Catch::Contains;
using test::TemporaryFolder;

namespace {

const std::string vidzeme = test::sourcePath("samples/vidzeme.ekd");

int render(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(std::make_unique<RenderCommand>());
  arguments.insert(arguments.begin(), {"render", vidzeme});
  return runProgram(arguments, streams, std::move(commands));
}

}  // namespace

TEST_CASE("every view of the Vidzeme model is drawn") {
  const TemporaryFolder folder;
  REQUIRE(render({"--all-views", folder.path(), "--lang", "lv"}) == fine);
  const auto document = load(vidzeme).document;
  REQUIRE(document);
  for (const auto& [id, view] : document->views) {
    INFO(view.key);
    pugi::xml_document svg;
    REQUIRE(svg.load_file((folder / (view.key + ".svg")).c_str()));
    CHECK(svg.child("svg").child_value("title") == std::string(textFor(view.titles, "lv")));
    const auto groups = svg.child("svg").children("g");
    CHECK(std::count_if(groups.begin(), groups.end(), [](const pugi::xml_node& group) {
            return std::string_view(group.attribute("id").value()).starts_with("e-");
          }) > 1);
  }
}

TEST_CASE("a second-level goal of Vidzeme fits a sheet of A4, and its Latvian words can be searched for") {
  const TemporaryFolder folder;
  const std::string pdf = folder / "goal-2.pdf";
  const std::string text = folder / "goal-2.txt";
  REQUIRE(render({"-o", pdf, "--view", "goal-2", "--lang", "lv"}) == fine);
  REQUIRE(std::system(("pdftotext -raw '" + pdf + "' '" + text + "'").c_str()) == 0);
  CHECK_THAT(std::string(readFile(text)->view()), Contains("pēc ieslodzījuma") && Contains("Mērķis 2.18"));
  REQUIRE(std::system(("pdfinfo '" + pdf + "' | grep 'Page size' >'" + text + "'").c_str()) == 0);
  double width = 0;
  double height = 0;
  std::string word;
  std::istringstream(std::string(readFile(text)->view())) >> word >> word >> width >> word >> height;
  CHECK(std::max(width, height) <= 842);
  CHECK(std::min(width, height) <= 596);
}

TEST_CASE("a second-level goal of Vidzeme on a screen is an image of 1920 x 1080 pixels") {
  const TemporaryFolder folder;
  const std::string png = folder / "goal-2.png";
  REQUIRE(render({"-o", png, "--view", "goal-2", "--paper", "screen"}) == fine);
  const std::string bytes(readFile(png)->view());
  const auto number = [&bytes](std::size_t at) {
    return static_cast<unsigned char>(bytes.at(at)) * 256 + static_cast<unsigned char>(bytes.at(at + 1));
  };
  CHECK(number(18) == 1920);
  CHECK(number(22) == 1080);
}
