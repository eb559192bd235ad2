// SPDX-License-Identifier: MIT
#include "cli/trace/matrix.hpp"

#include "cli/text_layout.hpp"
#include "cli/trace/trace_json.hpp"
#include "cli/trace/trace_words.hpp"
#include "libekd/query/role_words.hpp"

#include <algorithm>
#include <map>

namespace ekd::cli {
namespace {

char smallLetter(char capital) {
  return static_cast<char>(capital + ('a' - 'A'));
}

std::string lettersOf(const std::vector<const Involvement*>& ofActor) {
  std::string letters;
  for (const RoleWords& role : roleWords()) {
    const auto has = [&](Certainty certainty) {
      return std::any_of(ofActor.begin(), ofActor.end(), [&](const Involvement* one) {
        return one->isDirect() && one->role == role.kind && one->certainty == certainty;
      });
    };
    if (has(Certainty::stated)) {
      letters += role.letter;
    } else if (has(Certainty::possible)) {
      letters += smallLetter(role.letter);
    }
  }
  return letters.empty() ? "+" : letters;
}

/// Below the table, behind an empty row: people read a spreadsheet, and so they find it.
void addLegend(const TraceContext& context, std::size_t columns, CsvTable& table) {
  const auto add = [&](std::string letter, std::string meaning) {
    std::vector<std::string> row(columns);
    row[0] = std::move(letter);
    row[2] = std::move(meaning);
    table.addRow(std::move(row));
  };
  add({}, {});
  for (const RoleWords& role : roleWords())
    add(std::string(1, role.letter), std::string(context.word(role.word)));
  add({}, std::string(context.word(words::legend)));
}

}  // namespace

Matrix makeMatrix(const TraceContext& context, const TraceRequest& request) {
  Matrix matrix;
  matrix.columns = actorLoads(context.model, context.trace, request.targets);
  if (request.actor)
    std::erase_if(matrix.columns, [&](const ActorLoad& load) { return load.actor != *request.actor; });
  std::vector<std::size_t> columnOf(context.model.elements().slotEnd());
  for (std::size_t i = 0; i < matrix.columns.size(); ++i) columnOf[matrix.columns[i].actor] = i;
  for (const Slot target : request.targets) {
    const auto involvements = requested(context, request, target);
    std::map<std::size_t, std::vector<const Involvement*>> byColumn;
    for (const Involvement& one : involvements) {
      if (!one.isInherited()) byColumn[columnOf[one.actor]].push_back(&one);
    }
    auto& row = matrix.rows.emplace_back();
    for (const auto& [column, ofActor] : byColumn) row.push_back({column, lettersOf(ofActor)});
  }
  return matrix;
}

void writeMatrixCsv(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  const Matrix matrix = makeMatrix(context, request);
  std::vector<std::string> head{"kind", "number", "label"};
  for (const ActorLoad& column : matrix.columns) head.push_back(context.name(column.actor));
  CsvTable table(out, head, request.isForSpreadsheet);
  for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
    const Slot target = request.targets[i];
    std::vector<std::string> row(head.size());
    row[0] = nameOf(context.model.element(target).kind);
    row[1] = context.number(target);
    row[2] = context.label(target);
    for (const Matrix::Cell& cell : matrix.rows[i]) row[cell.column + 3] = cell.letters;
    table.addRow(std::move(row));
  }
  if (request.isForSpreadsheet) addLegend(context, head.size(), table);
}

void writeMatrixJson(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  const Matrix matrix = makeMatrix(context, request);
  Json report = reportHead(context, request);
  for (const RoleWords& role : roleWords())
    report["letters"][std::string(1, role.letter)] = nameOf(role.kind);
  report["actors"] = Json::array();
  for (const ActorLoad& column : matrix.columns) report["actors"].push_back(reference(context, column.actor));
  report["elements"] = Json::array();
  for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
    Json row = reference(context, request.targets[i]);
    row["cells"] = Json::object();
    for (const Matrix::Cell& cell : matrix.rows[i])
      row["cells"][context.model.element(matrix.columns[cell.column].actor).id.hex()] = cell.letters;
    report["elements"].push_back(std::move(row));
  }
  out << report.dump(2) << '\n';
}

}  // namespace ekd::cli
