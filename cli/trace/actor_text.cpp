// SPDX-License-Identifier: MIT
#include "cli/text_layout.hpp"
#include "cli/trace/trace_context.hpp"
#include "cli/trace/trace_words.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/role_words.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>

namespace ekd::cli {
namespace {

/// One actor as a job description: its names, what it belongs to, then what it does, role by role.
class ActorWriter {
 public:
  ActorWriter(const TraceContext& context, const TraceRequest& request, std::ostream& out)
      : m_context(context),
        m_request(request),
        m_actor(*request.actor),
        m_out(out),
        m_parts(context.trace.subordinates(m_actor)) {
    for (const Slot target : request.targets) {
      const auto involvements = requested(context, request, target);
      if (involvements.empty()) continue;
      const bool isTied = std::any_of(involvements.begin(), involvements.end(),
                                      [](const Involvement& one) { return !one.isInherited(); });
      (isTied ? m_tied : m_inheriting).push_back(target);
      m_involvements.insert(m_involvements.end(), involvements.begin(), involvements.end());
      m_numberWidth = std::max(m_numberWidth, text::columns(context.numbering.of(target)));
    }
  }

  void write() {
    writeHead();
    for (const RoleWords& role : roleWords()) {
      writeRole(
          role, [](const Involvement& one) { return one.isDirect(); }, words::direct);
      writeRole(
          role, [](const Involvement& one) { return !one.isInherited() && one.isRolledUp(); },
          words::throughParts);
    }
    m_out << '\n' << m_context.counted(m_tied);
    if (!m_inheriting.empty())
      m_out << ", " << m_context.word(words::inheritedBy) << ' ' << m_inheriting.size();
    m_out << '\n';
  }

 private:
  std::string word(const Bilingual& words) const { return std::string(m_context.word(words)); }

  void writeNames(const Bilingual& head, const std::vector<std::string>& names) {
    if (!names.empty()) writeWrapped(m_out, "  " + word(head) + ": ", joined(names), m_request.width);
  }

  std::vector<std::string> namesOf(const std::vector<Slot>& elements) const {
    std::vector<std::string> names;
    for (const Slot element : elements) names.push_back(m_context.name(element));
    return names;
  }

  void writeHead() {
    const Element& actor = m_context.model.element(m_actor);
    writeWrapped(m_out, "", caption(m_context.model, m_context.numbering, m_actor, m_context.language, 1000),
                 m_request.width);
    std::vector<std::string> others;
    const std::string shown = m_context.label(m_actor);
    for (const Text& label : actor.labels) {
      if (label.text != shown) others.push_back(label.text);
    }
    others.insert(others.end(), actor.details->aliases.begin(), actor.details->aliases.end());
    writeNames(words::alsoCalled, others);
    writeNames(words::partOf, namesOf(m_context.trace.superiors(m_actor)));
    writeNames(words::parts, namesOf(m_parts));
  }

  /// Nobody but the actor, its parts and its kinds is tied to the target.
  bool isOnlyOne(Slot target) const {
    const auto ties = m_context.trace.ties(target);
    return std::all_of(ties.begin(), ties.end(), [&](Slot tie) {
      const Slot tied = m_context.model.sourceSlot(tie);
      return tied == m_actor || std::find(m_parts.begin(), m_parts.end(), tied) != m_parts.end();
    });
  }

  template <class Wanted>
  void writeRole(const RoleWords& role, Wanted wanted, const Bilingual& how) {
    std::vector<const Involvement*> rows;
    for (const Involvement& one : m_involvements) {
      if (one.role == role.kind && wanted(one)) rows.push_back(&one);
    }
    if (rows.empty()) return;
    m_out << '\n' << word(role.word) << ", " << word(how) << '\n';
    for (const Involvement* one : rows) {
      const std::string number = text::padded(m_context.numbering.of(one->target), m_numberWidth);
      std::string line = m_context.label(one->target);
      std::vector<std::string> remarks;
      if (one->certainty == Certainty::possible) remarks.push_back(word(words::possible));
      if (isOnlyOne(one->target)) remarks.push_back(word(words::onlyOne));
      if (!remarks.empty()) line += " (" + joined(remarks) + ")";
      if (one->isRolledUp()) line += " [" + m_context.name(one->tiedActor) + "]";
      writeWrapped(m_out, "  " + number + "  ", line, m_request.width);
    }
  }

  const TraceContext& m_context;
  const TraceRequest& m_request;
  Slot m_actor;
  std::ostream& m_out;
  std::vector<Slot> m_parts;  // and kinds
  std::vector<Slot> m_tied;
  std::vector<Slot> m_inheriting;
  std::vector<Involvement> m_involvements;  // in the order of the targets
  std::size_t m_numberWidth = 0;
};

}  // namespace

void writeActorText(const TraceContext& context, const TraceRequest& request, std::ostream& out) {
  ActorWriter(context, request, out).write();
}

}  // namespace ekd::cli
