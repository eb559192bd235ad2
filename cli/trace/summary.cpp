// SPDX-License-Identifier: MIT
#include "cli/text_layout.hpp"
#include "cli/trace/trace_json.hpp"
#include "cli/trace/trace_words.hpp"
#include "libekd/query/problems.hpp"
#include "libekd/query/role_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ekd::cli {
namespace {

using Align = TextTable::Align;

struct RoleCount {
  RelationKind role;
  std::size_t stated = 0;
  std::size_t possible = 0;
};

/// Relations that end at the targets, by role; only roles that occur.
std::vector<RoleCount> countRoles(const TraceContext& context, const TraceRequest& request) {
  std::vector<RoleCount> counts;
  for (const RoleWords& role : roleWords()) counts.push_back({role.kind});
  for (const Slot target : request.targets) {
    for (const Slot tie : context.trace.ties(target)) {
      const Relation& relation = context.model.relation(tie);
      const auto count = std::find_if(counts.begin(), counts.end(),
                                      [&](const RoleCount& one) { return one.role == relation.kind; });
      ++(relation.certainty == Certainty::stated ? count->stated : count->possible);
    }
  }
  std::erase_if(counts, [](const RoleCount& one) { return one.stated + one.possible == 0; });
  return counts;
}

std::vector<Slot> answeredAs(const TraceContext& context, const TraceRequest& request, Answered answered) {
  std::vector<Slot> found;
  for (const Slot target : request.targets) {
    if (howAnswered(context.model, context.trace, target) == answered) found.push_back(target);
  }
  return found;
}

std::vector<Slot> problemsThatAre(const TraceContext& context, const TraceRequest& request,
                                  ProblemState state) {
  std::vector<Slot> found;
  for (const Slot target : request.targets) {
    const bool isProblem = context.model.elementKind(target) == ElementKind::problem;
    if (isProblem && stateOf(context.model, target) == state) found.push_back(target);
  }
  return found;
}

std::vector<ActorLoad> overloaded(std::vector<ActorLoad> loads, std::size_t limit) {
  std::erase_if(loads, [&](const ActorLoad& load) { return load.responsible <= limit; });
  std::stable_sort(loads.begin(), loads.end(),
                   [](const ActorLoad& a, const ActorLoad& b) { return a.responsible > b.responsible; });
  return loads;
}

std::string percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? "" : std::to_string((part * 100 + whole / 2) / whole) + " %";
}

class SummaryWriter {
 public:
  SummaryWriter(const TraceContext& context, const TraceRequest& request, std::ostream& out)
      : m_context(context),
        m_request(request),
        m_loads(actorLoads(context.model, context.trace, request.targets)),
        m_out(out) {}

  void write() {
    m_out << m_context.counted(m_request.targets) << '\n';
    if (saysWho()) {
      writeAnswered();
      writeRoles();
      writeActors();
      writeNames(words::possibleHeading, answeredAs(m_context, m_request, Answered::possible));
      writeNames(words::nobodyHeading, answeredAs(m_context, m_request, Answered::nobody));
      writeOtherCount();
    }
    writeProblems();
  }

 private:
  std::string word(const Bilingual& words) const { return std::string(m_context.word(words)); }

  /// Problems are solved; people do not answer for them, unless the model says so.
  bool saysWho() const {
    const auto& targets = m_request.targets;
    const bool onlyProblems =
        !targets.empty() && std::all_of(targets.begin(), targets.end(), [this](Slot slot) {
          return m_context.model.elementKind(slot) == ElementKind::problem;
        });
    return !onlyProblems || countAnswered(m_context, targets).nobody < targets.size();
  }

  void writeProblems() {
    const auto solved = problemsThatAre(m_context, m_request, ProblemState::solved);
    const auto dismissed = problemsThatAre(m_context, m_request, ProblemState::dismissed);
    const auto open = problemsThatAre(m_context, m_request, ProblemState::open);
    const std::size_t all = solved.size() + dismissed.size() + open.size();
    if (all == 0) return;
    if (saysWho()) m_out << '\n' << word(info(ElementKind::problem).plural) << ": " << all << '\n';
    TextTable table({Align::left, Align::right, Align::right});
    table.addRow({word(words::solved), std::to_string(solved.size()), percent(solved.size(), all)});
    table.addRow({word(words::dismissed), std::to_string(dismissed.size()), percent(dismissed.size(), all)});
    table.addRow({word(words::unsolved), std::to_string(open.size()), percent(open.size(), all)});
    table.write(m_out, "  ");
    writeNames(words::unsolvedHeading, open);
  }

  void writeAnswered() {
    const AnsweredCounts counts = countAnswered(m_context, m_request.targets);
    TextTable table({Align::left, Align::right, Align::right});
    const auto add = [&](const Bilingual& what, std::size_t count) {
      table.addRow({word(what), std::to_string(count), percent(count, m_request.targets.size())});
    };
    add(words::withSomebody, counts.stated);
    add(words::onlyPossible, counts.possible);
    add(words::onlyAbove, counts.inherited);
    add(words::nobody, counts.nobody);
    table.write(m_out, "  ");
  }

  void writeRoles() {
    TextTable table({Align::left, Align::right, Align::right});
    table.addRow({word(words::roles), word(words::stated), word(words::possible)});
    for (const RoleCount& count : countRoles(m_context, m_request))
      table.addRow({"  " + word(wordsOf(count.role).word), std::to_string(count.stated),
                    std::to_string(count.possible)});
    m_out << '\n';
    table.write(m_out, "");
  }

  void writeActors() {
    std::size_t all = 0;
    for (Slot slot = 0; slot < m_context.model.elements().slotEnd(); ++slot) {
      const Element& element = m_context.model.element(slot);
      all += element.id && isActor(element.kind) ? 1U : 0U;
    }
    const auto direct =
        std::count_if(m_loads.begin(), m_loads.end(), [](const ActorLoad& load) { return load.direct > 0; });
    m_out << '\n' << word(words::actors) << ": " << all << ", " << direct << ' ' << word(words::tied) << '\n';
    TextTable table({Align::left, Align::right, Align::right, Align::right});
    const RoleWords& responsible = wordsOf(RelationKind::isResponsibleFor);
    table.addRow({word(words::most), word(words::withParts), word(words::direct), word(responsible.word)});
    for (std::size_t i = 0; i < std::min(m_request.top, m_loads.size()); ++i) {
      const ActorLoad& load = m_loads[i];
      table.addRow({"  " + m_context.name(load.actor), std::to_string(load.rolledUp),
                    std::to_string(load.direct), std::to_string(load.responsible)});
    }
    table.write(m_out, "  ");
    std::vector<std::string> names;
    for (const ActorLoad& load : overloaded(m_loads, m_request.overload))
      names.push_back(m_context.name(load.actor) + " (" + std::to_string(load.responsible) + ")");
    if (names.empty()) return;
    const std::string head = "  " + word(words::overloaded) + " " + std::to_string(m_request.overload) + ": ";
    writeWrapped(m_out, head, joined(names), m_request.width);
  }

  /// Numbers; a star marks those below which somebody answers for something.
  void writeNames(const Bilingual& head, const std::vector<Slot>& targets) {
    if (targets.empty()) return;
    const std::vector<CoverageBelow> below = coverageBelow(m_context, targets);
    std::vector<std::string> names;
    bool anyBelow = false;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const std::string number = m_context.number(targets[i]);
      names.push_back(number.empty() ? m_context.name(targets[i]) : number);
      if (below[i].answered > 0) names.back() += '*';
      anyBelow |= below[i].answered > 0;
    }
    m_out << '\n' << word(head) << ": " << m_context.counted(targets) << '\n';
    writeWrapped(m_out, "  ", joined(names), m_request.width);
    if (anyBelow) writeWrapped(m_out, "  * ", word(words::star), m_request.width);
  }

  /// `ekd validate` counts goals that nobody answers for, too, and comes to another number.
  void writeOtherCount() {
    const auto nobodys = answeredAs(m_context, m_request, Answered::nobody);
    const bool hasGoals = std::any_of(nobodys.begin(), nobodys.end(), [this](Slot slot) {
      return m_context.model.elementKind(slot) == ElementKind::goal;
    });
    if (hasGoals) writeWrapped(m_out, "  ", word(words::otherCount), m_request.width);
  }

  const TraceContext& m_context;
  const TraceRequest& m_request;
  std::vector<ActorLoad> m_loads;
  std::ostream& m_out;
};

}  // namespace

void writeSummaryText(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  SummaryWriter(context, request, out).write();
}

void writeSummaryCsv(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  CsvTable table(out, {"actor", "kind", "with_parts", "direct", "responsible", "only_possible"},
                 request.isForSpreadsheet);
  for (const ActorLoad& load : actorLoads(context.model, context.trace, request.targets)) {
    table.addRow({context.name(load.actor), std::string(nameOf(context.model.element(load.actor).kind)),
                  std::to_string(load.rolledUp), std::to_string(load.direct),
                  std::to_string(load.responsible), std::to_string(load.onlyPossible)});
  }
}

namespace {

/// What became of the problems among the targets, if there are any.
void addProblems(const TraceContext& context, const TraceRequest& request, Json& report) {
  Json problems = Json::object();
  bool anyProblem = false;
  for (const auto& [name, state] : {std::pair{"solved", ProblemState::solved},
                                    {"dismissed", ProblemState::dismissed},
                                    {"unsolved", ProblemState::open}}) {
    Json& list = problems[name] = Json::array();
    for (const Slot problem : problemsThatAre(context, request, state)) {
      list.push_back(reference(context, problem));
      anyProblem = true;
    }
  }
  if (anyProblem) report["problems"] = std::move(problems);
}

}  // namespace

void writeSummaryJson(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  Json report = reportHead(context, request);
  report["roles"] = Json::object();
  for (const RoleCount& count : countRoles(context, request))
    report["roles"][std::string(nameOf(count.role))] = {{"stated", count.stated},
                                                        {"possible", count.possible}};
  report["actors"] = Json::array();
  for (const ActorLoad& load : actorLoads(context.model, context.trace, request.targets)) {
    Json actor = reference(context, load.actor);
    actor["withParts"] = load.rolledUp;
    actor["direct"] = load.direct;
    actor["responsible"] = load.responsible;
    actor["onlyPossible"] = load.onlyPossible;
    actor["overloaded"] = load.responsible > request.overload;
    report["actors"].push_back(std::move(actor));
  }
  for (const Answered answered : {Answered::possible, Answered::inherited, Answered::nobody}) {
    const auto targets = answeredAs(context, request, answered);
    const std::vector<CoverageBelow> below = coverageBelow(context, targets);
    Json& list = report[std::string(nameOf(answered))] = Json::array();
    for (std::size_t i = 0; i < targets.size(); ++i) {
      list.push_back(reference(context, targets[i]));
      list.back()["below"] = {{"total", below[i].total}, {"answered", below[i].answered}};
    }
  }
  addProblems(context, request, report);
  out << report.dump(2) << '\n';
}

}  // namespace ekd::cli
