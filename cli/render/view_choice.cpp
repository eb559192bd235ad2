// SPDX-License-Identifier: MIT
#include "cli/render/view_choice.hpp"

#include "cli/resolve_element.hpp"
#include "libekd/query/caption.hpp"
#include "libekd/query/find.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/natural_order.hpp"

#include <algorithm>
#include <functional>

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

void reportUnknown(const Document& document, std::string_view name, std::string_view language,
                   Streams& streams) {
  streams.err << "ekd: there is no view '" << name << "'; ";
  if (document.views.empty()) {
    streams.err << "this model has no views\n";
    return;
  }
  std::vector<std::string> lines;
  for (const View* view : viewsInOrder(document)) {
    const std::string called = viewName(*view, language);
    const std::string_view title = textFor(view->titles, language);
    lines.push_back(title.empty() || title == called ? called : called + "  (" + std::string(title) + ")");
  }
  streams.err << "the views of this model are" << listOf(lines) << '\n';
}

/// With a number that a goal and something else share, the goal is meant: models grow from goals.
std::function<bool(const Element&)> preferringGoals(const Model& model, const Numbering& numbering,
                                                    std::string_view root, std::string_view language,
                                                    Streams& streams) {
  const auto isGoal = [](const Element& element) { return element.kind == ElementKind::goal; };
  std::vector<std::string> others;
  bool anyGoal = false;
  for (const Match& match : bestMatches(model, numbering, root)) {
    if (isGoal(model.element(match.element)))
      anyGoal = true;
    else
      others.push_back(caption(model, numbering, match.element, language));
  }
  if (!anyGoal) return {};
  if (!others.empty())
    streams.err << "ekd: took the goal; '" << root << "' is also" << listOf(others) << '\n';
  return isGoal;
}

View viewBelow(const Document& document, const Numbering& numbering, const std::vector<Slot>& roots) {
  View view;
  for (const Slot root : roots) view.query.roots.push_back(document.model.element(root).id);
  const Element& first = document.model.element(roots.front());
  for (const Text& label : first.labels) {
    const std::string heading = kindAndNumber(first, numbering.of(roots.front()), label.language);
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

std::optional<View> chooseView(const Document& document, std::string_view name, std::string_view language,
                               Streams& streams) {
  const auto views = viewsInOrder(document);
  const auto byKey =
      std::find_if(views.begin(), views.end(), [name](const View* v) { return v->key == name; });
  if (byKey != views.end()) return **byKey;
  const auto found =
      std::find_if(views.begin(), views.end(), [name](const View* v) { return isCalled(*v, name); });
  if (found != views.end()) return **found;
  reportUnknown(document, name, language, streams);
  return std::nullopt;
}

std::optional<View> viewOfRoot(const Document& document, std::string_view root, std::string_view language,
                               Streams& streams) {
  const Numbering numbering(document.model);
  const auto accepts = preferringGoals(document.model, numbering, root, language, streams);
  const auto found =
      resolveElements(document.model, numbering, {root, "element", language, accepts}, streams);
  if (found.empty()) return std::nullopt;
  return viewBelow(document, numbering, found);
}

View viewOfAll(const Document& document) {
  View view;
  view.titles = document.metadata.titles;
  return view;
}

}  // namespace ekd::cli
