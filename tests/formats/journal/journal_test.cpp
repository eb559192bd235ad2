// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/file_lock.hpp"
#include "tests/formats/journal/desk.hpp"

using namespace ekd;
using namespace ekd::journal;
using test::contentOf;
using test::Desk;
using test::put;
using test::Run;
namespace fs = std::filesystem;

TEST_CASE("what was not saved is back after a crash, undo included") {
  Desk desk;
  Document document;
  std::vector<Transaction> undo;
  std::vector<Transaction> redo;
  {
    Run run(desk);
    CHECK(run.opened.recovery.state == State::none);
    const auto root = run.add("Keep the forests");
    run.rename(root, "Keep the f", "typing");
    run.rename(root, "Keep the fo", "typing");
    run.save();
    run.add("Plant trees", root);
    run.add("Fell trees", root);
    REQUIRE(run.session.undo());
    run.crash();
    document = run.session.document();
    undo = run.session.undoSteps();
    redo = run.session.redoSteps();
  }
  Run run(desk);
  CHECK(run.opened.recovery.state == State::recovered);
  CHECK(run.opened.recovery.transactions == 3);
  CHECK(describe(run.opened.recovery) ==
        "3 changes that had not been saved are back, the last one of 2023-11-14 22:13.");
  CHECK(run.session.document() == document);
  CHECK(run.session.undoSteps() == undo);
  CHECK(run.session.redoSteps() == redo);
  while (run.session.canUndo()) REQUIRE(run.session.undo());
  CHECK(run.session.document() == Document{});
}

TEST_CASE("looking at a model leaves no trace, and what was saved is not brought back") {
  Desk desk;
  { const Run run(desk); }
  CHECK(!fs::exists(desk.journalPath()));
  {
    Run run(desk);
    run.add("Keep the forests");
    run.save();
    run.close();
  }
  const std::string journal = contentOf(desk.journalPath());
  {
    const Run run(desk);
    CHECK(run.opened.recovery.state == State::clean);
    CHECK(run.session.model().elementCount() == 1);
    CHECK(!run.session.canUndo());
    CHECK(describe(run.opened.recovery).empty());
  }
  CHECK(contentOf(desk.journalPath()) == journal);
}

TEST_CASE("after each crash the next run goes on where the one before was") {
  Desk desk;
  for (std::size_t n = 0; n < 5; ++n) {
    Run run(desk);
    CHECK(run.session.model().elementCount() == n);
    CHECK(run.session.undoSteps().size() == n);
    run.add("Goal " + std::to_string(n));
    if (n == 2) run.save();
    run.crash();
  }
}

TEST_CASE("a crash between the two halves of a save loses nothing, whichever file is found") {
  Desk desk;
  Document document;
  bool isReplaced = GENERATE(false, true);
  {
    Run run(desk);
    run.add("Before the first save");
    run.save();
    run.add("Not saved");
    const auto content = toEkdXml(run.session.document());
    run.writer.saving(stampOfContent(content), run.writer.health().last);
    if (isReplaced) put(desk.path, content);
    run.add("Done while it was saved");
    run.crash();
    document = run.session.document();
  }
  const OpenedModel opened = desk.open();
  CHECK(opened.recovery.state == State::recovered);
  CHECK(opened.recovery.transactions == (isReplaced ? 1 : 2));
  CHECK(*opened.document == document);
  CHECK(opened.recovery.history.undoSteps().size() == 3);
}

TEST_CASE("work on a file that somebody else changed is kept and offered until somebody decides") {
  Desk desk;
  {
    Run run(desk);
    run.add("Keep the forests");
    run.save();
    run.add("Plant trees");
    run.crash();
  }
  put(desk.path, toEkdXml(Document{}));
  {
    Run run(desk);
    CHECK(run.opened.recovery.state == State::misfit);
    REQUIRE(run.opened.recovery.waiting.size() == 1);
    CHECK(run.opened.recovery.waiting[0].label == "Add goal");
    CHECK(run.session.document() == Document{});
    CHECK(describe(run.opened.recovery) ==
          "The file was changed by another program while 1 change to it had not been saved, the last one of "
          "2023-11-14 22:13. They are kept.");
    run.add("Something else");
    run.save();
    run.crash();
  }
  Run run(desk);
  CHECK(run.opened.recovery.state == State::clean);
  REQUIRE(run.opened.recovery.waiting.size() == 1);
  REQUIRE(run.session.apply(run.opened.recovery.waiting[0]));
  run.writer.settle();
  run.save();
  run.crash();
  CHECK(desk.open().recovery.waiting.empty());
  CHECK(desk.open().document->model.elementCount() == 2);
}

TEST_CASE("what a user gives up does not come back") {
  Desk desk;
  {
    Run run(desk);
    run.add("Keep the forests");
    run.close();
  }
  CHECK(desk.open().recovery.state == State::clean);
  CHECK(desk.open().document == Document{});
  CHECK(desk.open().recovery.waiting.empty());
}

TEST_CASE("the journal of a model without a file goes where its first file is") {
  Desk desk;
  const fs::path untitled = placeForUntitled(desk.clock.now(), desk.folder / "state");
  Document document;
  {
    Document before;
    before.metadata.language = "lv";
    Start start;
    start.places = {untitled};
    start.content = toEkdXml(before);
    Session session(before, desk.clock);
    JournalWriter writer(start, {});
    writer.listenTo(session);
    Element goal;
    goal.id = test::nth<ElementId>(1);
    REQUIRE(session.edit("Add goal", [&](Editor& editor) { return editor.add(goal); }));
    REQUIRE(writer.flush());
    document = session.document();
  }
  REQUIRE(untitledJournals(desk.folder / "state") == std::vector<fs::path>{untitled});
  {
    const OpenedModel opened = openUntitled(untitled);
    CHECK(opened.recovery.state == State::recovered);
    CHECK(opened.document == document);
    Session session(*opened.document, desk.clock, opened.recovery.history);
    JournalWriter writer(startFor(opened, {untitled}, {}), {});
    REQUIRE(saveModelAs(session.document(), desk.path, writer, desk.places(), {}));
    REQUIRE(writer.flush());
  }
  CHECK(untitledJournals(desk.folder / "state").empty());
  CHECK(desk.open().recovery.state == State::clean);
  CHECK(desk.open().document == document);
}

TEST_CASE("a model saved under another name goes on there; the old file is left as it was") {
  Desk desk;
  const fs::path other = desk.folder / "copy.ekd";
  const auto otherPlaces = placesFor(other, desk.folder / "state");
  put(otherPlaces[0], "of a model that was here before");
  {
    Run run(desk);
    run.add("Keep the forests");
    run.save();
    run.add("Plant trees");
    REQUIRE(saveModelAs(run.session.document(), other, run.writer, otherPlaces, {}));
    run.add("Fell trees");
    run.crash();
    CHECK(run.writer.health().place == otherPlaces[0]);
  }
  CHECK(desk.open().recovery.state == State::clean);
  CHECK(desk.open().document->model.elementCount() == 1);
  const OpenedModel copy = openModel(other, otherPlaces);
  CHECK(copy.recovery.state == State::recovered);
  CHECK(copy.document->model.elementCount() == 3);
  CHECK(copy.recovery.history.undoSteps().size() == 3);
  CHECK(contentOf(otherPlaces[0].string() + ".1") == "of a model that was here before");
}

TEST_CASE("a model saved under the name that it has keeps its journal") {
  Desk desk;
  {
    Run run(desk);
    run.add("Keep the forests");
    run.save();
    REQUIRE(saveModelAs(run.session.document(), desk.path, run.writer, desk.places(), {}));
    run.add("Plant trees");
    run.crash();
  }
  CHECK(!fs::exists(desk.journalPath().string() + ".1"));
  CHECK(desk.open().recovery.transactions == 1);
  CHECK(desk.open().recovery.history.undoSteps().size() == 2);
}

TEST_CASE("the journal of a model without a file can be locked before it is there") {
  const test::TemporaryFolder folder;
  const auto place = placeForUntitled(1000, folder / "state");
  const auto lock = FileLock::take(place);
  REQUIRE(lock);
  CHECK(std::holds_alternative<FileLock>(*lock));
  CHECK(untitledJournals(folder / "state").empty());
}
