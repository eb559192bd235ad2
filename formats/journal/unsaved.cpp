// SPDX-License-Identifier: MIT
#include "formats/journal/unsaved.hpp"

#include "formats/journal/places.hpp"
#include "formats/journal/read.hpp"
#include "formats/save_file.hpp"

#include <system_error>

namespace ekd::journal {

std::size_t changesNotInFile(const std::filesystem::path& model) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(model, error)) return 0;
  const Chain chain = readChain(placesFor(model));
  if (chain.lines.empty()) return 0;
  const Story story = storyOf(chain, stampOf(model).value_or(FileStamp{}));
  return story.unsaved.size() + story.leftOver.size();
}

}  // namespace ekd::journal
