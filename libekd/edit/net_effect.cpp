// SPDX-License-Identifier: MIT
#include "libekd/edit/net_effect.hpp"

namespace ekd {
namespace {

class Sum {
 public:
  explicit Sum(NetEffect& effect) : m_effect(effect) {}

  template <class Value>
  void operator()(const Added<Value>& change) {
    fateOf(change.value, true).after = change.value;
  }
  template <class Value>
  void operator()(const Removed<Value>& change) {
    fateOf(change.value, false).after.reset();
  }
  template <class Value>
  void operator()(const Replaced<Value>& change) {
    fateOf(change.before, false).after = change.after;
  }
  void operator()(const Replaced<Metadata>&) { m_effect.metadata = true; }
  void operator()(const Added<UnresolvedRelation>&) {}  // of no meaning until it is resolved
  void operator()(const Removed<UnresolvedRelation>&) {}

 private:
  auto& tableFor(const Element&) { return m_effect.elements; }
  auto& tableFor(const Relation&) { return m_effect.relations; }
  auto& tableFor(const View&) { return m_effect.views; }
  auto& tableFor(const ModellingSession&) { return m_effect.sessions; }
  auto& tableFor(const BinEntry&) { return m_effect.bin; }

  /// `value` is what there was before the change, unless it is new.
  template <class Value>
  Fate<Value>& fateOf(const Value& value, bool isNew) {
    auto [it, isFirst] = tableFor(value).try_emplace(value.id);
    if (isFirst && !isNew) it->second.before = value;
    return it->second;
  }

  NetEffect& m_effect;
};

}  // namespace

NetEffect netEffectOf(const Transaction& transaction) {
  NetEffect effect;
  for (const Change& change : transaction.changes) std::visit(Sum(effect), change);
  return effect;
}

}  // namespace ekd
