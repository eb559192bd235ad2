// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "tests/formats/journal/desk.hpp"

using namespace ekd;
using namespace ekd::journal;
using test::contentOf;
using test::Desk;
using test::put;
using test::Run;
namespace fs = std::filesystem;

namespace {

/// A journal of three commits that were not saved.
std::string threeCommits(Desk& desk) {
  Run run(desk);
  const auto root = run.add("One");
  run.add("Two", root);
  run.rename(root, "Three");
  run.crash();
  return contentOf(desk.journalPath());
}

}  // namespace

TEST_CASE("wherever the last record was cut off, what stands before it is back, and the tear is told") {
  Desk desk;
  const std::string whole = threeCommits(desk);
  const auto lastLine = whole.rfind('\n', whole.size() - 2) + 1;
  for (std::size_t size = lastLine; size < whole.size(); ++size) {
    INFO("cut at " << size - lastLine);
    put(desk.journalPath(), whole.substr(0, size));
    const OpenedModel opened = desk.open();
    const bool isWhole = size == whole.size() - 1;  // only its end is missing
    CHECK(opened.recovery.transactions == (isWhole ? 3 : 2));
    CHECK(opened.recovery.hasTornTail == (size > lastLine && !isWhole));
    CHECK(opened.document->model.elementCount() == 2);
  }
}

TEST_CASE("behind a torn record the next run goes on") {
  Desk desk;
  const std::string whole = threeCommits(desk);
  put(desk.journalPath(), whole.substr(0, whole.size() - 40));
  Document document;
  {
    Run run(desk);
    CHECK(run.opened.recovery.transactions == 2);
    CHECK(describe(run.opened.recovery) ==
          "2 changes that had not been saved are back, the last one of 2023-11-14 22:13. What was being "
          "written "
          "down when the program ended is not among them.");
    run.add("Four");
    run.crash();
    document = run.session.document();
  }
  const OpenedModel opened = desk.open();
  CHECK(opened.recovery.transactions == 3);
  CHECK(opened.document == document);
  CHECK(!opened.recovery.hasTornTail);
}

TEST_CASE("work behind a record that is lost is offered, not done") {
  Desk desk;
  std::string journal = threeCommits(desk);
  journal[journal.find("Two")] = 'X';
  put(desk.journalPath(), journal);
  const OpenedModel opened = desk.open();
  CHECK(opened.document == Document{});
  CHECK(opened.recovery.state == State::clean);
  REQUIRE(opened.recovery.waiting.size() == 2);
  CHECK(opened.recovery.waiting[0].label == "Add goal");
  CHECK(opened.recovery.waiting[1].label == "Rename");
  CHECK(describe(opened.recovery) == "2 changes of an earlier time had not been saved. They are kept.");
}

TEST_CASE("any bytes can stand in a journal") {
  Desk desk;
  const std::string whole = threeCommits(desk);
  std::uint32_t random = 1;
  for (int round = 0; round < 300; ++round) {
    std::string damaged = whole;
    for (int i = 0; i < 5; ++i) {
      random = random * 1664525 + 1013904223;
      damaged[(random >> 8U) % damaged.size()] = static_cast<char>(random >> 24U);
    }
    put(desk.journalPath(), damaged);
    const OpenedModel opened = desk.open();
    CHECK(opened.document);
    CHECK(opened.recovery.transactions + opened.recovery.waiting.size() <= 3);
  }
}

TEST_CASE("a journal of a later version is put aside, not touched") {
  Desk desk;
  put(desk.journalPath(), "");
  Record record{1, 2, Opened{"story", {}, {}, "ekd 9", {}}};
  std::string later = toLine(record);
  const auto hashed = later.find("\"n\":");
  std::string body = later.substr(hashed);
  body.replace(body.find("\"journal\":1"), 11, "\"journal\":9");
  later = "{\"sum\":\"" + toHex({0, stampOfContent(body).hash}).substr(16) + "\"," + body + "\n";
  put(desk.journalPath(), later);
  {
    Run run(desk);
    CHECK(run.opened.recovery.state == State::newer);
    CHECK(describe(run.opened.recovery) ==
          "A later version of ekd wrote the journal of this model. It is kept and not read.");
    run.add("One");
    run.crash();
  }
  CHECK(contentOf(desk.journalPath().string() + ".1") == later);
  CHECK(desk.open().recovery.state == State::recovered);
}
