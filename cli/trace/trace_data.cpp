// SPDX-License-Identifier: MIT
#include "cli/text_layout.hpp"
#include "cli/trace/trace_json.hpp"

namespace ekd::cli {
namespace {

std::vector<std::string> csvRow(const TraceContext& context, Slot target) {
  return {std::string(nameOf(context.model.element(target).kind)), context.number(target),
          context.label(target)};
}

}  // namespace

Json toJson(const TraceContext& context, const Involvement& one) {
  Json json{{"actor", reference(context, one.actor)},
            {"role", nameOf(one.role)},
            {"certainty", nameOf(one.certainty)},
            {"basis", basisOf(one)}};
  if (one.isRolledUp()) json["through"] = reference(context, one.tiedActor);
  if (one.isInherited()) json["from"] = reference(context, one.tiedTarget);
  return json;
}

Json reference(const TraceContext& context, Slot element) {
  const Element& value = context.model.element(element);
  return {{"id", value.id.hex()},
          {"kind", nameOf(value.kind)},
          {"number", context.number(element)},
          {"label", context.label(element)}};
}

Json reportHead(const TraceContext& context, const TraceRequest& request) {
  const AnsweredCounts counts = countAnswered(context, request.targets);
  Json json{{"document", textFor(context.document.metadata.titles, context.language)},
            {"language", context.language},
            {"counts",
             {{"total", request.targets.size()},
              {"stated", counts.stated},
              {"possible", counts.possible},
              {"inherited", counts.inherited},
              {"nobody", counts.nobody}}}};
  if (!request.actor) return json;
  json["actor"] = reference(context, *request.actor);
  for (const Slot above : context.trace.superiors(*request.actor))
    json["actor"]["partOf"].push_back(reference(context, above));
  for (const Slot part : context.trace.subordinates(*request.actor))
    json["actor"]["parts"].push_back(reference(context, part));
  return json;
}

void writeTraceCsv(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  CsvTable table(out,
                 {"kind", "number", "label", "actor", "actor_kind", "role", "certainty", "basis", "through",
                  request.isForSpreadsheet ? "from" : "from_number"},
                 request.isForSpreadsheet);
  for (const Slot target : request.targets) {
    const auto involvements = requested(context, request, target);
    for (const Involvement& one : involvements) {
      auto row = csvRow(context, target);
      row.insert(row.end(),
                 {context.name(one.actor), std::string(nameOf(context.model.element(one.actor).kind)),
                  std::string(nameOf(one.role)), std::string(nameOf(one.certainty)),
                  std::string(basisOf(one)), one.isRolledUp() ? context.name(one.tiedActor) : "",
                  one.isInherited() ? context.numberCell(one.tiedTarget, request) : ""});
      table.addRow(std::move(row));
    }
    if (!involvements.empty() || request.actor) continue;
    auto row = csvRow(context, target);
    row.insert(row.end(), {"", "", "", "", "nobody", "", ""});
    table.addRow(std::move(row));
  }
}

void writeTraceJson(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  Json report = reportHead(context, request);
  report["elements"] = Json::array();
  const std::vector<CoverageBelow> below = coverageBelow(context, request.targets);
  for (std::size_t i = 0; i < request.targets.size(); ++i) {
    const Slot target = request.targets[i];
    Json element = reference(context, target);
    element["answered"] = nameOf(howAnswered(context.model, context.trace, target));
    element["below"] = {{"total", below[i].total}, {"answered", below[i].answered}};
    element["ties"] = Json::array();
    for (const Involvement& one : requested(context, request, target))
      element["ties"].push_back(toJson(context, one));
    report["elements"].push_back(std::move(element));
  }
  out << report.dump(2) << '\n';
}

}  // namespace ekd::cli
