// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"
#include "libekd/model/document.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ekd {

// Every change carries both sides, so that it can be undone, journalled and sent without looking at the
// model.
template <class Value>
struct Added {
  Value value;
  bool operator==(const Added&) const = default;
};
template <class Value>
struct Removed {
  Value value;
  bool operator==(const Removed&) const = default;
};
template <class Value>
struct Replaced {
  Value before;
  Value after;
  bool operator==(const Replaced&) const = default;
};

/// A relation that waits in Document::unresolved.
struct UnresolvedRelation {
  Relation relation;
  bool operator==(const UnresolvedRelation&) const = default;
};

using Change = std::variant<Added<Element>, Removed<Element>, Replaced<Element>,     //
                            Added<Relation>, Removed<Relation>, Replaced<Relation>,  //
                            Added<View>, Removed<View>, Replaced<View>,              //
                            Added<ModellingSession>, Removed<ModellingSession>, Replaced<ModellingSession>,
                            Added<UnresolvedRelation>, Removed<UnresolvedRelation>,  //
                            Added<BinEntry>, Removed<BinEntry>, Replaced<BinEntry>, Replaced<Metadata>>;

Change inverse(const Change& change);

/// The only way a document changes: what was done, by whom, when, as changes that succeed or fail together.
struct Transaction {
  std::string label;
  std::string author;
  TimeMs time = 0;
  SessionId modellingSession;  ///< the meeting in which it was said, if any
  std::string mergeKey;        ///< neighbours in the history with the same non-empty key are one step to undo
  std::vector<Change> changes;
  bool operator==(const Transaction&) const = default;
};

/// How a transaction came about: done for the first time, taken back, or done again.
enum class CommitKind : std::uint8_t { edit, undo, redo };

/// The changes of `transaction` undone, last one first. Label, author and time stay.
Transaction inverse(const Transaction& transaction);

}  // namespace ekd
