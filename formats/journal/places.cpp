// SPDX-License-Identifier: MIT
#include "formats/journal/places.hpp"

#include "formats/hash.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>
#include <unistd.h>

namespace ekd::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestName = 255;  // bytes, on every file system that matters

fs::path wholePath(const fs::path& path) {
  std::error_code error;
  const fs::path resolved = fs::weakly_canonical(path, error);
  return error ? fs::absolute(path, error) : resolved;
}

fs::path fromEnvironment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value == '/' ? fs::path(value) : fs::path();
}

}  // namespace

fs::path stateFolder() {
  if (const auto state = fromEnvironment("XDG_STATE_HOME"); !state.empty()) return state / "ekd";
  if (const auto home = fromEnvironment("HOME"); !home.empty()) return home / ".local/state/ekd";
  std::error_code error;
  return fs::temp_directory_path(error) / ("ekd-" + std::to_string(::getuid()));
}

std::vector<fs::path> placesFor(const fs::path& model, const fs::path& stateFolder) {
  const fs::path whole = wholePath(model);
  const std::string name = whole.filename().string();
  const std::string hash = toHex({0, hashOf(whole.string())}).substr(16);
  std::vector<fs::path> places;
  const std::string beside = "." + name + ".journal";
  if (beside.size() <= longestName) places.push_back(whole.parent_path() / beside);
  places.push_back(stateFolder / "journals" / (hash + "-" + name.substr(0, 100) + ".journal"));
  return places;
}

fs::path placeForUntitled(TimeMs now, const fs::path& stateFolder) {
  std::error_code error;
  fs::create_directories(stateFolder / "untitled", error);  // writing tells when that did not work
  return stateFolder / "untitled" / (std::to_string(now) + "-" + std::to_string(::getpid()) + ".journal");
}

std::vector<fs::path> untitledJournals(const fs::path& stateFolder) {
  std::vector<fs::path> journals;
  std::error_code error;
  // not by a range, whose increment throws
  for (fs::directory_iterator entry(stateFolder / "untitled", error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".journal") journals.push_back(entry->path());
  }
  std::sort(journals.begin(), journals.end());
  return journals;
}

}  // namespace ekd::journal
