// SPDX-License-Identifier: MIT
#include "libekd/edit/session.hpp"

#include "libekd/base/contract.hpp"

#include <iterator>
#include <utility>

namespace ekd {

Result<std::uint64_t> Session::edit(std::string label, const Body& body, std::string mergeKey) {
  Transaction stamp;
  stamp.label = std::move(label);
  stamp.author = m_authorship.author;
  stamp.time = m_clock.now();
  stamp.modellingSession = m_authorship.modellingSession;
  stamp.mergeKey = std::move(mergeKey);
  return run(std::move(stamp), body);
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
  Editor editor(m_document);
  if (auto status = body(editor); !status) return tl::unexpected<Error>(status.error());
  if (editor.done().empty()) return m_revision;
  stamp.changes = editor.take();
  m_redo.clear();
  announce(stamp);
  remember(std::move(stamp));
  return m_revision;
}

Result<std::uint64_t> Session::undo() {
  return shift(m_undo, m_redo);
}
Result<std::uint64_t> Session::redo() {
  return shift(m_redo, m_undo);
}

Result<std::uint64_t> Session::shift(std::vector<Transaction>& from, std::vector<Transaction>& to) {
  require(!m_committing, "a listener must not edit");
  if (from.empty()) return failure(ErrorCode::notAllowed, "there is nothing to undo or redo");
  Transaction back = inverse(from.back());
  Editor editor(m_document);
  for (const Change& change : back.changes) {
    if (auto status = editor.perform(change); !status) return tl::unexpected<Error>(status.error());
  }
  editor.take();
  from.pop_back();
  announce(back);
  to.push_back(std::move(back));
  return m_revision;
}

void Session::announce(const Transaction& transaction) {
  ChangeSet touched = summarise(transaction.changes);
  touched.revision = ++m_revision;
  m_committing = true;
  for (const Listener& listener : m_listeners) listener(transaction, touched);
  m_committing = false;
}

void Session::remember(Transaction transaction) {
  const bool joins = !transaction.mergeKey.empty() && !m_undo.empty() &&
                     m_undo.back().mergeKey == transaction.mergeKey &&
                     m_undo.back().author == transaction.author;
  if (!joins) {
    m_undo.push_back(std::move(transaction));
    return;
  }
  auto& changes = m_undo.back().changes;
  changes.insert(changes.end(), std::make_move_iterator(transaction.changes.begin()),
                 std::make_move_iterator(transaction.changes.end()));
}

}  // namespace ekd
