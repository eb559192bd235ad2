// SPDX-License-Identifier: MIT
#include "cli/trace_command.hpp"

#include "cli/resolve_element.hpp"
#include "cli/trace/trace_context.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/query/dropout.hpp"
#include "libekd/query/find.hpp"
#include "libekd/query/refinement.hpp"
#include "libekd/query/role_words.hpp"
#include "libekd/query/visit_queue.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace ekd::cli {
namespace {

std::string checkKind(const std::string& text) {
  return elementKindFromSpelling(text) ? std::string() : "there is no kind of element called " + text;
}

/// The generic kind stands for all kinds of actors.
bool isOfKind(const Element& element, ElementKind kind) {
  return element.kind == kind || (kind == ElementKind::actor && isActor(element.kind));
}

/// When no kind was asked for: actors are those who do it.
bool mayBeTraced(const Element& element) {
  return !isActor(element.kind) && !isJoint(element.kind);
}

/// "2.1" alone; a kind before it says what is meant.
bool isNumber(std::string_view text) {
  return text.find_first_not_of("0123456789. ") == std::string_view::npos;
}

std::vector<Slot> withAllBelow(const Model& model, const std::vector<Slot>& tops) {
  VisitQueue met;
  for (const Slot top : tops) met.add(top);
  for (std::size_t next = 0; next < met.size(); ++next)
    forEachBelow(model, met[next], [&](Slot slot) { met.add(slot); });
  return {met.slots().begin(), met.slots().end()};
}

std::string lettersInHelp() {
  std::string text = "Letters of --matrix: ";
  for (const RoleWords& role : roleWords())
    text += std::string(1, role.letter) + " " + std::string(role.word.in("en")) +
            (role.letter == roleWords().back().letter ? ".\n" : ", ");
  return text +
         "Capital: stated; small: only possible; +: only through a part or a kind of the actor; empty: no "
         "tie.";
}

}  // namespace

void TraceCommand::configure(CLI::App& app) {
  m_input.addTo(app);
  app.add_option("--goal", m_goal,
                 "Only this goal or other element: a number (2.1, \"process 3\") or a label");
  auto* below = app.add_flag("--below", m_below, "With --goal: what stands below it, too");
  below->needs("--goal");
  app.add_option(
      "--actor", m_actor,
      "Only what this actor does, itself and through its parts and kinds: a label in any language, an "
      "alias or a number");
  auto* without = app.add_option(
      "--without", m_without,
      "What is lost when this actor drops out, with its parts and kinds: goals, processes and whatever "
      "else it has to do with; named as for --actor");
  app.add_flag("--parts-stay", m_partsStay, "With --without: its parts and kinds do not drop out")
      ->needs(without);
  app.add_option("--kind", m_kinds,
                 "Which elements to trace, e.g. goal, process; may be repeated (default: goal; with --actor "
                 "or --without all)")
      ->allow_extra_args(false)
      ->delimiter(',')
      ->check(checkKind);
  auto* matrix = app.add_flag("--matrix", m_matrix, "Goals by actors, a letter for each role");
  auto* summary =
      app.add_flag("--summary", m_summary, "Counts, the busiest actors, and what nobody answers for");
  matrix->excludes(summary);
  app.add_option("--format", m_format,
                 "text, spreadsheet (CSV as Excel and LibreOffice read it right), csv or json (for programs)")
      ->check(CLI::IsMember({"text", "spreadsheet", "csv", "json"}))
      ->capture_default_str();
  app.add_option("--lang", m_language, "Language of the labels, e.g. lv (default: the document's own)");
  app.add_option("--width", m_width, "Columns of text")->check(CLI::Range(40, 10000))->capture_default_str();
  app.add_option("--top", m_top, "With --summary: how many actors to list")->capture_default_str();
  app.add_option("--overload", m_overload, "With --summary: responsible for more than so many is too much")
      ->capture_default_str();
  app.footer(lettersInHelp());
}

bool TraceCommand::resolveTargets(const TraceContext& context, TraceRequest& request,
                                  Streams& streams) const {
  std::vector<ElementKind> kinds;
  for (const std::string& kind : m_kinds) kinds.push_back(elementKindFromSpelling(kind)->kind);
  if (kinds.empty() && m_goal.empty() && m_actor.empty() && m_without.empty())
    kinds.push_back(ElementKind::goal);
  const auto isWanted = [&](const Element& element) {
    if (kinds.empty()) return mayBeTraced(element);
    return std::any_of(kinds.begin(), kinds.end(), [&](ElementKind kind) { return isOfKind(element, kind); });
  };
  if (!m_goal.empty()) {
    const auto isGoal = [&](const Element& element) {
      return element.kind == ElementKind::goal && isWanted(element);
    };
    const bool isGoals = !findElements(context.model, context.numbering, m_goal, isGoal).empty();
    ElementRequest asked{m_goal, "goal", context.language, isWanted};
    if (isGoals) asked.accepts = isGoal;
    if (kinds.empty() && isNumber(m_goal)) asked.suggests = isGoal;
    request.targets = resolveElements(context.model, context.numbering, asked, streams);
    if (request.targets.empty()) return false;
    if (m_below) request.targets = withAllBelow(context.model, request.targets);
    request.isList = m_below;
  } else if (kinds.empty()) {
    request.targets = answerable(context.model);
  } else {
    for (Slot slot = 0; slot < context.model.elements().slotEnd(); ++slot) {
      const Element& element = context.model.element(slot);
      if (element.id && isWanted(element)) request.targets.push_back(slot);
    }
  }
  sortForReading(context.model, context.numbering, request.targets);
  return true;
}

std::optional<Slot> TraceCommand::resolveActor(const TraceContext& context, const std::string& actor,
                                               Streams& streams) const {
  return resolveElement(context.model, context.numbering,
                        {.query = actor,
                         .what = "actor",
                         .language = context.language,
                         .accepts = [](const Element& element) { return isActor(element.kind); },
                         .listedBy = "--kind actor"},
                        streams);
}

std::optional<TraceRequest> TraceCommand::resolve(const TraceContext& context, Streams& streams) const {
  TraceRequest request;
  request.width = m_width;
  request.top = m_top;
  request.overload = m_overload;
  request.isForSpreadsheet = m_format == "spreadsheet";
  if (!m_actor.empty()) {
    request.actor = resolveActor(context, m_actor, streams);
    if (!request.actor) return std::nullopt;
  }
  if (!m_without.empty()) {
    const auto gone = resolveActor(context, m_without, streams);
    if (!gone) return std::nullopt;
    request.gone = goneWith(context.trace, *gone, m_partsStay);
  }
  if (!resolveTargets(context, request, streams)) return std::nullopt;
  if (request.actor && m_goal.empty()) {
    std::erase_if(request.targets, [&](Slot target) { return requested(context, request, target).empty(); });
  }
  return request;
}

void TraceCommand::write(const TraceContext& context, const TraceRequest& request, std::ostream& out) const {
  using Writer = void (*)(const TraceContext&, const TraceRequest&, std::ostream&);
  struct Writers {
    Writer text, csv, json;
  };
  Writers writers{writeTraceText, writeTraceCsv, writeTraceJson};
  if (m_matrix) {
    writers = {writeMatrixText, writeMatrixCsv, writeMatrixJson};
  } else if (m_summary) {
    writers = {writeSummaryText, writeSummaryCsv, writeSummaryJson};
  } else if (!request.gone.empty()) {
    writers = {writeWithoutText, writeWithoutCsv, writeWithoutJson};
  } else if (request.actor && m_goal.empty()) {
    writers.text = writeActorText;
  }
  const bool isCsv = m_format == "csv" || m_format == "spreadsheet";
  (isCsv ? writers.csv : m_format == "json" ? writers.json : writers.text)(context, request, out);
}

int TraceCommand::run(Streams& streams) {
  if (!m_without.empty() && (!m_actor.empty() || m_matrix || m_summary)) {
    streams.err << "ekd: --without goes with neither --actor nor --matrix nor --summary\n";
    return wrongUse;
  }
  const auto opened = openDocument(m_input, streams);
  if (!opened) return brokenInput;
  const TraceContext context(
      opened->document,
      displayLanguage(opened->document, askedLanguage(opened->document, m_language, streams)));
  const auto request = resolve(context, streams);
  if (!request) return wrongUse;
  write(context, *request, streams.out);
  streams.out.flush();
  return streams.out ? fine : outputFailed;
}

}  // namespace ekd::cli
