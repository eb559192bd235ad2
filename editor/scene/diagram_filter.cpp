// SPDX-License-Identifier: MIT
#include "editor/scene/diagram_filter.hpp"

#include <algorithm>
#include <iterator>

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

}  // namespace

View narrowed(const View& view, const DiagramFilter& filter) {
  View out = view;
  out.query.kinds = both(view.query.kinds, filter.kinds);
  out.query.tags = both(view.query.tags, filter.tags);
  out.query.standings = both(view.query.standings, filter.standings);
  out.query.sessions = both(view.query.sessions, filter.sessions);
  if (!filter.actors.empty()) out.query.actors = filter.actors;
  if (!filter.text.empty()) out.query.text = filter.text;
  if (filter.unanswered) out.query.unanswered = true;
  return out;
}

}  // namespace ekd::editor
