// SPDX-License-Identifier: MIT
#include "libekd/query/statement_fit.hpp"

#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/query/coverage.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>

namespace ekd {

bool asksForStatements(const ViewQuery& query) {
  return !query.standings.empty() || !query.sessions.empty() || !query.text.empty() || query.unanswered;
}

StatementFit::StatementFit(const Model& model, const ViewQuery& query)
    : m_model(model), m_query(query), m_words(text::words(query.text)) {
  if (!m_words.empty()) m_numbering.emplace(model);
  if (query.unanswered) m_trace.emplace(model);
}

bool StatementFit::operator()(Slot slot) const {
  const Element& element = m_model.element(slot);
  const auto asksFor = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  return asksFor(m_query.standings, element.standing) &&
         asksFor(m_query.sessions, element.details->provenance.session) &&
         (m_words.empty() || saysText(slot)) && (!m_query.unanswered || hasNobody(slot));
}

bool StatementFit::saysText(Slot slot) const {
  if (m_numbering->of(slot).starts_with(m_query.text)) return true;
  const Element& element = m_model.element(slot);
  std::string all;
  for (const Text& label : element.labels) all += '\n' + label.text;
  for (const std::string& alias : element.details->aliases) all += '\n' + alias;
  const std::string folded = text::foldForSearch(all);
  return std::all_of(m_words.begin(), m_words.end(),
                     [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

bool StatementFit::hasNobody(Slot slot) const {
  const ElementKind kind = m_model.elementKind(slot);
  const bool isUndertaking = kinds::undertakings.contains(kind);
  // A view of goals and what is in their way asks for its goals; one of problems alone for problems.
  const bool asksForUndertakings =
      m_query.kinds.empty() || std::any_of(m_query.kinds.begin(), m_query.kinds.end(),
                                           [](ElementKind one) { return kinds::undertakings.contains(one); });
  const bool isAsked = asksForUndertakings ? isUndertaking : !isActor(kind);
  return isAsked && howAnswered(m_model, *m_trace, slot) == Answered::nobody;
}

}  // namespace ekd
