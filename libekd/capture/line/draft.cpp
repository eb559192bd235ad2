// SPDX-License-Identifier: MIT
#include "libekd/capture/line/draft.hpp"

namespace ekd::captured {

void Draft::mark(std::size_t first, std::size_t end, CaptureRole role) {
  line.spans.push_back({words.begin(first), words.end(end - 1) - words.begin(first), role});
}

void Draft::takeText(bool escapes) {
  std::string_view text = words[next];
  if (escapes && text.size() > 1 && text.front() == '\\') {
    line.spans.push_back({words.begin(next), 1, CaptureRole::escape});
    text.remove_prefix(1);
  }
  if (!line.text.empty()) line.text += ' ';
  line.text += text;
  ++next;
}

void Draft::noteBroken(std::size_t first, const Naming& missing) {
  line.broken.push_back({std::string(bare(words.joined(missing.first, missing.words))),
                         std::string(bare(words.joined(first, missing.end() - first)))});
}

}  // namespace ekd::captured
