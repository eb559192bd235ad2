// SPDX-License-Identifier: MIT
#include "cli/render/view_choice.hpp"

#include "libekd/query/caption.hpp"
#include "libekd/query/find.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/natural_order.hpp"

#include <algorithm>

namespace ekd::cli {
namespace {

constexpr std::size_t mostListed = 60;

std::string listOf(const std::vector<std::string>& lines) {
  std::string text;
  for (std::size_t i = 0; i < std::min(lines.size(), mostListed); ++i) text += "\n  " + lines[i];
  if (lines.size() > mostListed) text += "\n  and " + std::to_string(lines.size() - mostListed) + " more";
  return text;
}

bool isCalled(const View& view, std::string_view name) {
  if (view.key == name || view.id.hex() == name) return true;
  const std::string wanted = text::foldForSearch(name);
  return !wanted.empty() && std::any_of(view.titles.begin(), view.titles.end(), [&wanted](const Text& title) {
    return text::foldForSearch(title.text) == wanted;
  });
}

tl::unexpected<Error> unknownView(const Document& document, std::string_view name,
                                  std::string_view language) {
  if (document.views.empty())
    return failure(ErrorCode::unknownView,
                   "there is no view '" + std::string(name) + "'; this model has no views");
  std::vector<std::string> lines;
  for (const View* view : viewsInOrder(document)) {
    const std::string called = viewName(*view, language);
    const std::string_view title = textFor(view->titles, language);
    lines.push_back(title.empty() || title == called ? called : called + "  (" + std::string(title) + ")");
  }
  return failure(ErrorCode::unknownView,
                 "there is no view '" + std::string(name) + "'; the views of this model are" + listOf(lines));
}

/// The only goal among the matches, or null.
const Match* onlyGoal(const Model& model, const std::vector<Match>& matches) {
  const Match* goal = nullptr;
  for (const Match& match : matches) {
    if (model.element(match.element).kind != ElementKind::goal) continue;
    if (goal != nullptr) return nullptr;
    goal = &match;
  }
  return goal;
}

View viewBelow(const Document& document, const Numbering& numbering, Slot root) {
  const Element& element = document.model.element(root);
  View view;
  view.query.roots = {element.id};
  for (const Text& label : element.labels) {
    const std::string heading = kindAndNumber(element, numbering.of(root), label.language);
    setText(view.titles, label.language, label.text.empty() ? heading : heading + ": " + label.text);
  }
  return view;
}

}  // namespace

std::vector<const View*> viewsInOrder(const Document& document) {
  std::vector<const View*> views;
  for (const auto& [id, view] : document.views) views.push_back(&view);
  const auto sortKey = [](const View* view) { return text::foldForSearch(viewName(*view, {})); };
  std::stable_sort(views.begin(), views.end(), [&sortKey](const View* a, const View* b) {
    return text::compareNaturally(sortKey(a), sortKey(b)) < 0;
  });
  return views;
}

std::string viewName(const View& view, std::string_view language) {
  if (!view.key.empty()) return view.key;
  const std::string_view title = textFor(view.titles, language);
  return title.empty() ? view.id.hex() : std::string(title);
}

Result<View> chooseView(const Document& document, std::string_view name, std::string_view language) {
  const auto views = viewsInOrder(document);
  const auto byKey =
      std::find_if(views.begin(), views.end(), [name](const View* v) { return v->key == name; });
  if (byKey != views.end()) return **byKey;
  const auto found =
      std::find_if(views.begin(), views.end(), [name](const View* v) { return isCalled(*v, name); });
  if (found == views.end()) return unknownView(document, name, language);
  return **found;
}

Result<View> viewOfRoot(const Document& document, std::string_view root, std::string_view language,
                        std::string& note) {
  const Numbering numbering(document.model);
  const auto matches = findElements(document.model, numbering, root);
  const auto named = [&](Slot slot) { return caption(document.model, numbering, slot, language); };
  if (matches.empty()) {
    std::vector<std::string> lines;
    for (const Slot slot : suggestElements(document.model, numbering, root, 5)) lines.push_back(named(slot));
    return failure(ErrorCode::unknownElement,
                   "there is no element '" + std::string(root) + "'" +
                       (lines.empty() ? std::string() : "; did you mean" + listOf(lines)));
  }
  const Match* match = matches.size() == 1 ? &matches.front() : onlyGoal(document.model, matches);
  std::vector<std::string> others;
  for (const Match& other : matches) {
    if (&other != match) others.push_back(named(other.element));
  }
  if (match == nullptr)
    return failure(ErrorCode::unknownElement,
                   "'" + std::string(root) + "' may be any of these; name its kind as well, or its identity" +
                       listOf(others));
  if (!others.empty())
    note = "took " + named(match->element) + "; '" + std::string(root) + "' is also" + listOf(others);
  return viewBelow(document, numbering, match->element);
}

View viewOfAll(const Document& document) {
  View view;
  view.titles = document.metadata.titles;
  return view;
}

}  // namespace ekd::cli
