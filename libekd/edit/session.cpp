// SPDX-License-Identifier: MIT
#include "libekd/edit/session.hpp"

#include <exception>
#include <utility>

namespace ekd {
namespace {

/// True as long as it lives, whatever ends that.
class Raised {
 public:
  explicit Raised(bool& flag) : m_flag(flag) { m_flag = true; }
  ~Raised() { m_flag = false; }
  Raised(const Raised&) = delete;
  Raised& operator=(const Raised&) = delete;

 private:
  bool& m_flag;
};

tl::unexpected<Error> listenerEdits() {
  return failure(ErrorCode::notAllowed, "The model cannot be changed while it tells of another change");
}

}  // namespace

Session::Subscription Session::addListener(Listener listener) {
  auto kept = std::make_shared<const Listener>(std::move(listener));
  m_listeners.emplace_back(kept);
  return Subscription(std::move(kept));
}

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
  if (m_committing) return listenerEdits();
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
  if (m_committing) return listenerEdits();
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
  std::exception_ptr problem;
  {
    const Raised committing(m_committing);
    const std::size_t count = m_listeners.size();  // one that comes meanwhile is told of what comes next
    for (std::size_t i = 0; i < count; ++i) {
      const auto listener = m_listeners[i].lock();
      if (!listener) continue;
      try {
        (*listener)(transaction, touched);
      } catch (...) {
        if (!problem) problem = std::current_exception();
      }
    }
  }
  std::erase_if(m_listeners, [](const auto& listener) { return listener.expired(); });
  if (problem) std::rethrow_exception(problem);
}

}  // namespace ekd
