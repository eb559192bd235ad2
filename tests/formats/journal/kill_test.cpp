// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "tests/formats/journal/desk.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/session_script.hpp"
#include "tests/support/victim.hpp"

#include <optional>
#include <random>
#include <unistd.h>
#include <vector>

using namespace ekd;
using namespace ekd::journal;
namespace fs = std::filesystem;

namespace {

/// What there is after each step of the script, from the empty document on.
struct Expectation {
  std::vector<std::string> documents;
  std::vector<std::pair<std::size_t, std::size_t>> histories;
};

class Telling {
 public:
  const Expectation& upTo(std::size_t steps) {
    if (m_expected.documents.empty()) note();
    while (m_expected.documents.size() <= steps) {
      m_script.step();
      note();
    }
    return m_expected;
  }

 private:
  void note() {
    m_expected.documents.push_back(toEkdXml(m_session.document()));
    m_expected.histories.emplace_back(m_session.undoSteps().size(), m_session.redoSteps().size());
  }

  test::FixedClock m_clock;
  Session m_session{Document{}, m_clock};
  test::SessionScript m_script{m_session};
  Expectation m_expected;
};

bool isOnDisk(int round) {
  return round % 20 == 0;
}

/// On a disk a program is killed while it waits for that most of the time; in memory anywhere. All but a
/// few rounds are in memory, where the system has that.
class Folder {
 public:
  explicit Folder(int round) {
    const fs::path memory = "/dev/shm";
    if (!isOnDisk(round) && fs::is_directory(memory)) {
      m_path = memory / ("ekd-kill-" + std::to_string(::getpid()));
      fs::create_directory(m_path);
    } else {
      m_onDisk.emplace();
      m_path = m_onDisk->path();
    }
  }
  ~Folder() { fs::remove_all(m_path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return m_path; }

 private:
  std::optional<test::TemporaryFolder> m_onDisk;
  fs::path m_path;
};

/// Whether what was opened is as after one of the steps from `first` on.
bool isAsAfter(const OpenedModel& opened, std::size_t first, Telling& story) {
  const std::string document = toEkdXml(*opened.document);
  const std::pair history{opened.recovery.history.undoSteps().size(),
                          opened.recovery.history.redoSteps().size()};
  constexpr std::size_t ahead = 400;  // done and not acknowledged yet
  const Expectation& expected = story.upTo(first + ahead);
  for (std::size_t step = first; step <= first + ahead; ++step) {
    if (expected.documents[step] == document && expected.histories[step] == history) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a program that is killed loses nothing that it had acknowledged") {
  Telling story;
  std::mt19937 random(20260504);
  for (int round = 0; round < 200; ++round) {
    INFO("round " << round);
    const Folder folder(round);
    const auto model = folder.path() / "plan.ekd";
    test::Victim victim(test::buildPath("bin/journal_victim"), {model.string()});
    const std::size_t told = victim.waitFor(random() % (isOnDisk(round) ? 6 : 24));
    for (volatile unsigned turns = static_cast<unsigned>(random() % 100000); turns > 0;) turns = turns - 1;
    const std::size_t acknowledged = victim.kill(told);
    const OpenedModel opened = openModel(model, placesFor(model, folder.path() / "state"));
    REQUIRE(opened.document);
    CHECK(opened.recovery.waiting.empty());
    CHECK(opened.recovery.state != State::misfit);
    CHECK(isAsAfter(opened, acknowledged, story));
  }
}
