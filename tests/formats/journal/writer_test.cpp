// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "tests/formats/journal/breaking_calls.hpp"
#include "tests/formats/journal/desk.hpp"

#include <mutex>

using namespace ekd;
using namespace ekd::journal;
using test::BreakingCalls;
using test::contentOf;
using test::Desk;
using test::on;
using test::put;
using test::Run;
namespace fs = std::filesystem;

TEST_CASE("whichever call fails, nothing is lost and what follows is written") {
  int call = 1;
  for (bool goesOn = true; goesOn; ++call) {
    INFO("call " << call);
    Desk desk;
    BreakingCalls calls;
    Document document;
    {
      Run run(desk, on(calls));
      const auto root = run.add("One");
      REQUIRE(run.writer.flush());
      calls.failingCall = call;
      run.add("Two", root);
      static_cast<void>(run.writer.flush());
      goesOn = calls.failingCall <= 0;
      calls.failingCall = 0;
      run.rename(root, "Three");
      REQUIRE(run.writer.flush());
      CHECK(run.writer.health().acknowledged == run.writer.health().last);
      document = run.session.document();
    }
    const OpenedModel opened = desk.open();
    CHECK(opened.document == document);
    CHECK(opened.recovery.transactions == 3);
    CHECK(opened.recovery.waiting.empty());
    CHECK(opened.recovery.history.undoSteps().size() == 3);
  }
  CHECK(call > 50);  // each seven bytes of a line, and the calls around them
}

TEST_CASE("while nothing can be written the work stays in memory, and the reason is told") {
  Desk desk;
  BreakingCalls calls;
  const auto [number, code] = GENERATE(table<int, ErrorCode>({{ENOSPC, ErrorCode::diskFull},
                                                              {EROFS, ErrorCode::notWritable},
                                                              {ENOENT, ErrorCode::vanished},
                                                              {EIO, ErrorCode::ioFailure}}));
  calls.number = number;
  calls.isBroken = true;
  Run run(desk, on(calls));
  run.add("One");
  run.add("Two");
  const Status status = run.writer.flush();
  REQUIRE(!status);
  CHECK(status.error().code == code);
  const Health health = run.writer.health();
  CHECK(!health.isKept);
  CHECK(health.problem == status.error());
  CHECK(health.acknowledged == 0);
  CHECK(health.last == 3);
  CHECK(desk.open().recovery.state == State::none);
  calls.isBroken = false;
  REQUIRE(run.writer.flush());
  CHECK(run.writer.health().isKept);
  CHECK(!run.writer.health().problem);
  CHECK(run.writer.health().acknowledged == 3);
  CHECK(desk.open().recovery.transactions == 2);
}

TEST_CASE("when the folder of the model cannot be written to, the state folder takes over until it can") {
  Desk desk;
  BreakingCalls calls;
  calls.number = EROFS;
  calls.only = ".plan.ekd.journal";
  Run run(desk, on(calls));
  run.add("One");
  REQUIRE(run.writer.flush());
  calls.isBroken = true;
  run.add("Two");
  REQUIRE(run.writer.flush());
  CHECK(run.writer.health().place == desk.places()[1]);
  CHECK(run.writer.health().isKept);
  REQUIRE(run.writer.health().problem);
  CHECK(run.writer.health().problem->code == ErrorCode::notWritable);
  CHECK(desk.open().recovery.transactions == 2);
  calls.isBroken = false;
  run.add("Three");
  REQUIRE(run.writer.flush());
  CHECK(run.writer.health().place == desk.places()[0]);
  CHECK(!run.writer.health().problem);
  fs::remove_all(desk.folder / "state");
  CHECK(desk.open().recovery.transactions == 3);
}

TEST_CASE("a journal that somebody removed is written again, whole") {
  Desk desk;
  Run run(desk);
  run.add("One");
  REQUIRE(run.writer.flush());
  fs::remove(desk.journalPath());
  run.add("Two");
  REQUIRE(run.writer.flush());
  CHECK(desk.open().recovery.transactions == 2);
}

TEST_CASE("a folder that goes and comes back has everything again") {
  Desk desk;
  fs::create_directory(desk.folder / "share");
  desk.path = desk.folder / "share/plan.ekd";
  Run run(desk);
  run.add("One");
  REQUIRE(run.writer.flush());
  fs::rename(desk.folder / "share", desk.folder / "gone");
  run.add("Two");
  REQUIRE(run.writer.flush());
  CHECK(run.writer.health().problem->code == ErrorCode::vanished);
  CHECK(run.writer.health().place == desk.places()[1]);
  fs::rename(desk.folder / "gone", desk.folder / "share");
  run.add("Three");
  REQUIRE(run.writer.flush());
  CHECK(run.writer.health().place == desk.places()[0]);
  CHECK(desk.open().recovery.transactions == 3);
}

TEST_CASE("an old journal in the state folder does not mix with a new one beside the model") {
  Desk desk;
  BreakingCalls calls;
  calls.only = ".plan.ekd.journal";
  calls.isBroken = true;
  {
    Run run(desk, on(calls));
    for (int i = 0; i < 3; ++i) run.add("Old");
    run.crash();
  }
  fs::copy(desk.places()[1], desk.folder / "kept");
  fs::remove(desk.places()[1]);
  {
    Run run(desk);
    run.add("New");
    run.crash();
  }
  fs::copy(desk.folder / "kept", desk.places()[1]);
  desk.clock.time += 1000;
  const OpenedModel opened = desk.open();
  CHECK(opened.recovery.transactions + opened.recovery.waiting.size() != 4);
}

TEST_CASE("everybody who asks is told of each attempt") {
  Desk desk;
  std::mutex mutex;
  std::vector<std::uint64_t> told;
  WriterOptions options;
  options.onChange = [&](const Health& health) {
    const std::lock_guard lock(mutex);
    told.push_back(health.acknowledged);
  };
  {
    Run run(desk, options);
    run.add("One");
    run.add("Two");
    REQUIRE(run.writer.flush());
  }
  REQUIRE(!told.empty());
  CHECK(told.back() == 3);
  CHECK(std::is_sorted(told.begin(), told.end()));
}

TEST_CASE("saving works although the journal cannot be written") {
  Desk desk;
  BreakingCalls calls;
  calls.isBroken = true;
  {
    Run run(desk, on(calls));
    run.add("One");
    run.save();
  }
  CHECK(desk.open().document->model.elementCount() == 1);
  CHECK(desk.open().recovery.state == State::none);
}
