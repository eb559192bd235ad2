// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"
#include "libekd/query/coverage.hpp"
#include "libekd/query/numbering.hpp"
#include "libekd/query/trace.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::cli {

/// What the user wants to have traced.
struct TraceRequest {
  std::vector<Slot> targets;  ///< goals, processes ..., sorted for reading
  std::optional<Slot> actor;  ///< only what this one has to do with
  std::vector<Slot> gone;     ///< who drops out: the one asked about first; empty when not asked
  bool isList = true;         ///< not just the goal asked for: end with counts
  std::size_t width = 100;    ///< columns of text
  std::size_t top = 10;       ///< rows of the list of actors in the summary
  std::size_t overload = 15;  ///< responsible for more than so many is too much
  bool isForSpreadsheet = false;
};

/// A document with everything that the reports of `ekd trace` look up. Labels are in `language`; so are the
/// words of the text reports, in Latvian or else English.
class TraceContext {
 public:
  TraceContext(const Document& opened, std::string_view language);

  const Document& document;
  const Model& model;
  std::string language;
  HierarchyIndex hierarchy;
  Numbering numbering;
  Trace trace;

  std::string label(Slot element) const {
    return std::string(textFor(model.element(element).labels, language));
  }
  std::string number(Slot element) const { return std::string(numbering.of(element)); }
  /// The label or, without one, kind and number.
  std::string name(Slot element) const;
  /// The number; for a spreadsheet with the label, as it would take 2.10 for 2.1.
  std::string numberCell(Slot element, const TraceRequest& request) const {
    return request.isForSpreadsheet ? number(element) + " " + label(element) : number(element);
  }
  std::string_view word(const Bilingual& words) const { return words.in(language); }
  /// "215 goals", "1 process"; "elements" where kinds differ.
  std::string counted(const std::vector<Slot>& elements) const;
};

/// What stands below each of some targets, counted for its own kind; by index of the target.
std::vector<CoverageBelow> coverageBelow(const TraceContext& context, const std::vector<Slot>& targets);

/// How many of some targets are answered in which way.
struct AnsweredCounts {
  std::size_t stated = 0;
  std::size_t possible = 0;
  std::size_t inherited = 0;
  std::size_t nobody = 0;
};
AnsweredCounts countAnswered(const TraceContext& context, const std::vector<Slot>& targets);

/// Involvements that a request asks for: all, or those of its actor.
std::vector<Involvement> requested(const TraceContext& context, const TraceRequest& request, Slot target);

/// "direct", "rolled-up", "inherited", "inherited-rolled-up": the basis in CSV and JSON.
std::string_view basisOf(const Involvement& involvement);

void writeTraceText(const TraceContext& context, const TraceRequest& request, std::ostream& out);
void writeTraceCsv(const TraceContext& context, const TraceRequest& request, std::ostream& out);
void writeTraceJson(const TraceContext& context, const TraceRequest& request, std::ostream& out);

/// For --actor: what one actor has to do, instead of who has to do with each goal.
void writeActorText(const TraceContext& context, const TraceRequest& request, std::ostream& out);

/// For --without: what is lost when `gone` drop out.
void writeWithoutText(const TraceContext& context, const TraceRequest& request, std::ostream& out);
void writeWithoutCsv(const TraceContext& context, const TraceRequest& request, std::ostream& out);
void writeWithoutJson(const TraceContext& context, const TraceRequest& request, std::ostream& out);

void writeMatrixText(const TraceContext& context, const TraceRequest& request, std::ostream& out);
void writeMatrixCsv(const TraceContext& context, const TraceRequest& request, std::ostream& out);
void writeMatrixJson(const TraceContext& context, const TraceRequest& request, std::ostream& out);

void writeSummaryText(const TraceContext& context, const TraceRequest& request, std::ostream& out);
void writeSummaryCsv(const TraceContext& context, const TraceRequest& request, std::ostream& out);
void writeSummaryJson(const TraceContext& context, const TraceRequest& request, std::ostream& out);

}  // namespace ekd::cli
