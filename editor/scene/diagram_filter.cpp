// SPDX-License-Identifier: MIT
#include "editor/scene/diagram_filter.hpp"

#include "libekd/query/hierarchy.hpp"
#include "libekd/query/numbering.hpp"
#include "libekd/query/view_members.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace ekd::editor {
namespace {

/// Those of the view that the filter wants too; the filter's where the view does not say, and where the two
/// have nothing in common: a query cannot ask for nothing.
template <class Value>
std::vector<Value> both(const std::vector<Value>& ofView, const std::vector<Value>& ofFilter) {
  if (ofFilter.empty()) return ofView;
  if (ofView.empty()) return ofFilter;
  std::vector<Value> common;
  std::set_intersection(ofView.begin(), ofView.end(), ofFilter.begin(), ofFilter.end(),
                        std::back_inserter(common));
  return common.empty() ? ofFilter : common;
}

class Fit {
 public:
  Fit(const Model& model, const DiagramFilter& filter)
      : m_model(model), m_filter(filter), m_words(text::words(filter.text)) {
    if (!m_words.empty()) m_numbering.emplace(model);
  }

  bool operator()(Slot slot) const {
    const Element& element = m_model.element(slot);
    const auto& standings = m_filter.standings;
    if (!standings.empty() &&
        std::find(standings.begin(), standings.end(), element.standing) == standings.end())
      return false;
    if (m_words.empty() || m_numbering->of(slot).starts_with(m_filter.text)) return true;
    const std::string all = folded(slot);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const std::string& word) { return all.find(word) != std::string::npos; });
  }

 private:
  std::string folded(Slot slot) const {
    const Element& element = m_model.element(slot);
    std::string all;
    for (const Text& label : element.labels) all += '\n' + label.text;
    for (const std::string& alias : element.details->aliases) all += '\n' + alias;
    return text::foldForSearch(all);
  }

  const Model& m_model;
  const DiagramFilter& m_filter;
  std::vector<std::string> m_words;
  std::optional<Numbering> m_numbering;
};

/// Still joins two things that are kept.
bool joins(const Model& model, Slot joint, const std::vector<bool>& kept) {
  std::size_t ends = 0;
  const auto count = [&](Slot slot) { ends += kept[slot] || isJoint(model.element(slot).kind) ? 1 : 0; };
  for (const Slot relation : model.outgoing(joint)) count(model.targetSlot(relation));
  for (const Slot relation : model.incoming(joint)) count(model.sourceSlot(relation));
  return ends >= 2;
}

void keepWithParents(const Model& model, Slot slot, std::vector<bool>& kept) {
  while (!kept[slot]) {
    kept[slot] = true;
    const auto parent = parentOf(model, slot);
    if (!parent) return;
    slot = *parent;
  }
}

}  // namespace

View narrowed(const View& view, const DiagramFilter& filter) {
  View out = view;
  out.query.kinds = both(view.query.kinds, filter.kinds);
  out.query.tags = both(view.query.tags, filter.tags);
  if (!filter.actors.empty()) out.query.actors = filter.actors;
  return out;
}

bool canBeKept(const DiagramFilter& filter) {
  return !filter.isEmpty() && filter.standings.empty() && filter.text.empty();
}

std::vector<ElementId> leftOut(const Model& model, const View& view, const DiagramFilter& filter) {
  std::vector<ElementId> out;
  if (filter.standings.empty() && filter.text.empty()) return out;
  const Fit fits(model, filter);
  const ViewMembers members = viewMembers(model, view.query);
  std::vector<bool> kept(model.elements().slotEnd());
  for (const Slot slot : members.elements) {
    if (!isJoint(model.element(slot).kind) && fits(slot)) keepWithParents(model, slot, kept);
  }
  for (const Slot slot : members.elements) {
    const bool stays = isJoint(model.element(slot).kind) ? joins(model, slot, kept) : kept[slot];
    if (!stays) out.push_back(model.element(slot).id);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace ekd::editor
