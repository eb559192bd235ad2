// SPDX-License-Identifier: MIT
#include "formats/text_input.hpp"

#include "formats/text_position.hpp"

#include <string_view>

namespace ekd {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string describe(const TextDefect& defect, std::size_t further) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string message = "byte ";
  message += {digits[defect.byte >> 4U], digits[defect.byte & 15U]};
  if (defect.isControl) {
    message +=
        defect.byte < 0x20 ? " is a control character" : " begins U+FFFE or U+FFFF, which are no characters";
  } else {
    message +=
        defect.isCutShort ? " begins a character that is cut off" : " is not UTF-8; save the file as UTF-8";
  }
  if (further > 0) message += " (and " + std::to_string(further) + " more bytes like this)";
  return message;
}

}  // namespace

std::string withoutDefects(std::string_view text, std::size_t* count) {
  std::string clean;
  std::size_t found = 0;
  while (const auto defect = findTextDefect(text)) {
    clean += text.substr(0, defect->offset);
    clean += replacement;
    text.remove_prefix(defect->offset + 1);
    ++found;
  }
  if (count != nullptr) *count = found;
  return clean.append(text);
}

bool makeText(std::string& bytes, Report& report) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    report.error("ENCODING", {1, 1}, "the file is UTF-16; save it as UTF-8");
    return false;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (const auto zero = bytes.find('\0'); zero != std::string::npos) {
    report.error("ENCODING", positionOf(bytes, zero), "this is no text file: it has zero bytes");
    return false;
  }
  const auto first = findTextDefect(bytes);
  if (!first) return true;
  std::size_t count = 0;
  std::string text = withoutDefects(bytes, &count);
  report.error("ENCODING", positionOf(bytes, first->offset), describe(*first, count - 1));
  bytes = std::move(text);
  return true;
}

}  // namespace ekd
