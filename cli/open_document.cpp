// SPDX-License-Identifier: MIT
#include "cli/open_document.hpp"

#include "formats/journal/unsaved.hpp"
#include "formats/registry.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

/// In which the tool itself has words (see Bilingual).
constexpr std::array<std::string_view, 2> spoken{"en", "lv"};

/// "en" of "en-GB".
std::string_view primaryOf(std::string_view language) {
  return language.substr(0, language.find_first_of("-_"));
}

bool isSpoken(std::string_view language) {
  return std::find(spoken.begin(), spoken.end(), primaryOf(language)) != spoken.end();
}

std::set<std::string> languagesOf(const Document& document) {
  std::set<std::string> languages;
  const auto& elements = document.model.elements();
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (!elements[slot].id) continue;
    for (const Text& label : elements[slot].labels) {
      if (!label.language.empty()) languages.emplace(primaryOf(label.language));
    }
  }
  return languages;
}

}  // namespace

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

std::string askedLanguage(const Document& document, std::string_view asked, Streams& streams) {
  std::string language(asked);
  const auto primary = language.begin() + static_cast<std::ptrdiff_t>(primaryOf(asked).size());
  std::transform(language.begin(), primary, language.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (language.empty() || isSpoken(language)) return language;
  const std::set<std::string> inModel = languagesOf(document);
  if (inModel.contains(std::string(primaryOf(language)))) return language;
  std::set<std::string> all = inModel;
  all.insert(spoken.begin(), spoken.end());
  const bool hasEnglish = inModel.empty() || inModel.contains("en");
  streams.err << "ekd: there are no words and no labels in '" << asked << "'; taking English"
              << (hasEnglish ? "" : " words, and labels as they are") << " (--lang may be";
  std::size_t left = all.size();
  for (const std::string& one : all)
    streams.err << ' ' << one << (--left > 1 ? "," : left == 1 ? " or" : ")\n");
  return language;
}

std::string displayLanguage(const Document& document, std::string_view asked) {
  if (!asked.empty()) return std::string(asked);
  return document.metadata.language.empty() ? "en" : document.metadata.language;
}

}  // namespace ekd::cli
