// SPDX-License-Identifier: MIT
#include "cli/open_document.hpp"

#include "formats/journal/unsaved.hpp"
#include "formats/registry.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace ekd::cli {

void InputOptions::addTo(CLI::App& app) {
  app.add_option("FILE", path, "The model to read: a file or, for tables, a folder")->required();
  app.add_option("--from", format, "Its format, when neither content nor name tells (see 'ekd formats')")
      ->type_name("FORMAT");
}

std::optional<OpenedDocument> openDocument(const InputOptions& input, Streams& streams) {
  ReadResult result = load(input.path, input.format);
  warnOfUnsavedWork(input.path, streams);
  printDiagnostics(result.diagnostics, streams);
  if (!result.document || hasErrors(result.diagnostics)) return std::nullopt;
  return OpenedDocument{std::move(*result.document), std::move(result.positions)};
}

std::string unsavedWork(const std::string& path) {
  const std::size_t count = journal::changesNotInFile(path);
  if (count == 0) return {};
  return count == 1 ? "1 change that is not in " + path
                    : std::to_string(count) + " changes that are not in " + path;
}

void warnOfUnsavedWork(const std::string& path, Streams& streams) {
  if (const std::string work = unsavedWork(path); !work.empty())
    streams.err << "ekd: the editor has " << work << '\n';
}

void printDiagnostics(const Diagnostics& diagnostics, Streams& streams) {
  constexpr std::size_t most = 100;
  const std::size_t shown = std::min(diagnostics.size(), most);
  for (std::size_t i = 0; i < shown; ++i) streams.err << toText(diagnostics[i]) << '\n';
  if (diagnostics.size() > shown)
    streams.err << "ekd: " << diagnostics.size() - shown << " more messages about this file\n";
}

std::string displayLanguage(const Document& document, std::string_view asked) {
  if (!asked.empty()) return std::string(asked);
  return document.metadata.language.empty() ? "en" : document.metadata.language;
}

}  // namespace ekd::cli
