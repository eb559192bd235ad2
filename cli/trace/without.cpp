// SPDX-License-Identifier: MIT
#include "cli/text_layout.hpp"
#include "cli/trace/trace_context.hpp"
#include "cli/trace/trace_json.hpp"
#include "cli/trace/trace_words.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/dropout.hpp"
#include "libekd/query/role_words.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>

namespace ekd::cli {
namespace {

std::vector<Loss> lossesOf(const TraceContext& context, const TraceRequest& request) {
  return lossesWithout(context.model, context.trace, request.gone, request.targets);
}

/// The targets that somebody answers for less well than before, in this way.
std::vector<Slot> leftAs(const std::vector<Loss>& losses, Answered after) {
  std::vector<Slot> targets;
  for (const Loss& loss : losses) {
    if (loss.isWorse() && loss.after == after) targets.push_back(loss.target);
  }
  return targets;
}

std::size_t asBefore(const std::vector<Loss>& losses) {
  const auto count =
      std::count_if(losses.begin(), losses.end(), [](const Loss& one) { return !one.isWorse(); });
  return static_cast<std::size_t>(count);
}

class WithoutWriter {
 public:
  WithoutWriter(const TraceContext& context, const TraceRequest& request, std::ostream& out)
      : m_context(context), m_request(request), m_losses(lossesOf(context, request)), m_out(out) {
    for (const Loss& loss : m_losses) {
      if (loss.isWorse()) m_numberWidth = std::max(m_numberWidth, text::columns(numberOf(loss.target)));
    }
    m_headWidth = std::max(text::columns(word(words::lost)), text::columns(word(words::left)));
  }

  void write() {
    writeHead();
    writeSection(words::leftNobody, Answered::nobody);
    writeSection(words::leftInherited, Answered::inherited);
    writeSection(words::leftPossible, Answered::possible);
    writeCounts();
  }

 private:
  std::string word(const Bilingual& words) const { return std::string(m_context.word(words)); }

  /// With the kind in front of the number of what is no goal.
  std::string numberOf(Slot target) const {
    const Element& element = m_context.model.element(target);
    if (element.kind == ElementKind::goal) return m_context.number(target);
    return kindAndNumber(element, m_context.numbering.of(target), m_context.language);
  }

  void writeHead() {
    writeWrapped(
        m_out, word(words::without) + " ",
        caption(m_context.model, m_context.numbering, m_request.gone.front(), m_context.language, 1000),
        m_request.width);
    std::vector<std::string> others;
    for (std::size_t i = 1; i < m_request.gone.size(); ++i)
      others.push_back(m_context.name(m_request.gone[i]));
    if (!others.empty())
      writeWrapped(m_out, "  " + word(words::goesWithIt) + ": ", joined(others), m_request.width);
  }

  std::string inWords(const Involvement& one) const {
    std::string text = m_context.name(one.actor);
    if (one.certainty == Certainty::possible) text += " (" + word(words::possible) + ")";
    text += " " + word(wordsOf(one.role).word);
    if (!one.isInherited()) return text;
    const std::string above = m_context.number(one.tiedTarget);
    return text + " (" + word(words::from) + " " + (above.empty() ? m_context.name(one.tiedTarget) : above) +
           ")";
  }

  void writeLine(const Bilingual& head, const std::vector<Involvement>& involvements) {
    std::vector<std::string> entries;
    for (const Involvement& one : involvements) entries.push_back(inWords(one));
    if (entries.empty()) return;
    const std::string indent(m_numberWidth + 4, ' ');
    writeWrapped(m_out, indent + text::padded(word(head), m_headWidth) + "  ", joined(entries),
                 m_request.width);
  }

  void writeSection(const Bilingual& heading, Answered after) {
    const std::vector<Slot> targets = leftAs(m_losses, after);
    if (targets.empty()) return;
    m_out << '\n' << word(heading) << ": " << m_context.counted(targets) << '\n';
    for (const Loss& loss : m_losses) {
      if (!loss.isWorse() || loss.after != after) continue;
      writeWrapped(m_out, "  " + text::padded(numberOf(loss.target), m_numberWidth) + "  ",
                   m_context.label(loss.target), m_request.width);
      writeLine(words::lost, loss.lost);
      writeLine(words::left, loss.left);
    }
  }

  void writeCounts() {
    std::vector<Slot> affected;
    for (const Loss& loss : m_losses) affected.push_back(loss.target);
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, const Bilingual& what) {
      if (count > 0) parts.push_back(std::to_string(count) + " " + word(what));
    };
    add(leftAs(m_losses, Answered::nobody).size(), words::nobody);
    add(leftAs(m_losses, Answered::inherited).size(), words::onlyAbove);
    add(leftAs(m_losses, Answered::possible).size(), words::onlyPossible);
    add(asBefore(m_losses), words::asBefore);
    m_out << '\n'
          << word(words::affected) << ": " << m_context.counted(affected) << (parts.empty() ? "" : ": ")
          << joined(parts) << '\n';
  }

  const TraceContext& m_context;
  const TraceRequest& m_request;
  std::vector<Loss> m_losses;
  std::ostream& m_out;
  std::size_t m_numberWidth = 0;
  std::size_t m_headWidth = 0;
};

void addRows(const TraceContext& context, const TraceRequest& request, const Loss& loss,
             std::string_view what, const std::vector<Involvement>& involvements, CsvTable& table) {
  for (const Involvement& one : involvements) {
    table.addRow({std::string(nameOf(context.model.element(loss.target).kind)), context.number(loss.target),
                  context.label(loss.target), std::string(nameOf(loss.before)),
                  std::string(nameOf(loss.after)), std::string(what), context.name(one.actor),
                  std::string(nameOf(one.role)), std::string(nameOf(one.certainty)),
                  std::string(basisOf(one)),
                  one.isInherited() ? context.numberCell(one.tiedTarget, request) : ""});
  }
}

Json listOf(const TraceContext& context, const std::vector<Involvement>& involvements) {
  Json list = Json::array();
  for (const Involvement& one : involvements) list.push_back(toJson(context, one));
  return list;
}

}  // namespace

void writeWithoutText(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  WithoutWriter(context, request, out).write();
}

void writeWithoutCsv(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  CsvTable table(out,
                 {"kind", "number", "label", "before", "after", "change", "actor", "role", "certainty",
                  "basis", request.isForSpreadsheet ? "from" : "from_number"},
                 request.isForSpreadsheet);
  for (const Loss& loss : lossesOf(context, request)) {
    addRows(context, request, loss, "lost", loss.lost, table);
    addRows(context, request, loss, "left", loss.left, table);
  }
}

void writeWithoutJson(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  const std::vector<Loss> losses = lossesOf(context, request);
  Json report = reportHead(context, request);
  report["without"] = reference(context, request.gone.front());
  report["without"]["parts"] = Json::array();
  for (std::size_t i = 1; i < request.gone.size(); ++i)
    report["without"]["parts"].push_back(reference(context, request.gone[i]));
  report["losses"] = {{"total", losses.size()}};
  for (const Answered after : {Answered::nobody, Answered::inherited, Answered::possible})
    report["losses"][std::string(nameOf(after))] = leftAs(losses, after).size();
  report["losses"]["asBefore"] = asBefore(losses);
  report["elements"] = Json::array();
  for (const Loss& loss : losses) {
    Json element = reference(context, loss.target);
    element["before"] = nameOf(loss.before);
    element["after"] = nameOf(loss.after);
    element["lost"] = listOf(context, loss.lost);
    element["left"] = listOf(context, loss.left);
    report["elements"].push_back(std::move(element));
  }
  out << report.dump(2) << '\n';
}

}  // namespace ekd::cli
