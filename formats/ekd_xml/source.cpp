// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/source.hpp"

#include "formats/ekd_xml/scan.hpp"

#include <algorithm>
#include <array>

namespace ekd::xml {
namespace {

constexpr std::size_t mostDiagnostics = 1000;

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
      return source.error("ENCODING", {1, 1}, convertHint(mark.encoding)), false;
  }
  if (source.text().starts_with(utf8Mark)) source.skip(utf8Mark.size());
  std::size_t offset = 0;
  const std::string_view declared = declaredEncoding(source.text(), offset);
  if (isUtf8Name(declared)) return true;
  source.error("ENCODING", positionOf(source.text(), offset), convertHint(declared));
  return false;
}

std::string describe(const TextDefect& defect) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  const std::string byte = {digits[defect.byte >> 4U], digits[defect.byte & 15U]};
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
    source.error(defect->isControl ? "XML" : "ENCODING", position, describe(*defect));
  } else {
    source.error("XML", position, "this is no XML, but some binary file or text in another encoding");
  }
  return isXml && defect->isCutShort ? TextState::broken : TextState::unreadable;
}

void report(Source& source, const ScanProblem& problem) {
  source.error(problem.code, source.atOffset(problem.offset), problem.message);
  if (problem.opened)
    source.report(DiagnosticSeverity::note, problem.code, source.atOffset(*problem.opened),
                  "this is what was to be closed");
}

TextCheck checkStructure(Source& source) {
  const ScanResult result = scan(source.text());
  for (const ScanProblem& problem : result.twiceGiven) report(source, problem);
  if (result.firstComment)
    source.warning("XML", source.atOffset(*result.firstComment),
                   "comments are read over and not written back");
  TextCheck check{TextState::fine, result.elements, result.relations};
  if (!result.problem) return check;
  report(source, *result.problem);
  check.state = result.problem->isFatal ? TextState::unreadable : TextState::broken;
  return check;
}

}  // namespace

void Source::report(DiagnosticSeverity severity, std::string code, Position position, std::string message) {
  if (m_diagnostics.size() < mostDiagnostics) {
    m_diagnostics.push_back({severity, std::move(code), m_file, position, std::move(message)});
  } else {
    ++(severity == DiagnosticSeverity::error ? m_errorsLeftOut : m_othersLeftOut);
  }
}

Diagnostics Source::takeDiagnostics() {
  std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.position < b.position; });
  const std::size_t leftOut = m_errorsLeftOut + m_othersLeftOut;
  if (leftOut > 0) {
    const auto severity = m_errorsLeftOut > 0 ? DiagnosticSeverity::error : DiagnosticSeverity::note;
    m_diagnostics.push_back(
        {severity, "MORE", m_file, {}, "and " + std::to_string(leftOut) + " more like these"});
  }
  return std::move(m_diagnostics);
}

TextCheck checkText(Source& source) {
  if (!checkEncoding(source)) return {TextState::unreadable};
  const TextState characters = checkCharacters(source);
  if (characters == TextState::unreadable) return {characters};
  source.countLines();
  TextCheck check = checkStructure(source);
  if (check.state == TextState::fine) check.state = characters;
  return check;
}

}  // namespace ekd::xml
