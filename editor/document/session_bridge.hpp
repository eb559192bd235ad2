// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/selection.hpp"
#include "libekd/capture/similar_index.hpp"
#include "libekd/capture/vocabulary.hpp"
#include "libekd/edit/session.hpp"
#include "libekd/query/live_numbering.hpp"
#include "libekd/validate/validator.hpp"

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ekd::editor {

/// The one QObject around a Session: panels read the document here, edit through here, and hear of commits
/// here.
///
/// Numbers and findings are made when somebody asks for them the first time, and follow the edits from then
/// on.
class SessionBridge : public QObject {
  Q_OBJECT

 public:
  /// `history` is what can be undone in `document`, as a journal gives it back.
  SessionBridge(Document document, Clock& clock, IdSource& ids, History history = {},
                QObject* parent = nullptr);

  const Document& document() const { return m_session.document(); }
  const Model& model() const { return m_session.model(); }
  std::uint64_t revision() const { return m_session.revision(); }
  Session& session() { return m_session; }
  IdSource& ids() { return m_ids; }
  Selection& selection() { return m_selection; }
  const Selection& selection() const { return m_selection; }
  const Vocabulary& vocabulary() const { return m_vocabulary; }
  const SimilarIndex& similarTexts();
  const LiveNumbering& numbering() const;
  const Validator& validator();

  /// The language in which labels are shown and typed; the document's unless somebody chose another.
  std::string language() const;
  void setLanguage(std::string language);

  /// "Goal 2.1", and its label; empty for what is not there.
  QString heading(ElementId id) const;
  QString label(ElementId id) const;
  /// "2.1"; empty for what has none, or is not there. Valid until the next edit.
  std::string_view number(ElementId id) const;

  /// Runs one edit. Tells what was refused through refused(), in a sentence, and gives false.
  bool edit(const QString& name, const Session::Body& body, const QString& mergeKey = {});
  bool apply(const Transaction& transaction);

  /// Tells through refused() why something cannot be done; gives false.
  bool refuse(const QString& why);
  /// Refuses every edit with this sentence; an empty one allows them again.
  void setReadOnly(const QString& why) { m_whyReadOnly = why; }

  bool canUndo() const { return m_session.canUndo(); }
  bool canRedo() const { return m_session.canRedo(); }
  QString undoName() const;
  QString redoName() const;
  /// Brings back what was selected at the time, too.
  void undo();
  void redo();

 Q_SIGNALS:
  void committed(const ekd::Transaction& transaction, const ekd::ChangeSet& changes);
  void historyChanged();
  void languageChanged();
  void refused(const QString& why);

 private:
  struct Places {
    std::vector<ElementId> before;
    std::vector<ElementId> after;
  };
  bool commit(const std::function<Result<std::uint64_t>()>& run);
  bool mayEdit();
  void followNumbers(const ChangeSet& changes);
  bool settle(const Result<std::uint64_t>& result);
  void select(const std::vector<ElementId>& elements);

  Session m_session;
  IdSource& m_ids;
  Vocabulary m_vocabulary;
  Selection m_selection;
  Validator m_validator;
  bool m_validated = false;
  std::optional<SimilarIndex> m_similar;
  mutable std::optional<LiveNumbering> m_numbering;
  std::string m_language;
  QString m_whyReadOnly;
  std::vector<Places> m_undoPlaces;
  std::vector<Places> m_redoPlaces;
  Session::Subscription m_subscription;
};

}  // namespace ekd::editor
