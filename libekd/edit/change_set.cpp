// SPDX-License-Identifier: MIT
#include "libekd/edit/change_set.hpp"

#include <algorithm>

namespace ekd {
namespace {

struct Collect {
  ChangeSet& set;

  void operator()(const Added<Element>& c) { cameOrWent(c.value.id); }
  void operator()(const Removed<Element>& c) { cameOrWent(c.value.id); }
  void operator()(const Replaced<Element>& c) {
    const bool labels =
        c.before.labels != c.after.labels || c.before.details->aliases != c.after.details->aliases;
    set.elements.push_back({.id = c.after.id,
                            .fields = true,
                            .kind = c.before.kind != c.after.kind,
                            .number = c.before.number != c.after.number,
                            .labels = labels});
  }
  void operator()(const Added<Relation>& c) { touch(c.value); }
  void operator()(const Removed<Relation>& c) {
    touch(c.value);
    remember(c.value);
  }
  void operator()(const Replaced<Relation>& c) {
    touch(c.before);
    touch(c.after);
    remember(c.before);
  }
  void operator()(const Added<View>& c) { set.views.push_back(c.value.id); }
  void operator()(const Removed<View>& c) { set.views.push_back(c.value.id); }
  void operator()(const Replaced<View>& c) { set.views.push_back(c.after.id); }
  void operator()(const Added<ModellingSession>& c) { set.sessions.push_back(c.value.id); }
  void operator()(const Removed<ModellingSession>& c) { set.sessions.push_back(c.value.id); }
  void operator()(const Replaced<ModellingSession>& c) { set.sessions.push_back(c.after.id); }
  void operator()(const Added<UnresolvedRelation>& c) { set.unresolved.push_back(c.value.relation.id); }
  void operator()(const Removed<UnresolvedRelation>& c) { set.unresolved.push_back(c.value.relation.id); }
  void operator()(const Added<BinEntry>& c) { set.bin.push_back(c.value.id); }
  void operator()(const Removed<BinEntry>& c) { set.bin.push_back(c.value.id); }
  void operator()(const Replaced<BinEntry>& c) { set.bin.push_back(c.after.id); }
  void operator()(const Replaced<Metadata>&) { set.metadata = true; }

  void cameOrWent(ElementId id) {
    set.elements.push_back(
        {.id = id, .existence = true, .fields = true, .kind = true, .number = true, .labels = true});
  }
  void touch(const Relation& relation) {
    set.relations.push_back(relation.id);
    set.elements.push_back({.id = relation.source, .links = true});
    set.elements.push_back({.id = relation.target, .links = true});
  }
  void remember(const Relation& relation) {
    set.former.push_back(
        {relation.id, relation.kind, relation.source, relation.target, relation.order.has_value()});
  }
};

template <class IdType>
void sortUnique(std::vector<IdType>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

void mergeTouched(std::vector<TouchedElement>& touched) {
  std::sort(touched.begin(), touched.end(),
            [](const TouchedElement& a, const TouchedElement& b) { return a.id < b.id; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < touched.size(); ++i) {
    if (kept > 0 && touched[kept - 1].id == touched[i].id) {
      auto& last = touched[kept - 1];
      last.existence |= touched[i].existence;
      last.fields |= touched[i].fields;
      last.links |= touched[i].links;
      last.kind |= touched[i].kind;
      last.number |= touched[i].number;
      last.labels |= touched[i].labels;
    } else {
      touched[kept++] = touched[i];
    }
  }
  touched.resize(kept);
}

}  // namespace

ChangeSet summarise(std::span<const Change> changes) {
  ChangeSet set;
  for (const Change& change : changes) std::visit(Collect{set}, change);
  mergeTouched(set.elements);
  sortUnique(set.relations);
  std::stable_sort(set.former.begin(), set.former.end(),
                   [](const FormerRelation& a, const FormerRelation& b) { return a.id < b.id; });
  sortUnique(set.views);
  sortUnique(set.sessions);
  sortUnique(set.unresolved);
  sortUnique(set.bin);
  return set;
}

}  // namespace ekd
