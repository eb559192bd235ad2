// SPDX-License-Identifier: MIT
// Works on the model that its argument names, by a script and without end, and prints after every step how
// many of its steps are on the disk. A test kills it.
#include "formats/journal/places.hpp"
#include "formats/journal/save_model.hpp"
#include "tests/support/session_script.hpp"

#include <cstdio>
#include <vector>

int main(int argc, char** argv) {
  using namespace ekd;
  if (argc != 2) return 2;
  const std::filesystem::path path = argv[1];
  test::FixedClock clock;
  Session session(Document{}, clock);
  journal::Start start;
  start.places = journal::placesFor(path, path.parent_path() / "state");
  journal::WriterOptions options;
  options.clock = &clock;
  journal::JournalWriter writer(start, options);
  writer.listenTo(session);
  test::SessionScript script(session);
  std::vector<std::uint64_t> sequences;  // of the commit of each step
  SaveOptions saveOptions;
  for (std::size_t told = 0;;) {
    script.step();
    sequences.push_back(writer.health().last);
    if (sequences.size() % 5 == 0) {
      const auto saved = journal::saveModel(session.document(), path, writer, saveOptions);
      if (!saved) return 4;
      saveOptions.expected = *saved;
    }
    const std::uint64_t acknowledged = writer.health().acknowledged;
    const std::size_t before = told;
    while (told < sequences.size() && sequences[told] <= acknowledged) ++told;
    if (told != before && (std::printf("%zu\n", told) < 0 || std::fflush(stdout) != 0)) return 0;
  }
}
