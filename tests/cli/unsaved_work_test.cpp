// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "formats/bytes.hpp"
#include "formats/file_lock.hpp"
#include "formats/journal/places.hpp"
#include "formats/journal/save_model.hpp"
#include "libekd/edit/verbs.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>

#include <catch2/catch.hpp>

using namespace ekd;
using test::Ran;
using test::run;

namespace {

/// A model that was saved, and the journal of the one who works on it.
class Desk {
 public:
  Desk() : m_session(Document{}, m_clock) {
    journal::Start start;
    start.places = journal::placesFor(path());
    m_writer = std::make_unique<journal::JournalWriter>(start, journal::WriterOptions{"ekd", &m_clock, {}});
    m_writer->listenTo(m_session);
    change();
    REQUIRE(journal::saveModel(m_session.document(), path(), *m_writer, {}));
    REQUIRE(m_writer->flush());
  }
  std::string path() const { return m_folder / "plan.ekd"; }
  std::string other() const { return m_folder / "other.ekd"; }
  std::string content() const { return std::string(readFile(path()).value_or(Bytes{}).view()); }

  void change() {
    Element goal;
    setText(goal.labels, "en", "Grow");
    REQUIRE(m_session.edit("Add", [&](Editor& editor) -> Status {
      const auto added = createUnder(editor, m_ids, goal, {});
      return statusOf(added);
    }));
    REQUIRE(m_writer->flush());
  }

 private:
  test::TemporaryFolder m_folder;
  test::FixedClock m_clock;
  test::CountedIds m_ids;
  Session m_session;
  std::unique_ptr<journal::JournalWriter> m_writer;
};

}  // namespace

TEST_CASE("who reads a model is told of work that is not in the file") {
  Desk desk;
  for (const std::string command : {"stats", "trace", "validate"}) {
    INFO(command);
    CHECK(run({command, desk.path()}).err.find("the editor has") == std::string::npos);
  }
  desk.change();
  for (const std::string command : {"stats", "trace", "validate"}) {
    INFO(command);
    CHECK(
        run({command, desk.path()}).err.find("ekd: the editor has 1 change that is not in " + desk.path()) !=
        std::string::npos);
  }
  desk.change();
  const Ran converted = run({"convert", desk.path(), desk.other()});
  CHECK(converted.code == cli::fine);
  CHECK(converted.err == "ekd: the editor has 2 changes that are not in " + desk.path() + "\n");
}

TEST_CASE("a file with work that is not in it is not replaced, unless by force") {
  Desk desk;
  desk.change();
  REQUIRE(run({"new", desk.other()}).code == cli::fine);
  const std::string before = desk.content();
  const Ran refused = run({"convert", desk.other(), desk.path()});
  CHECK(refused.code == cli::outputFailed);
  CHECK(refused.err == "ekd: nothing is written, because the editor has 1 change that is not in " +
                           desk.path() + "; open it there and save, or use --force\n");
  CHECK(desk.content() == before);
  CHECK(run({"convert", desk.other(), desk.path(), "--force"}).code == cli::fine);
  CHECK(desk.content() != before);
}

TEST_CASE("a file that is open in the editor is not replaced, unless by force") {
  Desk desk;
  REQUIRE(run({"new", desk.other()}).code == cli::fine);
  const std::string before = desk.content();
  {
    const auto lock = FileLock::take(desk.path());
    REQUIRE(lock);
    const Ran refused = run({"convert", desk.other(), desk.path()});
    CHECK(refused.code == cli::outputFailed);
    CHECK(refused.err.find(desk.path() + " is open in the editor (") != std::string::npos);
    CHECK(desk.content() == before);
  }
  CHECK(run({"convert", desk.other(), desk.path()}).code == cli::fine);
}

TEST_CASE("of a file that another machine left locked the lock is named") {
  Desk desk;
  REQUIRE(run({"new", desk.other()}).code == cli::fine);
  const std::string before = desk.content();
  const auto lock = lockFileOf(desk.path());
  std::ofstream(lock) << R"({"user":"anna","host":"desk-of-nobody","process":1,"since":0})";
  const Ran refused = run({"convert", desk.other(), desk.path()});
  CHECK(refused.code == cli::outputFailed);
  CHECK(refused.err.find("remove " + lock.string() + "\n") != std::string::npos);
  CHECK(desk.content() == before);
  std::filesystem::remove(lock);
  CHECK(run({"convert", desk.other(), desk.path()}).code == cli::fine);
}
