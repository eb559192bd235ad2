// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/net_effect.hpp"
#include "libekd/model/document.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// One thing that was said or decided.
struct Statement {
  std::string text;              ///< a sentence without a full stop, as of the moment it was said
  bool isDecision = false;       ///< somebody settled something: a standing, a merge, a removal
  std::vector<ElementId> about;  ///< the elements that it names first
};

/// What was cut and not pasted yet, as it was.
struct Carried {
  struct Names {
    std::string name;       ///< "Goal 2.3 "Plant trees""
    std::string shortName;  ///< "Goal 2.3"
  };
  std::map<ElementId, Names> elements;
  std::map<RelationId, Relation> relations;  ///< that went with them
};

/// Puts transactions into words, one after the other: "Goal 2.3 added: Plant trees", "Problem 3 "No money"
/// hinders Goal 2.3 "Plant trees"". Elements have the numbers that they had then. What
/// becomes of the modelling sessions themselves is not told: who keeps minutes does not report that.
class MinuteTaker {
 public:
  /// `document` is as before the first transaction. `language` is English unless it is "lv".
  MinuteTaker(Document document, std::string language)
      : m_document(std::move(document)), m_language(std::move(language)) {}

  /// What the transaction came to, all of it together: what it did and took back again is not told. One with
  /// more than a hundred statements gets one that counts them, under its label. What is among `comebacks`
  /// (see comebacksOf()) was cut to be pasted: it is told as a move, when it comes back.
  std::vector<Statement> take(const Transaction& transaction, const std::set<ElementId>& comebacks = {});

  /// As after the last one.
  const Document& document() const { return m_document; }

 private:
  Document m_document;
  std::string m_language;
  Carried m_carried;
};

}  // namespace ekd
