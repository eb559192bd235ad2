// SPDX-License-Identifier: MIT
#include "formats/file_lock.hpp"

#include "tests/support/ids.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

using namespace ekd;
namespace fs = std::filesystem;

namespace {

FileLock::Options as(LockHolder self, bool takesUncertain = false) {
  return {nullptr, takesUncertain, std::move(self)};
}
const LockHolder anna{"anna", "desk-1", 11, 1'700'000'000'000, false};
const LockHolder berta{"berta", "desk-2", 22, 1'700'000'060'000, false};

}  // namespace

TEST_CASE("the second one is told who writes to a file") {
  const test::TemporaryFolder folder;
  const auto path = folder / "plan.ekd";
  auto first = FileLock::take(path, as(anna));
  REQUIRE(first);
  REQUIRE(std::holds_alternative<FileLock>(*first));
  const auto second = FileLock::take(path, as(berta));
  REQUIRE(second);
  REQUIRE(std::holds_alternative<LockHolder>(*second));
  CHECK(std::get<LockHolder>(*second) == anna);
  CHECK(describe(anna) == "anna on desk-1, since 2023-11-14 22:13");
}

TEST_CASE("a lock that is given back leaves nothing and can be taken") {
  const test::TemporaryFolder folder;
  const auto path = folder / "plan.ekd";
  {
    const auto first = FileLock::take(path, as(anna));
    REQUIRE(std::holds_alternative<FileLock>(*first));
    CHECK(fs::exists(folder / ".plan.ekd.lock"));
  }
  CHECK(fs::is_empty(folder.path()));
  const auto second = FileLock::take(path, as(berta));
  CHECK(std::holds_alternative<FileLock>(*second));
}

TEST_CASE("a lock moves, and its old place holds nothing") {
  const test::TemporaryFolder folder;
  auto taken = FileLock::take(folder / "a.ekd", as(anna));
  auto other = FileLock::take(folder / "b.ekd", as(anna));
  FileLock lock = std::get<FileLock>(std::move(*taken));
  lock = std::get<FileLock>(std::move(*other));
  CHECK(!fs::exists(folder / ".a.ekd.lock"));
  CHECK(fs::exists(folder / ".b.ekd.lock"));
}

TEST_CASE("what a program left that was killed is taken over") {
  const test::TemporaryFolder folder;
  const auto path = folder / "plan.ekd";
  const pid_t child = ::fork();
  if (child == 0) {
    const auto taken = FileLock::take(path, as(anna));
    ::_exit(taken && std::holds_alternative<FileLock>(*taken) ? 0 : 1);
  }
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  REQUIRE(fs::exists(folder / ".plan.ekd.lock"));
  LockHolder sameDesk = berta;
  sameDesk.host = anna.host;
  const auto taken = FileLock::take(path, as(sameDesk));
  CHECK(std::holds_alternative<FileLock>(*taken));
}

TEST_CASE("a lock of another machine that cannot be seen to be held is left to the user") {
  const test::TemporaryFolder folder;
  const auto path = folder / "plan.ekd";
  std::ofstream(folder / ".plan.ekd.lock")
      << R"({"user":"anna","host":"desk-1","process":11,"since":1700000000000})";
  const auto asked = FileLock::take(path, as(berta));
  REQUIRE(std::holds_alternative<LockHolder>(*asked));
  CHECK(std::get<LockHolder>(*asked).user == "anna");
  CHECK(std::get<LockHolder>(*asked).isUncertain);
  CHECK(fs::exists(folder / ".plan.ekd.lock"));
  const auto taken = FileLock::take(path, as(berta, true));
  REQUIRE(std::holds_alternative<FileLock>(*taken));
  const auto third = FileLock::take(path, as(anna));
  REQUIRE(std::holds_alternative<LockHolder>(*third));
  CHECK(std::get<LockHolder>(*third) == berta);
}

TEST_CASE("whatever stands in a lock file that nobody holds, it can be taken") {
  const test::TemporaryFolder folder;
  for (const char* content : {"", "{", "[]", "{\"host\":7}", "\xff\xfe"}) {
    std::ofstream(folder / ".plan.ekd.lock") << content;
    CHECK(std::holds_alternative<FileLock>(*FileLock::take(folder / "plan.ekd", as(anna))));
  }
}

TEST_CASE("where no lock can be made the reason is told") {
  const test::TemporaryFolder folder;
  const auto taken = FileLock::take(folder / "none/plan.ekd", as(anna));
  REQUIRE(!taken);
  CHECK(taken.error().code == ErrorCode::vanished);
}

TEST_CASE("without being told, a lock names this user, machine and process") {
  const test::TemporaryFolder folder;
  test::FixedClock clock;
  const auto first = FileLock::take(folder / "plan.ekd", {&clock, false, {}});
  REQUIRE(std::holds_alternative<FileLock>(*first));
  const auto second = FileLock::take(folder / "plan.ekd");
  const LockHolder& holder = std::get<LockHolder>(*second);
  CHECK(holder.process == ::getpid());
  CHECK(!holder.user.empty());
  CHECK(!holder.host.empty());
  CHECK(holder.since == clock.time);
}
