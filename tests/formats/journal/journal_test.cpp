// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/journal/places.hpp"
#include "formats/journal/recovery.hpp"
#include "formats/journal/save_model.hpp"
#include "libekd/edit/verbs.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::journal;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}
void put(const fs::path& path, std::string_view content) {
  std::ofstream(path, std::ios::binary) << content;
}

/// A model in a folder of its own, and whoever opens it.
struct Desk {
  test::TemporaryFolder folder;
  test::FixedClock clock;
  test::CountedIds ids;
  fs::path path = folder / "plan.ekd";

  std::vector<fs::path> places() const { return placesFor(path, folder / "state"); }
  fs::path journal() const { return folder / ".plan.ekd.journal"; }
  OpenedModel open() const { return openModel(path, places()); }
};

/// One run of an editor: it ends without saying anything, as a crash does, but for what was flushed.
struct Run {
  Desk& desk;
  OpenedModel opened;
  Session session;
  JournalWriter writer;
  SaveOptions options;

  explicit Run(Desk& on, WriterOptions writerOptions = {})
      : desk(on),
        opened(on.open()),
        session(*opened.document, on.clock, opened.recovery.history),
        writer(startFor(opened, on.places(), on.path.string()), with(std::move(writerOptions), on)) {
    writer.listenTo(session);
    options.expected = opened.stamp;
  }
  static WriterOptions with(WriterOptions options, Desk& desk) {
    options.clock = &desk.clock;
    return options;
  }

  ElementId add(std::string_view label, ElementId parent = {}) {
    Element element;
    element.kind = ElementKind::goal;
    setText(element.labels, "en", label);
    ElementId id;
    REQUIRE(session.edit("Add goal", [&](Editor& editor) -> Status {
      const auto added = createUnder(editor, desk.ids, element, parent);
      if (added) id = *added;
      return added ? Status{} : tl::unexpected<Error>(added.error());
    }));
    return id;
  }
  void rename(ElementId id, std::string_view label, std::string mergeKey = {}) {
    REQUIRE(session.edit(
        "Rename",
        [&](Editor& editor) {
          return editor.modify(id, [&](Element& e) { setText(e.labels, "en", label); });
        },
        std::move(mergeKey)));
  }
  void save() {
    const auto saved = saveModel(session.document(), desk.path, writer, options);
    REQUIRE(saved);
    options.expected = *saved;
  }
  void close() { writer.close(); }
  void crash() { REQUIRE(writer.flush()); }
};

}  // namespace

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
        "3 changes that had not been saved are back, the last one of 2023-11-14 22:13 UTC.");
  CHECK(run.session.document() == document);
  CHECK(run.session.undoSteps() == undo);
  CHECK(run.session.redoSteps() == redo);
  while (run.session.canUndo()) REQUIRE(run.session.undo());
  CHECK(run.session.document() == Document{});
}

TEST_CASE("looking at a model leaves no trace, and what was saved is not brought back") {
  Desk desk;
  { const Run run(desk); }
  CHECK(!fs::exists(desk.journal()));
  {
    Run run(desk);
    run.add("Keep the forests");
    run.save();
    run.close();
  }
  const std::string journal = contentOf(desk.journal());
  {
    const Run run(desk);
    CHECK(run.opened.recovery.state == State::clean);
    CHECK(run.session.model().elementCount() == 1);
    CHECK(!run.session.canUndo());
    CHECK(describe(run.opened.recovery).empty());
  }
  CHECK(contentOf(desk.journal()) == journal);
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
          "2023-11-14 22:13 UTC. They are kept.");
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
