// SPDX-License-Identifier: MIT
#include "formats/graphviz/engine.hpp"

#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <sys/wait.h>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace std::chrono_literals;
using Catch::Contains;
using graphviz::EngineOptions;
using graphviz::GraphvizEngine;
using layout::BlockGraph;
using layout::Direction;
using layout::Rect;

namespace {

const std::filesystem::path realWorker = test::buildPath("bin/ekd-layout");

/// A goal with `children` sub-goals.
BlockGraph fan(std::size_t children) {
  BlockGraph block;
  block.boxes.push_back({120, 40});
  for (std::size_t i = 1; i <= children; ++i) {
    block.boxes.push_back({100, 30});
    block.arcs.push_back({0, i});
  }
  return block;
}

/// A few hundred boxes that take Graphviz long.
BlockGraph thicket(std::size_t boxes) {
  std::mt19937 random(7);
  BlockGraph block;
  block.boxes.assign(boxes, {100, 30});
  for (std::size_t i = 0; i < boxes * 6; ++i) block.arcs.push_back({random() % boxes, random() % boxes});
  return block;
}

/// A program that plays the worker.
class FakeWorker {
 public:
  explicit FakeWorker(const std::string& script)
      : m_path(m_folder.write("worker", "#!/bin/sh\n" + script + "\n")) {
    std::filesystem::permissions(m_path, std::filesystem::perms::owner_all);
  }

  EngineOptions options(std::chrono::milliseconds timeLimit = 60s) const {
    EngineOptions options;
    options.worker = m_path;
    options.timeLimit = timeLimit;
    return options;
  }

 private:
  test::TemporaryFolder m_folder;
  std::filesystem::path m_path;
};

std::string complaint(GraphvizEngine& engine) {
  const std::vector<BlockGraph> blocks{fan(2)};
  const auto answers = engine.layOut(blocks);
  REQUIRE(answers.size() == 1);
  REQUIRE_FALSE(answers[0]);
  CHECK(answers[0].error().code == ErrorCode::toolFailure);
  return answers[0].error().detail;
}

void checkNothingIsLeft() {
  CHECK(waitpid(-1, nullptr, WNOHANG) == -1);  // no children at all, not even dead ones
}

Rect placed(const BlockGraph& block, const layout::BlockLayout& layout, std::size_t i) {
  const auto [width, height] = block.boxes[i];
  return {layout.centres[i].x - width / 2, layout.centres[i].y - height / 2, width, height};
}

/// How far outside of the rectangle's border the point lies.
double offBorder(const Rect& rect, layout::Point point) {
  const double dx = std::max({rect.x - point.x, point.x - rect.right(), 0.0});
  const double dy = std::max({rect.y - point.y, point.y - rect.bottom(), 0.0});
  return std::hypot(dx, dy);
}

}  // namespace

TEST_CASE("a block is laid out top-down in the order of the model") {
  GraphvizEngine engine;
  const std::vector<BlockGraph> blocks{fan(5)};
  const auto answers = engine.layOut(blocks);
  REQUIRE(answers.at(0));
  const auto& layout = *answers[0];
  for (std::size_t i = 1; i <= 5; ++i) CHECK(layout.centres[i].y > layout.centres[0].y + 35 + 28 - 1);
  for (std::size_t i = 2; i <= 5; ++i) CHECK(layout.centres[i].x >= layout.centres[i - 1].x + 100 + 11);
  CHECK(layout.size.width >= 5 * 100 + 4 * 12 - 1);
}

TEST_CASE("a block is laid out from left to right in the order of the model") {
  GraphvizEngine engine;
  std::vector<BlockGraph> blocks{fan(5)};
  blocks[0].direction = Direction::right;
  const auto answers = engine.layOut(blocks);
  REQUIRE(answers.at(0));
  const auto& layout = *answers[0];
  for (std::size_t i = 1; i <= 5; ++i) CHECK(layout.centres[i].x > layout.centres[0].x + 110);
  for (std::size_t i = 2; i <= 5; ++i) CHECK(layout.centres[i].y >= layout.centres[i - 1].y + 30 + 11);
}

TEST_CASE("siblings keep their order even where another one would have fewer crossings") {
  GraphvizEngine engine;
  BlockGraph block = fan(3);
  block.boxes.resize(6, {100, 30});
  block.arcs.insert(block.arcs.end(), {{1, 4}, {3, 4}, {2, 5}});
  const auto answers = engine.layOut(std::vector{block});
  REQUIRE(answers.at(0));
  const auto& centres = answers[0]->centres;
  CHECK(centres[1].x < centres[2].x);
  CHECK(centres[2].x < centres[3].x);
}

TEST_CASE("boxes do not overlap, and routes join the borders of their boxes, in any graph") {
  GraphvizEngine engine;
  std::mt19937 random(1);
  std::vector<BlockGraph> blocks;
  for (int n = 0; n < 40; ++n) {
    BlockGraph block;
    block.direction = n % 2 == 0 ? Direction::down : Direction::right;
    for (std::size_t i = 0; i < 1 + random() % 25; ++i)
      block.boxes.push_back(
          {static_cast<double>(20 + random() % 150), static_cast<double>(10 + random() % 60)});
    for (std::size_t i = 0; i < random() % 40; ++i)
      block.arcs.push_back({random() % block.boxes.size(), random() % block.boxes.size()});
    blocks.push_back(block);
  }
  const auto answers = engine.layOut(blocks);
  REQUIRE(answers.size() == blocks.size());
  for (std::size_t n = 0; n < blocks.size(); ++n) {
    INFO("block " << n);
    REQUIRE(answers[n]);
    const Rect whole{-1, -1, answers[n]->size.width + 2, answers[n]->size.height + 2};
    for (std::size_t i = 0; i < blocks[n].boxes.size(); ++i) {
      const Rect rect = placed(blocks[n], *answers[n], i);
      CHECK(offBorder(whole, {rect.x, rect.y}) == 0);
      CHECK(offBorder(whole, {rect.right(), rect.bottom()}) == 0);
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(rect.overlaps(placed(blocks[n], *answers[n], j)));
    }
    for (std::size_t a = 0; a < blocks[n].arcs.size(); ++a) {
      const auto& route = answers[n]->routes[a];
      CHECK(offBorder(placed(blocks[n], *answers[n], blocks[n].arcs[a].tail), route.front()) < 1.5);
      CHECK(offBorder(placed(blocks[n], *answers[n], blocks[n].arcs[a].head), route.back()) < 1.5);
    }
  }
}

TEST_CASE("the same blocks give the same places, whoever lays them out") {
  const std::vector<BlockGraph> blocks{fan(3), thicket(30), fan(9), thicket(20)};
  GraphvizEngine first;
  EngineOptions lonely;
  lonely.workers = 1;
  GraphvizEngine second(lonely);
  const auto answers = first.layOut(blocks);
  CHECK(answers == first.layOut(blocks));
  CHECK(answers == second.layOut(blocks));
  for (const auto& answer : answers) CHECK(answer);
}

TEST_CASE("workers are started once and kept") {
  GraphvizEngine engine;
  const std::vector<BlockGraph> blocks{fan(2), fan(3), fan(4)};
  engine.layOut(blocks);
  const auto ids = engine.workerIds();
  CHECK(ids.size() == 2);
  engine.layOut(blocks);
  CHECK(engine.workerIds() == ids);
}

TEST_CASE("an empty block and one of boxes without arcs are fine") {
  GraphvizEngine engine;
  std::vector<BlockGraph> blocks(2);
  blocks[1].boxes.assign(3, {50, 20});
  const auto answers = engine.layOut(blocks);
  CHECK(answers.at(0));
  REQUIRE(answers.at(1));
  CHECK(answers[1]->centres.size() == 3);
  CHECK(engine.layOut({}).empty());
}

TEST_CASE("a worker that is killed between two calls is replaced") {
  GraphvizEngine engine;
  const std::vector<BlockGraph> blocks{fan(2), fan(3)};
  engine.layOut(blocks);
  for (const int id : engine.workerIds()) {
    kill(id, SIGKILL);
    siginfo_t info;
    waitid(P_PID, static_cast<id_t>(id), &info, WEXITED | WNOWAIT);
  }
  for (const auto& answer : engine.layOut(blocks)) CHECK(answer);
}

TEST_CASE("a worker that is killed at work fails its block, and the next block is fine") {
  // The first one kills itself when it has been given something; its successors are the real one.
  const test::TemporaryFolder folder;
  const std::filesystem::path flag = folder / "flag";
  const FakeWorker worker("if [ ! -e '" + flag.string() + "' ]; then touch '" + flag.string() +
                          "'; head -c 8 >/dev/null; kill -9 $$; fi\nexec '" + realWorker.string() +
                          "' \"$@\"");
  auto options = worker.options();
  options.workers = 1;
  GraphvizEngine engine(options);
  const std::vector<BlockGraph> blocks{fan(2), fan(3), fan(4)};
  const auto answers = engine.layOut(blocks);
  REQUIRE_FALSE(answers.at(0));
  CHECK_THAT(answers[0].error().detail, Contains("died"));
  CHECK(answers.at(1));
  CHECK(answers.at(2));
}

TEST_CASE("a worker that hangs is ended after its time") {
  const FakeWorker worker("exec sleep 1000");
  GraphvizEngine engine(worker.options(50ms));
  CHECK_THAT(complaint(engine), Contains("too long"));
  CHECK(engine.workerIds().empty());
  checkNothingIsLeft();
}

TEST_CASE("a worker is not waited for when nobody waits for its block any more") {
  const FakeWorker worker("exec sleep 1000");
  GraphvizEngine engine(worker.options(1h));
  int asked = 0;
  engine.stopWhen([&] { return ++asked > 2; });
  CHECK_THAT(complaint(engine), Contains("nobody"));
  CHECK(engine.workerIds().empty());
  checkNothingIsLeft();
}

TEST_CASE("the real worker is ended, too, when a block takes too long") {
  EngineOptions options;
  options.timeLimit = 100ms;
  options.workers = 1;
  GraphvizEngine engine(options);
  const std::vector<BlockGraph> blocks{thicket(3000)};
  const auto answers = engine.layOut(blocks);
  REQUIRE_FALSE(answers.at(0));
  CHECK_THAT(answers[0].error().detail, Contains("too long"));
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("a block that needs too much memory fails alone") {
  EngineOptions options;
  options.memoryMegabytes = 32;
  options.workers = 1;
  GraphvizEngine engine(options);
  const std::vector<BlockGraph> blocks{thicket(2000), fan(2)};
  const auto answers = engine.layOut(blocks);
  REQUIRE_FALSE(answers.at(0));
  CHECK_THAT(answers[0].error().detail, Contains("ended") || Contains("memory"));
  CHECK(answers.at(1));
}
#endif

TEST_CASE("a block that takes too much of the processor fails alone") {
  EngineOptions options;
  options.cpuLimit = 1s;
  options.timeLimit = 10min;
  options.workers = 1;
  GraphvizEngine engine(options);
  const std::vector<BlockGraph> blocks{thicket(3000), fan(2)};
  const auto answers = engine.layOut(blocks);
  REQUIRE_FALSE(answers.at(0));
  CHECK_THAT(answers[0].error().detail, Contains("ended by signal"));
  CHECK(answers.at(1));
}

TEST_CASE("nonsense from a worker is an error") {
  const std::string nonsense =
      GENERATE(as<std::string>{}, "echo 'Segmentation fault, as usual'", "printf 'EKDL\\377\\377\\377\\377'",
               "printf 'EKDL\\001\\000\\000\\000\\007'", "yes", "exit 0", "printf EKDL");
  const FakeWorker worker(nonsense);
  GraphvizEngine engine(worker.options());
  CHECK_THAT(complaint(engine), Contains("the layout worker"));
  CHECK(engine.workerIds().empty());
  checkNothingIsLeft();
}

TEST_CASE("a worker that is not there is an error that names it") {
  EngineOptions options;
  options.worker = "/nowhere/ekd-layout";
  GraphvizEngine engine(options);
  CHECK_THAT(complaint(engine), Contains("/nowhere/ekd-layout") && Contains("No such file"));
  checkNothingIsLeft();
}

TEST_CASE("a broken Graphviz costs a few time limits and not one a block") {
  const test::TemporaryFolder folder;
  const std::filesystem::path log = folder / "log";
  const FakeWorker worker("echo started >>'" + log.string() + "'");
  auto options = worker.options();
  options.workers = 1;
  GraphvizEngine engine(options);
  const std::vector<BlockGraph> blocks(50, fan(2));
  for (const auto& answer : engine.layOut(blocks)) CHECK_FALSE(answer);
  std::ifstream lines(log);
  CHECK(std::count(std::istreambuf_iterator<char>(lines), {}, '\n') <= GraphvizEngine::patience);
}

TEST_CASE("no process stays behind") {
  {
    GraphvizEngine engine;
    const std::vector<BlockGraph> blocks{fan(2), fan(3)};
    engine.layOut(blocks);
  }
  checkNothingIsLeft();
}
