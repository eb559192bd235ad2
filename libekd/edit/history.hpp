// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change.hpp"

#include <vector>

namespace ekd {

/// What can be taken back and done again. A journal that gives its records to one of these makes the history
/// that the session had.
class History {
 public:
  /// Notes a commit. Neighbours of one author with the same merge key become one step. Of an undo or a redo
  /// only the kind counts: it moves the step that it took back or did again, if there is one.
  void record(const Transaction& transaction, CommitKind kind);

  /// The next one last.
  const std::vector<Transaction>& undoSteps() const { return m_undo; }
  const std::vector<Transaction>& redoSteps() const { return m_redo; }

 private:
  void add(const Transaction& transaction);

  std::vector<Transaction> m_undo;
  std::vector<Transaction> m_redo;
};

}  // namespace ekd
