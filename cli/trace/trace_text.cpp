// SPDX-License-Identifier: MIT
#include "cli/text_layout.hpp"
#include "cli/trace/trace_context.hpp"
#include "cli/trace/trace_words.hpp"
#include "libekd/query/role_words.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>

namespace ekd::cli {
namespace {

using Names = std::vector<std::string>;

void addOnce(Names& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

/// Writes one target with those who have to do with it below.
class TargetWriter {
 public:
  TargetWriter(const TraceContext& context, const TraceRequest& request, std::ostream& out)
      : m_context(context), m_request(request), m_out(out) {
    for (const Slot target : request.targets)
      m_numberWidth = std::max(m_numberWidth, text::columns(context.numbering.of(target)));
    for (const RoleWords& role : roleWords())
      m_roleWidth = std::max(m_roleWidth, text::columns(context.word(role.word)));
  }

  void write(Slot target, const CoverageBelow& below) {
    const std::string number = text::padded(m_context.numbering.of(target), m_numberWidth) + "  ";
    writeWrapped(m_out, number, m_context.label(target), m_request.width);
    const auto involvements = requested(m_context, m_request, target);
    writeDirect(involvements);
    writeRolledUp(involvements);
    const bool isTied = std::any_of(involvements.begin(), involvements.end(),
                                    [](const Involvement& one) { return !one.isInherited(); });
    if (isTied) return;
    writeLine(word(m_request.actor ? words::nothing : words::nobody), "");
    writeInherited(involvements);
    if (!m_request.actor) writeBelow(below);
  }

 private:
  std::string word(const Bilingual& words) const { return std::string(m_context.word(words)); }

  void writeLine(std::string_view head, const std::string& body) {
    const std::string indent(m_numberWidth + 4, ' ');
    writeWrapped(m_out, indent + text::padded(head, m_roleWidth) + "  ", body, m_request.width);
  }

  std::string withCertainty(const Involvement& one) const {
    std::string name = m_context.name(one.actor);
    return one.certainty == Certainty::stated ? name : name + " (" + word(words::possible) + ")";
  }

  void writeDirect(const std::vector<Involvement>& involvements) {
    for (const RoleWords& role : roleWords()) {
      Names names;
      for (const Involvement& one : involvements) {
        if (one.isDirect() && one.role == role.kind) addOnce(names, withCertainty(one));
      }
      if (!names.empty()) writeLine(m_context.word(role.word), joined(names));
    }
  }

  /// Those who are not tied themselves, each with the parts that are.
  void writeRolledUp(const std::vector<Involvement>& involvements) {
    std::vector<std::pair<Slot, Names>> rolledUp;
    for (const Involvement& one : involvements) {
      if (one.isInherited() || !one.isRolledUp()) continue;
      const bool isTied =
          std::any_of(involvements.begin(), involvements.end(),
                      [&](const Involvement& other) { return other.isDirect() && other.actor == one.actor; });
      if (isTied) continue;
      const auto known = std::find_if(rolledUp.begin(), rolledUp.end(),
                                      [&](const auto& entry) { return entry.first == one.actor; });
      Names& through =
          known != rolledUp.end() ? known->second : rolledUp.emplace_back(one.actor, Names{}).second;
      addOnce(through, m_context.name(one.tiedActor));
    }
    Names entries;
    for (const auto& [actor, through] : rolledUp)
      entries.push_back(m_context.name(actor) + " (" + word(words::through) + " " + joined(through) + ")");
    if (!entries.empty()) writeLine(word(words::rolledUp), joined(entries));
  }

  bool isShownAbove(const Involvement& one) const { return !one.isRolledUp() || m_request.actor.has_value(); }

  void writeInherited(const std::vector<Involvement>& involvements) {
    std::vector<Slot> sources;
    for (const Involvement& one : involvements) {
      if (isShownAbove(one) && std::find(sources.begin(), sources.end(), one.tiedTarget) == sources.end())
        sources.push_back(one.tiedTarget);
    }
    for (const Slot source : sources) {
      Names entries;
      for (const Involvement& one : involvements) {
        if (one.tiedTarget != source || !isShownAbove(one)) continue;
        addOnce(entries, withCertainty(one) + " " + word(wordsOf(one.role).word));
      }
      const std::string above =
          m_context.number(source).empty() ? m_context.name(source) : m_context.number(source);
      writeLine(word(words::from) + " " + above, joined(entries));
    }
  }

  void writeBelow(const CoverageBelow& below) {
    if (below.total == 0) return;
    writeLine(word(words::below), std::to_string(below.answered) + " " + word(words::of) + " " +
                                      std::to_string(below.total) + " " + word(words::haveSomebody));
  }

  const TraceContext& m_context;
  const TraceRequest& m_request;
  std::ostream& m_out;
  std::size_t m_numberWidth = 0;
  std::size_t m_roleWidth = 0;
};

void writeCounts(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  const AnsweredCounts counts = countAnswered(context, request.targets);
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, const Bilingual& what) {
    if (count > 0) parts.push_back(std::to_string(count) + " " + std::string(context.word(what)));
  };
  add(counts.stated, words::withSomebody);
  add(counts.possible, words::onlyPossible);
  add(counts.inherited, words::onlyAbove);
  add(counts.nobody, words::nobody);
  if (!request.targets.empty()) out << '\n';
  out << context.counted(request.targets) << (parts.empty() ? "" : ": ") << joined(parts) << '\n';
}

}  // namespace

void writeTraceText(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  const std::vector<CoverageBelow> below = coverageBelow(context, request.targets);
  TargetWriter writer(context, request, out);
  for (std::size_t i = 0; i < request.targets.size(); ++i) writer.write(request.targets[i], below[i]);
  if (request.isList) writeCounts(context, request, out);
}

}  // namespace ekd::cli
