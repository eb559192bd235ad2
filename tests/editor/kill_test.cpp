// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "tests/editor/window.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/victim.hpp"

#include <random>

using namespace ekd;

TEST_CASE("an editor that is killed has every card again that was on the disk", "[editor]") {
  std::mt19937 random(20260504);
  constexpr int rounds = 200;
  constexpr int roundsOfAFile = 20;
  QString file;
  std::size_t onDisk = 0;
  for (int round = 0; round < rounds; ++round) {
    INFO("round " << round);
    if (round % roundsOfAFile == 0) {
      file = test::sampleCopy("showcase.ekd");
      onDisk = 0;
    }
    test::Victim victim(test::buildPath("bin/editor_victim"), {editor::fromQt(file)});
    const std::size_t recovered = victim.next();
    CHECK(recovered >= onDisk);
    const std::size_t told = victim.waitFor(recovered + random() % 6);
    for (volatile unsigned turns = static_cast<unsigned>(random() % 10000000); turns > 0;) turns = turns - 1;
    onDisk = victim.kill(std::max(told, recovered));
  }
  test::Window window(file);
  for (std::size_t card = 1; card <= onDisk; ++card) window.named("card " + std::to_string(card));
}

TEST_CASE("an editor that is asked to end does so without a question, and loses nothing", "[editor]") {
  const QString file = test::sampleCopy("showcase.ekd");
  std::size_t told = 0;
  {
    test::Victim victim(test::buildPath("bin/editor_victim"), {editor::fromQt(file)});
    told = victim.waitFor(20);
    CHECK(victim.terminate() == 0);
  }
  test::Window window(file);
  for (std::size_t card = 1; card <= told; ++card) window.named("card " + std::to_string(card));
}
