// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "libekd/validate/rule_list.hpp"
#include "tests/support/paths.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd;
namespace fs = std::filesystem;

namespace {

const fs::path casesFolder = test::sourcePath("tests/cases");

std::string contentOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::vector<std::string> argumentsFor(const fs::path& folder, const std::string& rule) {
  std::vector<std::string> arguments{"validate", folder.string(), "--rule", rule, "--fail-on", "never"};
  std::istringstream options(contentOf(folder / "options.txt"));
  for (std::string word; options >> word;) arguments.push_back(word);
  return arguments;
}

/// What the command prints, with the files named as from inside the folder.
std::string outputOf(const fs::path& folder, const std::string& rule) {
  std::ostringstream out;
  std::ostringstream err;
  cli::Streams streams{out, err};
  const int code = cli::runProgram(argumentsFor(folder, rule), streams);
  const bool ranThrough = code == cli::fine || code == cli::brokenInput;
  INFO(err.str());
  REQUIRE(ranThrough);
  std::string text = out.str();
  const std::string prefix = folder.string() + "/";
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at))
    text.erase(at, prefix.size());
  return text;
}

}  // namespace

TEST_CASE("every rule finds in its case what is expected, and nothing else") {
  const bool approves = std::getenv("EKD_APPROVE") != nullptr;
  for (const Rule* rule : allRules()) {
    const std::string id(rule->info().id);
    DYNAMIC_SECTION(id) {
      const fs::path folder = casesFolder / id;
      REQUIRE(fs::is_directory(folder));
      const std::string found = outputOf(folder, id);
      CHECK(found.find(" " + id + " ") != std::string::npos);
      if (approves) std::ofstream(folder / "expected.txt", std::ios::binary) << found;
      CHECK(found == contentOf(folder / "expected.txt"));
    }
  }
}

TEST_CASE("every case is of a rule that there is") {
  for (const auto& entry : fs::directory_iterator(casesFolder)) {
    if (!entry.is_directory()) continue;
    INFO(entry.path());
    CHECK(findRule(entry.path().filename().string()) != nullptr);
  }
}
