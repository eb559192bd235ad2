// SPDX-License-Identifier: MIT
#include "libekd/edit/history.hpp"

namespace ekd {
namespace {

void shift(std::vector<Transaction>& from, std::vector<Transaction>& to) {
  if (from.empty()) return;
  to.push_back(inverse(from.back()));
  from.pop_back();
}

}  // namespace

void History::record(const Transaction& transaction, CommitKind kind) {
  switch (kind) {
    case CommitKind::edit:
      m_redo.clear();
      return add(transaction);
    case CommitKind::undo:
      return shift(m_undo, m_redo);
    case CommitKind::redo:
      return shift(m_redo, m_undo);
  }
}

void History::add(const Transaction& transaction) {
  const bool joins = !transaction.mergeKey.empty() && !m_undo.empty() &&
                     m_undo.back().mergeKey == transaction.mergeKey &&
                     m_undo.back().author == transaction.author;
  if (!joins) {
    m_undo.push_back(transaction);
    return;
  }
  auto& changes = m_undo.back().changes;
  changes.insert(changes.end(), transaction.changes.begin(), transaction.changes.end());
}

}  // namespace ekd
