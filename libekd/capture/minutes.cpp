// SPDX-License-Identifier: MIT
#include "libekd/capture/minutes.hpp"

#include "libekd/capture/line/references.hpp"

#include <algorithm>
#include <utility>

namespace ekd {
namespace {

constexpr std::string_view timePattern = "0000-00-00T00:00";
constexpr std::size_t hexDigits = 32;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool startsWithTime(std::string_view line) {
  if (line.size() < timePattern.size()) return false;
  for (std::size_t i = 0; i < timePattern.size(); ++i) {
    if (timePattern[i] == '0' ? !isDigit(line[i]) : line[i] != timePattern[i]) return false;
  }
  return line.size() == timePattern.size() || line[timePattern.size()] == ' ';
}

/// How long "2.4.1" at the beginning of `text` is.
std::size_t lengthOfNumber(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const bool isDot =
        text[length] == '.' && length > 0 && length + 1 < text.size() && isDigit(text[length + 1]);
    if (!isDigit(text[length]) && !isDot) break;
    ++length;
  }
  return length;
}

struct Reference {
  ElementId element;
  std::size_t length = 0;  ///< without the '#'
};

/// What stands behind a '#'.
std::optional<Reference> referenceAt(std::string_view text, const Vocabulary& vocabulary) {
  const std::size_t digits = text.find_first_of("0123456789");
  if (digits == std::string_view::npos || text.substr(0, digits).find(' ') != std::string_view::npos)
    return std::nullopt;
  const std::size_t length = lengthOfNumber(text.substr(digits));
  std::optional<ElementKind> kind;
  if (digits > 0) {
    kind = captured::kindNamed(text.substr(0, digits));
    if (!kind) return std::nullopt;
  }
  const auto element = vocabulary.elementNumbered(text.substr(digits, length), kind);
  return element ? std::optional(Reference{*element, digits + length}) : std::nullopt;
}

/// "[G2.4](#...)" at the beginning of `text`, and how long that is.
std::optional<std::pair<MinutesPart, std::size_t>> keptReferenceAt(std::string_view text) {
  if (text.empty() || text.front() != '[') return std::nullopt;
  const std::size_t close = text.find("](#");
  if (close == std::string_view::npos || text.substr(1, close - 1).find('[') != std::string_view::npos)
    return std::nullopt;
  const std::size_t id = close + 3;
  if (text.size() < id + hexDigits + 1 || text[id + hexDigits] != ')') return std::nullopt;
  const auto element = ElementId::fromHex(text.substr(id, hexDigits));
  if (!element) return std::nullopt;
  return std::pair(MinutesPart{std::string(text.substr(1, close - 1)), *element}, id + hexDigits + 1);
}

}  // namespace

std::vector<MinutesEntry> parseMinutes(std::string_view notes) {
  std::vector<MinutesEntry> entries;
  while (!notes.empty()) {
    const std::size_t end = notes.find('\n');
    const std::string_view line = notes.substr(0, end);
    notes = end == std::string_view::npos ? std::string_view() : notes.substr(end + 1);
    if (!startsWithTime(line)) {
      entries.push_back({{}, std::string(line)});
      continue;
    }
    const std::string_view time = line.substr(0, timePattern.size());
    entries.push_back({std::string(time), std::string(line.substr(std::min(line.size(), time.size() + 1)))});
  }
  return entries;
}

std::string writeMinutes(const std::vector<MinutesEntry>& entries) {
  std::string notes;
  for (const MinutesEntry& entry : entries) {
    if (!notes.empty()) notes += '\n';
    notes += entry.time;
    if (!entry.time.empty() && !entry.text.empty()) notes += ' ';
    notes += entry.text;
  }
  return notes;
}

std::string keepReferences(std::string_view typed, const Vocabulary& vocabulary) {
  std::string kept;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const auto reference =
        typed[i] == '#' ? referenceAt(typed.substr(i + 1), vocabulary) : std::optional<Reference>();
    if (!reference) {
      kept += typed[i];
      continue;
    }
    kept +=
        '[' + std::string(typed.substr(i + 1, reference->length)) + "](#" + reference->element.hex() + ')';
    i += reference->length;
  }
  return kept;
}

std::vector<MinutesPart> partsOf(std::string_view text) {
  std::vector<MinutesPart> parts;
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const auto reference = keptReferenceAt(text.substr(i));
    if (!reference) {
      plain += text[i++];
      continue;
    }
    if (!plain.empty()) parts.push_back({std::exchange(plain, {}), std::nullopt});
    parts.push_back(reference->first);
    i += reference->second;
  }
  if (!plain.empty()) parts.push_back({plain, std::nullopt});
  return parts;
}

std::string typedText(std::string_view text) {
  std::string typed;
  for (const MinutesPart& part : partsOf(text)) typed += (part.element ? "#" : "") + part.text;
  return typed;
}

}  // namespace ekd
