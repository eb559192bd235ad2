// SPDX-License-Identifier: MIT
#include "cli/render/render_command.hpp"

#include "formats/bytes.hpp"
#include "formats/registry.hpp"
#include "libekd/text/fold.hpp"
#include "tests/cli/render/broken_graphviz.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

using namespace ekd;
using namespace ekd::cli;
using Catch::Contains;
using Catch::StartsWith;
using test::contentOf;
using test::Run;
using test::TemporaryFolder;

namespace {

Run render(std::vector<std::string> arguments, bool terminal = false) {
  return test::runWithoutGraphviz<RenderCommand>(std::move(arguments), terminal);
}

/// Goal 1 with 1.1 and 1.2, problem 1 that hinders 1.2, an opportunity 1.1; the views "goals" and
/// "Problēmas".
Document smallModel() {
  test::ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "Better care");
  builder.goalUnder(top, "Support groups");
  const auto second = builder.goalUnder(top, "Homes");
  const auto problem = builder.add(ElementKind::problem, "No money");
  builder.add(ElementKind::opportunity, "A new law", "1.1");
  builder.relate(problem, RelationKind::hinders, second);
  Document document = builder.take();
  View goals;
  goals.id = ViewId{{9, 1}};
  goals.key = "goals";
  goals.titles = {{"en", "All goals"}};
  goals.query.kinds = {ElementKind::goal};
  View problems;
  problems.id = ViewId{{9, 2}};
  problems.titles = {{"en", "Problems"}, {"lv", "Problēmas"}};
  problems.query.kinds = {ElementKind::problem};
  document.views = {{goals.id, goals}, {problems.id, problems}};
  return document;
}

std::string savedIn(const TemporaryFolder& folder, const Document& document = smallModel()) {
  const std::string path = folder / "model.ekd";
  REQUIRE(findFormat("ekd")->write(document, path, {}));
  return path;
}

/// Titles of everything in the SVG.
std::vector<std::string> shownIn(const std::filesystem::path& path) {
  pugi::xml_document svg;
  REQUIRE(svg.load_file(path.c_str()));
  std::vector<std::string> titles;
  for (const auto group : svg.child("svg").children("g")) {
    if (std::string_view(group.attribute("id").value()).starts_with("e-"))
      titles.emplace_back(group.child_value("title"));
  }
  std::sort(titles.begin(), titles.end());
  return titles;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("render draws what it is told, as the name of the file says") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  CHECK(render({model, "-o", folder / "a.svg"}).code == fine);
  CHECK(render({model, "-o", folder / "a.PDF"}).code == fine);
  CHECK(render({model, "-o", folder / "a.png"}).code == fine);
  CHECK(render({model, "-o", folder / "a.dot"}).code == fine);
  CHECK(render({model, "-o", folder / "figure", "--as", "png"}).code == fine);
  CHECK_THAT(contentOf(folder / "a.svg"), StartsWith("<?xml") && Contains("Better care"));
  CHECK_THAT(contentOf(folder / "a.PDF"), StartsWith("%PDF-"));
  CHECK_THAT(contentOf(folder / "a.png"), StartsWith("\x89PNG"));
  CHECK_THAT(contentOf(folder / "a.dot"), StartsWith("digraph"));
  CHECK_THAT(contentOf(folder / "figure"), StartsWith("\x89PNG"));
}

TEST_CASE("render writes to standard output when the file is called -") {
  const TemporaryFolder folder;
  const auto result = render({savedIn(folder), "-o", "-"});
  CHECK(result.code == fine);
  CHECK_THAT(result.out, StartsWith("<?xml") && Contains("</svg>"));
}

TEST_CASE("a view is found by its key, and by its title in any language") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  const auto svg = folder / "out.svg";
  REQUIRE(render({model, "-o", svg, "--view", "goals"}).code == fine);
  CHECK(shownIn(svg).size() == 3);
  REQUIRE(render({model, "-o", svg, "--view", "problemas"}).code == fine);
  CHECK(shownIn(svg).size() == 1);
}

TEST_CASE("a view is found without punctuation, and by the only beginning that fits") {
  const std::string asked = GENERATE("goal 6", "GOAL-6", "goal 6 help", "Gl 6", "goal 60 b");
  Document document = smallModel();
  std::uint64_t count = 0;
  for (const auto& [key, title] : {std::pair{"goal-6", "Goal 6: Help the homeless"},
                                   {"goal-60", "Goal 60: Build"},
                                   {"gl-6", "Overview"}}) {
    View view;
    view.id = ViewId{{8, ++count}};
    view.key = key;
    view.titles = {{"en", title}};
    view.query.kinds = {ElementKind::goal};
    document.views.emplace(view.id, view);
  }
  const TemporaryFolder folder;
  const auto svg = folder / "out.svg";
  CAPTURE(asked);
  const auto drawn = render({savedIn(folder, document), "-o", svg, "--view", asked});
  REQUIRE(drawn.code == fine);
  const bool isHelp = text::foldForSearch(asked).starts_with("goal 6") && !asked.starts_with("goal 60");
  const char* title = asked == "Gl 6" ? "Overview" : isHelp ? "Goal 6: Help the homeless" : "Goal 60: Build";
  CHECK_THAT(contentOf(svg), Contains("<title>" + std::string(title) + "</title>"));
}

TEST_CASE("a beginning that several views have is a question") {
  Document document = smallModel();
  for (std::uint64_t number = 1; number <= 4; ++number) {
    View view;
    view.id = ViewId{{8, number}};
    view.key = "map-" + std::to_string(number);
    document.views.emplace(view.id, view);
  }
  const TemporaryFolder folder;
  const auto asked = render({savedIn(folder, document), "-o", folder / "out.svg", "--view", "map"});
  CHECK(asked.code == wrongUse);
  CHECK(asked.err == "ekd: 'map' may be one of 4 views; say which:\n  map-1\n  map-2\n  map-3\n  map-4\n");
  const auto unknown = render({savedIn(folder, document), "-o", folder / "out.svg", "--view", "mip-3"});
  CHECK(unknown.code == wrongUse);
  CHECK_THAT(unknown.err, StartsWith("ekd: there is no view 'mip-3'; the nearest are\n  map-3\n") &&
                              Catch::EndsWith("\nekd: --list-views lists them all\n"));
  CHECK(std::count(unknown.err.begin(), unknown.err.end(), '\n') == 5);
}

TEST_CASE("views are listed when nothing is to be drawn") {
  const TemporaryFolder folder;
  const auto result = render({savedIn(folder), "--list-views", "--lang", "lv"});
  CHECK(result.code == fine);
  CHECK(result.out == "goals  (All goals)\nProblēmas\n");
}

TEST_CASE("an unknown view is wrong use, and the views there are are listed") {
  const TemporaryFolder folder;
  const auto result = render({savedIn(folder), "-o", folder / "out.svg", "--view", "gaols"});
  CHECK(result.code == wrongUse);
  CHECK(result.out.empty());
  CHECK_THAT(result.err,
             Contains("'gaols'") && Contains("\n  goals  (All goals)\n") && Contains("\n  Problems\n"));
  CHECK_FALSE(std::filesystem::exists(folder / "out.svg"));
}

TEST_CASE("a root is drawn with what stands below it, as deep as asked") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  const auto svg = folder / "out.svg";
  REQUIRE(render({model, "-o", svg, "--root", "1.2"}).code == fine);
  CHECK(shownIn(svg).size() == 2);
  REQUIRE(render({model, "-o", svg, "--root", "goal 1", "--depth", "0"}).code == fine);
  CHECK(shownIn(svg).size() == 1);
  CHECK_THAT(contentOf(svg), Contains("<title>Goal 1: Better care</title>"));
}

TEST_CASE("of several elements with one number the goal is drawn, as goes without saying") {
  const TemporaryFolder folder;
  const auto result = render({savedIn(folder), "-o", folder / "out.svg", "--root", "1.1"});
  CHECK(result.code == fine);
  CHECK_THAT(contentOf(folder / "out.svg"), Contains("<title>Goal 1.1: Support groups</title>"));
  CHECK_THAT(result.err, !Contains("goal"));
}

TEST_CASE("a root that is not there is wrong use, with what may have been meant") {
  const TemporaryFolder folder;
  const auto result = render({savedIn(folder), "-o", folder / "out.svg", "--root", "Suport group"});
  CHECK(result.code == wrongUse);
  CHECK_THAT(result.err, Contains("Goal 1.1 \"Support groups\""));
}

TEST_CASE("render refuses what it cannot understand") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  const std::string out = folder / "out.svg";
  CHECK(render({model}).code == wrongUse);
  CHECK(render({model, "-o", folder / "out.doc"}).code == wrongUse);
  CHECK(render({model, "-o", folder / "out"}).code == wrongUse);
  CHECK(render({model, "-o", out, "--paper", "A17"}).code == wrongUse);
  CHECK(render({model, "-o", out, "--view", "goals", "--root", "1"}).code == wrongUse);
  CHECK(render({model, "--all-views", folder / "x", "--view", "goals"}).code == wrongUse);
  CHECK(render({model, "-o", out, "--depth", "-1"}).code == wrongUse);
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("render tells input that is broken from output that is not writable") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  CHECK(render({folder / "none.ekd", "-o", folder / "out.svg"}).code == brokenInput);
  const auto result = render({model, "-o", folder / "no" / "such" / "folder.svg"});
  CHECK(result.code == outputFailed);
  CHECK_THAT(result.err, Contains("folder.svg"));
  CHECK(render({model, "--all-views", model}).code == outputFailed);
}

TEST_CASE("without Graphviz everything is drawn all the same, and the exit code says so") {
  const TemporaryFolder folder;
  test::ModelBuilder builder;
  std::vector<ElementId> concepts;
  for (const char* name : {"Family", "Service", "Provider", "Place"})
    concepts.push_back(builder.add(ElementKind::concept_, name));
  for (std::size_t i = 0; i < concepts.size(); ++i)
    builder.relate(concepts[i], RelationKind::relates, concepts[(i + 1) % concepts.size()]);
  const auto result = render({savedIn(folder, builder.take()), "-o", folder / "out.svg"});
  CHECK(result.code == componentFailed);
  CHECK_THAT(result.err, Contains("out.svg: Graphviz failed: broken\n"));
  CHECK(shownIn(folder / "out.svg").size() == 4);
}

TEST_CASE("all views are drawn into a folder, and the files listed") {
  const TemporaryFolder folder;
  const std::filesystem::path out = folder / "deep" / "diagrams";
  const auto result = render({savedIn(folder), "--all-views", out, "--lang", "lv"});
  CHECK(result.code == fine);
  CHECK(result.out == (out / "goals.svg").string() + "\n" + (out / "Problēmas.svg").string() + "\n");
  CHECK(result.err.empty());
  CHECK(shownIn(out / "goals.svg").size() == 3);
  CHECK(shownIn(out / "Problēmas.svg").size() == 1);
}

TEST_CASE("a model without views is drawn as a whole") {
  const TemporaryFolder folder;
  Document document = smallModel();
  document.views.clear();
  const auto result = render({savedIn(folder, document), "--all-views", folder / "out", "--as", "pdf"});
  CHECK(result.code == fine);
  CHECK_THAT(contentOf(folder / "out" / "model.pdf"), StartsWith("%PDF-"));
}

TEST_CASE("progress is for people at a terminal") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  CHECK_THAT(render({model, "--all-views", folder / "a"}, true).err, Contains("Drawing 1 of 2: goals"));
  CHECK(render({model, "--all-views", folder / "b"}, false).err.empty());
}

TEST_CASE("the same model gives the same files") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  for (const std::string type : {"svg", "pdf", "png", "dot"}) {
    render({model, "-o", folder / ("a." + type)});
    render({model, "-o", folder / ("b." + type)});
    INFO(type);
    CHECK(contentOf(folder / ("a." + type)) == contentOf(folder / ("b." + type)));
  }
}

TEST_CASE("the text of an image has at least the pixels asked for") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  render({model, "-o", folder / "small.png", "--text-pixels", "12"});
  render({model, "-o", folder / "large.png", "--text-pixels", "48"});
  const auto widthOf = [](const std::string& png) {
    return static_cast<unsigned char>(png.at(18)) * 256 + static_cast<unsigned char>(png.at(19));
  };
  CHECK(widthOf(contentOf(folder / "large.png")) > 2 * widthOf(contentOf(folder / "small.png")));
}

TEST_CASE("an atlas is one PDF, or a folder with a file for each page") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  const std::string pdf = folder / "atlas.pdf";
  CHECK(render({model, "--atlas", pdf}).out == pdf + "\n");
  CHECK_THAT(contentOf(pdf), StartsWith("%PDF"));
  const std::string pages = folder / "pages";
  const Run run = render({model, "--atlas", pages, "--as", "svg"});
  CHECK(run.code == fine);
  CHECK_THAT(run.out, StartsWith(pages + "/1_"));
  CHECK_THAT(contentOf(run.out.substr(0, run.out.find('\n'))), StartsWith("<?xml"));
  CHECK(render({model, "--atlas", pages, "--as", "dot"}).code == wrongUse);
}

TEST_CASE("what to do about too small a sheet is said once for all views, and not where all fits") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  const std::string err =
      render({model, "--all-views", folder / "all", "--paper", "200x120", "--min-text", "20"}).err;
  const auto first = err.find("--atlas OUT.pdf");
  REQUIRE(first != std::string::npos);
  CHECK(err.find("--atlas OUT.pdf", first + 1) == std::string::npos);
  CHECK_THAT(render({model, "-o", "-"}).err, !Contains("--atlas"));
}

TEST_CASE("no text is smaller than asked for") {
  const TemporaryFolder folder;
  const std::string model = savedIn(folder);
  const Run run = render({model, "-o", "-", "--paper", "200x120", "--min-text", "20"});
  CHECK_THAT(run.err,
             Contains("had to grow") && Contains("ekd: a part needs less room (--depth 2, --root 6, "));
  CHECK_THAT(run.out, !Contains("font-size=\"8"));
}
