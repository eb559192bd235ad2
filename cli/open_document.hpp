// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "formats/format.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ekd::cli {

/// What the user said about the file to read; the options every reading command shares.
struct InputOptions {
  std::string path;
  std::string format;  ///< --from; empty means "find out"

  /// Binds FILE and --from.
  void addTo(CLI::App& app);
};

/// A document that was read without errors, and where in the file everything stands.
struct OpenedDocument {
  Document document;
  SourceMap positions;
};

/// Reads the file and prints what the reader has to say to `err`. Nothing when the file is missing or broken:
/// the command then ends with ExitCode::brokenInput.
std::optional<OpenedDocument> openDocument(const InputOptions& input, Streams& streams);

/// Says on `err` how much work the editor has on the model that is not in its file, if any.
void warnOfUnsavedWork(const std::string& path, Streams& streams);

/// "3 changes that are not in plan.ekd"; empty when everything is in it.
std::string unsavedWork(const std::string& path);

/// Prints "FILE:LINE:COLUMN: severity CODE: message" lines to `err`; from the 100th on only how many more
/// there are.
void printDiagnostics(const Diagnostics& diagnostics, Streams& streams);

/// The language asked for with --lang as the rest of the program takes it ("LV" is "lv"); empty when none
/// was. Says on `err` when the tool has no words and the document no labels in it, and what is used instead:
/// a typo would give another language than the readers of a text understand.
std::string askedLanguage(const Document& document, std::string_view asked, Streams& streams);

/// In which language to show labels: the one asked for, else the document's own, else English. Pass what
/// askedLanguage() gave.
std::string displayLanguage(const Document& document, std::string_view asked);

}  // namespace ekd::cli
