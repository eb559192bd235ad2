// SPDX-License-Identifier: MIT
#include "formats/registry.hpp"
#include "tests/fuzz/mutator.hpp"
#include "tests/fuzz/reader_checks.hpp"
#include "tests/support/paths.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

using namespace ekd::test;

namespace {

const std::filesystem::path fuzzFolder = sourcePath("tests/fuzz");

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> corpusOf(std::string_view reader) {
  std::vector<std::string> inputs;
  for (const auto& file : filesIn(fuzzFolder / "corpus" / reader)) inputs.push_back(contentOf(file));
  return inputs;
}

/// A number from the environment, for longer runs than those of the gate.
std::uint64_t setting(const char* name, std::uint64_t fallback) {
  const char* text = std::getenv(name);
  return text == nullptr ? fallback : std::strtoull(text, nullptr, 10);
}

/// A file with what is being tried, so that a crash leaves it behind.
class CurrentInput {
 public:
  explicit CurrentInput(const std::string& reader)
      : m_path(buildPath("mutation_" + reader + ".input")), m_stream(m_path, std::ios::binary) {}

  std::string path() const { return m_path.string(); }
  /// Open and close would take longer than the reading.
  void keep(const std::string& input) {
    m_stream.seekp(0);
    m_stream << input << std::flush;
    std::filesystem::resize_file(m_path, input.size());
  }
  void remove() {
    m_stream.close();
    std::filesystem::remove(m_path);
  }

 private:
  std::filesystem::path m_path;
  std::ofstream m_stream;
};

}  // namespace

TEST_CASE("every format that is read has a reader among those that are tried") {
  for (const ekd::Format* format : ekd::formats()) {
    const auto all = readersUnderTest();
    CAPTURE(format->info().id);
    CHECK(format->info().reads == std::any_of(all.begin(), all.end(), [&](const ReaderUnderTest& reader) {
            return reader.format == format->info().id;
          }));
  }
}

TEST_CASE("readers hold on the whole corpus, and on what once broke them") {
  for (const ReaderUnderTest& reader : readersUnderTest()) {
    CHECK_FALSE(corpusOf(reader.name).empty());
    for (const char* folder : {"corpus", "failed"}) {
      for (const auto& file : filesIn(fuzzFolder / folder / reader.name)) {
        CAPTURE(file.string());
        CHECK(reader.complaint(contentOf(file)) == "");
      }
    }
  }
}

TEST_CASE("readers hold on thousands of mutated inputs") {
  const ReaderUnderTest& reader = GENERATE(from_range(readersUnderTest().begin(), readersUnderTest().end()));
  const auto inputs = corpusOf(reader.name);
  REQUIRE_FALSE(inputs.empty());
  const auto first = setting("EKD_MUTATION_SEED", 1);
  const auto count = setting("EKD_MUTATIONS", 800);
  CurrentInput current(std::string(reader.name));
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    const std::string input = Mutator(seed).mutated(inputs);
    current.keep(input);
    CAPTURE(seed, current.path());
    REQUIRE(reader.complaint(input) == "");
  }
  current.remove();
}
