// SPDX-License-Identifier: MIT
#include "libekd/edit/change.hpp"

#include <algorithm>
#include <iterator>

namespace ekd {
namespace {

struct Invert {
  template <class Value>
  Change operator()(const Added<Value>& change) const {
    return Removed<Value>{change.value};
  }
  template <class Value>
  Change operator()(const Removed<Value>& change) const {
    return Added<Value>{change.value};
  }
  template <class Value>
  Change operator()(const Replaced<Value>& change) const {
    return Replaced<Value>{change.after, change.before};
  }
};

}  // namespace

Change inverse(const Change& change) {
  return std::visit(Invert{}, change);
}

Transaction inverse(const Transaction& transaction) {
  Transaction undo = transaction;
  undo.changes.clear();
  std::transform(transaction.changes.rbegin(), transaction.changes.rend(), std::back_inserter(undo.changes),
                 [](const Change& change) { return inverse(change); });
  return undo;
}

}  // namespace ekd
