// SPDX-License-Identifier: MIT
#include "formats/save_file.hpp"

#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

#include <catch2/catch.hpp>

using namespace ekd;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}
void put(const fs::path& path, std::string_view content) {
  std::ofstream(path, std::ios::binary) << content;
}
std::size_t filesIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}
auto writing(std::string_view content) {
  return [content](Sink& sink) { return sink.write(content); };
}

/// Lets the n-th call fail as a full disk does; writes take at most `mostBytes` at a time.
class FailingCalls : public SaveCalls {
 public:
  explicit FailingCalls(int failingCall, std::size_t mostBytes = SIZE_MAX, int number = ENOSPC)
      : m_left(failingCall), m_mostBytes(mostBytes), m_number(number) {}
  bool hasFailed() const { return m_left <= 0; }

  int open(const char* path, int flags, mode_t mode) override {
    return fails() ? -1 : SaveCalls::open(path, flags, mode);
  }
  ssize_t write(int file, const char* bytes, std::size_t count) override {
    return fails() ? -1 : SaveCalls::write(file, bytes, std::min(count, m_mostBytes));
  }
  int setMode(int file, mode_t mode) override { return fails() ? -1 : SaveCalls::setMode(file, mode); }
  int sync(int file) override { return fails() ? -1 : SaveCalls::sync(file); }
  int close(int file) override {
    const int result = SaveCalls::close(file);
    return fails() ? -1 : result;
  }
  int rename(const char* from, const char* to) override { return fails() ? -1 : SaveCalls::rename(from, to); }

 private:
  bool fails() {
    errno = m_number;
    return --m_left == 0;
  }
  int m_left;
  std::size_t m_mostBytes;
  int m_number;
};

}  // namespace

TEST_CASE("saving makes a file, and replaces one") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.ekd";
  REQUIRE(saveFile(path, writing("one")));
  CHECK(contentOf(path) == "one");
  REQUIRE(saveFile(path, writing("two")));
  CHECK(contentOf(path) == "two");
  CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("whichever call fails, the file is the old or the new one and nothing else lies about") {
  const std::string old(100, 'o');
  const std::string fresh(150'000, 'n');
  int call = 1;
  for (bool goesOn = true; goesOn; ++call) {
    const test::TemporaryFolder folder;
    const auto path = folder / "a.ekd";
    put(path, old);
    FailingCalls calls(call, 40'000);
    const auto saved = saveFile(path, writing(fresh), {.expected = *stampOf(path), .calls = &calls});
    goesOn = calls.hasFailed();
    INFO("call " << call);
    if (saved) CHECK(contentOf(path) == fresh);
    if (!saved) CHECK(saved.error().detail.find("No space left on device") != std::string::npos);
    if (!saved) CHECK(saved.error().code == ErrorCode::diskFull);
    CHECK((contentOf(path) == old || contentOf(path) == fresh));
    CHECK(filesIn(folder.path()) == 1);
  }
  CHECK(call > 10);  // open, mode, five writes, sync, close, rename, folder
}

TEST_CASE("content that cannot be produced leaves the file alone") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.ekd";
  put(path, "old");
  const auto saved = saveFile(path, [](Sink& sink) {
    static_cast<void>(sink.write(std::string(100'000, 'n')));
    return Status(failure(ErrorCode::badInput, "no"));
  });
  REQUIRE(!saved);
  CHECK(saved.error().detail == "no");
  CHECK(contentOf(path) == "old");
  CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("a file that changed meanwhile is not overwritten") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.ekd";
  put(path, "mine");
  const auto stamp = *stampOf(path);

  SECTION("other content of the same length") {
    put(path, "hers");
  }
  SECTION("removed") {
    fs::remove(path);
  }
  const bool existed = fs::exists(path);
  const auto saved = saveFile(path, writing("new"), {.expected = stamp});
  REQUIRE(!saved);
  CHECK(saved.error().code == ErrorCode::staleValue);
  CHECK(fs::exists(path) == existed);
  CHECK(contentOf(path) == (existed ? "hers" : ""));
}

TEST_CASE("a file that came into being meanwhile is not overwritten") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.ekd";
  const auto stamp = *stampOf(path);
  put(path, "hers");
  CHECK(!saveFile(path, writing("new"), {.expected = stamp}));
  CHECK(contentOf(path) == "hers");
}

TEST_CASE("a file that was only touched is overwritten") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.ekd";
  put(path, "mine");
  const auto stamp = *stampOf(path);
  fs::last_write_time(path, fs::file_time_type::clock::now() + std::chrono::hours(1));
  CHECK(saveFile(path, writing("new"), {.expected = stamp}));
}

TEST_CASE("saving gives the stamp of what was written, of any size") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.ekd";
  const std::size_t size = GENERATE(0, 1, 8, 9, 65'535, 65'536, 65'537, 200'000);
  const std::string content(size, 'x');
  const auto stamp = saveFile(path, [&content](Sink& sink) {
    const std::size_t half = content.size() / 3;
    if (auto status = sink.write(std::string_view(content).substr(0, half)); !status) return status;
    return sink.write(std::string_view(content).substr(half));
  });
  REQUIRE(stamp);
  CHECK(stamp->size == size);
  CHECK(*stamp == *stampOf(path));
}

TEST_CASE("permissions and symbolic links stay") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.ekd";
  put(path, "old");
  ::chmod(path.c_str(), 0640);
  fs::create_symlink("a.ekd", folder / "link.ekd");
  fs::create_symlink("new.ekd", folder / "dangling.ekd");

  REQUIRE(saveFile(folder / "link.ekd", writing("new")));
  CHECK(fs::is_symlink(folder / "link.ekd"));
  CHECK(contentOf(path) == "new");
  CHECK(fs::status(path).permissions() == fs::perms(0640));
  REQUIRE(saveFile(folder / "dangling.ekd", writing("new")));
  CHECK(contentOf(folder / "new.ekd") == "new");
}

TEST_CASE("devices are written to and folders refused") {
  CHECK(saveFile("/dev/null", writing("new")));
  CHECK(fs::is_character_file("/dev/null"));
  const test::TemporaryFolder folder;
  CHECK(saveFile(folder.path(), writing("new")).error().detail == "is a folder");
  CHECK(saveFile(folder / "none/a.ekd", writing("new")).error().detail.find("No such file or directory") !=
        std::string::npos);
}

TEST_CASE("what failed decides what the user can choose from") {
  const test::TemporaryFolder folder;
  const auto codeWhen = [&folder](int number) {
    FailingCalls calls(1, SIZE_MAX, number);
    const auto saved = saveFile(folder / "a.ekd", writing("new"), {.calls = &calls});
    return saved ? ErrorCode::notAllowed : saved.error().code;
  };
  CHECK(codeWhen(EDQUOT) == ErrorCode::diskFull);
  CHECK(codeWhen(EROFS) == ErrorCode::notWritable);
  CHECK(codeWhen(EACCES) == ErrorCode::notWritable);
  CHECK(codeWhen(ESTALE) == ErrorCode::vanished);
  CHECK(codeWhen(EIO) == ErrorCode::ioFailure);
  CHECK(saveFile(folder / "none/a.ekd", writing("new")).error().code == ErrorCode::vanished);
}

TEST_CASE("a folder that vanished with the file is not taken for a file that somebody removed") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "share");
  const auto path = folder / "share/a.ekd";
  put(path, "mine");
  const auto stamp = *stampOf(path);
  fs::remove_all(folder / "share");
  const auto saved = saveFile(path, writing("new"), {.expected = stamp});
  REQUIRE(!saved);
  CHECK(saved.error().code == ErrorCode::vanished);
}

TEST_CASE("before the file is replaced, the stamp of the new content is told") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.ekd";
  put(path, "old");
  std::optional<FileStamp> told;
  std::string then;
  const auto saved = saveFile(path, writing("new"), {.beforeReplacing = [&](const FileStamp& stamp) {
                                told = stamp;
                                then = contentOf(path);
                              }});
  REQUIRE(saved);
  CHECK(told == *saved);
  CHECK(then == "old");
}
