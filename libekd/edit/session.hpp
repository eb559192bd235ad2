// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"
#include "libekd/edit/change_set.hpp"
#include "libekd/edit/editor.hpp"
#include "libekd/edit/history.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ekd {

/// Who edits, and on which occasion; stamped on every transaction.
struct Authorship {
  std::string author;
  SessionId modellingSession;
};

/// Owns one open document. Everything that wants it changed goes through edit() or apply(); everything that
/// wants to know listens, once a commit. One thread; a listener that edits is refused (notAllowed), because
/// those after it would hear of its edit before they hear of the one that it listened to.
class Session {
 public:
  using Body = std::function<Status(Editor&)>;
  using Listener = std::function<void(const Transaction&, const ChangeSet&)>;

  /// Listening ends when this goes. It may outlive the session.
  class [[nodiscard]] Subscription {
   public:
    Subscription() = default;
    Subscription(Subscription&&) noexcept = default;
    Subscription& operator=(Subscription&&) noexcept = default;

   private:
    friend class Session;
    explicit Subscription(std::shared_ptr<const Listener> listener) : m_listener(std::move(listener)) {}
    std::shared_ptr<const Listener> m_listener;
  };

  /// `history` is what can be undone in `document`, as a journal gives it back.
  Session(Document document, Clock& clock, History history = {})
      : m_document(std::move(document)), m_clock(clock), m_history(std::move(history)) {}
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  const Document& document() const { return m_document; }
  const Model& model() const { return m_document.model; }
  std::uint64_t revision() const { return m_revision; }
  void setAuthorship(Authorship authorship) { m_authorship = std::move(authorship); }
  const Authorship& authorship() const { return m_authorship; }
  /// Listeners hear in the order in which they came. One that throws keeps none of the others from hearing:
  /// the exception goes on to who edited, when all have heard. The edit is done by then.
  Subscription addListener(Listener listener);

  /// Runs `body`; when it succeeds and changed anything, commits that as one transaction. Gives the revision.
  /// When it fails or throws, the document is as before and nobody was told.
  Result<std::uint64_t> edit(std::string label, const Body& body, std::string mergeKey = {});

  /// Commits a ready-made transaction with its own author and time: a fix, an import, a part of a journal.
  Result<std::uint64_t> apply(const Transaction& transaction);

  bool canUndo() const { return !undoSteps().empty(); }
  bool canRedo() const { return !redoSteps().empty(); }
  /// Both commit the inverse of the last step, so that listeners need no second path. They are told the label
  /// of the step, and who took it back when.
  Result<std::uint64_t> undo();
  Result<std::uint64_t> redo();

  /// The steps that undo() and redo() would take back or do again, the next one last.
  const std::vector<Transaction>& undoSteps() const { return m_history.undoSteps(); }
  const std::vector<Transaction>& redoSteps() const { return m_history.redoSteps(); }

 private:
  Result<std::uint64_t> run(Transaction stamp, const Body& body);
  Result<std::uint64_t> shift(const std::vector<Transaction>& steps, CommitKind kind);
  void stamp(Transaction& transaction);
  void announce(const Transaction& transaction, CommitKind kind);

  Document m_document;
  Clock& m_clock;
  Authorship m_authorship;
  std::uint64_t m_revision = 0;
  bool m_committing = false;
  std::vector<std::weak_ptr<const Listener>> m_listeners;
  History m_history;
};

}  // namespace ekd
