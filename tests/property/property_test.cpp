// SPDX-License-Identifier: MIT
#include "tests/property/actions.hpp"
#include "tests/property/invariants.hpp"
#include "tests/property/machine.hpp"
#include "tests/support/paths.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::property;

namespace {

std::size_t fromEnvironment(const char* name, std::size_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoul(value, nullptr, 10);
}

/// Where the run that is being made stands while it lasts, so that it can be replayed after a crash too.
class RunFile {
 public:
  explicit RunFile(const std::string& name) : m_path(test::buildPath("property")) {
    std::filesystem::create_directories(m_path);
    m_path /= name + ".steps";
  }
  void write(const Run& run) const { std::ofstream(m_path) << toText(run); }
  void remove() const { std::filesystem::remove(m_path); }
  std::string path() const { return m_path.string(); }

 private:
  std::filesystem::path m_path;
};

std::string report(const Run& run, const std::string& path) {
  const auto failure = firstFailure(run);
  std::ostringstream text;
  text << (failure ? failure->what : "does not fail any more") << "\nin step "
       << (failure ? failure->step + 1 : 0) << " of these, which are in " << path << ":\n"
       << toText(run) << "replay with EKD_PROPERTY_REPLAY=" << path << " test_property '[replay]'";
  return text.str();
}

void runSeeds(const std::string& start) {
  const std::size_t seeds = fromEnvironment("EKD_PROPERTY_SEEDS", 60);
  const std::size_t steps = fromEnvironment("EKD_PROPERTY_STEPS", 80);
  const std::size_t first = fromEnvironment("EKD_PROPERTY_FIRST", 1);
  std::vector<std::size_t> committed(actions().size());
  std::size_t failures = 0;
  for (std::size_t seed = first; seed < first + seeds; ++seed) {
    const Run run{start, randomSteps(seed, steps)};
    const RunFile file(start + '-' + std::to_string(seed));
    file.write(run);
    if (!firstFailure(run, &committed)) {
      file.remove();
      continue;
    }
    const Run small = shortened(run, [](const Run& less) { return firstFailure(less).has_value(); });
    file.write(small);
    std::cerr << report(small, file.path()) << '\n';  // Catch would wrap the lines
    FAIL_CHECK("seed " << seed << " from " << start << " fails: see above");
    if (++failures == 3) return;  // the others are likely the same, and shortening takes its time
  }
  if (seeds < 60 || steps < 80) return;
  for (std::size_t i = 0; i < committed.size(); ++i) {
    INFO(actions()[i].name << " was never committed");
    CHECK(committed[i] > 0);
  }
}

}  // namespace

TEST_CASE("random edits of a new document keep every promise") {
  runSeeds("empty");
}

TEST_CASE("random edits of a document with every oddity keep every promise") {
  runSeeds("awkward");
}

TEST_CASE("a recorded run is replayed", "[.][replay]") {
  const char* path = std::getenv("EKD_PROPERTY_REPLAY");
  REQUIRE(path != nullptr);
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  const auto run = runFromText(text.str());
  REQUIRE(run);
  const auto failure = firstFailure(*run);
  if (failure) FAIL("step " << failure->step + 1 << ": " << failure->what);
}

TEST_CASE("a run reads back from its text") {
  const Run run{"awkward", randomSteps(7, 40)};
  const auto back = runFromText(toText(run));
  REQUIRE(back);
  CHECK(back->start == "awkward");
  CHECK(back->steps == run.steps);
  CHECK_FALSE(runFromText("commit fly 1 2 3 4\n"));
  CHECK_FALSE(runFromText("commit place 1 2\n"));
}

TEST_CASE("a failing run is shortened to the steps that it needs") {
  const Run run{"empty", randomSteps(3, 80)};
  const auto named = [](const Step& step, std::string_view name) {
    return std::any_of(step.actions.begin(), step.actions.end(),
                       [&](const Action& action) { return actions()[action.what].name == name; });
  };
  const Run small = shortened(run, [&](const Run& less) {
    const auto added = std::find_if(less.steps.begin(), less.steps.end(),
                                    [&](const Step& step) { return named(step, "add"); });
    return std::any_of(added, less.steps.end(), [&](const Step& step) { return named(step, "relate"); });
  });
  CHECK(small.steps.size() <= 2);
  CHECK(small.steps.front().actions.size() + small.steps.back().actions.size() <= 4);
}

TEST_CASE("a set of changes that leaves something out is noticed") {
  Document before;
  test::FixedClock clock;
  Session session(before, clock);
  Element element;
  element.id = test::nth<ElementId>(1);
  ChangeSet told;
  const auto subscription =
      session.addListener([&](const Transaction&, const ChangeSet& changes) { told = changes; });
  REQUIRE(session.edit("add", [&](Editor& editor) { return editor.add(element); }));
  CHECK_NOTHROW(checkChangeSet(before, session.document(), told));
  CHECK_THROWS_AS(checkChangeSet(before, session.document(), {}), Broken);
}
