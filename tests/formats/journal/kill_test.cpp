// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/ekd_xml.hpp"
#include "tests/formats/journal/desk.hpp"
#include "tests/support/session_script.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <optional>
#include <random>
#include <spawn.h>
#include <sys/wait.h>
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

/// The program that is killed.
class Victim {
 public:
  explicit Victim(const fs::path& model) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    ::posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::string program = EKD_BINARY_DIR "/bin/journal_victim";
    std::string argument = model.string();
    char* arguments[] = {program.data(), argument.data(), nullptr};
    REQUIRE(::posix_spawn(&m_process, program.c_str(), &actions, nullptr, arguments, environ) == 0);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    m_output = ::fdopen(ends[0], "r");
  }
  ~Victim() { std::fclose(m_output); }
  Victim(const Victim&) = delete;
  Victim& operator=(const Victim&) = delete;

  /// How many steps it says are on the disk; waits until it says so of at least `steps`.
  std::size_t acknowledged(std::size_t steps) {
    std::size_t told = 0;
    while (told < steps && std::fscanf(m_output, "%zu", &told) == 1) {
    }
    return told;
  }
  /// Gives the last number it printed.
  std::size_t kill(std::size_t told) {
    ::kill(m_process, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(m_process, &status, 0) == m_process);
    CHECK(WIFSIGNALED(status));
    std::size_t last = told;
    for (std::size_t number = 0; std::fscanf(m_output, "%zu\n", &number) == 1;) last = std::max(last, number);
    return last;
  }

 private:
  pid_t m_process = -1;
  std::FILE* m_output = nullptr;
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
    Victim victim(model);
    const std::size_t told = victim.acknowledged(random() % (isOnDisk(round) ? 6 : 24));
    for (volatile unsigned turns = static_cast<unsigned>(random() % 100000); turns > 0;) turns = turns - 1;
    const std::size_t acknowledged = victim.kill(told);
    const OpenedModel opened = openModel(model, placesFor(model, folder.path() / "state"));
    REQUIRE(opened.document);
    CHECK(opened.recovery.waiting.empty());
    CHECK(opened.recovery.state != State::misfit);
    CHECK(isAsAfter(opened, acknowledged, story));
  }
}
