// SPDX-License-Identifier: MIT
#include "tests/formats/journal/breaking_calls.hpp"
#include "tests/formats/journal/desk.hpp"

using namespace ekd;
using namespace ekd::journal;
using test::BreakingCalls;
using test::Desk;
using test::on;
using test::Run;

namespace {

/// As a user saves who is told that it failed, and tries again.
void saveOrTryAgain(Run& run) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    if (saveModel(run.session.document(), run.desk.path, run.writer, run.options)) return;
  }
  FAIL("one call failed, and saving failed twice");
}

}  // namespace

TEST_CASE("whichever call fails while a user works and saves, nothing is lost") {
  int call = 1;
  for (bool goesOn = true; goesOn; ++call) {
    INFO("call " << call);
    Desk desk;
    BreakingCalls calls;
    Document document;
    {
      Run run(desk, on(calls));
      run.options.calls = &calls;
      const auto root = run.add("One");
      REQUIRE(run.writer.flush());
      calls.failingCall = call;
      saveOrTryAgain(run);
      run.add("Two", root);
      static_cast<void>(run.writer.flush());
      saveOrTryAgain(run);
      run.rename(root, "Three");
      static_cast<void>(run.writer.flush());
      goesOn = calls.failingCall <= 0;
      calls.failingCall = 0;
      REQUIRE(run.writer.flush());
      document = run.session.document();
    }
    const OpenedModel opened = desk.open();
    CHECK(opened.document == document);
    CHECK(opened.recovery.waiting.empty());
  }
  CHECK(call > 100);  // each seven bytes of the file and of the journal, and the calls around them
}
