// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"
#include "libekd/model/view.hpp"
#include "libekd/query/numbering.hpp"
#include "libekd/query/trace.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ekd {

/// Whether the query asks for standings, meetings, a text or what nobody answers for. Then it shows, of what
/// its other parts find, the elements that fit and what stands above them, so that one sees where they
/// belong.
bool asksForStatements(const ViewQuery& query);

/// Tells of elements whether they have a standing, come from a meeting, say the text and are without anybody
/// who answers for them, as a query asks. Nobody is missed where nobody is expected: a query that names no
/// kinds means those that somebody can be busy with, and not problems. Valid until the next edit.
class StatementFit {
 public:
  StatementFit(const Model& model, const ViewQuery& query);

  bool operator()(Slot slot) const;

 private:
  bool saysText(Slot slot) const;
  bool hasNobody(Slot slot) const;

  const Model& m_model;
  const ViewQuery& m_query;
  std::vector<std::string> m_words;
  std::optional<Numbering> m_numbering;
  std::optional<Trace> m_trace;
};

}  // namespace ekd
