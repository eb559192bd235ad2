// SPDX-License-Identifier: MIT
#include "libekd/edit/session.hpp"

#include "libekd/base/contract.hpp"

#include <utility>

namespace ekd {

Result<std::uint64_t> Session::edit(std::string label, const Body& body, std::string mergeKey) {
  Transaction transaction;
  transaction.label = std::move(label);
  transaction.mergeKey = std::move(mergeKey);
  stamp(transaction);
  return run(std::move(transaction), body);
}

void Session::stamp(Transaction& transaction) {
  transaction.author = m_authorship.author;
  transaction.time = m_clock.now();
  transaction.modellingSession = m_authorship.modellingSession;
}

Result<std::uint64_t> Session::apply(const Transaction& transaction) {
  Transaction stamp = transaction;
  stamp.changes.clear();
  return run(std::move(stamp), [&transaction](Editor& editor) -> Status {
    for (const Change& change : transaction.changes) {
      if (auto status = editor.perform(change); !status) return status;
    }
    return {};
  });
}

Result<std::uint64_t> Session::run(Transaction stamp, const Body& body) {
  require(!m_committing, "a listener must not edit");
  Editor editor(m_document, {stamp.author, stamp.time, stamp.modellingSession});
  if (auto status = body(editor); !status) return tl::unexpected<Error>(status.error());
  if (editor.done().empty()) return m_revision;
  stamp.changes = editor.take();
  announce(stamp, CommitKind::edit);
  return m_revision;
}

Result<std::uint64_t> Session::undo() {
  return shift(undoSteps(), CommitKind::undo);
}
Result<std::uint64_t> Session::redo() {
  return shift(redoSteps(), CommitKind::redo);
}

Result<std::uint64_t> Session::shift(const std::vector<Transaction>& steps, CommitKind kind) {
  require(!m_committing, "a listener must not edit");
  if (steps.empty()) return failure(ErrorCode::notAllowed, "there is nothing to undo or redo");
  Transaction back = inverse(steps.back());
  stamp(back);
  Editor editor(m_document);
  for (const Change& change : back.changes) {
    if (auto status = editor.perform(change); !status) return tl::unexpected<Error>(status.error());
  }
  editor.take();
  announce(back, kind);
  return m_revision;
}

void Session::announce(const Transaction& transaction, CommitKind kind) {
  m_history.record(transaction, kind);
  ChangeSet touched = summarise(transaction.changes);
  touched.revision = ++m_revision;
  touched.kind = kind;
  m_committing = true;
  for (const Listener& listener : m_listeners) listener(transaction, touched);
  m_committing = false;
}

}  // namespace ekd
