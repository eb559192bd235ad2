// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"
#include "libekd/model/view.hpp"
#include "libekd/query/numbering.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ekd {

/// Whether the query asks for standings, meetings or a text. Then it shows, of what its other parts find, the
/// elements that fit and what stands above them, so that one sees where they belong.
bool asksForStatements(const ViewQuery& query);

/// Tells of elements whether they have a standing, come from a meeting and say the text that a query asks
/// for. Valid until the next edit.
class StatementFit {
 public:
  StatementFit(const Model& model, const ViewQuery& query);

  bool operator()(Slot slot) const;

 private:
  bool saysText(Slot slot) const;

  const Model& m_model;
  const ViewQuery& m_query;
  std::vector<std::string> m_words;
  std::optional<Numbering> m_numbering;
};

}  // namespace ekd
