// SPDX-License-Identifier: MIT
#include "tests/fuzz/result_checks.hpp"

#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/json/json.hpp"
#include "formats/report.hpp"
#include "formats/tables/tables.hpp"
#include "formats/text_position.hpp"

#include <algorithm>
#include <numeric>

namespace ekd::test {
namespace {

std::string complaintAbout(const Diagnostic& diagnostic, const std::vector<Input>& inputs) {
  const auto input = std::find_if(inputs.begin(), inputs.end(),
                                  [&](const Input& one) { return one.file == diagnostic.file; });
  if (input == inputs.end()) return "a message is about another file: ";
  const bool isCount = diagnostic.message.starts_with("and ") && diagnostic.code.empty();
  if (isCount) return {};
  if (diagnostic.code.empty() || diagnostic.message.empty()) return "a message says nothing: ";
  if (diagnostic.message.size() > Report::longest) return "a message is too long: ";
  if (findTextDefect(diagnostic.message) || diagnostic.message.find_first_of("\n\r") != std::string::npos)
    return "a message is no line of text: ";
  return input->extent.has(diagnostic.position) ? "" : "a message has a place outside of the file: ";
}

std::string complaintAboutPlaces(const ReadResult& result, const std::vector<Input>& inputs) {
  if (result.diagnostics.size() > inputs.size() * (Report::most + 1)) return "there are too many messages";
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (std::string wrong = complaintAbout(diagnostic, inputs); !wrong.empty())
      return wrong + toText(diagnostic);
  }
  for (const SourceMap::Entry& entry : result.positions.entries) {
    if (entry.file >= result.positions.files.size()) return "a place is in a file that was not read";
    const auto input = std::find_if(inputs.begin(), inputs.end(), [&](const Input& one) {
      return one.file == result.positions.files[entry.file];
    });
    if (input == inputs.end() || !input->extent.has(entry.position))
      return "the place of " + toHex(entry.id) + " lies outside of the file";
  }
  return {};
}

bool hasHandmadeXml(const Extras& extras) {
  return std::any_of(extras.xml.begin(), extras.xml.end(),
                     [](const std::string& xml) { return !xml.starts_with("<json name="); });
}

/// XML among the extras that no program of ours put there: the native format reads it as what it says.
bool hasHandmadeXml(const Document& document) {
  const Model& model = document.model;
  bool has = hasHandmadeXml(document.extras) || hasHandmadeXml(document.metadata.extras);
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot)
    has |= hasHandmadeXml(model.element(slot).details->extras);
  for (Slot slot = 0; slot < model.relations().slotEnd(); ++slot)
    has |= hasHandmadeXml(model.relation(slot).details->extras);
  for (const auto& [id, relation] : document.unresolved) has |= hasHandmadeXml(relation.details->extras);
  for (const auto& [id, view] : document.views) has |= hasHandmadeXml(view.extras);
  for (const auto& [id, session] : document.sessions) has |= hasHandmadeXml(session.extras);
  for (const auto& [id, entry] : document.bin) {
    has |= hasHandmadeXml(entry.extras);
    for (const Element& element : entry.elements) has |= hasHandmadeXml(element.details->extras);
    for (const Relation& relation : entry.relations) has |= hasHandmadeXml(relation.details->extras);
  }
  return has;
}

/// Whatever stands in a document takes at least a byte of a file.
bool isTooLarge(const Document& document, const std::vector<Input>& inputs) {
  const std::size_t bytes =
      std::accumulate(inputs.begin(), inputs.end(), std::size_t{0},
                      [](std::size_t sum, const Input& input) { return sum + input.text.size(); });
  return document.model.elementCount() + document.model.relationCount() + document.unresolved.size() +
             document.views.size() + document.sessions.size() + document.bin.size() >
         bytes;
}

std::string complaintAbout(const Document& document, Origin origin) {
  if (origin == Origin::native || !hasHandmadeXml(document)) {
    if (readEkdXml(toEkdXml(document), "written").document != document)
      return "the native format changes the document";
  }
  Document withoutBin = document;  // which tables do not hold
  withoutBin.bin.clear();
  if (tables::read(tables::write(document)).document != withoutBin) return "tables change the document";
  if (tables::read(tables::write(document, ',')).document != withoutBin)
    return "comma-separated tables change the document";
  if (readJson(toJson(document), "written").document != document) return "JSON changes the document";
  return {};
}

}  // namespace

Extent::Extent(std::string_view text, bool isTable) {
  for (const char c : text) {
    if (c == '\n' || (isTable && c == '\r')) {
      m_lengths.push_back(0);
    } else {
      ++m_lengths.back();
    }
  }
  if (isTable) std::fill(m_lengths.begin(), m_lengths.end(), text.size());
}

bool Extent::has(Position position) const {
  if (position.line < 1 || position.column < 1) return false;
  const auto line = static_cast<std::size_t>(position.line) - 1;
  return line < m_lengths.size() && static_cast<std::size_t>(position.column) <= m_lengths[line] + 1;
}

std::string complaintAbout(const ReadResult& result, const std::vector<Input>& inputs, Origin origin) {
  if (std::string wrong = complaintAboutPlaces(result, inputs); !wrong.empty()) return wrong;
  if (!result.document)
    return hasErrors(result.diagnostics) ? "" : "there is no document, and nothing says why";
  if (isTooLarge(*result.document, inputs)) return "there is more in the document than in the file";
  return complaintAbout(*result.document, origin);
}

}  // namespace ekd::test
