// SPDX-License-Identifier: MIT
#include "libekd/edit/rough_replay.hpp"

#include "libekd/edit/editor.hpp"

namespace ekd {
namespace {

class Rough {
 public:
  explicit Rough(Editor& editor) : m_editor(editor) {}

  template <class Value>
  void operator()(const Added<Value>& change) {
    put(change.value);
  }
  template <class Value>
  void operator()(const Replaced<Value>& change) {
    put(change.after);
  }
  template <class Value>
  void operator()(const Removed<Value>& change) {
    static_cast<void>(m_editor.remove(change.value.id));  // it may have gone before
  }
  void operator()(const Added<UnresolvedRelation>& change) { put(change.value.relation); }
  void operator()(const Removed<UnresolvedRelation>& change) {
    static_cast<void>(m_editor.removeUnresolved(change.value.relation.id));
  }

 private:
  /// Adds the value; where there is one of its identity already, that becomes this one.
  template <class Value>
  void put(const Value& value) {
    if (!m_editor.perform(Added<Value>{value}))
      static_cast<void>(m_editor.modify(value.id, [&](Value& there) { there = value; }));
  }
  void put(const Relation& relation) {
    static_cast<void>(m_editor.remove(relation.id));
    Relation without = relation;
    without.order.reset();
    // a second place of its source counts as an ordinary relation; one without an end waits for it
    if (m_editor.perform(Added<Relation>{relation}) || m_editor.perform(Added<Relation>{without})) return;
    static_cast<void>(m_editor.perform(Added<UnresolvedRelation>{{relation}}));
  }
  void put(const Metadata& metadata) {
    static_cast<void>(m_editor.modifyMetadata([&](Metadata& there) { there = metadata; }));
  }

  Editor& m_editor;
};

}  // namespace

void replayRoughly(Document& document, const Transaction& transaction) {
  Editor editor(document);
  for (const Change& change : transaction.changes) {
    if (!editor.perform(change)) std::visit(Rough(editor), change);
  }
  editor.take();
}

}  // namespace ekd
