// SPDX-License-Identifier: MIT
#include "libekd/validate/check_context.hpp"

#include "libekd/text/hash.hpp"
#include "libekd/validate/look_ahead.hpp"

#include <cstring>

namespace ekd {

SharedTexts::SharedTexts(const Document& document) {
  const auto& elements = document.model.elements();
  constexpr std::size_t usualLength = 32;  // of a label, over all kinds
  m_folded.reserve(usualLength * elements.slotEnd());
  m_ends.reserve(elements.slotEnd());
  m_hashes.resize(elements.slotEnd());
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    lookAhead(elements, slot);
    const Element& element = elements[slot];
    if (!elements.isFree(slot)) {
      const std::string_view label = textFor(element.labels, document.metadata.language);
      if (kinds.contains(element.kind)) text::appendFolded(label, m_folded);
      if (isStriking(label)) m_striking.push_back(slot);
      m_hashes[slot] = hashOfLabel(label);
    }
    if (!element.details->aliases.empty()) m_withAliases.push_back(slot);
    m_ends.push_back(static_cast<std::uint32_t>(m_folded.size()));
  }
}

std::uint64_t hashOfLabel(std::string_view label) {
  if (label.find_first_not_of(' ') == std::string_view::npos) return 0;
  const std::uint64_t hash = text::hashOf(label);
  return hash == 0 ? 1 : hash;
}

bool isStriking(std::string_view label) {
  constexpr std::size_t longest = 120;
  if (label.size() > longest) return true;
  // Eight bytes at a time: a word has a zero byte if and only if zeroBytes() of it is not 0. The eight
  // characters from '8' to '?' share their upper bits; a text with an 8 gets a closer look in vain.
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  constexpr std::uint64_t highs = 0x80 * ones;
  const auto zeroBytes = [](std::uint64_t word) { return (word - ones) & ~word & highs; };
  std::uint64_t rare = 0;
  std::uint64_t spaces = 0;
  const auto look = [&](std::uint64_t word) {
    rare |= zeroBytes((word & (0xF8 * ones)) ^ ('8' * ones)) | zeroBytes(word ^ (0x92 * ones));
    spaces |= zeroBytes(word ^ (' ' * ones));
  };
  const auto lookAt = [&](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, label.data() + at, sizeof word);
    look(word);
  };
  if (label.size() < sizeof rare) {
    std::uint64_t word = 'a' * ones;
    if (!label.empty()) std::memcpy(&word, label.data(), label.size());
    look(word);
  } else {
    for (std::size_t at = 0; at + sizeof rare < label.size(); at += sizeof rare) lookAt(at);
    lookAt(label.size() - sizeof rare);
  }
  return rare != 0 || spaces == 0;
}

}  // namespace ekd
