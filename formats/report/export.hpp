// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"
#include "libekd/layout/draw.hpp"
#include "libekd/report/report.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::report {

enum class Output : std::uint8_t { html, odt };

/// "html", "odt".
std::string_view nameOf(Output output);
/// Also "htm", in any case, with or without a dot in front. Nothing for anything else.
std::optional<Output> outputFromName(std::string_view name);

struct ExportOptions {
  Output output = Output::html;
  std::string language = {};  ///< BCP 47; empty means the document's, else English
  bool figures = true;        ///< with diagrams
};

/// Told before each of so many diagrams, with its title, counted from 1; false stops the work.
using Progress = std::function<bool(std::size_t number, std::size_t count, std::string_view title)>;

struct ExportedReport {
  std::string bytes;               ///< of the whole file
  std::vector<std::string> notes;  ///< what had to give, as sentences in English for the person who asked
  bool engineFailed = false;       ///< a block was placed by our own code
  std::string engineComplaint;     ///< why the engine failed last
  bool isCancelled = false;        ///< there are no bytes
};

/// Composes the report of a document (see compose.hpp) and makes it a file: what the command line and the
/// editor export. A diagram that cannot be drawn is told in words, with a note. Fails with toolFailure when
/// the file cannot be made.
Result<ExportedReport> exportReport(const Document& document, const ExportOptions& options,
                                    layout::TextMeasurer& measurer, layout::LayoutEngine& engine,
                                    const Progress& progress = {});

/// The same for a report that is composed already. Of the options only the output counts.
Result<ExportedReport> exportReport(const Report& report, const Document& document,
                                    const ExportOptions& options, layout::TextMeasurer& measurer,
                                    layout::LayoutEngine& engine, const Progress& progress = {});

}  // namespace ekd::report
