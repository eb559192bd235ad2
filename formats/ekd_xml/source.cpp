// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/source.hpp"

#include "formats/ekd_xml/scan.hpp"

#include <algorithm>
#include <array>

namespace ekd::xml {
namespace {

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
/// Longer marks first: the one of UTF-32 begins with that of UTF-16.
constexpr std::array<Mark, 6> foreignMarks{{{{"\xFF\xFE\0\0", 4}, "UTF-32"},
                                            {{"\0\0\xFE\xFF", 4}, "UTF-32"},
                                            {{"\xFF\xFE", 2}, "UTF-16"},
                                            {{"\xFE\xFF", 2}, "UTF-16"},
                                            {{"<\0", 2}, "UTF-16"},
                                            {{"\0<", 2}, "UTF-16"}}};
constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

std::string convertHint(std::string_view encoding) {
  return "the file is in " + std::string(encoding) + "; convert it first: iconv -f " + std::string(encoding) +
         " -t UTF-8";
}

/// The encoding that the XML declaration names; empty when there is none. `offset` is where it stands.
std::string_view declaredEncoding(std::string_view text, std::size_t& offset) {
  if (!text.starts_with("<?xml")) return {};
  const std::string_view declaration = text.substr(0, text.find("?>"));
  const std::size_t name = declaration.find("encoding");
  const std::size_t open = declaration.find_first_of("\"'", name);
  if (name == std::string_view::npos || open == std::string_view::npos) return {};
  offset = open + 1;
  const std::string_view rest = declaration.substr(offset);
  return rest.substr(0, rest.find(declaration[open]));
}

bool isUtf8Name(std::string_view name) {
  std::string upper(name);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return upper.empty() || upper == "UTF-8" || upper == "UTF8" || upper == "US-ASCII" || upper == "ASCII";
}

bool checkEncoding(Source& source) {
  for (const Mark& mark : foreignMarks) {
    if (source.text().starts_with(mark.bytes))
      return source.report().error("ENCODING", {1, 1}, convertHint(mark.encoding)), false;
  }
  if (source.text().starts_with(utf8Mark)) source.skip(utf8Mark.size());
  std::size_t offset = 0;
  const std::string_view declared = declaredEncoding(source.text(), offset);
  if (isUtf8Name(declared)) return true;
  source.report().error("ENCODING", positionOf(source.text(), offset), convertHint(declared));
  return false;
}

std::string describe(const TextDefect& defect) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  const std::string byte = {digits[defect.byte >> 4U], digits[defect.byte & 15U]};
  if (defect.isControl && defect.byte >= 0x20) return "U+FFFE and U+FFFF cannot stand in XML";
  if (defect.isControl) return "the control character U+00" + byte + " cannot stand in XML";
  if (defect.isCutShort) return "the file ends inside a character; it seems to be cut off";
  return "the byte " + byte +
         " is no UTF-8; if the text is in another encoding, convert it first: iconv -f WINDOWS-1257 -t UTF-8";
}

TextState checkCharacters(Source& source) {
  const auto defect = findTextDefect(source.text());
  if (!defect) return TextState::fine;
  const bool isXml = source.text().find_first_not_of(" \t\r\n") == source.text().find('<');
  const Position position = positionOf(source.text(), defect->offset);
  if (isXml) {
    source.report().error(defect->isControl ? "XML" : "ENCODING", position, describe(*defect));
  } else {
    source.report().error("XML", position,
                          "this is no XML, but some binary file or text in another encoding");
  }
  if (!isXml || !defect->isCutShort) return TextState::unreadable;
  source.cutAt(defect->offset);  // half a character belongs in no document
  return TextState::broken;
}

void report(Source& source, const ScanProblem& problem) {
  source.report().error(problem.code, source.atOffset(problem.offset), problem.message);
  if (problem.opened)
    source.report().note(problem.code, source.atOffset(*problem.opened), "this is what was to be closed");
}

TextCheck checkStructure(Source& source, ItemSink* sink) {
  ScanResult result = scan(source.text(), sink);
  for (const ScanProblem& problem : result.twiceGiven) report(source, problem);
  if (result.firstComment)
    source.report().warning("XML", source.atOffset(*result.firstComment),
                            "comments are read over and not written back");
  TextCheck check{TextState::fine, std::move(result.elements), std::move(result.relations)};
  if (!result.problem) return check;
  report(source, *result.problem);
  check.state = result.problem->isFatal ? TextState::unreadable : TextState::broken;
  return check;
}

}  // namespace

std::size_t Source::offsetOf(const char* character) const {
  const auto inSkeleton = static_cast<std::size_t>(character - m_skeleton.data());
  if (m_pieces.empty() || character < m_skeleton.data() || inSkeleton > m_skeleton.size())
    return static_cast<std::size_t>(character - text().data());
  const auto next =
      std::upper_bound(m_pieces.begin() + 1, m_pieces.end(), inSkeleton,
                       [](std::size_t offset, const Piece& piece) { return offset < piece.skeleton; });
  return (next - 1)->text + inSkeleton - (next - 1)->skeleton;
}

void Source::makeSkeleton(const std::vector<Run>& runs) {
  std::size_t done = 0;
  const auto keep = [this, &done](std::size_t end) {
    m_pieces.push_back({m_skeleton.size(), done});
    m_skeleton.append(text().substr(done, end - done));
  };
  for (const Run& run : runs) {
    keep(run.begin);
    done = run.end;
  }
  keep(text().size());
}

TextCheck checkText(Source& source, ItemSink* sink) {
  if (!checkEncoding(source)) return {TextState::unreadable};
  const TextState characters = checkCharacters(source);
  if (characters == TextState::unreadable) return {characters};
  source.countLines();
  TextCheck check = checkStructure(source, sink);
  if (check.state == TextState::fine) check.state = characters;
  return check;
}

}  // namespace ekd::xml
