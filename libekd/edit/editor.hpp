// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"
#include "libekd/edit/change.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace ekd {

/// Who edits when, and in which meeting. Only what keeps that itself asks for it, such as the bin.
struct Occasion {
  std::string author;
  TimeMs time = 0;
  SessionId modellingSession;
};

/// Applies changes to a document one by one while a transaction is open. Reads through document() see them at
/// once; whatever a commit does not take is undone by the destructor, also when an exception passes.
///
/// Structure is guarded here and cannot be talked out of: identities are unique, both ends of a relation
/// exist, an element has one place. What the method thinks of a model is the validator's business and never
/// refuses an edit. Verbs that take several changes (place, group, merge, retype ...) are free functions in
/// libekd/edit/verbs.hpp.
class Editor {
 public:
  explicit Editor(Document& document, Occasion occasion = {})
      : m_document(document), m_occasion(std::move(occasion)) {}
  ~Editor() { rollback(); }
  Editor(const Editor&) = delete;
  Editor& operator=(const Editor&) = delete;

  const Document& document() const { return m_document; }
  const Model& model() const { return m_document.model; }
  const Occasion& occasion() const { return m_occasion; }
  const std::vector<Change>& done() const { return m_done; }
  std::vector<Change> take() { return std::exchange(m_done, {}); }

  /// Relations that waited in Document::unresolved for this element and miss nothing else become relations of
  /// the model; one that would be a second place of its source loses its order.
  Status add(Element element);
  Status add(Relation relation) { return perform(Added<Relation>{std::move(relation)}); }
  Status add(View view) { return perform(Added<View>{std::move(view)}); }
  Status add(ModellingSession session) { return perform(Added<ModellingSession>{std::move(session)}); }
  Status add(BinEntry entry) { return perform(Added<BinEntry>{std::move(entry)}); }

  /// Changes any field but the identity; nothing is recorded when the value stays the same.
  Status modify(ElementId id, const std::function<void(Element&)>& change);
  Status modify(RelationId id, const std::function<void(Relation&)>& change);
  Status modify(ViewId id, const std::function<void(View&)>& change);
  Status modify(SessionId id, const std::function<void(ModellingSession&)>& change);
  Status modify(BinId id, const std::function<void(BinEntry&)>& change);
  Status modifyMetadata(const std::function<void(Metadata&)>& change);

  /// Removes the element with every relation at it, and takes it out of the views that name it. For good:
  /// moveToBin() is what deletes so that it can come back.
  Status remove(ElementId id);
  Status remove(RelationId id);
  Status remove(ViewId id);
  Status remove(SessionId id);
  Status remove(BinId id);
  Status removeUnresolved(RelationId id);

  /// Any one change, for redo, journals and merges. A `before` that is not what is there is
  /// ErrorCode::staleValue.
  Status perform(Change change);
  void rollback() noexcept;

 private:
  Status apply(const Added<Element>& c);
  Status apply(const Removed<Element>& c);
  Status apply(const Replaced<Element>& c);
  Status apply(const Added<Relation>& c);
  Status apply(const Removed<Relation>& c);
  Status apply(const Replaced<Relation>& c);
  Status apply(const Added<View>& c);
  Status apply(const Removed<View>& c);
  Status apply(const Replaced<View>& c);
  Status apply(const Added<ModellingSession>& c);
  Status apply(const Removed<ModellingSession>& c);
  Status apply(const Replaced<ModellingSession>& c);
  Status apply(const Added<UnresolvedRelation>& c);
  Status apply(const Removed<UnresolvedRelation>& c);
  Status apply(const Added<BinEntry>& c);
  Status apply(const Removed<BinEntry>& c);
  Status apply(const Replaced<BinEntry>& c);
  Status apply(const Replaced<Metadata>& c);
  Status checkEnds(const Relation& relation) const;
  Status checkPlace(const Relation& relation) const;

  Document& m_document;
  Occasion m_occasion;
  std::vector<Change> m_done;
};

}  // namespace ekd
